import { CLEAR_LEAD_POINTS } from './thresholds'
import { type Direction, type Name, TRACKS, type Track } from './vocabulary'

/** Answers run from 0, not at all, to this, severely. */
export const HIGHEST_ANSWER = 4

/** A sign that speaks for its track; weights are whole numbers from 1 to 5. */
export interface Symptom {
  id: number
  track: Track
  name: Name
  weight: number
}

/** A leader and what they answered, 0 to 4, by the symptom's id; a symptom not answered yet is missing. */
export interface Respondent {
  id: number
  answers: ReadonlyMap<number, number>
}

/** What leaders answered on average, 0 to 4, by the symptom's id. */
export type Means = ReadonlyMap<number, number>

/** Of each track, 0 to 100 points. */
export type Scores = Readonly<Record<Track, number>>

export interface Diagnosis {
  scores: Scores
  /** Points by which the recommended track leads; where it is too close, by which the two differ. */
  lead: number
  recommended: Direction
  means: Means
  /** The symptoms that bring the most points to what is recommended, the strongest first. */
  reasons: readonly { symptom: Symptom; mean: number }[]
  /** Leaders who answered everything, and those of them whose own answers alone recommend the same. */
  answered: number
  agreeing: number
}

/** Symptoms that are named as reasons. */
const REASONS_NAMED = 3

/** Sums of products come out a hair off: no lead hangs on the fifteenth digit. */
export const TINY = 1e-9

/**
 * What the answers say together. Leaders who have not answered everything do not count; where nobody has, or one of the
 * tracks has no symptom, nothing is known: null.
 */
export function readDiagnosis(symptoms: readonly Symptom[], respondents: readonly Respondent[]): Diagnosis | null {
  const complete = completeAnswers(symptoms, respondents)
  const means = meansOf(symptoms, complete)
  const scores = scoresOf(symptoms, means)
  if (complete.length === 0 || scores === null) return null
  const recommended = recommend(scores)
  const agreeing = complete.filter(({ answers }) => {
    const own = scoresOf(symptoms, answers)
    return own !== null && recommend(own) === recommended
  })
  return {
    scores,
    lead: Math.abs(scores.LTC - scores.MCR),
    recommended,
    means,
    reasons: strongest(symptoms, means, recommended),
    answered: complete.length,
    agreeing: agreeing.length,
  }
}

export function completeAnswers(symptoms: readonly Symptom[], respondents: readonly Respondent[]): Respondent[] {
  return respondents.filter(({ answers }) => symptoms.length > 0 && symptoms.every(({ id }) => answers.has(id)))
}

/** Of those who answered everything; empty where nobody did. */
export function meansOf(symptoms: readonly Symptom[], complete: readonly Respondent[]): Means {
  if (complete.length === 0) return new Map()
  return new Map(
    symptoms.map(({ id }) => [
      id,
      complete.reduce((sum, { answers }) => sum + (answers.get(id) ?? 0), 0) / complete.length,
    ]),
  )
}

/**
 * Points of each track: 100 × Σ(weight × mean) ÷ (4 × Σ weight), both sums over the track's own symptoms. So
 * - a stronger answer never lowers its own track and never touches the other;
 * - the weights of a track never touch the other's points;
 * - more weight on a symptom moves its track's points towards that symptom, so for one seen at least as strongly as its
 *   track on the whole it never favours the other track;
 * - more weight on all symptoms of a track, or more symptoms of the same kind, gain it nothing.
 * Null where a track has no symptom or a symptom no mean. See docs/decisions/0012.
 */
export function scoresOf(symptoms: readonly Symptom[], means: Means): Scores | null {
  const points = TRACKS.map((track): [Track, number] => {
    const own = symptoms.filter((one) => one.track === track)
    const sum = own.reduce((total, { id, weight }) => total + weight * (means.get(id) ?? Number.NaN), 0)
    return [track, (100 * sum) / (HIGHEST_ANSWER * weightOf(own))]
  })
  return points.some(([, value]) => Number.isNaN(value)) ? null : (Object.fromEntries(points) as Scores)
}

/** The track that leads by enough; `both`, one small pilot of each, where it is too close. */
export function recommend({ LTC, MCR }: Scores): Direction {
  if (Math.abs(LTC - MCR) < CLEAR_LEAD_POINTS - TINY) return 'both'
  return LTC > MCR ? 'LTC' : 'MCR'
}

/** While fewer than half of those who are asked have answered, a result is not one yet. */
export const isEarly = (answered: number, asked: number): boolean => answered * 2 < asked

export const otherTrack = (track: Track): Track => (track === 'LTC' ? 'MCR' : 'LTC')

export function weightOf(symptoms: readonly Symptom[]): number {
  return symptoms.reduce((sum, { weight }) => sum + weight, 0)
}

/** Those of the recommended track; of both, where it is too close. Among equals, in the order of the diagnosis. */
function strongest(symptoms: readonly Symptom[], means: Means, recommended: Direction): Diagnosis['reasons'] {
  const weights = { LTC: 0, MCR: 0 }
  for (const { track, weight } of symptoms) weights[track] += weight
  return symptoms
    .map((symptom) => ({ symptom, mean: means.get(symptom.id) ?? 0 }))
    .filter(({ symptom, mean }) => mean > 0 && (recommended === 'both' || symptom.track === recommended))
    .map((one) => ({ ...one, points: (one.symptom.weight * one.mean) / weights[one.symptom.track] }))
    .sort((a, b) => b.points - a.points)
    .slice(0, REASONS_NAMED)
    .map(({ symptom, mean }) => ({ symptom, mean }))
}
