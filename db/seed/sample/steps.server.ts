import { STEP_KINDS } from '~/domain/vocabulary'
import { finishStep } from '~/features/sub-processes/commands/finish-step.server'
import { startStep } from '~/features/sub-processes/commands/start-step.server'
import type { ChangeContext } from '~/lib/change.server'
import { OFFICE } from './people'
import { type PreparedStep, type SampleSubProcess, SCHEDULE, type Span } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'

const PREPARED = ['design', 'simulation', 'pilot', 'enablement'] as const

/** The owners record when steps began and ended. */
export function stepDeeds(stage: Stage): Deed[] {
  return SCHEDULE.flatMap((one) => stepsOf(stage, one))
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
