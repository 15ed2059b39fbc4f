import { HIGHEST_ANSWER, type Means, otherTrack, recommend, type Symptom, scoresOf, TINY, weightOf } from './direction'
import { CLEAR_LEAD_POINTS } from './thresholds'
import { DIRECTIONS, type Direction, TRACKS, type Track } from './vocabulary'

/** What leaders say of a symptom on average, and what they would have to say; `to` is a whole tenth. */
export interface MeanChange {
  symptom: Symptom
  from: number
  to: number
}

/** What it takes until something else is recommended. */
export interface Flip {
  to: Direction
  changes: readonly MeanChange[]
}

/**
 * For each of the other recommendations the smallest change of what leaders say on average that leads to it, the nearest
 * first: the fewest symptoms, and with as few the least movement, which is the sum of the distances between the means.
 * The last mean to be moved stops at the first whole tenth that does it, since means are read in tenths.
 */
export function flipsOf(symptoms: readonly Symptom[], means: Means): Flip[] {
  const scores = scoresOf(symptoms, means)
  if (scores === null) return []
  const now = recommend(scores)
  return DIRECTIONS.filter((to) => to !== now)
    .flatMap((to): Flip[] => {
      const changes = smallestChange(symptoms, means, to)
      return changes ? [{ to, changes }] : []
    })
    .sort((a, b) => a.changes.length - b.changes.length || movementOf(a.changes) - movementOf(b.changes))
}

/** Null where the answers recommend it already, or where no answers would. */
export function smallestChange(symptoms: readonly Symptom[], means: Means, to: Direction): MeanChange[] | null {
  const scores = scoresOf(symptoms, means)
  if (scores === null || recommend(scores) === to) return null
  const leads: Track = scores.LTC > scores.MCR ? 'LTC' : 'MCR'
  const favoured = to === 'both' ? otherTrack(leads) : to
  const behind = scores[otherTrack(favoured)] - scores[favoured]
  // Until it is too close: to below the lead that is clear. Until it is clear: to the lead itself.
  const need = to === 'both' ? behind - CLEAR_LEAD_POINTS + 2 * TINY : behind + CLEAR_LEAD_POINTS
  const levers = leversOf(symptoms, means, favoured)
  const fewest = fewestThatReach(levers, need)
  const best = fewest === null ? null : leastMovement(levers, fewest, need)
  return (
    best &&
    changesOf(best, need, (changed) => {
      const after = scoresOf(symptoms, new Map([...means, ...changed]))
      return after !== null && recommend(after) === to
    })
  )
}

export function movementOf(changes: readonly MeanChange[]): number {
  return changes.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0)
}

/** A symptom that can still be moved in favour of a track. */
interface Lever {
  symptom: Symptom
  from: number
  /** Towards 4 for the favoured track, towards 0 for the other. */
  end: number
  /** Points for each whole step of the mean, and in all. */
  rate: number
  points: number
}

/** By rate, the best first. */
function leversOf(symptoms: readonly Symptom[], means: Means, favoured: Track): Lever[] {
  return TRACKS.flatMap((track) => {
    const own = symptoms.filter((one) => one.track === track)
    const end = track === favoured ? HIGHEST_ANSWER : 0
    return own.map((symptom): Lever => {
      const from = means.get(symptom.id) ?? 0
      const rate = (100 * symptom.weight) / (HIGHEST_ANSWER * weightOf(own))
      return { symptom, from, end, rate, points: rate * Math.abs(end - from) }
    })
  })
    .filter(({ points }) => points > TINY)
    .sort((a, b) => b.rate - a.rate || b.points - a.points)
}

/** The most that so many levers can do is what the strongest of them do. */
function fewestThatReach(levers: readonly Lever[], need: number): number | null {
  const byPoints = [...levers].sort((a, b) => b.points - a.points)
  let sum = 0
  for (const [at, { points }] of byPoints.entries()) {
    sum += points
    if (sum >= need - TINY) return at + 1
  }
  return null
}

/**
 * Of all sets of `size` levers that reach the need, the one with the least movement. Branches that cannot reach it, or
 * that would not do with less even if they were free to use all that is left, are not followed.
 */
function leastMovement(levers: readonly Lever[], size: number, need: number): Lever[] | null {
  let best: Lever[] | null = null
  let least = Number.POSITIVE_INFINITY
  const follow = (at: number, chosen: readonly Lever[]): void => {
    const rest = levers.slice(at)
    const missing = size - chosen.length
    const reach = [...rest].sort((a, b) => b.points - a.points).slice(0, missing)
    if (reach.length < missing || pointsOf(chosen) + pointsOf(reach) < need - TINY) return
    if (movementTo(need, byRate(missing === 0 ? chosen : [...chosen, ...rest])) >= least - TINY) return
    if (missing === 0) {
      best = [...chosen]
      least = movementTo(need, byRate(chosen))
      return
    }
    const [next] = rest
    if (!next) return
    follow(at + 1, [...chosen, next])
    follow(at + 1, chosen)
  }
  follow(0, [])
  return best
}

/** The last lever of a set is pulled only as far as is needed; the others to their end. */
function changesOf(
  levers: readonly Lever[],
  need: number,
  isReached: (changed: readonly (readonly [number, number])[]) => boolean,
): MeanChange[] {
  const order = byRate(levers)
  const last = order.at(-1)
  if (!last) return []
  const full = order.slice(0, -1).map(({ symptom, from, end }): MeanChange => ({ symptom, from, to: end }))
  const up = last.end > last.from
  const left = Math.max(0, need - pointsOf(order.slice(0, -1))) / last.rate
  const wanted = up ? last.from + left : last.from - left
  const tenths = up ? Math.ceil(wanted * 10 - TINY) : Math.floor(wanted * 10 + TINY)
  const step = up ? 1 : -1
  const shownNow = Math.round(last.from * 10)
  for (let tenth = tenths; up ? tenth <= last.end * 10 : tenth >= last.end * 10; tenth += step) {
    const change: MeanChange = { symptom: last.symptom, from: last.from, to: tenth / 10 }
    const all = [...full, change]
    const isSeen = tenth !== shownNow || tenth === last.end * 10
    if (isSeen && isReached(all.map(({ symptom, to }) => [symptom.id, to]))) return all
  }
  return [...full, { symptom: last.symptom, from: last.from, to: last.end }]
}

/** How far means have to be moved to gain so many points; the levers are in the order of their rates. */
function movementTo(need: number, levers: readonly Lever[]): number {
  let left = need
  let movement = 0
  for (const { rate, points } of levers) {
    if (left <= 0) break
    const used = Math.min(points, left)
    movement += used / rate
    left -= used
  }
  return movement
}

const byRate = (levers: readonly Lever[]) => [...levers].sort((a, b) => b.rate - a.rate)
const pointsOf = (levers: readonly Lever[]) => levers.reduce((sum, { points }) => sum + points, 0)
