import { ALL_QUESTIONS, proposedBy, SCORE_KINDS, type ScoreAnswers, type ScoreKind } from '~/domain/maturity'
import type { GivenScore } from './place.server'
import type { ScoreForm } from './schema'

/** What a form means: the scores chosen, else those that its answers propose, and the answers that were given. */
export function scoresMeant(form: ScoreForm): Record<ScoreKind, number | null> & { answers: ScoreAnswers } {
  const given = ALL_QUESTIONS.flatMap((question) => (form[question] === null ? [] : [[question, form[question]]]))
  const answers: ScoreAnswers = Object.fromEntries(given)
  const [deployment, effect] = SCORE_KINDS.map((kind) => form[kind] ?? proposedBy(answers, kind))
  return { deployment: deployment ?? null, effect: effect ?? null, answers }
}

/** What the form shows of a kept score: its answers; and the scores where they are not what these propose. */
export function scoreToEdit(saved: Pick<GivenScore, 'deployment' | 'effect' | 'answers'> | null) {
  const answers = Object.fromEntries(ALL_QUESTIONS.map((question) => [question, saved?.answers[question] ?? null]))
  if (saved === null) return { ...answers, deployment: null, effect: null }
  const [deployment, effect] = SCORE_KINDS.map((kind) =>
    saved[kind] === proposedBy(saved.answers, kind) ? null : saved[kind],
  )
  return { ...answers, deployment: deployment ?? null, effect: effect ?? null }
}
