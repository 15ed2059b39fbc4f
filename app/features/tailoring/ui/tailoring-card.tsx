import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import { coverageOf } from '~/domain/tailoring'
import type { Name, TailoringDecision } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { CoverageBar } from './coverage-bar'

interface Props {
  practices: readonly { key: string; title: Name; decision: TailoringDecision | null }[]
  /** Something is undecided while the pilot is near or has begun. */
  isPressing: boolean
  to: string
}

/** How far the reference practices are decided; the gates ask for it. What is postponed is named: it comes back. */
export function TailoringCard({ practices, isPressing, to }: Props) {
  const decided = practices.flatMap(({ key, decision }) => (decision === null ? [] : [[key, decision] as const]))
  const coverage = coverageOf(practices, new Map(decided))
  return (
    <Card
      title={m.room_tailoring()}
      more={
        <Link to={to} className="hover:underline">
          {m.tailoring_open()}
        </Link>
      }
    >
      {coverage.total === 0 ? (
        <p className="text-ink-2">{m.tailoring_no_practices()}</p>
      ) : (
        <>
          <p className="flex items-center gap-2.5">
            <CoverageBar coverage={coverage} className="flex-1" />
            <span className="whitespace-nowrap tabular-nums">
              {m.tailoring_decided_of({ decided: coverage.decided, total: coverage.total })}
            </span>
          </p>
          <Named
            isWarning={isPressing}
            title={m.tailoring_undecided()}
            practices={practices.filter(({ decision }) => decision === null)}
          />
          <Named
            title={m.tailoring_postponed()}
            practices={practices.filter(({ decision }) => decision === 'postpone')}
          />
        </>
      )}
    </Card>
  )
}

function Named({
  title,
  practices,
  isWarning = false,
}: {
  title: string
  practices: Props['practices']
  isWarning?: boolean
}) {
  if (practices.length === 0) return null
  return (
    <div className="mt-2.5 text-sm">
      <p className="flex items-center gap-1.5 text-xs font-semibold text-ink-3">
        {isWarning && <StatusMark status="atRisk" />}
        {title}
      </p>
      <ul className="mt-0.5 grid gap-0.5">
        {practices.map(({ key, title: name }) => (
          <li key={key}>{nameOf(name)}</li>
        ))}
      </ul>
    </div>
  )
}
