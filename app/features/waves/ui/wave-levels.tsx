import { LevelBar } from '~/components/ui/level-bar'
import { type Level, standingOfLevel } from '~/domain/readiness'
import { DIMENSIONS, type Dimension } from '~/domain/vocabulary'
import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord, statusWord } from '~/i18n/words'

/** How ready the open rollouts of a wave are, by dimension, against what their entry needs. */
export function WaveLevels({ levels, needed }: { levels: Record<Dimension, Level>; needed: number }) {
  const open = DIMENSIONS.filter((dimension) => levels[dimension].count > 0)
  if (open.length === 0) return <p className="text-sm text-ink-2">{m.waves_levels_none()}</p>
  return (
    <ul className="divide-y divide-line-2 text-sm">
      {open.map((dimension) => {
        const { share, count, blocked, overdue, stale } = levels[dimension]
        return (
          <li
            key={dimension}
            className="grid grid-cols-[92px_minmax(0,1fr)_64px] items-center gap-x-3 gap-y-0.5 py-1.5"
          >
            <span>{dimensionWord(dimension)}</span>
            <LevelBar
              value={share}
              mark={needed}
              tone={standingOfLevel(share, needed) === 'farBelow' ? 'bad' : 'accent'}
            />
            <span className={`text-right tabular-nums ${share === null ? 'text-idle' : ''}`}>
              {share === null ? statusWord('unknown') : percent(share)}
            </span>
            <span className="col-start-2 col-end-4 text-xs text-ink-3">
              {m.waves_level_facts({ count, overdue, blocked, stale })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
