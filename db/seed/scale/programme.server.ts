import { addWorkingDays, type WorkCalendar, workingDaysBetween } from '~/domain/calendar'
import { layOutProgramme, type StepPlan } from '~/domain/schedule'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import { type Day, type Name, type Role, STEP_KINDS, type StepKind } from '~/domain/vocabulary'
import { chunks } from '~/lib/change.server'
import { calendarFrom } from '~/lib/programme-calendar.server'
import type { Statements } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'
import { membership } from '~db/schema/people'
import { lesson, pilot, pilotCriterion, pilotNote, simulationCase, simulationIssue } from '~db/schema/pilot'
import { programme } from '~db/schema/programme'
import { dependency, step, subProcess } from '~db/schema/sub-process'
import { tailoring } from '~db/schema/tailoring'
import { REFERENCE_DEPENDENCIES } from '../reference-model/dependencies'
import { shippedItems } from '../reference-model/first-checklists.server'
import { REFERENCE_SUB_PROCESSES } from '../reference-model/sub-processes'
import { instantAt } from '../sample/stage.server'
import type { Chance } from './chance'
import type { Member, ScaleCompany } from './company.server'
import { pilotParts } from './pilots'
import { tailoringRows } from './tailorings'
import { planWaves, type ScaleWave } from './waves'

export const TIME_ZONE = 'Asia/Shanghai'

export interface ScaleSubProcess {
  id: number
  code: string
  owner: Member | null
  plan: StepPlan
  /** The day its pilot began; null: not yet. */
  pilotOn: Day | null
  /** Whether its design has begun. */
  isBegun: boolean
}

export interface ScaleProgramme {
  id: number
  name: Name
  startOn: Day
  /** The day its waves were scoped, when the checks of the rollouts were made. */
  scopedOn: Day
  calendar: WorkCalendar
  subProcesses: readonly ScaleSubProcess[]
  waves: readonly ScaleWave[]
  /** By their numbers; filled when they are written. */
  waveIds: Map<number, number>
}

const WITHOUT_OWNER = 'MCR-8'
const PREPARED: readonly StepKind[] = ['design', 'simulation', 'pilot', 'enablement']
const OWNERS_A_PROGRAMME = 12
const SCOPED_AFTER = 20

/**
 * A programme from the whole reference model, begun so many working days before today, with its people, steps as far
 * as they have come, pilots and dependencies. The rows are those that createProgramme, addMember, assignOwner,
 * startStep and startPilot would have left.
 */
export async function makeProgramme(
  tx: Statements,
  { number, begunBefore, today, company }: { number: number; begunBefore: number; today: Day; company: ScaleCompany },
  chance: Chance,
): Promise<ScaleProgramme> {
  const name = { zh: `第${number}事业部 · LTC / MCR 变革`, en: `Division ${number} · LTC / MCR change` }
  const settings = { startOn: today, weekend: '6,7', holidaySource: 'CN' as const }
  const startOn = addWorkingDays(calendarFrom(settings, []), today, -begunBefore)
  const calendar = calendarFrom({ ...settings, startOn }, [])
  await tx.insert(programme).values({
    ...settings,
    ...DEFAULT_THRESHOLDS,
    id: number,
    slug: `division-${number}`,
    nameZh: name.zh,
    nameEn: name.en,
    coordinatorKind: 'processOffice',
    startOn,
    timeZone: TIME_ZONE,
    branchLimit: 4,
    createdAt: instantAt(startOn, 0),
  })
  const owners = ownersOf(company, number)
  for (const chunk of chunks(membersOf(number, company, owners), 1_000)) await tx.insert(membership).values(chunk)

  const subProcesses = subProcessesOf({ number, startOn, today, calendar, owners })
  await tx.insert(subProcess).values(subProcesses.map((one) => subProcessRow(number, one, owners)))
  const items = [null, ...subProcesses.map(({ id }) => id)].flatMap((id) => shippedItems(number, id))
  for (const chunk of chunks(items, 1_000)) await tx.insert(checklistItem).values(chunk)
  await insertDependencies(tx, number, subProcesses)
  const rolledOut = new Map(subProcesses.flatMap(({ code, owner, plan }) => (owner ? [[code, plan] as const] : [])))
  const branchIds = rotated(
    company.branches.map(({ id }) => id),
    number - 1,
  )
  const waves = planWaves({ plans: rolledOut, branchIds, calendar, today, chance })
  const committed = new Set(waves.flatMap(({ committedOn, codes }) => (committedOn === null ? [] : codes)))
  const steps = subProcesses.flatMap((one) =>
    stepRows(number, one, { today, calendar, isFrozen: committed.has(one.code) }, chance),
  )
  for (const chunk of chunks(steps, 1_000)) await tx.insert(step).values(chunk)
  const pilots = subProcesses.flatMap((one) => pilotRow(number, one, chance.of(branchIds), today))
  if (pilots.length > 0) await tx.insert(pilot).values(pilots)
  await insertPilotParts(tx, number, subProcesses, today)
  const tailorings = subProcesses.flatMap((one) => tailoringRows(number, one))
  if (tailorings.length > 0) await tx.insert(tailoring).values(tailorings)
  return {
    id: number,
    name,
    waveIds: new Map(),
    startOn,
    scopedOn: addWorkingDays(calendar, startOn, SCOPED_AFTER),
    calendar,
    subProcesses,
    waves,
  }
}

