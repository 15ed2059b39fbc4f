import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { m } from '~/i18n/generated/messages'
import { Brand } from './brand'

/** What happened, what was kept, what to do: for a missing page, a closed one, a bug, and a lost connection. */
export function ErrorPage({ requestId }: { requestId: string | null }) {
  return (
    <main className="mx-auto grid min-h-screen max-w-xl content-center gap-6 px-6 py-12">
      <Brand />
      <ErrorMessage requestId={requestId} />
    </main>
  )
}

/** The same inside the shell of a programme, so that the way back stays in sight. */
export function ErrorMessage({ requestId }: { requestId: string | null }) {
  const error = useRouteError()
  const { pathname, search } = useLocation()
  const { status, title, text } = describe(error, requestId)
  return (
    <section className="grid max-w-xl gap-2 py-6" role="alert">
      {status && <p className="text-sm text-ink-3">{status}</p>}
      <h1 className="text-xl">{title}</h1>
      <p className="text-ink-2">{text}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <a className="rounded-md bg-accent px-4 py-2 font-semibold text-on-accent no-underline" href="/">
          {m.error_home()}
        </a>
        <a className="rounded-md border border-line bg-surface px-4 py-2 no-underline" href={pathname + search}>
          {m.error_retry()}
        </a>
      </p>
    </section>
  )
}

function describe(error: unknown, requestId: string | null): { status: number | null; title: string; text: string } {
  if (isRouteErrorResponse(error)) {
    if (error.status === 404) return { status: 404, title: m.error_404_title(), text: m.error_404_text() }
    if (error.status === 403) return { status: 403, title: m.error_403_title(), text: m.error_403_text() }
  }
  if (isLostConnection(error)) return { status: null, title: m.error_offline_title(), text: m.error_offline_text() }
  const text = requestId ? m.error_500_text({ id: requestId }) : m.error_500_text_plain()
  return { status: 500, title: m.error_500_title(), text }
}

/** A request that got no answer at all fails with a TypeError in every browser. */
function isLostConnection(error: unknown): boolean {
  return (
    error instanceof TypeError && typeof navigator !== 'undefined' && /fetch|network|load failed/i.test(error.message)
  )
}
