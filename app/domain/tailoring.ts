import { daysBetween } from './days'
import type { SubProcess } from './plan'
import type { StandingReason } from './reasons'
import { type Refusal, type Verdict, verdictOf } from './verdict'
import { type Day, type Name, TAILORING_DECISIONS, type TailoringDecision } from './vocabulary'

/** What a reference practice says. */
export interface PracticeWords {
  title: Name
  text: Name
  pitfall: Name
}

/** A practice as it reads from an edition on. */
export interface PracticeInEdition extends PracticeWords {
  key: string
  /** The edition that says so first. */
  edition: number
  subProcessCode: string
  position: number
  isRetired: boolean
}

/** Of each key, the row with the highest edition not above this one: retired ones too. */
export function latestOfEach<P extends PracticeInEdition>(rows: readonly P[], edition: number): Map<string, P> {
  const latest = new Map<string, P>()
  for (const row of rows) {
    if (row.edition > edition) continue
    const known = latest.get(row.key)
    if (known === undefined || known.edition < row.edition) latest.set(row.key, row)
  }
  return latest
}

/** The practices that hold in an edition, in their order within each sub-process. */
export function practicesIn<P extends PracticeInEdition>(rows: readonly P[], edition: number): P[] {
  return [...latestOfEach(rows, edition).values()].filter(({ isRetired }) => !isRetired).sort(byPlace)
}

/** By sub-process as text, then by position, then by key, so that the order never depends on how rows were read. */
export function byPlace(a: PracticeInEdition, b: PracticeInEdition): number {
  return compare(a.subProcessCode, b.subProcessCode) || a.position - b.position || compare(a.key, b.key)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** How far the tailoring of some practices is. */
export interface Coverage {
  total: number
  /** Postponed ones count: somebody has looked at them and said so. */
  decided: number
  undecided: number
  by: Readonly<Record<TailoringDecision, number>>
}

/** Decisions on practices that no longer hold do not count. */
export function coverageOf(
  practices: readonly { key: string }[],
  decisions: ReadonlyMap<string, TailoringDecision>,
): Coverage {
  const by = { adopt: 0, adapt: 0, reject: 0, postpone: 0 }
  let decided = 0
  for (const { key } of practices) {
    const decision = decisions.get(key)
    if (decision === undefined) continue
    by[decision] += 1
    decided += 1
  }
  return { total: practices.length, decided, undecided: practices.length - decided, by }
}

/** All of several coverages together. */
export function sumOfCoverage(all: readonly Coverage[]): Coverage {
  const sum = (pick: (one: Coverage) => number) => all.reduce((total, one) => total + pick(one), 0)
  const by = { adopt: 0, adapt: 0, reject: 0, postpone: 0 }
  for (const decision of TAILORING_DECISIONS) by[decision] = sum((one) => one.by[decision])
  return {
    total: sum(({ total }) => total),
    decided: sum((one) => one.decided),
    undecided: sum((one) => one.undecided),
    by,
  }
}

/**
 * Whether a decision says what it has to: adapting without a design of one's own is no adaptation, and what is rejected
 * or postponed without a reason comes back in every discussion. Adopting needs nothing. A design that only units have
 * is one too. Refused: `localDesignNeeded` (field `localDesign`), `decisionNeedsReason` (field `reason`).
 */
export function judgeDecision({
  decision,
  reason,
  localDesign,
  unitDesigns,
}: {
  decision: TailoringDecision
  reason: string
  localDesign: string
  unitDesigns: number
}): Verdict {
  const refusals: Refusal[] = []
  if (decision === 'adapt' && localDesign === '' && unitDesigns === 0) {
    refusals.push({ reason: { code: 'localDesignNeeded' }, field: 'localDesign' })
  }
  if ((decision === 'reject' || decision === 'postpone') && reason === '') {
    refusals.push({ reason: { code: 'decisionNeedsReason' }, field: 'reason' })
  }
  return verdictOf(refusals)
}

export const PRACTICE_FIELDS = ['title', 'text', 'pitfall'] as const
export type PracticeField = (typeof PRACTICE_FIELDS)[number]

/** What differs between two editions for one practice. */
export type PracticeChange<P extends PracticeInEdition> =
  | { kind: 'added'; key: string; before: null; after: P }
  | { kind: 'changed'; key: string; before: P; after: P; fields: readonly PracticeField[] }
  /** Only its place is another. */
  | { kind: 'moved'; key: string; before: P; after: P }
  | { kind: 'retired'; key: string; before: P; after: null }

/** What has changed from one edition to a later one, in the order in which the practices stand. */
export function editionChanges<P extends PracticeInEdition>(
  rows: readonly P[],
  from: number,
  to: number,
): PracticeChange<P>[] {
  const before = new Map(practicesIn(rows, from).map((one) => [one.key, one]))
  const after = new Map(practicesIn(rows, to).map((one) => [one.key, one]))
  const changes: PracticeChange<P>[] = []
  for (const [key, now] of after) {
    const then = before.get(key)
    if (then === undefined) changes.push({ kind: 'added', key, before: null, after: now })
    else if (changedFields(then, now).length > 0) {
      changes.push({ kind: 'changed', key, before: then, after: now, fields: changedFields(then, now) })
    } else if (then.subProcessCode !== now.subProcessCode || then.position !== now.position) {
      changes.push({ kind: 'moved', key, before: then, after: now })
    }
  }
  for (const [key, then] of before) {
    if (!after.has(key)) changes.push({ kind: 'retired', key, before: then, after: null })
  }
  return changes.sort((a, b) => byPlace(placeOf(a), placeOf(b)))
}

const placeOf = (change: PracticeChange<PracticeInEdition>): PracticeInEdition =>
  change.kind === 'retired' ? change.before : change.after

export function changedFields(before: PracticeWords, after: PracticeWords): PracticeField[] {
  return PRACTICE_FIELDS.filter((field) => before[field].zh !== after[field].zh || before[field].en !== after[field].en)
}

/** The words of a practice are others now than in the edition in which it was decided. */
export function hasChangedSince<P extends PracticeInEdition>(
  rows: readonly P[],
  { key, decidedIn, edition }: { key: string; decidedIn: number; edition: number },
): boolean {
  const ofKey = rows.filter((row) => row.key === key)
  const then = latestOfEach(ofKey, decidedIn).get(key)
  const now = latestOfEach(ofKey, edition).get(key)
  return then !== undefined && now !== undefined && changedFields(then, now).length > 0
}

/**
 * Practices that nobody has decided matter from when the gate before the pilot is near, `dueSoonDays` calendar days
 * ahead, and ever after: a pilot tries what has been decided, and a rollout spreads it.
 */
export function undecidedReasons(
  subProcess: Pick<SubProcess, 'steps' | 'undecidedPractices'>,
  { dueSoonDays, today }: { dueSoonDays: number; today: Day },
): StandingReason[] {
  const pilot = subProcess.steps.find(({ kind }) => kind === 'pilot')
  const count = subProcess.undecidedPractices
  if (count === 0 || pilot === undefined) return []
  const isNear = pilot.actualStart !== null || daysBetween(today, pilot.planned.start) <= dueSoonDays
  return isNear ? [{ code: 'practicesUndecided', count }] : []
}