/** The first owner is in every programme: somebody has much to do everywhere. */
function ownersOf({ owners }: ScaleCompany, number: number): Member[] {
  const [first, ...others] = owners
  return first ? [first, ...rotated(others, number * 5).slice(0, OWNERS_A_PROGRAMME - 1)] : []
}

function membersOf(programmeId: number, company: ScaleCompany, owners: readonly Member[]) {
  const named = (members: readonly Member[], role: Role) =>
    members.map(({ id: personId }) => ({ programmeId, personId, role, unitId: null }))
  return [
    ...named(company.office, 'office'),
    ...named(owners, 'owner'),
    ...named(company.operations, 'operations'),
    ...named(company.executives, 'executive'),
    ...company.branches.map(({ id: unitId, lead }) => ({
      programmeId,
      personId: lead.id,
      role: 'branchLead' as const,
      unitId,
    })),
  ]
}

function subProcessesOf({
  number,
  startOn,
  today,
  calendar,
  owners,
}: {
  number: number
  startOn: Day
  today: Day
  calendar: WorkCalendar
  owners: readonly Member[]
}): ScaleSubProcess[] {
  const codes = REFERENCE_SUB_PROCESSES.map(({ code }) => code)
  const plans = layOutProgramme(calendar, startOn, codes, REFERENCE_DEPENDENCIES)
  return codes.flatMap((code, index): ScaleSubProcess[] => {
    const plan = plans.get(code)
    if (!plan) return []
    const owner = code === WITHOUT_OWNER ? null : (owners[index % owners.length] ?? null)
    const isBegun = owner !== null && plan.design.start <= today
    const pilotOn = owner !== null && plan.pilot.start <= today ? plan.pilot.start : null
    return [{ id: (number - 1) * codes.length + index + 1, code, owner, plan, isBegun, pilotOn }]
  })
}

function subProcessRow(programmeId: number, { id, code, owner }: ScaleSubProcess, owners: readonly Member[]) {
  const position = REFERENCE_SUB_PROCESSES.findIndex((one) => one.code === code)
  const reference = REFERENCE_SUB_PROCESSES[position]
  if (!reference) throw new RangeError(`The reference model has no ${code}`)
  const { track, group, name, purpose } = reference
  return {
    id,
    programmeId,
    code,
    track,
    groupCode: group.code,
    groupZh: group.name.zh,
    groupEn: group.name.en,
    nameZh: name.zh,
    nameEn: name.en,
    purposeZh: purpose.zh,
    purposeEn: purpose.en,
    position,
    ownerId: owner?.id ?? null,
    deputyId: owner && position % 3 === 0 ? (owners[(position + 5) % owners.length]?.id ?? null) : null,
    version: owner ? 2 : 1,
  }
}

