import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import type { PoolExpert } from '~/domain/expert-choice'
import type { ExpertField, Name } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import type { Db } from '~db/client.server'
import { expert, expertField, review, reviewExpert, reviewKind, reviewKindField } from '~db/schema/operations'
import { person, unit } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'
import { type NamedRow, named } from './review-rows.server'
import { deskTeam } from './rows.server'

export interface PoolMember extends PoolExpert {
  id: number
  version: number
  name: Name
  unit: Name | null
}

/** Everybody who can be called into reviews, by name, with how many open ones each is called into. Three statements. */
export async function poolOf(db: Db, programmeId: number): Promise<PoolMember[]> {
  const rows = await db.read
    .select({ expert, person, unit })
    .from(expert)
    .innerJoin(person, eq(person.id, expert.personId))
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(and(eq(expert.programmeId, programmeId), isNull(expert.archivedAt)))
    .orderBy(asc(person.nameEn), asc(person.id))
  const fields = await db.read
    .select({ expertId: expertField.expertId, field: expertField.field })
    .from(expertField)
    .innerJoin(expert, eq(expert.id, expertField.expertId))
    .where(eq(expert.programmeId, programmeId))
  const called = await db.read
    .select({ personId: reviewExpert.personId, open: count() })
    .from(reviewExpert)
    .innerJoin(review, eq(review.id, reviewExpert.reviewId))
    .where(
      and(
        eq(review.programmeId, programmeId),
        inArray(review.state, ['requested', 'triaged', 'scheduled']),
        isNull(review.archivedAt),
      ),
    )
    .groupBy(reviewExpert.personId)
  const open = new Map(called.map((row) => [row.personId, row.open]))
  const fieldsOf = new Map<number, ExpertField[]>()
  for (const { expertId, field } of fields) fieldsOf.set(expertId, [...(fieldsOf.get(expertId) ?? []), field])
  return rows.map(({ expert: { id, version, personId, mostAtOnce }, person: who, unit: at }) => ({
    ...{ id, version, personId, mostAtOnce },
    name: named(who).name,
    unit: at && named(at).name,
    fields: fieldsOf.get(id) ?? [],
    open: open.get(personId) ?? 0,
  }))
}

/** @throws 404 where nobody of the pool has that id. */
export async function findExpert(db: Db, programmeId: number, id: string | undefined): Promise<PoolMember> {
  const found = (await poolOf(db, programmeId)).find((one) => String(one.id) === id)
  if (!found) throw notFound()
  return found
}

/** Who can run a review. */
export async function leadChoices(db: Db, programmeId: number): Promise<NamedRow[]> {
  return (await deskTeam(db.read, programmeId)).map(({ person: row }) => named(row))
}

export interface KindView extends NamedRow {
  code: string
  version: number
  subProcessId: number | null
  triageHours: number
  decisionHours: number
  isExpected: boolean
  isArchived: boolean
  fields: ExpertField[]
}

/** The kinds of review of a programme, in their order, the archived ones too. Two statements. */
export async function kindsOf(db: Db, programmeId: number): Promise<KindView[]> {
  const rows = await db.read
    .select()
    .from(reviewKind)
    .where(eq(reviewKind.programmeId, programmeId))
    .orderBy(asc(reviewKind.position), asc(reviewKind.id))
  const fields = await db.read
    .select({ kindId: reviewKindField.kindId, field: reviewKindField.field })
    .from(reviewKindField)
    .innerJoin(reviewKind, eq(reviewKind.id, reviewKindField.kindId))
    .where(eq(reviewKind.programmeId, programmeId))
    .orderBy(asc(reviewKindField.id))
  return rows.map((row) => {
    const { code, version, subProcessId, triageHours, decisionHours, isExpected, archivedAt } = row
    const own = fields.filter(({ kindId }) => kindId === row.id).map(({ field }) => field)
    const promise = { subProcessId, triageHours, decisionHours, isExpected }
    return { ...named(row), code, version, ...promise, isArchived: archivedAt !== null, fields: own }
  })
}

/** @throws 404 where the programme has no such kind. */
export async function findKind(db: Db, programmeId: number, id: string | undefined): Promise<KindView> {
  const found = (await kindsOf(db, programmeId)).find((one) => String(one.id) === id)
  if (!found) throw notFound()
  return found
}

/** The branches that can ask for a review. */
export async function branchChoices(db: Db): Promise<NamedRow[]> {
  const rows = await db.read
    .select()
    .from(unit)
    .where(and(eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
    .orderBy(asc(unit.position), asc(unit.id))
  return rows.map(named)
}

/** The sub-processes that can ask for a kind of review. */
export async function subProcessChoices(db: Db, programmeId: number): Promise<(NamedRow & { code: string })[]> {
  const rows = await db.read
    .select()
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  return rows.map((row) => ({ ...named(row), code: row.code }))
}
