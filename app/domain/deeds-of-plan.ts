import { maxDay } from './days'
import type { PlanDeeds } from './deed-facts'
import { directionMeaning } from './direction-plan'
import type { LessonRecords } from './lesson-records'
import { DEED_NAMES, type SubProcessName } from './next-deed'
import { pilotPassed } from './pilots'
import type { Plan, SubProcess, Wave } from './plan'
import type { ProgrammeAssessment } from './rollup'
import type { SubProcessAssessment } from './sub-process'
import { hasBegun, isInWork } from './sub-process'
import { type Day, DIMENSIONS } from './vocabulary'

interface Read {
  plan: Plan
  assessment: ProgrammeAssessment
  records: LessonRecords
  today: Day
  /** Waves that have begun before the results they should have waited for. */
  early: readonly Wave[]
  /** Whether a check of a sub-process, about its pilot (0) or a wave, is asked for by the gate it is heading for. */
  isOpen: (check: { subProcessId: number; waveKey: number }) => boolean
}

/** What the plan and the checks ask for most. */
export function deedsOfPlan(read: Read): PlanDeeds {
  const { plan, assessment, records, today, early } = read
  const active = assessment.subProcesses.filter((one) => hasBegun(one.subProcess) && one.currentStep !== null)
  const [against] = directionMeaning(plan)?.waits ?? []
  const gates = active
    .flatMap(({ subProcess, nextGate }) => (nextGate && nextGate.on >= today ? [{ subProcess, on: nextGate.on }] : []))
    .sort((a, b) => a.on.localeCompare(b.on))
  const [gate] = gates
  const [wave] = plan.waves
    .filter(({ planned }) => planned.start > today)
    .sort((a, b) => a.planned.start.localeCompare(b.planned.start))
  return {
    diagnosis: records.diagnosis,
    waveAgainst: against
      ? { ...nameOfWave(against.wave), first: against.reason.first, on: against.wave.planned.start }
      : null,
    firstResults: firstResults(plan),
    ownerless: ownerless(active),
    silentOwner: silentOwner(active),
    absentOwner: records.absentOwners[0] ?? null,
    nextGate: gate
      ? { subProcess: nameOf(gate.subProcess), person: gate.subProcess.owner?.name ?? null, on: gate.on }
      : null,
    nextStart: nextStart(plan),
    isOver: plan.subProcesses.length > 0 && assessment.subProcesses.every((one) => one.currentStep === null),
    overloaded: overloaded(read),
    earlyWave: early[0] ? nameOfWave(early[0]) : null,
    undecided: undecided(plan, today),
    lowest: lowest(active, plan.programme.readyThreshold),
    blocked: blocked(read),
    stale: stale(read),
    nextWave: wave ? { ...nameOfWave(wave), on: wave.planned.start } : null,
  }
}

const nameOf = ({ code, name }: SubProcess): SubProcessName => ({ code, name })
const nameOfWave = ({ number, name }: Wave) => ({ wave: number, name })

/** What is known of the results of the track that goes first; null where none does. */
function firstResults({ direction, subProcesses }: Plan): PlanDeeds['firstResults'] {
  if (direction === null || direction === 'both') return null
  const own = subProcesses.filter(({ track }) => track === direction)
  return {
    track: direction,
    pilotPassed: own.some(({ pilot }) => pilotPassed(pilot)),
    kpiMoved: own.some(({ kpiMoved }) => kpiMoved),
  }
}

/** In the order of the model. */
function ownerless(active: readonly SubProcessAssessment[]): PlanDeeds['ownerless'] {
  const missing = active.filter(({ subProcess }) => !subProcess.owner?.isBusiness)
  if (missing.length === 0) return null
  const subProcesses = missing.slice(0, DEED_NAMES).map(({ subProcess }) => nameOf(subProcess))
  return { subProcesses, count: missing.length }
}

/** Who has never updated, then who has not for longest. */
function silentOwner(active: readonly SubProcessAssessment[]): PlanDeeds['silentOwner'] {
  const [silent] = active
    .filter(({ reasons }) => reasons.some(({ code }) => code === 'ownerSilent'))
    .map(({ subProcess }) => subProcess)
    .sort((a, b) => (a.ownerActiveOn ?? '').localeCompare(b.ownerActiveOn ?? ''))
  if (!silent?.owner) return null
  return { subProcess: nameOf(silent), person: silent.owner.name, since: silent.ownerActiveOn }
}

/** What has not begun and is planned soonest. */
function nextStart({ subProcesses }: Plan): PlanDeeds['nextStart'] {
  const [next] = subProcesses
    .filter((one) => !hasBegun(one))
    .flatMap((one) => (one.steps[0] ? [{ subProcess: one, on: one.steps[0].planned.start }] : []))
    .sort((a, b) => a.on.localeCompare(b.on))
  if (!next) return null
  const { owner } = next.subProcess
  const carried = subProcesses.filter((one) => owner !== null && one.owner?.id === owner.id && isInWork(one)).length
  return {
    subProcess: nameOf(next.subProcess),
    on: next.on,
    owner: owner && { id: owner.id, name: owner.name, carried },
  }
}

