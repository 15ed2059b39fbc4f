import { addWorkingDays, endOfDuration, nextWorkingDay } from './calendar'
import { maxDay } from './days'
import { mayOwn } from './ownership'
import { pilotPassed } from './pilots'
import type { Plan, SubProcess } from './plan'
import type { StandingReason } from './reasons'
import { STEP_DURATIONS } from './thresholds'
import type { Day, DayRange } from './vocabulary'

/**
 * Where the next wave would go: from the working day after the last wave, or after the last sub-process has been
 * enabled when there is none yet, and never in the past; for as long as a rollout takes by default.
 */
export function proposeWave(
  plan: Pick<Plan, 'waves' | 'subProcesses' | 'calendar'> & { programme: Pick<Plan['programme'], 'startOn'> },
  today: Day,
): { planned: DayRange; afterWaveId: number | null; number: number } {
  const last = plan.waves.reduce<Plan['waves'][number] | null>(
    (latest, wave) => (latest === null || wave.planned.end >= latest.planned.end ? wave : latest),
    null,
  )
  const enabled = plan.subProcesses.flatMap((one) =>
    one.steps.filter((step) => step.kind === 'enablement').map((step) => step.planned.end),
  )
  const before = last?.planned.end ?? (enabled.length > 0 ? enabled.reduce(maxDay) : null)
  const from = before === null ? plan.programme.startOn : addWorkingDays(plan.calendar, before, 1)
  const start = nextWorkingDay(plan.calendar, maxDay(from, today))
  return {
    planned: { start, end: endOfDuration(plan.calendar, start, STEP_DURATIONS.rollout) },
    afterWaveId: last?.id ?? null,
    number: plan.waves.reduce((highest, wave) => Math.max(highest, wave.number), 0) + 1,
  }
}

/**
 * What speaks against rolling a sub-process out: nobody of the business owns it, no pilot has shown that it works, or
 * it is not settled which practices of the reference are taken over.
 */
export function doubtsAbout({
  owner,
  pilot,
  undecidedPractices,
}: Pick<SubProcess, 'owner' | 'pilot' | 'undecidedPractices'>): StandingReason[] {
  const doubts: StandingReason[] = []
  if (owner === null) doubts.push({ code: 'ownerMissing' })
  else if (!mayOwn(owner).ok) doubts.push({ code: 'ownerNotBusiness', person: owner.name })
  if (pilot === null || pilot.verdict === null) doubts.push({ code: 'noPilotPassed' })
  else if (!pilotPassed(pilot)) doubts.push({ code: 'pilotVerdict', verdict: pilot.verdict, unit: pilot.unit })
  if (undecidedPractices > 0) doubts.push({ code: 'practicesUndecided', count: undecidedPractices })
  return doubts
}
