import { dayInTimeZone } from './calendar'
import { addDays, isDay } from './days'
import type { Day } from './vocabulary'

/** Since when the overview tells what has changed. */
export interface Since {
  kind: 'yesterday' | 'report' | 'day'
  on: Day
}

/** What became of equally many rows in a field between two instants: only how it stood first and how it stands last. */
export interface ChangeCount {
  entity: string
  field: string
  /** From nothing to a value, back to nothing, or to a value that sorts after or before the one it was. */
  move: 'set' | 'unset' | 'later' | 'earlier'
  /** The value itself where there are few of them: statuses and decisions. */
  value: string | null
  count: number
}

/** The fields that the log of changes is asked about. */
export const WATCHED_FIELDS = [
  { entity: 'gateDecision', field: 'decision', isChoice: true },
  { entity: 'pilot', field: 'verdict', isChoice: true },
  { entity: 'step', field: 'actualEnd', isChoice: false },
  { entity: 'step', field: 'plannedEnd', isChoice: false },
  { entity: 'wave', field: 'plannedEnd', isChoice: false },
  { entity: 'rollout', field: 'liveOn', isChoice: false },
  { entity: 'readinessCheck', field: 'status', isChoice: true },
  { entity: 'kpiResult', field: 'after', isChoice: false },
  { entity: 'kpiReading', field: 'value', isChoice: false },
  { entity: 'review', field: 'decision', isChoice: true },
  { entity: 'enablementActivity', field: 'heldOn', isChoice: false },
  { entity: 'registerEntry', field: 'raisedOn', isChoice: false },
  { entity: 'registerEntry', field: 'closedOn', isChoice: false },
] as const

export const CHANGE_CODES = [
  'gatesGo',
  'gatesHeld',
  'gatesKilled',
  'pilotsDecided',
  'stepsFinished',
  'rolloutsLive',
  'resultsNoted',
  'readingsTaken',
  'reviewsDecided',
  'activitiesHeld',
  'checksReady',
  'checksBlocked',
  'entriesRaised',
  'entriesClosed',
  'movedLater',
  'movedEarlier',
] as const
export type ChangeCode = (typeof CHANGE_CODES)[number]

export interface ChangeFact {
  code: ChangeCode
  count: number
}

/** What is worth telling, in the order of `CHANGE_CODES`; nothing that did not happen. */
export function whatChanged(counts: readonly ChangeCount[]): ChangeFact[] {
  const sums = new Map<ChangeCode, number>()
  for (const one of counts) {
    const code = codeOf(one)
    if (code) sums.set(code, (sums.get(code) ?? 0) + one.count)
  }
  return CHANGE_CODES.flatMap((code) => {
    const count = sums.get(code) ?? 0
    return count > 0 ? [{ code, count }] : []
  })
}

function codeOf({ entity, field, move, value }: ChangeCount): ChangeCode | null {
  switch (`${entity}.${field}`) {
    case 'gateDecision.decision':
      return value === 'go' ? 'gatesGo' : value === 'hold' ? 'gatesHeld' : value === 'kill' ? 'gatesKilled' : null
    case 'pilot.verdict':
      return value === null ? null : 'pilotsDecided'
    case 'step.actualEnd':
      return move === 'set' ? 'stepsFinished' : null
    case 'rollout.liveOn':
      return move === 'set' ? 'rolloutsLive' : null
    case 'kpiResult.after':
      return move === 'set' ? 'resultsNoted' : null
    case 'kpiReading.value':
      return move === 'set' ? 'readingsTaken' : null
    case 'review.decision':
      return value === null ? null : 'reviewsDecided'
    case 'enablementActivity.heldOn':
      return move === 'set' ? 'activitiesHeld' : null
    case 'registerEntry.raisedOn':
      return move === 'set' ? 'entriesRaised' : null
    case 'registerEntry.closedOn':
      return move === 'set' ? 'entriesClosed' : null
    case 'readinessCheck.status':
      return value === 'ready' ? 'checksReady' : value === 'blocked' ? 'checksBlocked' : null
    case 'step.plannedEnd':
    case 'wave.plannedEnd':
      // A bar that is new has not moved.
      return move === 'later' ? 'movedLater' : move === 'earlier' ? 'movedEarlier' : null
    default:
      return null
  }
}

/**
 * The day that is asked for: `yesterday`, `report`, or a day not after today. Without one, and for what is none, since
 * the last report; since yesterday where there was none.
 */
export function sinceOf(asked: string | null, { today, reportOn }: { today: Day; reportOn: Day | null }): Since {
  const yesterday: Since = { kind: 'yesterday', on: addDays(today, -1) }
  if (asked === 'yesterday') return yesterday
  if (asked !== null && isDay(asked) && asked <= today) return { kind: 'day', on: asked }
  return reportOn === null ? yesterday : { kind: 'report', on: reportOn }
}

const QUARTER_MS = 15 * 60_000
/** No zone is further from UTC. */
const FURTHEST = 15 * 4

/** UTC milliseconds at which the day begins in the zone: in every zone days begin at a quarter of an hour of UTC. */
export function startOfDayIn(timeZone: string, day: Day): number {
  const middle = Date.parse(`${day}T00:00:00Z`) / QUARTER_MS
  let [before, from] = [middle - FURTHEST, middle + FURTHEST]
  while (from - before > 1) {
    const half = Math.floor((before + from) / 2)
    if (dayInTimeZone(half * QUARTER_MS, timeZone) >= day) from = half
    else before = half
  }
  return from * QUARTER_MS
}
