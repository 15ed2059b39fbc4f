import { and, asc, eq, isNull } from 'drizzle-orm'
import { STEP_KINDS } from '~/domain/vocabulary'
import { addCases } from '~/features/simulation/commands/add-cases.server'
import { addIssue } from '~/features/simulation/commands/add-issue.server'
import { closeIssue } from '~/features/simulation/commands/close-issue.server'
import { walkCase } from '~/features/simulation/commands/walk-case.server'
import { simulationCase, simulationIssue } from '~db/schema/pilot'
import { OFFICE } from './people'
import { type SampleSubProcess, SCHEDULE } from './schedule'
import { SIMULATED, STILL_OPEN } from './simulations'
import { type Deed, done, known, type Stage } from './stage.server'
import { spanOf } from './steps.server'

const FAILS_AT = 2

/** The owners walk cases through at a table, settle what does not work, and walk those through again. */
export function simulationDeeds(stage: Stage): Deed[] {
  const simulated = SCHEDULE.filter(({ inWork }) => inWork && STEP_KINDS.indexOf(inWork) >= 1)
  return simulated.flatMap((one) => simulationOf(stage, one))
}

function simulationOf(stage: Stage, one: SampleSubProcess): Deed[] {
  const { code, owner, inWork } = one
  const told = SIMULATED[code.replace(/-\d+$/, '')]
  if (!told) throw new Error(`The sample simulates nothing of ${code}`)
  const subProcessId = known(stage.subProcesses, code)
  const by = owner ?? OFFICE
  const [first, last] = spanOf(one, 'simulation')
  const isInWork = inWork === 'simulation'
  const casesNow = () =>
    stage.db.read
      .select()
      .from(simulationCase)
      .where(and(eq(simulationCase.subProcessId, subProcessId), isNull(simulationCase.archivedAt)))
      .orderBy(asc(simulationCase.position))
  const begin: Deed = {
    on: stage.timeline.day(first),
    by,
    act: async (context) => void done(await addCases(context, { subProcessId, names: [...told.cases] })),
  }
  const walkedOn = stage.timeline.day(first + 1)
  const walk: Deed = {
    on: walkedOn,
    by,
    act: async (context) => {
      // While it is in work, the last case is still to be walked through.
      const walked = (await casesNow()).slice(0, isInWork ? -1 : undefined)
      for (const [at, { id: caseId, version }] of walked.entries()) {
        const fails = at === FAILS_AT
        const how = { outcome: fails ? ('failed' as const) : ('passed' as const), note: fails ? told.failed : '' }
        done(await walkCase(context, { caseId, version, walkedOn, ...how }))
      }
      const caseId = walked[FAILS_AT]?.id ?? null
      const asked = { assigneeId: known(stage.people, by).id, foundOn: walkedOn, dueOn: stage.timeline.day(last) }
      done(await addIssue(context, { subProcessId, caseId, text: told.issue, ...asked }))
      if (code !== STILL_OPEN.code) return
      const open = { ...asked, assigneeId: known(stage.people, STILL_OPEN.assignee).id, dueOn: stage.timeline.day(2) }
      done(await addIssue(context, { subProcessId, caseId: null, text: STILL_OPEN.text, ...open }))
    },
  }
  const closedOn = stage.timeline.day(Math.min(last, -1))
  const settle: Deed = {
    on: closedOn,
    by,
    act: async (context) => {
      const [issue] = await stage.db.read
        .select()
        .from(simulationIssue)
        .where(and(eq(simulationIssue.subProcessId, subProcessId), eq(simulationIssue.text, told.issue)))
      const failed = (await casesNow())[FAILS_AT]
      if (!issue || !failed) throw new Error(`The sample has found nothing in ${code}`)
      const closing = { issueId: issue.id, version: issue.version, closedOn, closing: told.closing }
      done(await closeIssue(context, closing))
      if (isInWork) return
      const again = { walkedOn: closedOn, outcome: 'passed' as const, note: '' }
      done(await walkCase(context, { caseId: failed.id, version: failed.version, ...again }))
    },
  }
  return [begin, walk, settle]
}
