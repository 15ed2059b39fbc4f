import type { PersonRef, Plan } from './plan'
import type { StandingReason } from './reasons'
import type { ProgrammeAssessment } from './rollup'
import { isInWork } from './sub-process'
import type { Name, Status } from './vocabulary'

/** Where an item leads. */
export type About =
  | { kind: 'subProcess'; code: string; name: Name }
  | { kind: 'wave'; number: number; name: Name }
  | { kind: 'person'; person: PersonRef; codes: readonly string[] }
  | { kind: 'branch'; unitId: number; name: Name }

export interface AttentionItem {
  severity: Extract<Status, 'blocked' | 'offTrack' | 'unknown' | 'atRisk'>
  about: About
  reason: StandingReason
  /** Who can do something about it. */
  person: PersonRef | null
}

const SEVERITIES = ['blocked', 'offTrack', 'unknown', 'atRisk'] as const

/** What is in the way, the worst first: one item a fact, each with who and where. */
export function attentionOf(plan: Plan, assessment: ProgrammeAssessment): AttentionItem[] {
  const items: AttentionItem[] = []
  for (const { wave, reasons } of assessment.waves) {
    for (const reason of reasons) {
      if (isSaidOfSubProcesses(reason)) continue
      items.push({
        severity: severityOf(reason, plan),
        about: { kind: 'wave', number: wave.number, name: wave.name },
        reason,
        person: null,
      })
    }
  }
  for (const { subProcess, reasons } of assessment.subProcesses) {
    const about: About = { kind: 'subProcess', code: subProcess.code, name: subProcess.name }
    // A silent owner is why the checks are stale: one item says it.
    const isSilent = reasons.some((reason) => reason.code === 'ownerSilent')
    for (const reason of reasons) {
      if (reason.code === 'levelBelow' || reason.code === 'levelUnknown') continue
      if (reason.code === 'checksStale' && isSilent) continue
      items.push({ severity: severityOf(reason, plan), about, reason, person: subProcess.owner })
    }
  }
  items.push(...overloadedOwners(plan), ...overloadedBranches(plan))
  return inOrder(items)
}

/** The worst first, then the weightiest. */
export function inOrder(items: readonly AttentionItem[]): AttentionItem[] {
  return [...items].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || weight(b) - weight(a),
  )
}

/** What a wave shares with its sub-processes is said of them, where somebody can act on it. */
function isSaidOfSubProcesses({ code }: StandingReason): boolean {
  return ['checkBlocked', 'checksBlocked', 'levelBelow', 'levelUnknown'].includes(code)
}

function overloadedOwners(plan: Plan): AttentionItem[] {
  const inWork = new Map<number, { person: PersonRef; codes: string[] }>()
  for (const subProcess of plan.subProcesses) {
    if (subProcess.owner === null || !isInWork(subProcess)) continue
    const entry = inWork.get(subProcess.owner.id) ?? { person: subProcess.owner, codes: [] }
    entry.codes.push(subProcess.code)
    inWork.set(subProcess.owner.id, entry)
  }
  const limit = plan.programme.ownerLimit
  return [...inWork.values()]
    .filter(({ codes }) => codes.length > limit)
    .map(({ person, codes }) => ({
      severity: 'atRisk',
      about: { kind: 'person', person, codes },
      reason: { code: 'ownerOverLimit', person: person.name, count: codes.length, limit },
      person,
    }))
}

function overloadedBranches(plan: Plan): AttentionItem[] {
  const limit = plan.programme.branchLimit
  return plan.branchLoads
    .filter(({ count }) => count > limit)
    .map(({ unitId, unit, count }) => ({
      severity: 'atRisk',
      about: { kind: 'branch', unitId, name: unit },
      reason: { code: 'branchOverLimit', unit, count, limit },
      person: null,
    }))
}

function severityOf(reason: StandingReason, plan: Plan): AttentionItem['severity'] {
  switch (reason.code) {
    case 'checkBlocked':
    case 'checksBlocked':
      return 'blocked'
    case 'ownerMissing':
    case 'ownerNotBusiness':
      return 'offTrack'
    case 'stepLate':
    case 'stepOverdue':
    case 'rolloutsLate':
    case 'waveWaits':
    case 'waveHeld':
      return reason.days > plan.programme.slipTolerance ? 'offTrack' : 'atRisk'
    case 'ownerSilent':
    case 'checksStale':
    case 'levelUnknown':
      return 'unknown'
    default:
      return 'atRisk'
  }
}

function weight({ reason }: AttentionItem): number {
  return 'days' in reason ? (reason.days ?? 0) : 'count' in reason ? reason.count : 0
}
