import { Link } from '@remix-run/react'
import { StatusMark } from '~/components/ui/status-badge'
import type { StandingReason } from '~/domain/reasons'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { reasonSentence } from '~/i18n/reason-sentence'
import { subProcessPath } from '~/lib/links'

export interface Doubts {
  code: string
  name: Name
  reasons: readonly StandingReason[]
}

/** What speaks against committing: it does not forbid it, but nobody shall say they did not see it. */
export function DoubtList({ slug, doubts }: { slug: string; doubts: readonly Doubts[] }) {
  if (doubts.length === 0) {
    return (
      <p className="flex items-center gap-1.5 text-sm">
        <StatusMark status="done" />
        {m.waves_doubts_none()}
      </p>
    )
  }
  return (
    <ul className="divide-y divide-line-2 text-sm">
      {doubts.map(({ code, name, reasons }) => (
        <li key={code} className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
          <Link to={subProcessPath(slug, code)} className="hover:underline">
            <span className="mr-1.5 text-ink-3">{code}</span>
            <span className="font-semibold">{nameOf(name)}</span>
          </Link>
          <ul className="grid gap-0.5">
            {reasons.map((reason) => (
              <li key={reason.code} className="flex items-baseline gap-1.5">
                <StatusMark status="atRisk" />
                {reasonSentence(reason)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
