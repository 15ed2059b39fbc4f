import type { NextFunction, Request, Response } from 'express'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A page elsewhere must not act here in the name of the person signed in. A browser says where a request comes from in
 * `Sec-Fetch-Site` or `Origin`; what sends neither is no browser and has no one's cookies.
 */
export function sameOriginOnly(request: Request, response: Response, next: NextFunction): void {
  if (READING.has(request.method) || comesFromHere(request)) next()
  else if (comesFromLinkPage(request)) {
    // Judged here: Remix would refuse an origin that is not told once more.
    delete request.headers.origin
    next()
  } else response.status(403).type('text').send('This request came from another site. 该请求来自其他网站，已被拒绝。\n')
}

function comesFromHere({ headers }: Request): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin } = headers
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === hostSeen(headers))
}

/**
 * The page of a one-time link tells its address to nobody, and browsers then keep the origin of its forms to themselves
 * too (`Origin: null`; without https no `Sec-Fetch-Site` either). What its two forms do needs the token, or is a choice
 * of language: neither is done by a session.
 */
function comesFromLinkPage({ headers, path }: Request): boolean {
  const site = headers['sec-fetch-site'] ?? 'same-origin'
  return headers.origin === 'null' && site === 'same-origin' && /^\/(link\/[^/]+|preferences)$/.test(path)
}

/** The host that the browser asked for: behind a proxy on this machine, the one that the proxy was asked for. */
function hostSeen(headers: Request['headers']): string | undefined {
  const forwarded = headers['x-forwarded-host']
  const host = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim() || headers.host
  return host?.toLowerCase()
}
