import type { Load, Overload } from './load'
import type { Day } from './vocabulary'

/** Who is over the limit, and when: of today and what is ahead. */
export type LoadHeadline =
  | { code: 'none' }
  | { code: 'within' }
  /** `first` begins before the others, or already has; among several the highest. */
  | { code: 'over'; first: Overload; owners: number; branches: number }

export function loadHeadline(loads: readonly Load[], today: Day): LoadHeadline {
  if (loads.length === 0) return { code: 'none' }
  const over = loads.flatMap(({ kind, id, name, limit, over: stretches }) =>
    stretches
      .filter(({ range }) => range.end >= today)
      .map((stretch): Overload => ({ ...stretch, kind, id, name, limit })),
  )
  const [first] = [...over].sort((a, b) => startOf(a, today).localeCompare(startOf(b, today)) || excess(b) - excess(a))
  if (!first) return { code: 'within' }
  const countOf = (kind: Overload['kind']) => new Set(over.filter((one) => one.kind === kind).map(({ id }) => id)).size
  return { code: 'over', first, owners: countOf('owner'), branches: countOf('branch') }
}

/** What has begun counts as beginning today. */
function startOf({ range }: Overload, today: Day): Day {
  return range.start < today ? today : range.start
}

function excess({ peak, limit }: Overload): number {
  return peak - limit
}
