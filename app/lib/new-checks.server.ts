import type { WorkCalendar } from '~/domain/calendar'
import { checksDueOn } from '~/domain/schedule'
import type { Day, NeededBy } from '~/domain/vocabulary'
import type { readinessCheck } from '~db/schema/readiness'
import { CHECK_TEMPLATE } from '~db/seed/reference-model/check-template'

type NewCheck = typeof readinessCheck.$inferInsert

interface Gate {
  programmeId: number
  subProcessId: number
  gateOn: Day
  calendar: WorkCalendar
  today: Day
}

/** The checks that a sub-process needs before its pilot, not started, due before the gate. */
export function newPilotChecks(gate: Gate): NewCheck[] {
  return fromTemplate('pilot', gate, { rolloutId: null, assigneeId: null })
}

/** The checks of one rollout, asked of the branch where it has a lead. */
export function newRolloutChecks(gate: Gate & { rolloutId: number; assigneeId: number | null }): NewCheck[] {
  return fromTemplate('rollout', gate, gate)
}

function fromTemplate(
  neededBy: NeededBy,
  { programmeId, subProcessId, gateOn, calendar, today }: Gate,
  { rolloutId, assigneeId }: { rolloutId: number | null; assigneeId: number | null },
): NewCheck[] {
  return CHECK_TEMPLATE.filter((template) => template.neededBy === neededBy).map((template) => ({
    programmeId,
    subProcessId,
    rolloutId,
    assigneeId,
    templateKey: template.key,
    dimension: template.dimension,
    neededBy,
    nameZh: template.name.zh,
    nameEn: template.name.en,
    weight: template.weight,
    isBlocker: template.blocker,
    evidenceRequired: template.evidenceRequired,
    statusSince: today,
    dueOn: checksDueOn(calendar, gateOn),
    updatedOn: today,
  }))
}
