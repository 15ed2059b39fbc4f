import { PassThrough, pipeline } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './components/layout/nonce'
import type { Locale } from './domain/vocabulary'
import { extractLocaleFromRequest } from './i18n/generated/runtime'
import { paraglideMiddleware } from './i18n/generated/server'
import { keepingPage, keptPage, type Sending } from './lib/page-store.server'
import { hasPage, pageTag } from './lib/page-tag.server'
import { withoutGaps } from './lib/page-text.server'
import { asOneRequest, statementCounter } from './lib/request-memory.server'

export { startDailyRounds } from './daily-rounds.server'
export { scriptsInLanguage } from './i18n/script-language'
export { isReady, shutDown, startUp } from './start-up.server'

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string
    requestId: string
    /** The page's entity tag, where it has one. */
    tag: string | null
    /** From which network address the request came. */
    address: string
    /** Writes an event that is no fault into the log, with the request it belongs to. Never a secret among its facts. */
    note: (facts: Readonly<Record<string, string>>, event: string) => void
    /** Writes a fault into the log, with the request it belongs to. */
    report: (error: unknown) => void
  }
}

const PATIENCE_MS = 10_000

/**
 * Milliseconds that Remix waits for promises within a page's data. No loader hands any over, and until the time is over
 * Remix holds the data of each page.
 */
export const streamTimeout = 1_000

interface RequestHead {
  method: string
  /** Path and query. */
  url: string
  cookie: string | undefined
  acceptLanguage: string | undefined
  ifNoneMatch: string | undefined
}

/** What `answering` finds out about a request before any page is made. */
export interface Answering {
  /** The language that its reader is answered in. */
  locale: Locale
  /** To be sent with the page as its ETag; null where the page depends on more than the tag says. */
  tag: string | null
  /** The browser has this very page: nothing needs to be made. */
  isUnchanged: boolean
  /** The page as it was made before for this person, if nothing has changed since; null when it has to be made. */
  kept: (sending: Sending) => string | null
  /** How many statements the request has sent by now. */
  statements: () => number
}

/**
 * Runs `work` as one request, in the language that its headers ask for: the cookie's choice, else the browser's
 * preference. `build` names the build in entity tags; without one, as in development, every page is made anew.
 */
export async function answering(
  head: RequestHead,
  build: string | null,
  work: (answering: Answering) => Promise<unknown>,
): Promise<void> {
  const request = new Request(new URL(head.url, 'http://localhost'), {
    method: head.method,
    headers: {
      ...(head.cookie && { cookie: head.cookie }),
      ...(head.acceptLanguage && { 'accept-language': head.acceptLanguage }),
    },
  })
  await asOneRequest(async () => {
    const locale = extractLocaleFromRequest(request)
    const tag = build === null ? null : await pageTag(request, { build, locale })
    const found: Answering = {
      locale,
      tag,
      isUnchanged: tag !== null && hasPage(head.ifNoneMatch, tag),
      kept: (sending) => (tag === null ? null : keptPage(tag, head.url, sending)),
      statements: statementCounter(),
    }
    // What is not made says nothing in any language.
    if (found.isUnchanged) await work(found)
    else
      await paraglideMiddleware(request, async () => {
        await work(found)
        return new Response()
      })
  })
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent')) || context.isSpaMode
  return new Promise((resolve, reject) => {
    let started = false
    let isSound = true
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={loadContext.nonce}>
        <RemixServer context={context} url={request.url} nonce={loadContext.nonce} abortDelay={PATIENCE_MS} />
      </NonceContext.Provider>,
      {
        nonce: loadContext.nonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          started = true
          const { tag } = loadContext
          const isLasting = tag !== null && status === 200 && request.method === 'GET' && !headers.has('Set-Cookie')
          const { pathname, search } = new URL(request.url)
          const body = isLasting ? keepingPage(tag, pathname + search, loadContext, () => isSound) : new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
          tagPage(headers, status, request, loadContext)
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          const page = withoutGaps()
          // Ends both when the reader goes away; why is told by `onError`.
          pipeline(page, body, () => clearTimeout(patience))
          pipe(page)
        },
        onShellError: reject,
        onError(error: unknown) {
          isSound = false
          if (started) loadContext.report(error)
        },
      },
    )
    // Until it has run or is called off, it holds all that the page was made of.
    const patience = setTimeout(abort, PATIENCE_MS + 1000).unref()
  })
}

/** What the browser's own navigation fetches: the data of a page, under the same tag as the page. */
export function handleDataRequest(
  response: Response,
  { request, context }: { request: Request; context: AppLoadContext },
): Response {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-cache')
  tagPage(response.headers, response.status, request, context)
  return response
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (!request.signal.aborted) context.report(error)
}

function tagPage(headers: Headers, status: number, request: Request, { tag }: AppLoadContext): void {
  if (tag !== null && status === 200 && request.method === 'GET') headers.set('ETag', tag)
}
