import type { Reading } from './kpi-readings'
import { addToMonth, type Month, monthsFrom, monthsUntil } from './reading-months'
import { studentTWithin } from './student-t'
import { EFFECT_CHANCE, EFFECT_FEWEST, EFFECT_MONTHS } from './thresholds'

/** Why nothing is said of an effect. */
export type EffectReason =
  | { code: 'nothingLive' }
  /** Branches that are live, or wait, and have readings on both sides of the change. */
  | { code: 'fewBranchesLive'; count: number; needed: number }
  | { code: 'fewBranchesWaiting'; count: number; needed: number }
  | { code: 'fewMonthsBefore'; count: number; needed: number }
  | { code: 'fewMonthsAfter'; count: number; needed: number }

export interface KnownEffect {
  state: 'known'
  /** What changed at live branches beyond what changed at the others; in the units of the readings. */
  effect: number
  error: number
  /** The effect lies between these with a chance of 95 %. */
  low: number
  high: number
  live: number
  waiting: number
}

export type Effect = KnownEffect | { state: 'unknown'; reasons: EffectReason[] }

/** A branch and the month in which it went live with the sub-process; null while it has not. */
export interface BranchLive {
  unitId: number
  wave: number | null
  liveIn: Month | null
}

/** Months of readings that are compared. */
export interface Windows {
  before: readonly Month[]
  after: readonly Month[]
}

/**
 * What a wave has changed, by difference in differences: the change of the mean of its live branches, less that of the
 * branches that are not live by the end. Each branch counts once, with the mean of its months before and of its months
 * after, which is what makes the error honest where months of one branch resemble each other (M. Bertrand, E. Duflo,
 * S. Mullainathan, How much should we trust differences-in-differences estimates?, QJE 119, 2004, part IV.C). The error
 * is that of two means with unequal variances and its degrees of freedom are Welch's and Satterthwaite's, rounded down
 * (NIST/SEMATECH e-Handbook, 7.3.1). The months in which branches go live belong to neither side.
 */
export function differenceInDifferences(
  readings: readonly Reading[],
  { live, waiting }: { live: readonly number[]; waiting: readonly number[] },
  windows: Windows,
): Effect {
  const { months, branches } = EFFECT_FEWEST
  const reasons: EffectReason[] = []
  const tell = (code: EffectReason['code'], count: number, needed: number) => {
    if (count < needed && code !== 'nothingLive') reasons.push({ code, count, needed })
  }
  tell('fewMonthsBefore', windows.before.length, months)
  tell('fewMonthsAfter', windows.after.length, months)
  // Without months to compare no branch has any: that would say the same again.
  if (reasons.length > 0) return { state: 'unknown', reasons }
  const changes = changesOf(readings, windows)
  const [treated, controls] = [live, waiting].map((ids) => ids.flatMap((id) => changes.get(id) ?? []))
  tell('fewBranchesLive', treated?.length ?? 0, branches)
  tell('fewBranchesWaiting', controls?.length ?? 0, branches)
  if (!treated || !controls || reasons.length > 0) return { state: 'unknown', reasons }
  const [ofLive, ofWaiting] = [meanAndError(treated), meanAndError(controls)]
  const effect = ofLive.mean - ofWaiting.mean
  const variance = ofLive.variance + ofWaiting.variance
  const reach = variance === 0 ? 0 : studentTWithin(EFFECT_CHANCE, freedomOf(ofLive, ofWaiting)) * Math.sqrt(variance)
  return {
    state: 'known',
    effect,
    error: Math.sqrt(variance),
    low: effect - reach,
    high: effect + reach,
    live: treated.length,
    waiting: controls.length,
  }
}

/** The effect of one wave, over the months before its first branch and after its last one went live. */
export function effectOfWave(
  readings: readonly Reading[],
  branches: readonly BranchLive[],
  wave: number,
  until: Month,
): Effect {
  return effectOf(readings, branches, (one) => one.wave === wave, until)
}

/** The effect of all that is live until now: the months before anything was, and the latest after. */
export function effectSoFar(readings: readonly Reading[], branches: readonly BranchLive[], until: Month): Effect {
  return effectOf(readings, branches, () => true, until)
}

/**
 * `until` is the last month with readings. Branches that went live in it or too shortly before it to have an after are
 * left out on both sides: they are neither live nor waiting over these months.
 */
function effectOf(
  readings: readonly Reading[],
  branches: readonly BranchLive[],
  isMeant: (branch: BranchLive) => boolean,
  until: Month,
): Effect {
  const settled = addToMonth(until, -EFFECT_FEWEST.months)
  const meant = branches.flatMap((one) => (one.liveIn !== null && isMeant(one) ? [{ ...one, liveIn: one.liveIn }] : []))
  const months = meant.map(({ liveIn }) => liveIn).sort()
  const [first] = months
  if (first === undefined) return { state: 'unknown', reasons: [{ code: 'nothingLive' }] }
  const live = meant.filter(({ liveIn }) => liveIn <= settled)
  const last =
    live
      .map(({ liveIn }) => liveIn)
      .sort()
      .at(-1) ?? first
  const since = Math.min(EFFECT_MONTHS, Math.max(0, monthsFrom(last, until)))
  const withReadings = new Set(readings.map(({ month }) => month))
  const known = (month: Month) => withReadings.has(month)
  return differenceInDifferences(
    readings,
    {
      live: live.map(({ unitId }) => unitId),
      waiting: branches.filter(({ liveIn }) => liveIn === null || liveIn > until).map(({ unitId }) => unitId),
    },
    {
      before: monthsUntil(addToMonth(first, -1), EFFECT_MONTHS).filter(known),
      after: monthsUntil(until, since).filter(known),
    },
  )
}

/** By branch, the mean after less the mean before; only of those with enough months on both sides. */
function changesOf(readings: readonly Reading[], { before, after }: Windows): ReadonlyMap<number, number> {
  const sides = new Map<number, { before: number[]; after: number[] }>()
  const [isBefore, isAfter] = [new Set(before), new Set(after)]
  for (const { unitId, month, value } of readings) {
    const side = isBefore.has(month) ? 'before' : isAfter.has(month) ? 'after' : null
    if (side === null) continue
    const known = sides.get(unitId) ?? { before: [], after: [] }
    known[side].push(value)
    sides.set(unitId, known)
  }
  const enough = (values: readonly number[]) => values.length >= EFFECT_FEWEST.months
  return new Map(
    [...sides].flatMap(([unitId, of]) =>
      enough(of.before) && enough(of.after) ? [[unitId, meanOf(of.after) - meanOf(of.before)] as const] : [],
    ),
  )
}

/** The mean, and the variance of it. */
function meanAndError(values: readonly number[]) {
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, variance: squares / (values.length - 1) / values.length, count: values.length }
}

type MeanAndError = ReturnType<typeof meanAndError>

function freedomOf(a: MeanAndError, b: MeanAndError): number {
  const below = a.variance ** 2 / (a.count - 1) + b.variance ** 2 / (b.count - 1)
  return Math.max(1, Math.floor((a.variance + b.variance) ** 2 / below))
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
