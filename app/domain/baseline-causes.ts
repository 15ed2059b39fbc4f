import { type BarComparison, type BarMove, barKey } from './baselines'
import type { Plan } from './plan'

/** Who did last what moved a bar, and when: UTC milliseconds. */
export interface LastDeed {
  actor: string
  at: number
}

/** What the log of changes holds about a bar between two states of the plan. */
export interface BarDeeds {
  /** Its planned days were moved. */
  planned?: LastDeed
  /** Its begin was recorded. */
  begun?: LastDeed
  /** Its end was recorded. */
  ended?: LastDeed
  /** A rollout of the wave went live, or is expected on another day. */
  expected?: LastDeed
}

/** Why a bar is elsewhere. */
export type MoveCause =
  | ({ code: 'planned' | 'recorded' | 'expected' } & LastDeed)
  /** By the waves that a sub-process is rolled out in, or that a wave waits for: their numbers. */
  | { code: 'withWaves'; waves: readonly number[] }
  /** Other waves than before roll it out. */
  | { code: 'scope' }
  /** Nobody moved it: it has not ended by its day. */
  | { code: 'runsOn' }

/** The cause of each move by the key of its bar. `deeds` are by the same keys; `appeared` are bars of the later side. */
export function causesOf(
  { moves, appeared }: Pick<BarComparison, 'moves' | 'appeared'>,
  deeds: ReadonlyMap<string, BarDeeds>,
  plan: Pick<Plan, 'subProcesses' | 'waves' | 'waveDependencies' | 'rollouts'>,
): Map<string, MoveCause> {
  const moved = new Set([...moves, ...appeared].filter(({ kind }) => kind === 'wave').map(({ id }) => id))
  const numbers = (ids: readonly number[]) =>
    plan.waves.filter(({ id }) => ids.includes(id) && moved.has(id)).map(({ number }) => number)
  return new Map(
    moves.map((move): [string, MoveCause] => {
      const key = barKey(move)
      const own = deeds.get(key) ?? {}
      return [
        key,
        move.kind === 'wave' ? causeOfWave(move.id, own, plan, numbers) : causeOfStep(move, own, plan, numbers),
      ]
    }),
  )
}

type Numbers = (waveIds: readonly number[]) => number[]

function causeOfWave(
  id: number,
  { planned, expected }: BarDeeds,
  plan: Pick<Plan, 'waveDependencies'>,
  numbers: Numbers,
): MoveCause {
  if (planned) return { code: 'planned', ...planned }
  if (expected) return { code: 'expected', ...expected }
  const before = numbers(
    plan.waveDependencies.filter(({ successorId }) => successorId === id).map(({ predecessorId }) => predecessorId),
  )
  return before.length > 0 ? { code: 'withWaves', waves: before } : { code: 'runsOn' }
}

function causeOfStep(
  { id, endDays }: BarMove,
  { planned, begun, ended }: BarDeeds,
  plan: Pick<Plan, 'subProcesses' | 'rollouts'>,
  numbers: Numbers,
): MoveCause {
  const owner = plan.subProcesses.find(({ steps }) => steps.some((step) => step.id === id))
  const kind = owner?.steps.find((step) => step.id === id)?.kind
  const rollouts = plan.rollouts.filter(({ subProcessId }) => subProcessId === owner?.id)
  if ((kind === 'rollout' || kind === 'operation') && rollouts.length > 0) {
    const waves = numbers(rollouts.map(({ waveId }) => waveId))
    return waves.length > 0 ? { code: 'withWaves', waves } : { code: 'scope' }
  }
  if (planned) return { code: 'planned', ...planned }
  // What has begun but not ended runs on, whoever has recorded its begin.
  const recorded = endDays === 0 ? begun : ended
  return recorded ? { code: 'recorded', ...recorded } : { code: 'runsOn' }
}
