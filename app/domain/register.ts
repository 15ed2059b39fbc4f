import { daysBetween } from './days'
import { ENTRY_SILENT_DAYS, EXPOSURE_FROM, TOP_RISKS_NAMED } from './thresholds'
import { accepted, refuse, type Verdict } from './verdict'
import type { Day, EntryKind } from './vocabulary'

/** Probability and impact go from 1 to 5. */
export const SCALE = [1, 2, 3, 4, 5] as const

export const EXPOSURE_BANDS = ['high', 'medium', 'low', 'unrated'] as const
export type ExposureBand = (typeof EXPOSURE_BANDS)[number]

/** What the rules need of an entry of the register. */
export interface EntryFacts {
  number: number
  kind: EntryKind
  probability: number | null
  impact: number | null
  dueOn: Day | null
  closedOn: Day | null
  touchedOn: Day
}

/** What may happen or may prove wrong has a probability; what is there already has none. */
export function hasProbability(kind: EntryKind): boolean {
  return kind === 'risk' || kind === 'assumption'
}

/** What can hurt has an impact; decisions and actions do not. */
export function hasImpact(kind: EntryKind): boolean {
  return kind !== 'decision' && kind !== 'action'
}

/**
 * Probability × impact, 1 to 25. What is there already counts as certain: an issue or a dependency of impact 4 weighs as
 * much as a risk of impact 4 that is sure to come. Null: not rated, or a kind that is not.
 */
export function exposureOf({ kind, probability, impact }: Pick<EntryFacts, 'kind' | 'probability' | 'impact'>) {
  if (!hasImpact(kind) || impact === null) return null
  if (!hasProbability(kind)) return impact * 5
  return probability === null ? null : probability * impact
}

export function bandOf(exposure: number | null): ExposureBand {
  if (exposure === null) return 'unrated'
  if (exposure >= EXPOSURE_FROM.high) return 'high'
  return exposure >= EXPOSURE_FROM.medium ? 'medium' : 'low'
}

export interface EntryStanding {
  exposure: number | null
  band: ExposureBand
  isOpen: boolean
  /** Calendar days past its due day; 0 when it is not overdue. */
  overdue: number
  /** Calendar days since somebody changed it, until today or until it was closed. */
  age: number
  /** Open and untouched for so long that nobody seems to look after it. */
  isSilent: boolean
}

export function standingOf(entry: EntryFacts, today: Day): EntryStanding {
  const isOpen = entry.closedOn === null
  const exposure = exposureOf(entry)
  const age = Math.max(0, daysBetween(entry.touchedOn, entry.closedOn ?? today))
  const late = isOpen && entry.dueOn !== null ? Math.max(0, daysBetween(entry.dueOn, today)) : 0
  return { exposure, band: bandOf(exposure), isOpen, overdue: late, age, isSilent: isOpen && age >= ENTRY_SILENT_DAYS }
}

/**
 * Open before closed. Of the open: the highest exposure first (what is not rated counts as nothing), then the longest
 * overdue, then the earliest due, then the oldest number. Of the closed: the latest closed first.
 */
export function orderEntries<T extends EntryFacts>(entries: readonly T[], today: Day): T[] {
  const standing = new Map(entries.map((one) => [one, standingOf(one, today)]))
  const of = (one: T, what: 'exposure' | 'overdue') => standing.get(one)?.[what] ?? 0
  return [...entries].sort((a, b) => {
    if ((a.closedOn === null) !== (b.closedOn === null)) return a.closedOn === null ? -1 : 1
    if (a.closedOn !== null && b.closedOn !== null) {
      return a.closedOn === b.closedOn ? a.number - b.number : a.closedOn < b.closedOn ? 1 : -1
    }
    const [dueA, dueB] = [a.dueOn ?? LAST_DAY, b.dueOn ?? LAST_DAY]
    return (
      of(b, 'exposure') - of(a, 'exposure') ||
      of(b, 'overdue') - of(a, 'overdue') ||
      (dueA === dueB ? a.number - b.number : dueA < dueB ? -1 : 1)
    )
  })
}

/** The open entries of high exposure that weigh most, with how each stands. */
export function topRisks<T extends EntryFacts>(
  entries: readonly T[],
  today: Day,
): { entry: T; standing: EntryStanding }[] {
  return orderEntries(entries, today)
    .map((entry) => ({ entry, standing: standingOf(entry, today) }))
    .filter(({ standing }) => standing.isOpen && standing.band === 'high')
    .slice(0, TOP_RISKS_NAMED)
}

/** How many open entries stand in each cell of probability × impact, by `cellOf`; only kinds that have both. */
export function matrixOf(entries: readonly EntryFacts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, closedOn, probability, impact } of entries) {
    if (closedOn !== null || !hasProbability(kind) || probability === null || impact === null) continue
    const cell = cellOf(probability, impact)
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return counts
}

export const cellOf = (probability: number, impact: number) => `${probability}-${impact}`

/** What the register says first. Null `worst`: nothing open is rated. */
export interface RegisterHeadline {
  open: number
  high: number
  overdue: number
  silent: number
  worst: { number: number; exposure: number } | null
}

export function registerHeadline(entries: readonly EntryFacts[], today: Day): RegisterHeadline {
  const open = orderEntries(
    entries.filter(({ closedOn }) => closedOn === null),
    today,
  ).map((entry) => ({ entry, ...standingOf(entry, today) }))
  const [first] = open
  return {
    open: open.length,
    high: open.filter(({ band }) => band === 'high').length,
    overdue: open.filter(({ overdue }) => overdue > 0).length,
    silent: open.filter(({ isSilent }) => isSilent).length,
    worst: first && first.exposure !== null ? { number: first.entry.number, exposure: first.exposure } : null,
  }
}

/** What a kind has no rating for is left out; a risk or an assumption is rated by both or by none. */
export function ratingOf(
  kind: EntryKind,
  { probability, impact }: { probability: number | null; impact: number | null },
): Verdict<{ probability: number | null; impact: number | null }> {
  if (!hasImpact(kind)) return { ok: true, value: { probability: null, impact: null } }
  if (!hasProbability(kind)) return { ok: true, value: { probability: null, impact } }
  if ((probability === null) !== (impact === null)) {
    return refuse({ code: 'exposureHalf' }, probability === null ? 'probability' : 'impact')
  }
  return { ok: true, value: { probability, impact } }
}

/** An open entry is closed, with how it ended, on a day that is not ahead nor before it was raised. */
export function mayClose(
  { closedOn, raisedOn }: { closedOn: Day | null; raisedOn: Day },
  { on, outcome }: { on: Day; outcome: string },
  today: Day,
): Verdict {
  if (closedOn !== null) return refuse({ code: 'entryClosed' })
  if (outcome === '') return refuse({ code: 'outcomeMissing' }, 'outcome')
  if (on > today) return refuse({ code: 'dayInFuture' }, 'closedOn')
  return on < raisedOn ? refuse({ code: 'closedBeforeFound', foundOn: raisedOn }, 'closedOn') : accepted
}

export function mayReopen({ closedOn }: { closedOn: Day | null }): Verdict {
  return closedOn === null ? refuse({ code: 'entryOpen' }) : accepted
}

const LAST_DAY: Day = '9999-12-31'
