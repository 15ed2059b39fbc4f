import { Link } from '@remix-run/react'
import { StatusIcon } from '~/components/ui/status-icon'
import type { CriterionState } from '~/domain/gate-reason'
import { STATE_STATUS, stateWord } from '../words'

const TEXT: Readonly<Record<CriterionState, string>> = { met: 'text-ok', notMet: 'text-bad', unknown: 'text-idle' }

interface Shown {
  title: string
  state: CriterionState
  reasons: readonly { text: string; to: string | null }[]
}

/** Each criterion with icon and word, and under it why; a reason leads to where it can be looked at or mended. */
export function CriteriaList({ criteria }: { criteria: readonly Shown[] }) {
  return (
    <ul className="divide-y divide-line-2">
      {criteria.map(({ title, state, reasons }) => (
        <li key={title} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-2">
          <div className="min-w-0">
            <p className="font-semibold">{title}</p>
            <ul className="mt-0.5 flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-ink-2">
              {reasons.map(({ text, to }) => (
                <li key={text} className="min-w-0">
                  {to ? (
                    <Link
                      to={to}
                      className="inline-flex min-h-6 items-center underline decoration-line underline-offset-2 hover:text-accent"
                    >
                      {text}
                    </Link>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          </div>
          <p className={`flex items-center gap-1.5 self-start pt-0.5 text-xs font-semibold ${TEXT[state]}`}>
            <StatusIcon status={STATE_STATUS[state]} />
            {stateWord(state)}
          </p>
        </li>
      ))}
    </ul>
  )
}
