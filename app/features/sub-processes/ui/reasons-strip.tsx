import { Link } from '@remix-run/react'
import { toneOf } from '~/components/ui/status-badge'
import { m } from '~/i18n/generated/messages'
import { reasonSentence } from '~/i18n/reason-sentence'
import type { SubProcessDetail } from '../detail'
import { reasonPath } from '../sentences'

const EDGE = { ok: 'border-ok', warn: 'border-warn', bad: 'border-bad', idle: 'border-idle' }

/** The facts behind the status, each leading to where it can be mended. */
export function ReasonsStrip({ detail: { code, status, reasons }, slug }: { detail: SubProcessDetail; slug: string }) {
  if (reasons.length === 0) return null
  return (
    <section className={`mb-4 border-l-2 pl-3 ${EDGE[toneOf(status)]}`} aria-label={m.sub_process_in_the_way()}>
      <h2 className="text-xs font-medium text-ink-3">{m.sub_process_in_the_way()}</h2>
      <ul className="mt-0.5 grid gap-0.5">
        {reasons.map((reason) => (
          <li key={reasonSentence(reason)}>
            <Link
              to={reasonPath(slug, code, reason)}
              className="inline-block min-h-6 leading-6 hover:text-accent hover:underline"
            >
              {reasonSentence(reason)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
