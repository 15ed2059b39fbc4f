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
 * too (`Origin: null`). `Sec-Fetch-Site`, which no page can forge, still says that they come from here; without https it
 * is not sent, and then only the form that needs the token, and no session, is let in.
 */
function comesFromLinkPage({ headers, path }: Request): boolean {
  if (headers.origin !== 'null') return false
  const site = headers['sec-fetch-site']
  return site === 'same-origin' || (site === undefined && /^\/link\/[^/]+$/.test(path))
}

/** The host that the browser asked for: behind a proxy on this machine, the one that the proxy was asked for. */
function hostSeen(headers: Request['headers']): string | undefined {
  const forwarded = headers['x-forwarded-host']
  const host = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim() || headers.host
  return host?.toLowerCase()
}
