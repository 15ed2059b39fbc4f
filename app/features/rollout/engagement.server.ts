import { and, asc, desc, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { dayInTimeZone } from '~/domain/calendar'
import { addDays } from '~/domain/days'
import {
  attendanceOf,
  engagementState,
  type GateCall,
  isStoodIn,
  type OwnerChange,
  ownerTurnover,
  vacancyOf,
} from '~/domain/ownership-engagement'
import { shelfwareVerdict } from '~/domain/shelfware'
import { OWNER_UPDATES_DAYS } from '~/domain/thresholds'
import type { Day, Name } from '~/domain/vocabulary'
import { startOfDayIn } from '~/domain/what-changed'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { type PublishedRow, publishedProcess, publishedRows } from '~/lib/published-processes.server'
import type { Db } from '~db/client.server'
import { gateAsked, gateDecision, gateRequest } from '~db/schema/gate'
import { person } from '~db/schema/people'
import { auditEvent } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { step, subProcess } from '~db/schema/sub-process'
import type { Engagement, OwnerRow, ProcessRow } from './engagement'

const kept = keptByRevision<Engagement>(20)

/** Who leads, who only signs, and what of the published is used. Six statements, once a revision. */
export function engagementOf(db: Db, programme: ProgrammeRow, today: Day): Promise<Engagement> {
  return kept(db, programme, today, () => load(db, programme, today))
}

async function load(db: Db, programme: ProgrammeRow, today: Day): Promise<Engagement> {
  const processes = await processesOf(db, programme.id)
  const updates = await checkUpdatesOf(db, programme.id)
  const activity = await activityOf(db, programme, today)
  const calls = await gateCallsOf(db, programme.id)
  const changes = await ownerChangesOf(db, programme)
  const published = await db.read.all<{ one: string }>(publishedRows(programme.id, today))
  const rules = { today, shelvedAfterDays: programme.shelvedAfterDays }
  const shelf = published.flatMap(({ one }) => {
    const row = JSON.parse(one) as PublishedRow
    const of = processes.find(({ id }) => id === row.subProcessId)
    const process = publishedProcess(row)
    const verdict = shelfwareVerdict(process, rules)
    return of && verdict.state !== 'notPublished'
      ? [{ code: of.code, name: of.name, owner: of.owner?.name ?? null, ...process, verdict }]
      : []
  })
  const lastOf = (id: number | undefined) => (id === undefined ? null : (activity.get(id)?.lastOn ?? null))
  return {
    owners: ownersOf(processes, { updates, activity, calls, today, staleAfterDays: programme.staleAfterDays }),
    processes: processes.map((one): ProcessRow => {
      const own = updates.filter(({ subProcessId }) => subProcessId === one.id)
      const by = (id: number | undefined) => own.find(({ personId }) => personId === id)?.on ?? null
      const others = own.filter(({ personId }) => personId !== one.owner?.id && personId !== one.deputy?.id)
      const facts = {
        ...{ code: one.code, name: one.name, hasBegun: one.hasBegun },
        ...{ ownerId: one.owner?.id ?? null, deputyId: one.deputy?.id ?? null },
        ...{ ownerLastOn: lastOf(one.owner?.id), deputyLastOn: lastOf(one.deputy?.id) },
      }
      return {
        code: one.code,
        name: one.name,
        vacancy: vacancyOf(facts),
        owner: one.owner && { name: one.owner.name, updatedOn: by(one.owner.id) },
        deputy: one.deputy && { name: one.deputy.name, updatedOn: by(one.deputy.id) },
        isStoodIn: isStoodIn(facts, today),
        others: others[0] ? { name: others[0].name, updatedOn: others[0].on } : null,
      }
    }),
    changes,
    shelf,
  }
}

interface Answering {
  id: number
  name: Name
}

interface OwnedRow {
  id: number
  code: string
  name: Name
  owner: Answering | null
  deputy: Answering | null
  hasBegun: boolean
}

async function processesOf(db: Db, programmeId: number): Promise<OwnedRow[]> {
  const [owner, deputy] = [alias(person, 'owner'), alias(person, 'deputy')]
  const begun = sql<number>`exists (
    select 1 from ${step} where ${step.subProcessId} = ${subProcess.id} and ${step.actualStart} is not null
  )`
  const rows = await db.read
    .select({ row: subProcess, owner, deputy, begun })
    .from(subProcess)
    .leftJoin(owner, eq(owner.id, subProcess.ownerId))
    .leftJoin(deputy, eq(deputy.id, subProcess.deputyId))
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  return rows.map(({ row, begun: hasBegun, ...people }) => ({
    id: row.id,
    code: row.code,
    name: { zh: row.nameZh, en: row.nameEn },
    owner: answering(people.owner),
    deputy: answering(people.deputy),
    hasBegun: Boolean(hasBegun),
  }))
}

const answering = (row: typeof person.$inferSelect | null): Answering | null =>
  row && { id: row.id, name: { zh: row.nameZh, en: row.nameEn } }

/** The last day on which each person answered a check of each sub-process, the latest first. */
async function checkUpdatesOf(db: Db, programmeId: number) {
  const on = max(readinessCheck.updatedOn)
  const rows = await db.read
    .select({
      subProcessId: readinessCheck.subProcessId,
      personId: person.id,
      zh: person.nameZh,
      en: person.nameEn,
      on,
    })
    .from(readinessCheck)
    .innerJoin(person, eq(person.id, readinessCheck.updatedById))
    .where(eq(readinessCheck.programmeId, programmeId))
    .groupBy(readinessCheck.subProcessId, person.id)
    .orderBy(desc(on))
  return rows.map(({ zh, en, ...row }) => ({ ...row, name: { zh, en } }))
}

interface Activity {
  lastOn: Day
  /** Changes within OWNER_UPDATES_DAYS. */
  recent: number
}

/** When each owner and deputy last changed anything, and how often lately. */
async function activityOf(db: Db, programme: ProgrammeRow, today: Day): Promise<Map<number, Activity>> {
  const since = startOfDayIn(programme.timeZone, addDays(today, -OWNER_UPDATES_DAYS))
  const owners = db.read
    .select({ id: subProcess.ownerId })
    .from(subProcess)
    .where(eq(subProcess.programmeId, programme.id))
  const deputies = db.read
    .select({ id: subProcess.deputyId })
    .from(subProcess)
    .where(eq(subProcess.programmeId, programme.id))
  const rows = await db.read
    .select({
      actorId: auditEvent.actorId,
      last: max(auditEvent.at),
      recent: sql<number>`count(distinct case when ${auditEvent.at} >= ${since} then ${auditEvent.changeId} end)`,
    })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.programmeId, programme.id),
        sql`(${inArray(auditEvent.actorId, owners)} or ${inArray(auditEvent.actorId, deputies)})`,
      ),
    )
    .groupBy(auditEvent.actorId)
  return new Map(
    rows.flatMap(({ actorId, last, recent }) =>
      actorId === null || last === null
        ? []
        : [[actorId, { lastOn: dayInTimeZone(last, programme.timeZone), recent }] as const],
    ),
  )
}

