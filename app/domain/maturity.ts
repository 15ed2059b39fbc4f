import { MATURITY_MARKS } from './thresholds'
import { type Refusal, refuse, type Verdict, verdictOf } from './verdict'
import type { Day } from './vocabulary'

/** How widely a sub-process is used at a branch, and whether it moves its figures. */
export const SCORE_KINDS = ['deployment', 'effect'] as const
export type ScoreKind = (typeof SCORE_KINDS)[number]

/** 1 pilot, 2 rollout, 3 functional, 4 integrated, 5 world-class. */
export const SCORES = [1, 2, 3, 4, 5] as const

/** What is asked for each score; every question is answered by 1 to 5. */
export const SCORE_QUESTIONS = {
  deployment: ['share', 'people', 'oldWay'],
  effect: ['figure', 'worth', 'unaided'],
} as const satisfies Readonly<Record<ScoreKind, readonly string[]>>
export type ScoreQuestion = (typeof SCORE_QUESTIONS)[ScoreKind][number]

export const ALL_QUESTIONS: readonly ScoreQuestion[] = SCORE_KINDS.flatMap((kind) => SCORE_QUESTIONS[kind])

/** What was answered to each question, 1 to 5; what is left out was not answered. */
export type ScoreAnswers = Readonly<Partial<Record<ScoreQuestion, number>>>

/** The score of a branch in a quarter, `yyyy-Qn`. */
export interface MaturityScores {
  quarter: string
  deployment: number
  effect: number
}

/**
 * What the answers propose: the lowest of them, since a process holds only as far as its weakest part. Null until all
 * are answered.
 */
export function proposedScore(answers: readonly (number | null)[]): number | null {
  const given = answers.flatMap((one) => one ?? [])
  return given.length === 0 || given.length < answers.length ? null : Math.min(...given)
}

/** What the answers to the questions of one score propose. */
export function proposedBy(answers: ScoreAnswers, kind: ScoreKind): number | null {
  return proposedScore(SCORE_QUESTIONS[kind].map((question) => answers[question] ?? null))
}

/** The quarter of that day, `yyyy-Qn`. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The quarter before. */
export function quarterBefore(quarter: string): string {
  const [year = 0, part = 1] = quarter.split('-Q').map(Number)
  return part === 1 ? `${year - 1}-Q4` : `${year}-Q${part - 1}`
}

/** The quarters that may be scored, the latest first: from that of go-live to that of today. */
export function scorableQuarters(liveOn: Day | null, today: Day): string[] {
  if (liveOn === null) return []
  const quarters: string[] = []
  for (let quarter = quarterOf(today); quarter >= quarterOf(liveOn); quarter = quarterBefore(quarter))
    quarters.push(quarter)
  return quarters
}

/** Scores are of what is live, in a quarter since (field `quarter`), and from 1 to 5 (field of its kind). */
export function mayScore(
  score: { quarter: string; deployment: number | null; effect: number | null },
  { liveOn, today }: { liveOn: Day | null; today: Day },
): Verdict {
  if (liveOn === null) return refuse({ code: 'notLiveYet' })
  const refusals: Refusal[] = []
  if (!scorableQuarters(liveOn, today).includes(score.quarter))
    refusals.push({ reason: { code: 'quarterNotOpen' }, field: 'quarter' })
  for (const kind of SCORE_KINDS)
    if (score[kind] === null) refusals.push({ reason: { code: 'scoreNeedsAnswers' }, field: kind })
  return verdictOf(refusals)
}

/** A finding: much is deployed and little comes of it. */
export function isWithoutEffect({ deployment, effect }: Pick<MaturityScores, 'deployment' | 'effect'>): boolean {
  return deployment >= MATURITY_MARKS.deployed && effect <= MATURITY_MARKS.littleEffect
}

/** The latest score, by its quarter. */
export function latestScore<T extends Pick<MaturityScores, 'quarter'>>(scores: readonly T[]): T | null {
  return scores.reduce<T | null>((last, one) => (last === null || one.quarter > last.quarter ? one : last), null)
}
