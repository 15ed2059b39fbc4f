import { and, eq } from 'drizzle-orm'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import { STEP_KINDS, type StepKind } from '~/domain/vocabulary'
import { addMember } from '~/features/programmes/commands/add-member.server'
import { createProgramme } from '~/features/programmes/commands/create-programme.server'
import { assignOwner } from '~/features/sub-processes/commands/assign-owner.server'
import { rescheduleStep } from '~/features/sub-processes/commands/reschedule-step.server'
import type { ChangeContext } from '~/lib/change.server'
import { programme } from '~db/schema/programme'
import { step, subProcess } from '~db/schema/sub-process'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'
import { OFFICE, PEOPLE } from './people'
import { PROGRAMME_STARTS, type SampleSubProcess, SCHEDULE, type Span } from './schedule'
import { type Cast, type Deed, done, known, type Stage, subProcessesOf } from './stage.server'
import type { Timeline } from './timeline'

export const TIME_ZONE = 'Asia/Shanghai'

/** Makes the programme from the whole reference model. Answers its id. */
export async function makeProgramme(context: ChangeContext, cast: Cast, timeline: Timeline): Promise<Stage> {
  const slug = done(
    await createProgramme(context, {
      nameZh: '恒川装备 · LTC / MCR 变革',
      nameEn: 'Hengchuan Equipment · LTC / MCR change',
      slug: 'hengchuan',
      coordinatorKind: 'processOffice',
      startOn: timeline.day(PROGRAMME_STARTS),
      timeZone: TIME_ZONE,
      weekend: [6, 7],
      holidaySource: 'CN',
      subProcesses: REFERENCE_SUB_PROCESSES.map(({ code }) => code),
      ...DEFAULT_THRESHOLDS,
      branchLimit: 4,
      officePersonId: known(cast.people, OFFICE).id,
    }),
  )
  const { db } = context
  const [row] = await db.read.select({ id: programme.id }).from(programme).where(eq(programme.slug, slug))
  if (!row) throw new Error('The sample programme is not there')
  return { ...cast, db, timeline, programmeId: row.id, subProcesses: await subProcessesOf(db, row.id) }
}

/** The office names the people, assigns the owners, and moves the steps from the reference model's dates to its own. */
export function planningDeeds(stage: Stage): Deed[] {
  const on = stage.timeline.day(PROGRAMME_STARTS)
  const by = OFFICE
  const members = PEOPLE.flatMap((person): Deed[] => {
    const { key, role, unit } = person
    if (role === null || role === 'administrator') return []
    const unitId = role === 'branchLead' ? known(stage.units, unit) : null
    const input = { personId: known(stage.people, key).id, role, unitId }
    return [{ on, by, act: async (context) => void done(await addMember(context, input)) }]
  })
  const owners = SCHEDULE.filter(({ owner }) => owner !== null).map((one): Deed => {
    return { on, by, act: (context) => nameOwner(context, stage, one) }
  })
  const plans = SCHEDULE.map((one): Deed => ({ on, by, act: (context) => layOut(context, stage, one) }))
  const moves = SCHEDULE.flatMap((one) =>
    (one.moves ?? []).map((move): Deed => {
      const act = (context: ChangeContext) => moveStep(context, stage, one.code, move)
      return { on: stage.timeline.day(move.on), by: one.owner ?? OFFICE, act }
    }),
  )
  return [...members, ...owners, ...plans, ...moves]
}

async function nameOwner(context: ChangeContext, stage: Stage, { code, owner, deputy }: SampleSubProcess) {
  const subProcessId = known(stage.subProcesses, code)
  const [row] = await stage.db.read
    .select({ version: subProcess.version })
    .from(subProcess)
    .where(eq(subProcess.id, subProcessId))
  const idOf = (key: string | null) => (key === null ? null : known(stage.people, key).id)
  const input = { subProcessId, ownerId: idOf(owner), deputyId: idOf(deputy), version: row?.version ?? 0 }
  done(await assignOwner(context, input))
}

async function layOut(context: ChangeContext, stage: Stage, { code, plan }: SampleSubProcess): Promise<void> {
  const after = plan.enablement[1]
  const spans: Record<StepKind, Span> = {
    ...plan,
    rollout: [after + 1, after + 20],
    operation: [after + 21, after + 80],
  }
  for (const kind of STEP_KINDS) await moveStep(context, stage, code, { kind, to: spans[kind], reason: '' })
}

async function moveStep(
  context: ChangeContext,
  stage: Stage,
  code: string,
  { kind, to, reason }: { kind: StepKind; to: Span; reason: string },
): Promise<void> {
  const [row] = await stage.db.read
    .select({ id: step.id, version: step.version })
    .from(step)
    .where(and(eq(step.subProcessId, known(stage.subProcesses, code)), eq(step.kind, kind)))
  if (!row) throw new Error(`The sample knows no ${kind} of ${code}`)
  const { start, end } = stage.timeline.range(to)
  const planned = { plannedStart: start, plannedEnd: end, slipReason: reason }
  done(await rescheduleStep(context, { stepId: row.id, version: row.version, ...planned }))
}
