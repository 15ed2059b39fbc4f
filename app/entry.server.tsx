import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './components/layout/nonce'
import { paraglideMiddleware } from './i18n/generated/server'

export { isReady, shutDown, startUp } from './start-up.server'

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string
    requestId: string
    /** Writes a fault into the log, with the request it belongs to. */
    report: (error: unknown) => void
  }
}

const PATIENCE_MS = 10_000

/** Runs `work` in the language that these headers ask for: the cookie's choice, else the browser's preference. */
export async function inLanguageOf(
  headers: { cookie: string | undefined; acceptLanguage: string | undefined },
  work: () => Promise<unknown>,
): Promise<void> {
  const request = new Request('http://localhost/', {
    headers: {
      ...(headers.cookie && { cookie: headers.cookie }),
      ...(headers.acceptLanguage && { 'accept-language': headers.acceptLanguage }),
    },
  })
  await paraglideMiddleware(request, async () => {
    await work()
    return new Response()
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
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={loadContext.nonce}>
        <RemixServer context={context} url={request.url} nonce={loadContext.nonce} abortDelay={PATIENCE_MS} />
      </NonceContext.Provider>,
      {
        nonce: loadContext.nonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          started = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          if (started) loadContext.report(error)
        },
      },
    )
    setTimeout(abort, PATIENCE_MS + 1000).unref()
  })
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (!request.signal.aborted) context.report(error)
}
