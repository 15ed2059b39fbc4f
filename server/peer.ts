import { BlockList, isIP } from 'node:net'
import type { NextFunction, Request, Response } from 'express'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const FORWARDING = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
]

/** Whether the other end of this connection is on this machine; headers say nothing about that. */
export function isFromThisMachine(request: Request): boolean {
  const address = request.socket.remoteAddress ?? ''
  const family = isIP(address)
  return family !== 0 && loopback.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** Whether a proxy handed the request on: then the other end is the proxy, not whoever asked. */
export function isForwarded(request: Request): boolean {
  return [...FORWARDING, 'via'].some((name) => request.headers[name] !== undefined)
}

/** What a proxy says of the original request counts only from this machine: from elsewhere anybody could say it. */
export function forgetForeignForwarding(request: Request, _response: Response, next: NextFunction): void {
  if (!isFromThisMachine(request)) for (const name of FORWARDING) delete request.headers[name]
  next()
}
