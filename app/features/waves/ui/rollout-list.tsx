import { Link } from '@remix-run/react'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { subProcessPath } from '~/lib/links'
import type { RolloutView } from '../rollout-view'
import { RolloutRecorder } from './rollout-recorder'

/** Rollouts one below the other: how each stands and, for those who may, where to say so. */
export function RolloutList({
  slug,
  rollouts,
  today,
  back,
}: {
  slug: string
  rollouts: readonly RolloutView[]
  today: Day
  /** The address to come back to. */
  back: string
}) {
  return (
    <ul className="divide-y divide-line-2">
      {rollouts.map((rollout) => (
        <li
          key={rollout.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-2 text-sm sm:grid sm:grid-cols-[minmax(0,2.2fr)_minmax(0,0.9fr)_minmax(0,2.2fr)_minmax(132px,1.2fr)] sm:items-start"
        >
          <Link to={subProcessPath(slug, rollout.subProcess.code)} data-row className="w-full min-w-0 hover:underline">
            <span className="mr-1.5 text-ink-3 tabular-nums">{rollout.subProcess.code}</span>
            <span className="font-semibold">{nameOf(rollout.subProcess.name)}</span>
          </Link>
          <span className="text-ink-2">{nameOf(rollout.branch.name)}</span>
          <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <StatusBadge status={rollout.status} text={standingText(rollout)} />
            <span className="text-ink-3">{daySentence(rollout, today)}</span>
          </span>
          {rollout.mayRecord && <RolloutRecorder slug={slug} rollout={rollout} today={today} back={back} />}
        </li>
      ))}
    </ul>
  )
}

function standingText({ liveOn, status, daysLate }: RolloutView): string | undefined {
  if (liveOn !== null) return m.waves_live()
  const isLate = status === 'offTrack' || status === 'atRisk'
  return isLate && daysLate > 0 ? m.waves_days_late({ days: daysLate }) : undefined
}

function daySentence({ liveOn, forecastOn, daysLate }: RolloutView, today: Day): string {
  if (liveOn === null) return m.waves_expected_on({ day: shortDay(forecastOn, today) })
  if (daysLate > 0) return m.waves_live_since_late({ day: shortDay(liveOn, today), days: daysLate })
  return m.waves_live_since({ day: shortDay(liveOn, today) })
}
