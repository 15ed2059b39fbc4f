import { CONFLICT_KINDS } from '~/domain/conflict'
import type { Track } from '~/domain/vocabulary'
import type { FigureKey, Figures } from './figures-table'
import { daysApart } from './scenario-words'

/** A scenario beside the plan: days between their ends, and by how many the other figures differ. */
export function figureDifference(
  key: FigureKey,
  { now, then, ends }: { now: Figures; then: Figures; ends: Record<'all' | Track, number | null> },
): string {
  const days = (count: number | null) => (count === null ? '–' : daysApart(count))
  if (key === 'end') return days(ends.all)
  if (key === 'end LTC') return days(ends.LTC)
  if (key === 'end MCR') return days(ends.MCR)
  const countOf = (figures: Figures) => {
    const kind = key.endsWith(' owner') ? 'owner' : 'branch'
    if (key.startsWith('peak ')) return figures.peaks[kind]?.peak ?? 0
    if (key.startsWith('over ')) return figures.overloaded[kind]
    const conflict = CONFLICT_KINDS.find((one) => key === `conflict ${one}`)
    return conflict ? figures.conflicts[conflict] : 0
  }
  const by = countOf(then) - countOf(now)
  return by === 0 ? '–' : by > 0 ? `+${by}` : `−${-by}`
}
