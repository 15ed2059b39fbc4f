import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { LevelBar } from '~/components/ui/level-bar'
import { StatusMark } from '~/components/ui/status-badge'
import type { Name, TailoringDecision } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

interface Practice {
  key: string
  title: Name
  decision: TailoringDecision | null
}

interface Props {
  practices: readonly Practice[]
  /** Something is undecided while the pilot is near or has begun. */
  isPressing: boolean
  to: string
}

/** How far the reference practices are decided; the gates ask for it. What is postponed is named: it comes back. */
export function PracticesCard({ practices, isPressing, to }: Props) {
  const undecided = practices.filter(({ decision }) => decision === null)
  const [decided, total] = [practices.length - undecided.length, practices.length]
  return (
    <Card
      title={m.room_tailoring()}
      more={
        <Link to={to} className="hover:underline">
          {m.sub_process_practices_open()}
        </Link>
      }
    >
      {total === 0 ? (
        <p className="text-ink-2">{m.sub_process_practices_none()}</p>
      ) : (
        <p className="flex items-center gap-2.5">
          <LevelBar value={(decided / total) * 100} className="flex-1" />
          <span className="whitespace-nowrap tabular-nums">{m.sub_process_practices_decided({ decided, total })}</span>
        </p>
      )}
      <Named title={m.sub_process_practices_undecided()} practices={undecided} isWarning={isPressing} />
      <Named
        title={m.sub_process_practices_postponed()}
        practices={practices.filter(({ decision }) => decision === 'postpone')}
      />
    </Card>
  )
}

function Named({
  title,
  practices,
  isWarning = false,
}: {
  title: string
  practices: readonly Practice[]
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
