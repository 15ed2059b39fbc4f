import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'

export interface SecurityOptions {
  /** People reach the server by `https://`. */
  isSecure: boolean
  /** The pages may open a web socket, as the reloading of development does. */
  withSockets: boolean
}

/** Makes the value of `response.locals.nonce`, which every script of this one page carries. */
export function makeNonce(_request: Request, response: Response, next: NextFunction): void {
  response.locals.nonce = randomBytes(16).toString('base64')
  next()
}

/** Nothing from other hosts, no script that the page does not carry itself, in nobody's frame. */
export function securityHeaders({ isSecure, withSockets }: SecurityOptions) {
  const self = "'self'"
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [self],
        scriptSrc: [self, nonceSource],
        // Positions of bars and cells are set on the elements themselves.
        styleSrc: [self, "'unsafe-inline'"],
        imgSrc: [self, 'data:'],
        fontSrc: [self],
        connectSrc: withSockets ? [self, 'ws:'] : [self],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: [self],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'same-origin' },
  })
}

/** Who has the address of a one-time link, or of a report that is shared or a calendar, can use it: it is told to nobody, not even to this server's own files. */
export function keepLinkSecret(request: Request, response: Response, next: NextFunction): void {
  if (/^\/+(link|shared|calendar)\//i.test(request.path)) response.setHeader('Referrer-Policy', 'no-referrer')
  next()
}

/** Helmet knows Node's response only; this one is Express's. */
function nonceSource(_request: IncomingMessage, response: ServerResponse): string {
  return `'nonce-${String((response as unknown as Response).locals.nonce)}'`
}
