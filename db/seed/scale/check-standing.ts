import { addWorkingDays, type WorkCalendar } from '~/domain/calendar'
import { addDays, maxDay } from '~/domain/days'
import { isMet } from '~/domain/readiness'
import type { CheckStatus, Day } from '~/domain/vocabulary'
import type { readinessCheck } from '~db/schema/readiness'
import { evidenceFor, missingIn } from '../sample/evidence'
import { READY_SHARE } from '../sample/readiness'
import type { Chance } from './chance'

type CheckRow = typeof readinessCheck.$inferInsert

export interface CheckGate {
  stage: 'passed' | keyof typeof READY_SHARE
  /** The day the gate was passed; null: it is ahead. */
  passedOn: Day | null
  /** The day the check was made. */
  madeOn: Day
  today: Day
  calendar: WorkCalendar
  ownerId: number | null
}

const IN_THE_WAY = '与现行考核或系统冲突，需上级部门先定。'
const NO_NEED = '本分支机构无此岗位，经责任人同意豁免。'

/** The check as it stands after people have answered it: mostly fresh, some stale, overdue, blocked or waived. */
export function standingOf(check: CheckRow, gate: CheckGate, chance: Chance): CheckRow {
  const { stage, passedOn, madeOn, ownerId } = gate
  const status = passedOn === null && stage !== 'passed' ? openStatus(check, stage, chance) : answeredStatus(chance)
  const answered = answerDay(gate, chance)
  const isSettled = passedOn !== null
  if (status === 'notStarted' && answered <= madeOn) return check
  const byOwner = check.assigneeId === null || check.assigneeId === undefined || chance.is(0.1)
  return {
    ...check,
    ...wordsOf(check, status, chance),
    status,
    statusSince: status === 'notStarted' ? madeOn : maxDay(madeOn, addDays(answered, -chance.below(20))),
    updatedOn: answered,
    updatedById: byOwner ? ownerId : check.assigneeId,
    dueOn: !isSettled && stage === 'begun' && !isMet(status) ? newDueDay(check.dueOn, gate, chance) : check.dueOn,
    assigneeId: check.rolloutId && status === 'blocked' ? ownerId : check.assigneeId,
    settledOn: passedOn,
    version: 2 + chance.below(4),
  }
}

function openStatus({ dimension }: CheckRow, stage: keyof typeof READY_SHARE, chance: Chance): CheckStatus {
  if (chance.is(READY_SHARE[stage][dimension])) return answeredStatus(chance)
  if (stage !== 'later' && chance.is(0.06)) return 'blocked'
  return chance.is(0.45) ? 'inProgress' : 'notStarted'
}

function answeredStatus(chance: Chance): CheckStatus {
  return chance.is(0.02) ? 'waived' : 'ready'
}

/** Before a gate that was passed, some days ahead of it; before one that is ahead, lately, or (one in eight) too long ago. */
function answerDay({ passedOn, madeOn, today }: CheckGate, chance: Chance): Day {
  if (passedOn !== null) return maxDay(madeOn, addDays(passedOn, -2 - chance.below(9)))
  const daysAgo = chance.is(0.125) ? 15 + chance.below(30) : chance.below(10)
  return maxDay(madeOn, addDays(today, -daysAgo))
}

/** Once the wave has begun, most of what is missing gets a new day. */
function newDueDay(dueOn: Day, { calendar, today }: CheckGate, chance: Chance): Day {
  return chance.is(0.8) ? addWorkingDays(calendar, today, 1 + chance.below(10)) : dueOn
}

function wordsOf({ templateKey, dimension, evidenceRequired }: CheckRow, status: CheckStatus, chance: Chance) {
  if (status === 'ready') {
    if (!evidenceRequired && chance.is(0.4)) return {}
    const { note, link } = evidenceFor(templateKey, chance.below(6))
    return { evidenceNote: note, evidenceLink: link }
  }
  if (status === 'blocked') return { note: IN_THE_WAY }
  if (status === 'waived') return { note: NO_NEED }
  return status === 'inProgress' ? { note: missingIn(dimension, chance.below(6)) } : {}
}
