import { eq } from 'drizzle-orm'
import { STEP_KINDS } from '~/domain/vocabulary'
import { decidePilot } from '~/features/pilots/commands/decide-pilot.server'
import { startPilot } from '~/features/pilots/commands/start-pilot.server'
import { finishStep } from '~/features/sub-processes/commands/finish-step.server'
import { startStep } from '~/features/sub-processes/commands/start-step.server'
import type { ChangeContext } from '~/lib/change.server'
import { pilot } from '~db/schema/pilot'
import { OFFICE } from './people'
import { PILOTS, type SamplePilot } from './pilots'
import { type PreparedStep, type SampleSubProcess, SCHEDULE, type Span } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'

const PREPARED = ['design', 'simulation', 'pilot', 'enablement'] as const

/** The owners record when steps began and ended. */
export function stepDeeds(stage: Stage): Deed[] {
  return SCHEDULE.flatMap((one) => stepsOf(stage, one))
}

/** The owners say where they try it, and what came of it. */
export function pilotDeeds(stage: Stage): Deed[] {
  return PILOTS.flatMap((one) => pilotOf(stage, one))
}

/** As it was planned in the end. */
export function spanOf({ plan, moves = [] }: SampleSubProcess, kind: PreparedStep): Span {
  return moves.findLast((move) => move.kind === kind)?.to ?? plan[kind]
}

function stepsOf(stage: Stage, one: SampleSubProcess): Deed[] {
  const { code, inWork, owner } = one
  if (inWork === null) return []
  const subProcessId = known(stage.subProcesses, code)
  const by = owner ?? OFFICE
  const reached = STEP_KINDS.indexOf(inWork)
  return PREPARED.flatMap((kind, at) => {
    const [first, last] = spanOf(one, kind)
    const [start, end] = [stage.timeline.day(first), stage.timeline.day(last)]
    const deeds: Deed[] = []
    if (at <= reached) {
      const act = async (context: ChangeContext) =>
        void done(await startStep(context, { subProcessId, kind, on: start }))
      deeds.push({ on: start, by, act })
    }
    if (at < reached) {
      const act = async (context: ChangeContext) =>
        void done(await finishStep(context, { subProcessId, kind, on: end }))
      deeds.push({ on: end, by, act })
    }
    return deeds
  })
}

function pilotOf(stage: Stage, { code, unit, hypothesis, verdicts }: SamplePilot): Deed[] {
  const one = SCHEDULE.find((candidate) => candidate.code === code)
  if (!one) throw new Error(`The sample plans no ${code}`)
  const subProcessId = known(stage.subProcesses, code)
  const unitId = known(stage.units, unit)
  const by = one.owner ?? OFFICE
  const begin: Deed = {
    on: stage.timeline.day(spanOf(one, 'pilot')[0]),
    by,
    act: async (context) => void done(await startPilot(context, { subProcessId, unitId, hypothesis })),
  }
  const decisions = verdicts.map(({ on, verdict, result }): Deed => {
    const verdictOn = stage.timeline.day(on)
    const act = async (context: ChangeContext) => {
      const [row] = await stage.db.read.select().from(pilot).where(eq(pilot.subProcessId, subProcessId))
      if (!row) throw new Error(`The sample has no pilot of ${code}`)
      done(await decidePilot(context, { pilotId: row.id, version: row.version, verdict, verdictOn, result }))
    }
    return { on: verdictOn, by, act }
  })
  return [begin, ...decisions]
}
