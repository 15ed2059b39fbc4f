import { proposedScore, SCORE_KINDS, SCORE_QUESTIONS, type ScoreKind } from '~/domain/maturity'
import type { ScoreForm } from './schema'

/** The scores that a form means: those chosen, else those that its answers propose. */
export function scoresMeant(form: ScoreForm): Record<ScoreKind, number | null> {
  const [deployment, effect] = SCORE_KINDS.map(
    (kind) => form[kind] ?? proposedScore(SCORE_QUESTIONS[kind].map((question) => form[question])),
  )
  return { deployment: deployment ?? null, effect: effect ?? null }
}
