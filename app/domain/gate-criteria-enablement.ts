import { type CoverageAt, coverageCells, sumOfCells } from './coverage'
import type { GateCoverage, GateFacts } from './gate-facts'
import { type Finding, type GateReason, notMet, type Outcome, outcomeOf, unknown } from './gate-reason'
import { PASSED_PERCENT } from './thresholds'
import type { Name } from './vocabulary'

/**
 * Of each sub-process of the wave, publicity and training have reached `needed` percent of the target roles of each of
 * its branches, as far as it has not faded, and of those who sat an exam enough have passed (reference model). Target
 * roles are those of which a branch has people; of a branch that nobody has counted, nobody can tell.
 */
export function enablementReached({ gate, coverage, today }: GateFacts, needed: number): Outcome {
  const rollouts = coverage.rollouts.filter(({ waveId }) => waveId === gate.wave?.id)
  if (rollouts.length === 0) return outcomeOf([unknown({ code: 'noRollouts' })], [])
  const needs = { reached: needed, passed: PASSED_PERCENT }
  const at = { asOf: today, halfLife: coverage.halfLife, needs }
  const counted = new Set(coverage.headCounts.filter(({ people }) => people > 0).map(({ unitId }) => unitId))
  const unitIds = [...new Set(rollouts.map(({ unitId }) => unitId))]
  const uncounted = unitIds
    .filter((unitId) => !counted.has(unitId))
    .map((unitId): Finding => unknown({ code: 'headCountMissing', unit: unitOf(coverage, unitId) }))
  const findings = gate.subProcesses.flatMap(({ id, code }): Finding[] => {
    const own = rollouts.filter(({ subProcessId, unitId }) => subProcessId === id && counted.has(unitId))
    return own.flatMap(({ unitId }) => findingsAt(coverage, { ...at, subProcessId: id }, { code, unitId }))
  })
  const reached: GateReason = { code: 'coverageReached', count: unitIds.length, needed }
  return outcomeOf([...uncounted, ...findings.sort(lowestFirst)], [reached])
}

function findingsAt(coverage: GateCoverage, at: CoverageAt, { code, unitId }: { code: string; unitId: number }) {
  const facts = { subProcess: code, unit: unitOf(coverage, unitId) }
  const own = coverage.groups.filter((group) => group.unitId === unitId)
  const cells = coverageCells([unitId], { headCounts: coverage.headCounts, groups: own }, at)
  const { share, passShare } = sumOfCells(cells, own, at)
  if (share === null) return [unknown({ code: 'coverageUnknown', ...facts })]
  const { reached, passed } = at.needs
  const findings: Finding[] = []
  if (share < reached) findings.push(notMet({ code: 'coverageBelow', ...facts, share, needed: reached }))
  if (passShare !== null && passShare < passed) {
    findings.push(notMet({ code: 'examsBelow', ...facts, share: passShare, needed: passed }))
  }
  return findings
}

const unitOf = ({ units }: GateCoverage, unitId: number): Name => units.get(unitId) ?? { zh: '', en: '' }

const shareOf = ({ reason }: Finding) => ('share' in reason ? reason.share : -1)
const lowestFirst = (a: Finding, b: Finding) => shareOf(a) - shareOf(b)
