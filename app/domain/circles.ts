import { pilotPassed } from './pilots'
import type { RolloutTally, SubProcess, Wave } from './plan'
import type { StandingReason } from './reasons'
import { CIRCLES, type Circle } from './vocabulary'

/** What the rule of the circles goes by; a plan has it, and a board with its cells. */
export interface CircleFacts {
  waves: readonly Pick<Wave, 'id' | 'circle' | 'kpiMoved'>[]
  /** What is in which wave: tallies, or the cells of a board. */
  scope: readonly Pick<RolloutTally, 'waveId' | 'subProcessId' | 'liveOn'>[]
  subProcesses: readonly Pick<SubProcess, 'id' | 'code' | 'pilot'>[]
}

/**
 * A later circle opens on the results of the one before. By wave: what is not there yet, for every wave beyond the
 * small circle that has not landed. `circlePilots` names sub-processes of it without a passed pilot; `circleResults`
 * the next smaller circle that has waves, when no figure of any of them has moved as it should.
 */
export function circleWarnings(facts: CircleFacts): Map<number, StandingReason[]> {
  const codes = new Map(facts.subProcesses.map(({ id, code }) => [id, code]))
  const piloted = new Set(facts.subProcesses.filter(({ pilot }) => pilotPassed(pilot)).map(({ id }) => id))
  const warnings = new Map<number, StandingReason[]>()
  for (const { id, circle } of facts.waves) {
    const scope = facts.scope.filter(({ waveId }) => waveId === id)
    if (circle === 'small' || hasLanded(scope)) continue
    const unproven = [...new Set(scope.map((one) => one.subProcessId))].filter((one) => !piloted.has(one))
    const before = circleBefore(facts.waves, circle)
    const reasons: StandingReason[] = []
    if (unproven.length > 0) {
      reasons.push({ code: 'circlePilots', subProcesses: unproven.map((one) => codes.get(one) ?? '') })
    }
    if (before && !before.kpiMoved) {
      reasons.push({ code: 'circleResults', circle: before.circle })
    }
    if (reasons.length > 0) warnings.set(id, reasons)
  }
  return warnings
}

function hasLanded(scope: CircleFacts['scope']): boolean {
  return scope.length > 0 && scope.every(({ liveOn }) => liveOn !== null)
}

function circleBefore(waves: CircleFacts['waves'], circle: Circle): { circle: Circle; kpiMoved: boolean } | null {
  for (const smaller of CIRCLES.slice(0, CIRCLES.indexOf(circle)).reverse()) {
    const own = waves.filter((wave) => wave.circle === smaller)
    if (own.length > 0) return { circle: smaller, kpiMoved: own.some((wave) => wave.kpiMoved) }
  }
  return null
}
