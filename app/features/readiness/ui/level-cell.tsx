import type { Tone } from '~/components/ui/status-badge'
import { StatusIcon } from '~/components/ui/status-icon'
import { TrendArrow, trendWord } from '~/components/ui/trend-arrow'
import type { Level } from '~/domain/readiness'
import type { Trend } from '~/domain/readiness-trend'
import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { levelTone } from './level-tone'

const FILL: Readonly<Record<Tone, string>> = {
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  idle: 'bg-idle-soft text-idle',
}

/**
 * A level in a table: its number on the colour it deserves, what is blocked behind a mark and what is stale in brackets.
 * `isMuted` is for what has not to be ready yet.
 */
export function LevelCell({
  level,
  needed,
  label,
  isMuted = false,
  trend = null,
}: {
  level: Level
  needed: number
  /** What the level is of, for those who listen and on hover. */
  label: string
  isMuted?: boolean
  /** Null where it was not measured long enough. */
  trend?: Trend | null
}) {
  if (isMuted || level.count === 0) {
    return (
      <span className="text-ink-3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{isMuted ? m.readiness_not_begun() : m.readiness_gate_none()}</span>
      </span>
    )
  }
  const { share, blocked, stale, count: total } = level
  const parts = [
    m.readiness_cell({ dimension: label, share: share === null ? m.readiness_unknown() : percent(share) }),
    ...(blocked > 0 ? [m.readiness_cell_blocked({ count: blocked })] : []),
    ...(stale > 0 ? [m.readiness_cell_stale({ count: stale, total })] : []),
    ...(trend ? [trendWord(trend)] : []),
  ]
  return (
    <span
      title={parts.join('\n')}
      className={`inline-flex min-w-16 sm:min-w-[92px] items-center justify-end gap-1.5 rounded-md px-2 py-1 tabular-nums ${FILL[levelTone(share, needed)]}`}
    >
      {blocked > 0 && (
        <span className="inline-flex items-center gap-0.5 text-xs font-semibold text-bad">
          <StatusIcon status="blocked" />
          <span aria-hidden="true">{blocked}</span>
          <span className="sr-only">{m.readiness_cell_blocked({ count: blocked })}</span>
        </span>
      )}
      {stale > 0 && (
        <span className="text-xs">
          <span aria-hidden="true">
            ({stale}/{total})
          </span>
          <span className="sr-only">{m.readiness_cell_stale({ count: stale, total })}</span>
        </span>
      )}
      {trend && <TrendArrow trend={trend} />}
      <span className="min-w-9 text-right font-semibold">
        {share === null ? (
          <>
            <span aria-hidden="true">?</span>
            <span className="sr-only">{m.readiness_unknown()}</span>
          </>
        ) : (
          percent(share)
        )}
      </span>
    </span>
  )
}
