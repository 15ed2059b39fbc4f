import { and, eq, inArray, isNull } from 'drizzle-orm'
import { layOutProgramme } from '~/domain/schedule'
import type { Verdict } from '~/domain/verdict'
import { STEP_KINDS } from '~/domain/vocabulary'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  chunks,
  present,
  type Recorder,
  stop,
} from '~/lib/change.server'
import { todayIn } from '~/lib/clock.server'
import { referenceKpis } from '~/lib/first-kpis.server'
import { newPilotChecks } from '~/lib/new-checks.server'
import { calendarFrom } from '~/lib/programme-calendar.server'
import { PILOT_KEY, writePoints } from '~/lib/readiness-points.server'
import { latestEdition } from '~/lib/reference-practices.server'
import { makeStandardKinds } from '~/lib/standard-review-kinds.server'
import type { Statements } from '~db/client.server'
import { kpi } from '~db/schema/benefit'
import { checklistItem } from '~db/schema/checklist'
import { membership, person } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { dependency, step, subProcess } from '~db/schema/sub-process'
import { REFERENCE_DEPENDENCIES } from '~db/seed/reference-model/dependencies'
import { shippedItems } from '~db/seed/reference-model/first-checklists.server'
import { FIRST_EDITION } from '~db/seed/reference-model/first-edition.server'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'
import type { CreateProgramme } from '../schema'

/** Addresses beside the programmes' own. */
const RESERVED_SLUGS = new Set(['new'])

/**
 * Makes a programme from the chosen part of the reference model: sub-processes with six planned steps each, their
 * dependencies, what each is measured by, the kinds of review of its desk, the shipped checklist as its template and as
 * the list of each, and the readiness checks needed before a pilot. Rollout checks come with the waves. It starts from
 * the company's latest edition of the reference practices.
 */
export async function createProgramme(
  context: ChangeContext,
  input: CreateProgramme,
): Promise<Verdict<Changed<string>>> {
  const chosen = new Set(input.subProcesses)
  const references = REFERENCE_SUB_PROCESSES.filter((one) => chosen.has(one.code))
  const edges = REFERENCE_DEPENDENCIES.filter((one) => chosen.has(one.predecessor) && chosen.has(one.successor))
  const weekend = input.weekend.join(',')
  const calendar = calendarFrom({ ...input, weekend }, [])
  const plans = layOutProgramme(
    calendar,
    input.startOn,
    references.map((one) => one.code),
    edges,
  )
  const today = todayIn(input.timeZone, context.now)

  return change(context, 'createProgramme', async (tx, record) => {
    authorise(context, 'programme.create')
    if (references.length < chosen.size) stop({ code: 'notFound' }, 'subProcesses')
    const { subProcesses: _, officePersonId, ...settings } = input
    const referenceEdition = (await latestEdition(tx))?.number ?? FIRST_EDITION
    const row = { ...settings, weekend, referenceEdition, createdAt: context.now }
    const taken = await tx.select({ id: programme.id }).from(programme).where(eq(programme.slug, input.slug))
    if (taken.length > 0 || RESERVED_SLUGS.has(input.slug)) stop({ code: 'slugTaken' }, 'slug')
    const { id: programmeId } = present((await tx.insert(programme).values(row).returning({ id: programme.id }))[0])
    record.created('programme', programmeId, row)
    await nameOffice(tx, record, { programmeId, personIds: [officePersonId, context.actor.personId] })

    const idOf = new Map<string, number>()
    for (const [position, reference] of references.entries()) {
      const values = {
        programmeId,
        code: reference.code,
        track: reference.track,
        groupCode: reference.group.code,
        groupZh: reference.group.name.zh,
        groupEn: reference.group.name.en,
        nameZh: reference.name.zh,
        nameEn: reference.name.en,
        purposeZh: reference.purpose.zh,
        purposeEn: reference.purpose.en,
        position,
      }
      const made = present((await tx.insert(subProcess).values(values).returning({ id: subProcess.id }))[0])
      idOf.set(reference.code, made.id)
      record.created('subProcess', made.id, values)
    }

    await makeStandardKinds(tx, programmeId, idOf)

    const steps = []
    const checks = []
    const items = shippedItems(programmeId, null)
    for (const [code, plan] of plans) {
      const subProcessId = present(idOf.get(code))
      for (const kind of STEP_KINDS) {
        steps.push({ programmeId, subProcessId, kind, plannedStart: plan[kind].start, plannedEnd: plan[kind].end })
      }
      const list = shippedItems(programmeId, subProcessId)
      items.push(...list)
      const gate = { programmeId, subProcessId, gateOn: plan.pilot.start, calendar, today }
      checks.push(...newPilotChecks(list, gate))
    }
    for (const chunk of chunks(steps, 500)) await tx.insert(step).values(chunk)
    for (const chunk of chunks(items, 500)) await tx.insert(checklistItem).values(chunk)
    for (const chunk of chunks(checks, 500)) await tx.insert(readinessCheck).values(chunk)
    const kpis = referenceKpis(
      programmeId,
      [...idOf].map(([code, id]) => ({ id, code })),
    )
    if (kpis.length > 0) await tx.insert(kpi).values(kpis)
    const questions = [...idOf.values()].map((subProcessId) => ({ subProcessId, waveKey: PILOT_KEY }))
    await writePoints(tx, { programmeId, today }, questions)
    if (edges.length > 0) {
      await tx.insert(dependency).values(
        edges.map((edge) => ({
          programmeId,
          predecessorId: present(idOf.get(edge.predecessor)),
          successorId: present(idOf.get(edge.successor)),
          predecessorStep: 'simulation' as const,
          successorStep: 'design' as const,
        })),
      )
    }
    return input.slug
  })
}

/** The process office of the new programme: who was named, and whoever makes it. */
async function nameOffice(
  tx: Statements,
  record: Recorder,
  { programmeId, personIds }: { programmeId: number; personIds: readonly (number | null)[] },
): Promise<void> {
  const wanted = [...new Set(personIds.filter((id) => id !== null))]
  const found = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(inArray(person.id, wanted), isNull(person.archivedAt)))
  if (found.length < wanted.length) stop({ code: 'notFound' }, 'officePersonId')
  for (const { id: personId } of found) {
    const values = { programmeId, personId, role: 'office' as const }
    const made = present((await tx.insert(membership).values(values).returning({ id: membership.id }))[0])
    record.created('membership', made.id, values)
  }
}
