import { daysBetween } from './days'
import { checksAt, type GateFacts } from './gate-facts'
import { type Finding, type GateReason, notMet, type Outcome, outcomeOf, unknown } from './gate-reason'
import type { CheckTally } from './plan'
import { levelOf } from './readiness'
import { DIMENSIONS, type Dimension } from './vocabulary'

/** Criteria about the checks that are still open for the gate. */

/** Every rule check of every sub-process is ready (reference model); one that is stale is not known to be. */
export function rulesReady(facts: GateFacts): Outcome {
  const rules = ofDimension(checksOf(facts), 'rules')
  if (rules.length === 0) return outcomeOf([unknown({ code: 'noChecks' })], [])
  const findings = bySubProcess(facts, rules).flatMap(([subProcess, own]): Finding[] => {
    const sum = (pick: (tally: CheckTally) => number) => own.reduce((total, tally) => total + pick(tally), 0)
    const [weight, ready, stale] = [sum((t) => t.weight), sum((t) => t.readyWeight), sum((t) => t.staleWeight)]
    if (ready >= weight) return []
    if (ready + stale >= weight) {
      return [unknown({ code: 'rulesStale', subProcess, count: sum((t) => t.staleCount) })]
    }
    return [notMet({ code: 'rulesBelow', subProcess, level: Math.round((ready / weight) * 100) })]
  })
  return outcomeOf(findings, [{ code: 'checksAll', count: countOf(rules) }])
}

/** Each dimension that is asked for reaches `needed` percent of its weight. */
export function dimensionsReady(facts: GateFacts, needed: number): Outcome {
  const checks = checksOf(facts)
  const asked = DIMENSIONS.filter((dimension) => ofDimension(checks, dimension).length > 0)
  if (asked.length === 0) return outcomeOf([unknown({ code: 'noChecks' })], [])
  const findings = asked.flatMap((dimension): Finding[] => {
    const own = ofDimension(checks, dimension)
    const { share, stale, count } = levelOf(own)
    if (share !== null && share >= needed) return []
    const subProcess = weakest(facts, own)
    return share === null
      ? [unknown({ code: 'levelUnknown', dimension, stale, count, subProcess })]
      : [notMet({ code: 'levelBelow', dimension, level: share, needed, subProcess })]
  })
  const reached = asked.map(
    (dimension): GateReason => ({
      code: 'levelReached',
      dimension,
      level: levelOf(ofDimension(checks, dimension)).share ?? 0,
    }),
  )
  return outcomeOf(findings, reached)
}

/** Nothing stands in the way. */
export function noBlockers(facts: GateFacts): Outcome {
  const { gate, plan, today } = facts
  const checks = checksOf(facts)
  const total = checks.reduce((sum, { blockedCount }) => sum + blockedCount, 0)
  const places = new Set(checks.map(({ subProcessId, waveId }) => `${subProcessId}:${waveId}`))
  const named = plan.blocked
    .filter(({ subProcessId, waveId }) => places.has(`${subProcessId}:${waveId}`))
    .map((one): Finding => {
      const subProcess = codeOf(facts, one.subProcessId)
      const days = daysBetween(one.since, today)
      return notMet({ code: 'checkBlocked', subProcess, check: one.name, unit: one.unit, days })
    })
  return gate.subProcesses.length === 0
    ? outcomeOf([unknown({ code: 'noSubProcesses' })], [])
    : outcomeOf(named, [{ code: 'noneBlocked' }], total)
}

/** Somebody has said lately how each stands. */
export function checksFresh(facts: GateFacts): Outcome {
  const checks = checksOf(facts)
  if (checks.length === 0) return outcomeOf([unknown({ code: 'noChecks' })], [])
  const findings = bySubProcess(facts, checks).flatMap(([subProcess, own]): Finding[] => {
    const count = own.reduce((sum, { staleCount }) => sum + staleCount, 0)
    return count === 0 ? [] : [unknown({ code: 'checksStale', subProcess, count, of: countOf(own) })]
  })
  return outcomeOf(findings, [{ code: 'checksAll', count: countOf(checks) }])
}

const checksOf = ({ gate, plan }: GateFacts) => checksAt(gate, plan.checks)

const ofDimension = (checks: readonly CheckTally[], dimension: Dimension) =>
  checks.filter((tally) => tally.dimension === dimension)

const countOf = (checks: readonly CheckTally[]) => checks.reduce((sum, { count }) => sum + count, 0)

const codeOf = ({ plan }: GateFacts, id: number) => plan.subProcesses.find((one) => one.id === id)?.code ?? ''

/** The checks of each sub-process that has any, with its code, in the order of the model. */
function bySubProcess({ plan }: GateFacts, checks: readonly CheckTally[]): [string, CheckTally[]][] {
  return plan.subProcesses.flatMap(({ id, code }): [string, CheckTally[]][] => {
    const own = checks.filter(({ subProcessId }) => subProcessId === id)
    return own.length === 0 ? [] : [[code, own]]
  })
}

/** The code of the one whose level is the lowest; what nobody knows is lower than any number. */
function weakest(facts: GateFacts, checks: readonly CheckTally[]): string {
  const ranked = bySubProcess(facts, checks)
    .map(([code, own]) => ({ code, share: levelOf(own).share ?? -1 }))
    .sort((a, b) => a.share - b.share)
  return ranked[0]?.code ?? ''
}
