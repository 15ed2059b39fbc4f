import { and, eq, inArray, lt, notInArray, or } from 'drizzle-orm'
import { addDays } from '~/domain/days'
import { isMet } from '~/domain/readiness'
import { assignCheck } from '~/features/readiness/commands/assign-check.server'
import { confirmUnchanged } from '~/features/readiness/commands/confirm-unchanged.server'
import type { ChangeContext } from '~/lib/change.server'
import { readinessCheck } from '~db/schema/readiness'
import { openChecks } from './check-answers.server'
import { OFFICE } from './people'
import { BLOCKED, ROLLOUTS, SILENT_OWNER } from './rollouts'
import { type SampleSubProcess, SCHEDULE } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'
import { rolloutRow } from './waves.server'

/** Days after which an owner looks again at what was ready; at what is missing every time. */
const LOOKED_AT_AFTER = 5
/** Calendar days from one look to the next, and how many looks there were. */
const ROUND_DAYS = 9
const ROUNDS = 7
/** Calendar days since the silent owner was last heard of. */
const SILENT_SINCE = 21

/** Owners confirm week by week what has not changed; the office agrees new days for what is open in the wave under way. */
export function followUpDeeds(stage: Stage): Deed[] {
  return [...SCHEDULE.flatMap((one, index) => confirmations(stage, one, index)), newDueDays(stage)]
}

/** From week to week, the latest first: what is known stays fresh, and every report could tell of it. */
function confirmations(stage: Stage, { code, owner, inWork }: SampleSubProcess, index: number): Deed[] {
  if (owner === null || inWork === null) return []
  const { timeline } = stage
  const last = owner === SILENT_OWNER ? timeline.daysAgo(SILENT_SINCE) : timeline.day(-1 - (index % 3))
  return Array.from({ length: ROUNDS }, (_, round): Deed => {
    const on = addDays(last, -ROUND_DAYS * round)
    const act = async (context: ChangeContext) => {
      const old = lt(readinessCheck.updatedOn, addDays(on, -LOOKED_AT_AFTER))
      const asked = owner === SILENT_OWNER ? undefined : or(old, notInArray(readinessCheck.status, ['ready', 'waived']))
      const ofIt = eq(readinessCheck.subProcessId, known(stage.subProcesses, code))
      const checkIds = (await openChecks(stage, and(ofIt, asked))).map(({ id }) => id)
      if (checkIds.length > 0) done(await confirmUnchanged(context, { checkIds }))
    }
    return { on, by: owner, act }
  })
}

/** Their first due days were before the wave began. A few of the new ones have passed again. */
function newDueDays(stage: Stage): Deed {
  const act = async (context: ChangeContext) => {
    const rollouts = ROLLOUTS.filter(({ wave, liveOn }) => wave === 2 && liveOn === null)
    const blockedIn = (await rolloutRow(stage, BLOCKED)).id
    const ids: number[] = []
    for (const one of rollouts) ids.push((await rolloutRow(stage, one)).id)
    const open = (await openChecks(stage, inArray(readinessCheck.rolloutId, ids))).filter(
      ({ status }) => !isMet(status),
    )
    for (const [turn, check] of open.entries()) {
      const isOwners = check.rolloutId === blockedIn && check.dimension === 'incentives'
      const assigneeId = isOwners ? known(stage.people, BLOCKED.owner).id : check.assigneeId
      const dueOn = stage.timeline.day(turn % 6 === 5 ? -3 : 2 + (turn % 4))
      done(await assignCheck(context, { checkId: check.id, version: check.version, assigneeId, dueOn }))
    }
  }
  return { on: stage.timeline.day(-1), by: OFFICE, act }
}
