import type { Plan } from '~/domain/plan'
import type { Day } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { loadFrame, loadPlan, type PlanFrame } from './queries.server'

/** One with 21 sub-processes and 200 branches takes well under a megabyte. */
const kept = keptByRevision<Plan>(50)

const keptFrames = keptByRevision<PlanFrame>(50)

const workedOut = new WeakMap<Plan, Map<unknown, unknown>>()

/** The plan of a programme as of this revision and day, loaded once for all who ask. */
export function planOf(db: Db, programme: ProgrammeRow, today: Day): Promise<Plan> {
  return kept(db, programme, today, async () => loadPlan(db, programme, today, await frameOf(db, programme, today)))
}

/** What a plan and a board have in common, as of this revision and day. */
export function frameOf(db: Db, programme: ProgrammeRow, today: Day): Promise<PlanFrame> {
  return keptFrames(db, programme, today, () => loadFrame(db, programme, today))
}

/** What follows from a kept plan by a rule alone, worked out once for it. */
export function fromPlan<T>(plan: Plan, today: Day, rule: (plan: Plan, today: Day) => T): T {
  const known = workedOut.get(plan) ?? new Map<unknown, unknown>()
  workedOut.set(plan, known)
  if (!known.has(rule)) known.set(rule, rule(plan, today))
  return known.get(rule) as T
}
