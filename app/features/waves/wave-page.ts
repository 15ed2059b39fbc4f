import type { Plan } from '~/domain/plan'
import type { Day } from '~/domain/vocabulary'
import { waveHeadline } from '~/domain/wave-headline'
import type { WaveAssessment } from '~/domain/waves'

/** What the page of one wave says of it; null when it is not in the plan. */
export function wavePage(
  plan: Plan,
  assessments: readonly WaveAssessment[],
  row: { id: number; slipReason: string },
  today: Day,
) {
  const assessment = assessments.find(({ wave }) => wave.id === row.id)
  if (!assessment) return null
  const { wave } = assessment
  const slipDays = assessment.slipDays ?? 0
  const { number, name, circle, planned, baseline, committedOn } = wave
  const after = plan.waveDependencies
    .filter(({ successorId }) => successorId === wave.id)
    .flatMap(({ predecessorId, lagDays }) =>
      plan.waves
        .filter(({ id }) => id === predecessorId)
        .map((one) => ({ number: one.number, name: one.name, lagDays })),
    )
  return {
    wave: { number, name },
    number,
    status: assessment.status,
    reasons: assessment.reasons,
    slipDays,
    levels: assessment.levels,
    headline: waveHeadline(assessment, plan.calendar, today),
    facts: {
      circle,
      planned,
      baseline,
      committedOn,
      forecastEnd: assessment.forecastEnd,
      slipDays,
      slipReason: row.slipReason,
      after,
    },
  }
}