async function insertDependencies(tx: Statements, programmeId: number, subProcesses: readonly ScaleSubProcess[]) {
  const idOf = new Map(subProcesses.map(({ code, id }) => [code, id]))
  const rows = REFERENCE_DEPENDENCIES.flatMap((edge) => {
    const [predecessorId, successorId] = [idOf.get(edge.predecessor), idOf.get(edge.successor)]
    if (predecessorId === undefined || successorId === undefined) return []
    return [
      { programmeId, predecessorId, successorId, predecessorStep: 'simulation', successorStep: 'design' } as const,
    ]
  })
  await tx.insert(dependency).values(rows)
}

/** Recorded as planned up to today; where a step is in work, some end later than was planned, and say why. */
function stepRows(
  programmeId: number,
  { id: subProcessId, owner, plan }: ScaleSubProcess,
  { today, calendar, isFrozen }: { today: Day; calendar: WorkCalendar; isFrozen: boolean },
  chance: Chance,
) {
  const slip = owner !== null && chance.is(0.35) ? 3 + chance.below(10) : 0
  return STEP_KINDS.map((kind) => {
    const { start, end } = plan[kind]
    const isPrepared = PREPARED.includes(kind)
    const hasBegun = owner !== null && isPrepared && start <= today
    const hasEnded = hasBegun && end < today
    const plannedEnd = isPrepared && !hasEnded ? addWorkingDays(calendar, end, slip) : end
    const slipDays = workingDaysBetween(calendar, end, plannedEnd)
    return {
      programmeId,
      subProcessId,
      kind,
      plannedStart: isPrepared && !hasBegun && slip > 0 ? addWorkingDays(calendar, start, slip) : start,
      plannedEnd,
      baselineStart: isFrozen && isPrepared ? start : null,
      baselineEnd: isFrozen && isPrepared ? end : null,
      actualStart: hasBegun ? start : null,
      actualEnd: hasEnded ? end : null,
      slipReason: isFrozen && slipDays > DEFAULT_THRESHOLDS.slipTolerance ? '等待系统接口联调完成，顺延。' : '',
      version: 1 + Number(hasBegun) + Number(hasEnded),
    }
  })
}

function pilotRow(
  programmeId: number,
  { id: subProcessId, pilotOn, plan }: ScaleSubProcess,
  unitId: number,
  today: Day,
) {
  if (pilotOn === null) return []
  const isDecided = plan.pilot.end < today
  return [
    {
      id: subProcessId,
      programmeId,
      subProcessId,
      unitId,
      hypothesis: '按新流程试跑三个月，周期缩短三分之一，一次通过率达到 90%。',
      verdict: isDecided ? ('pass' as const) : null,
      verdictOn: isDecided ? plan.pilot.end : null,
      result: isDecided ? '周期缩短 35%，一次通过率 92%，可以推行。' : '',
      version: isDecided ? 2 : 1,
    },
  ]
}

async function insertPilotParts(tx: Statements, programmeId: number, of: readonly ScaleSubProcess[], today: Day) {
  const parts = of.flatMap((one) => pilotParts(programmeId, one, today) ?? [])
  if (parts.length === 0) return
  await tx.insert(pilotCriterion).values(parts.flatMap(({ criteria }) => criteria))
  await tx.insert(pilotNote).values(parts.flatMap(({ notes }) => notes))
  await tx.insert(lesson).values(parts.flatMap(({ lessons }) => lessons))
  await tx.insert(simulationCase).values(parts.flatMap(({ cases }) => cases))
  await tx.insert(simulationIssue).values(parts.flatMap(({ issues }) => issues))
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const at = list.length > 0 ? by % list.length : 0
  return [...list.slice(at), ...list.slice(0, at)]
}
