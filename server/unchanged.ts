import type { Response } from 'express'

/**
 * The browser keeps the headers of the page it has, among them the policy with the nonce that the page's scripts carry:
 * a new policy would forbid them.
 */
export function answerUnchanged(response: Response, tag: string | null): void {
  response.removeHeader('Content-Security-Policy')
  response
    .set({ 'Cache-Control': 'private, no-cache', ETag: String(tag) })
    .status(304)
    .end()
}

export function answerKept(response: Response, tag: string | null, page: string): void {
  response.set({ 'Cache-Control': 'private, no-cache', ETag: String(tag), 'Content-Type': 'text/html; charset=utf-8' })
  response.end(page)
}