function gateCallsOf(db: Db, programmeId: number): Promise<GateCall[]> {
  return db.read
    .select({ personId: gateAsked.personId, state: gateRequest.state, decidedById: gateDecision.decidedById })
    .from(gateRequest)
    .innerJoin(gateAsked, eq(gateAsked.requestId, gateRequest.id))
    .leftJoin(gateDecision, eq(gateDecision.requestId, gateRequest.id))
    .where(eq(gateRequest.programmeId, programmeId))
}

/** From one person to another, the latest first; who has left keeps their name. */
async function ownerChangesOf(db: Db, programme: ProgrammeRow): Promise<Engagement['changes']> {
  const [was, is] = [alias(person, 'was'), alias(person, 'is_now')]
  const e = auditEvent
  const rows = await db.read
    .select({ at: e.at, actor: e.actorName, code: subProcess.code, from: e.from, to: e.to, was, is })
    .from(e)
    .innerJoin(subProcess, eq(subProcess.id, e.entityId))
    .leftJoin(was, sql`${was.id} = cast(${e.from} as integer)`)
    .leftJoin(is, sql`${is.id} = cast(${e.to} as integer)`)
    .where(and(eq(e.programmeId, programme.id), eq(e.entity, 'subProcess'), eq(e.field, 'ownerId')))
    .orderBy(desc(e.at), desc(e.id))
  const told = rows.map(({ at, code, actor, from, to, ...people }) => ({
    change: { at, code, field: 'ownerId', from: idIn(from), to: idIn(to) } satisfies OwnerChange,
    shown: {
      code,
      actor,
      on: dayInTimeZone(at, programme.timeZone),
      from: answering(people.was)?.name ?? null,
      to: answering(people.is)?.name ?? null,
    },
  }))
  const counted = new Set(ownerTurnover(told.map(({ change }) => change)))
  return told.flatMap(({ change, shown }) => (counted.has(change) ? [shown] : []))
}

const idIn = (text: string | null) => (text === null ? null : Number(text))

function ownersOf(
  processes: readonly OwnedRow[],
  facts: {
    updates: readonly { subProcessId: number; personId: number; on: Day | null }[]
    activity: ReadonlyMap<number, Activity>
    calls: readonly GateCall[]
    today: Day
    staleAfterDays: number
  },
): OwnerRow[] {
  const owners = new Map<number, { name: Name; own: OwnedRow[] }>()
  for (const row of processes) {
    if (row.owner === null) continue
    const known = owners.get(row.owner.id) ?? { name: row.owner.name, own: [] }
    known.own.push(row)
    owners.set(row.owner.id, known)
  }
  return [...owners].map(([id, { name, own }]) => {
    const ids = new Set(own.map((one) => one.id))
    // The latest come first.
    const lastOn = facts.updates.find((one) => one.personId === id && ids.has(one.subProcessId))?.on ?? null
    return {
      id,
      name,
      codes: own.map(({ code }) => code),
      lastOn,
      changes: facts.activity.get(id)?.recent ?? 0,
      state: engagementState(lastOn, { ...facts, hasBegun: own.some(({ hasBegun }) => hasBegun) }),
      gates: attendanceOf(facts.calls.filter(({ personId }) => personId === id)),
    }
  })
}
