import type { ExpertField } from './vocabulary'

/** Somebody of the pool; `open` counts the reviews that they are called into and that are not decided. */
export interface PoolExpert {
  personId: number
  fields: readonly ExpertField[]
  mostAtOnce: number
  open: number
}

/** Why an expert stands where they do. */
export type ExpertReason =
  | { code: 'covers'; fields: readonly ExpertField[] }
  | { code: 'coversNothing' }
  | { code: 'load'; open: number; most: number }
  | { code: 'full'; open: number; most: number }

export interface RankedExpert<T extends PoolExpert = PoolExpert> {
  expert: T
  covers: readonly ExpertField[]
  isFull: boolean
  reasons: readonly ExpertReason[]
}

/**
 * The pool for a review that needs these fields, the best first: who has room before who has none, then who covers more
 * of the fields, then who has the smaller share of their limit in use, then the fewer open reviews.
 */
export function rankExperts<T extends PoolExpert>(
  pool: readonly T[],
  needed: readonly ExpertField[],
): RankedExpert<T>[] {
  return pool
    .map((expert) => {
      const covers = needed.filter((field) => expert.fields.includes(field))
      const isFull = expert.open >= expert.mostAtOnce
      const load = { open: expert.open, most: expert.mostAtOnce }
      const reasons: ExpertReason[] = [
        covers.length > 0 ? { code: 'covers', fields: covers } : { code: 'coversNothing' },
        { code: isFull ? 'full' : 'load', ...load },
      ]
      return { expert, covers, isFull, reasons }
    })
    .sort(
      (a, b) =>
        Number(a.isFull) - Number(b.isFull) ||
        b.covers.length - a.covers.length ||
        shareOf(a.expert) - shareOf(b.expert) ||
        a.expert.open - b.expert.open ||
        a.expert.personId - b.expert.personId,
    )
}

export interface Proposal {
  personIds: readonly number[]
  /** Fields that nobody with room covers. */
  missing: readonly ExpertField[]
}

/**
 * Whom to call: of those with room, always the one who covers most of what is still missing, the higher ranked at a
 * tie (the greedy way to a small cover; V. Chvátal, "A Greedy Heuristic for the Set-Covering Problem", 1979).
 */
export function proposeExperts(ranked: readonly RankedExpert[], needed: readonly ExpertField[]): Proposal {
  const missing = new Set(needed)
  const free = ranked.filter(({ isFull }) => !isFull)
  const personIds: number[] = []
  while (missing.size > 0) {
    const gain = ({ covers }: RankedExpert) => covers.filter((field) => missing.has(field)).length
    const best = free.reduce<RankedExpert | null>((top, one) => (gain(one) > (top ? gain(top) : 0) ? one : top), null)
    if (!best) break
    personIds.push(best.expert.personId)
    for (const field of best.covers) missing.delete(field)
  }
  return { personIds, missing: [...missing] }
}

const shareOf = ({ open, mostAtOnce }: PoolExpert) => open / Math.max(1, mostAtOnce)
