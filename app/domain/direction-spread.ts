import { completeAnswers, type Respondent, type Symptom } from './direction'
import { DISAGREEMENT_RANGE } from './thresholds'

/** How far leaders are apart on a symptom. */
export interface Spread {
  symptom: Symptom
  /** Standard deviation of the answers. */
  deviation: number
  lowest: Extreme
  highest: Extreme
}

export interface Extreme {
  score: number
  /** Who says so, by id. */
  respondents: readonly number[]
}

/** Of those who answered everything, in the order of the symptoms; none where nobody has. */
export function spreadsOf(symptoms: readonly Symptom[], respondents: readonly Respondent[]): Spread[] {
  const complete = completeAnswers(symptoms, respondents)
  if (complete.length === 0) return []
  return symptoms.map((symptom) => {
    const answers = complete.map(({ id, answers }) => ({ id, score: answers.get(symptom.id) ?? 0 }))
    const scores = answers.map(({ score }) => score)
    const at = (score: number): Extreme => ({
      score,
      respondents: answers.filter((one) => one.score === score).map(({ id }) => id),
    })
    return {
      symptom,
      deviation: deviationOf(scores),
      lowest: at(Math.min(...scores)),
      highest: at(Math.max(...scores)),
    }
  })
}

/** What has to be talked about before deciding, the deepest disagreement first. */
export function disagreements(spreads: readonly Spread[]): Spread[] {
  return spreads
    .filter(({ lowest, highest }) => highest.score - lowest.score >= DISAGREEMENT_RANGE)
    .sort((a, b) => b.deviation - a.deviation)
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
