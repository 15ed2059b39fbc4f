import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { addDays } from '~/domain/days'
import { type ActivityState, type Answering, activityState } from '~/domain/enablement'
import type { Audience, Day, EnablementKind, Name } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import type { Db, Statements } from '~db/client.server'
import { enablementActivity, enablementAudience } from '~db/schema/enablement'
import { unit } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'

export interface SubProcessChoice extends Answering {
  id: number
  code: string
  name: Name
}

export interface BranchChoice {
  id: number
  name: Name
}

/** The branches and sub-processes that a line of a table may name. Two statements. */
export async function importChoices(
  read: Statements,
  programmeId: number,
): Promise<{ units: BranchChoice[]; subProcesses: SubProcessChoice[] }> {
  return { units: await branchesOf(read), subProcesses: await subProcessesOf(read, programmeId) }
}

export async function branchesOf(read: Statements): Promise<BranchChoice[]> {
  const rows = await read
    .select({ id: unit.id, zh: unit.nameZh, en: unit.nameEn })
    .from(unit)
    .where(and(eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
    .orderBy(asc(unit.position), asc(unit.id))
  return rows.map(({ id, zh, en }) => ({ id, name: { zh, en } }))
}

export async function subProcessesOf(read: Statements, programmeId: number): Promise<SubProcessChoice[]> {
  const { id, code, nameZh: zh, nameEn: en, ownerId, deputyId } = subProcess
  const rows = await read
    .select({ id, code, zh, en, ownerId, deputyId })
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  return rows.map(({ zh: nameZh, en: nameEn, ...row }) => ({ ...row, name: { zh: nameZh, en: nameEn } }))
}

/** An activity, and what it comes to over all its groups. */
export interface ActivityLine {
  id: number
  version: number
  kind: EnablementKind
  title: string
  subProcess: SubProcessChoice | null
  plannedOn: Day
  startsAt: number | null
  minutes: number | null
  place: string
  note: string
  heldOn: Day | null
  state: ActivityState
  branches: number
  planned: number
  /** Null while nobody has said. */
  reached: number | null
  examined: number
  passed: number
}

/** All activities of the programme, cancelled ones too, the latest day first. One statement. */
export function activitiesOf(read: Statements, programmeId: number, today: Day): Promise<ActivityLine[]> {
  return linesOf(read, programmeId, today, { order: sql`${dayOf} desc` })
}

/** How many of those to come are named. */
const COMING = 6

/** Those that nobody has said the result of, then those to come, the nearest first. One statement. */
export function comingActivities(read: Statements, programmeId: number, today: Day): Promise<ActivityLine[]> {
  const where = and(isNull(enablementActivity.heldOn), isNull(enablementActivity.archivedAt))
  return linesOf(read, programmeId, today, { where, order: sql`${dayOf}`, limit: COMING })
}

/** Those planned for, or held on, a day from `start` to before `end`. One statement. */
export function activitiesBetween(
  read: Statements,
  programmeId: number,
  { start, end }: { start: Day; end: Day },
  today: Day,
): Promise<ActivityLine[]> {
  const where = and(isNull(enablementActivity.archivedAt), sql`${dayOf} >= ${start}`, sql`${dayOf} < ${end}`)
  return linesOf(read, programmeId, today, { where, order: sql`${dayOf}` })
}

/** Calendar days back that a feed tells of; cancelled activities are told of too, so that calendars take them out. */
const FEED_DAYS = 120

export function feedActivities(read: Statements, programmeId: number, today: Day): Promise<ActivityLine[]> {
  const where = sql`${dayOf} >= ${addDays(today, -FEED_DAYS)}`
  return linesOf(read, programmeId, today, { where, order: sql`${dayOf}` })
}

const dayOf = sql`coalesce(${enablementActivity.heldOn}, ${enablementActivity.plannedOn})`

async function linesOf(
  read: Statements,
  programmeId: number,
  today: Day,
  { where, order, limit = -1 }: { where?: SQL | undefined; order: SQL; limit?: number },
): Promise<ActivityLine[]> {
  const sums = {
    branches: sql<number>`count(distinct ${enablementAudience.unitId})`,
    planned: sql<number>`coalesce(sum(${enablementAudience.planned}), 0)`,
    reached: sql<number | null>`sum(${enablementAudience.reached})`,
    examined: sql<number>`coalesce(sum(case when ${enablementAudience.passed} is null then 0 else ${enablementAudience.reached} end), 0)`,
    passed: sql<number>`coalesce(sum(${enablementAudience.passed}), 0)`,
  }
  const rows = await read
    .select({ activity: enablementActivity, subProcess, ...sums })
    .from(enablementActivity)
    .leftJoin(subProcess, eq(subProcess.id, enablementActivity.subProcessId))
    .leftJoin(enablementAudience, eq(enablementAudience.activityId, enablementActivity.id))
    .where(and(eq(enablementActivity.programmeId, programmeId), where))
    .groupBy(enablementActivity.id)
    .orderBy(order, enablementActivity.id)
    .limit(limit)
  return rows.map(({ activity, subProcess: of, ...row }) => ({ ...lineOf(activity, of, today), ...row }))
}

/** People of a role at a branch, for whom an activity is. */
export interface ActivityGroup {
  id: number
  unit: BranchChoice
  audience: Audience
  planned: number
  reached: number | null
  passed: number | null
}

export type ActivityDetail = Omit<ActivityLine, 'branches' | 'planned' | 'reached' | 'examined' | 'passed'> & {
  groups: ActivityGroup[]
}

/** The activity of that id as the address names it. Two statements. @throws 404 */
export async function findActivity(
  db: Db,
  programmeId: number,
  id: string | undefined,
  today: Day,
): Promise<ActivityDetail> {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) throw notFound()
  const [row] = await db.read
    .select({ activity: enablementActivity, subProcess })
    .from(enablementActivity)
    .leftJoin(subProcess, eq(subProcess.id, enablementActivity.subProcessId))
    .where(and(eq(enablementActivity.programmeId, programmeId), eq(enablementActivity.id, Number(id))))
  if (!row) throw notFound()
  const groups = await db.read
    .select({ group: enablementAudience, unit })
    .from(enablementAudience)
    .innerJoin(unit, eq(unit.id, enablementAudience.unitId))
    .where(eq(enablementAudience.activityId, row.activity.id))
    .orderBy(asc(unit.position), asc(unit.id), asc(enablementAudience.id))
  return {
    ...lineOf(row.activity, row.subProcess, today),
    groups: groups.map(({ group: { id: groupId, audience, planned, reached, passed }, unit: at }) => ({
      id: groupId,
      unit: { id: at.id, name: { zh: at.nameZh, en: at.nameEn } },
      ...{ audience, planned, reached, passed },
    })),
  }
}

function lineOf(
  activity: typeof enablementActivity.$inferSelect,
  of: typeof subProcess.$inferSelect | null,
  today: Day,
): Omit<ActivityDetail, 'groups'> {
  const { id, version, kind, title, plannedOn, startsAt, minutes, place, note, heldOn } = activity
  return {
    ...{ id, version, kind, title, plannedOn, startsAt, minutes, place, note, heldOn },
    state: activityState(activity, today),
    subProcess: of && {
      ...{ id: of.id, code: of.code, name: { zh: of.nameZh, en: of.nameEn } },
      ...{ ownerId: of.ownerId, deputyId: of.deputyId },
    },
  }
}