/**
 * Who is furthest beyond the limit, owners before branches, until so many of what they have in work now have ended, as
 * planned, that the limit holds again.
 */
function overloaded({ plan, records, today }: Read): PlanDeeds['overloaded'] {
  const { ownerLimit, branchLimit } = plan.programme
  const owners = new Map<number, { name: PlanName; ends: Day[] }>()
  for (const one of plan.subProcesses) {
    if (one.owner === null || !isInWork(one)) continue
    const { name, ends } = owners.get(one.owner.id) ?? { name: one.owner.name, ends: [] }
    owners.set(one.owner.id, { name, ends: [...ends, lastWorkOf(one)] })
  }
  const carriers = [
    ...[...owners].map(([id, { name, ends }]) => ({
      code: 'relieveOwner' as const,
      id,
      name,
      ends,
      limit: ownerLimit,
    })),
    ...plan.branchLoads.map(({ unitId, unit, count }) => ({
      ...{ code: 'relieveBranch' as const, id: unitId, name: unit, limit: branchLimit },
      ends: endsAt(records, unitId, count, today),
    })),
  ]
  const [worst] = carriers
    .filter(({ ends, limit }) => ends.length > limit)
    .sort((a, b) => b.ends.length - b.limit - (a.ends.length - a.limit))
  if (!worst) return null
  const { ends, ...carrier } = worst
  const lastFirst = [...ends].sort((a, b) => b.localeCompare(a))
  return { ...carrier, count: ends.length, from: today, to: maxDay(lastFirst[carrier.limit] ?? today, today) }
}

type PlanName = SubProcess['name']

/** The planned end of the last step before operation that is not done. */
function lastWorkOf({ steps }: SubProcess): Day {
  const open = steps.filter(({ kind, actualEnd }) => kind !== 'operation' && actualEnd === null)
  return open.map(({ planned }) => planned.end).reduce(maxDay, '')
}

/** When what a branch is taking over is meant to be live. */
function endsAt({ enablement }: LessonRecords, unitId: number, count: number, today: Day): Day[] {
  const own = enablement.rollouts.filter((one) => one.unitId === unitId && one.liveOn === null && one.startsOn <= today)
  return Array.from({ length: count }, (_, at) => own[at]?.plannedOn ?? today)
}

/** Begun before not begun; of those the nearest pilot entry ahead, then most undecided practices. */
function undecided({ subProcesses }: Plan, today: Day): PlanDeeds['undecided'] {
  const [first] = subProcesses
    .filter(({ undecidedPractices }) => undecidedPractices > 0)
    .map((one) => {
      const pilot = one.steps.find(({ kind }) => kind === 'pilot')
      const isAhead = pilot !== undefined && pilot.actualStart === null && pilot.planned.start >= today
      return { subProcess: one, gateOn: isAhead ? pilot.planned.start : null, isBegun: hasBegun(one) }
    })
    .sort(
      (a, b) =>
        Number(b.isBegun) - Number(a.isBegun) ||
        (a.gateOn ?? AFTER_ALL).localeCompare(b.gateOn ?? AFTER_ALL) ||
        b.subProcess.undecidedPractices - a.subProcess.undecidedPractices,
    )
  if (!first) return null
  return { subProcess: nameOf(first.subProcess), count: first.subProcess.undecidedPractices, gateOn: first.gateOn }
}

const AFTER_ALL: Day = '9999-12-31'

/** The lowest known level below what its gate needs; of equal ones that with the nearest gate. */
function lowest(active: readonly SubProcessAssessment[], needed: number): PlanDeeds['lowest'] {
  const [first] = active
    .flatMap(({ subProcess, nextGate, levels }) =>
      DIMENSIONS.flatMap((dimension) => {
        const { share } = levels[dimension]
        if (nextGate === null || share === null || share >= needed) return []
        return [{ subProcess: nameOf(subProcess), dimension, share, gateOn: nextGate.on }]
      }),
    )
    .sort((a, b) => a.share - b.share || a.gateOn.localeCompare(b.gateOn))
  return first ?? null
}

/** The check blocked the longest that a gate ahead asks for. */
function blocked({ plan, isOpen }: Read): PlanDeeds['blocked'] {
  const check = plan.blocked.find((one) => isOpen({ ...one, waveKey: one.waveId ?? 0 }))
  const of = check && plan.subProcesses.find(({ id }) => id === check.subProcessId)
  if (!of) return null
  const { id: checkId, name, unit, since } = check
  return { checkId, check: name, unit, subProcess: nameOf(of), since }
}

/** The sub-process with most stale checks that its gate asks for. */
function stale({ plan, isOpen }: Read): PlanDeeds['stale'] {
  const counts = new Map<number, number>()
  for (const { subProcessId, waveId, staleCount } of plan.checks) {
    if (!isOpen({ subProcessId, waveKey: waveId ?? 0 })) continue
    counts.set(subProcessId, (counts.get(subProcessId) ?? 0) + staleCount)
  }
  const [most] = plan.subProcesses
    .map((one) => ({ subProcess: nameOf(one), count: counts.get(one.id) ?? 0 }))
    .sort((a, b) => b.count - a.count)
  return most && most.count > 0 ? most : null
}
