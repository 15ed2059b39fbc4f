import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Day, Direction, Name, Role } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import type { Db, Statements } from '~db/client.server'
import { diagnosis, directionDecision, respondent, symptom, symptomAnswer } from '~db/schema/direction'
import { membership, person, unit } from '~db/schema/people'
import type { DiagnosisRow, RespondentRow, SymptomRow } from './rows.server'

/** All versions, the latest first. */
export async function diagnosesOf(db: Db, programmeId: number): Promise<DiagnosisRow[]> {
  return db.read.select().from(diagnosis).where(eq(diagnosis.programmeId, programmeId)).orderBy(desc(diagnosis.number))
}

/**
 * The version that the address names. Without a name the one that speaks, which is the latest that leaders have been
 * asked about; where `drafts` come first, or nobody has been asked yet, the one in preparation. Null when there is none.
 * @throws 404 when there is no such version.
 */
export function versionNamed(
  all: readonly DiagnosisRow[],
  request: Request,
  { drafts = false }: { drafts?: boolean } = {},
): DiagnosisRow | null {
  const number = new URL(request.url).searchParams.get('version')
  if (number !== null) {
    const found = all.find((one) => String(one.number) === number)
    if (!found) throw notFound()
    return found
  }
  const [latest = null] = all
  return drafts ? latest : (all.find(({ state }) => state !== 'draft') ?? latest)
}

/** Inside or outside a change: the latest version that leaders have been asked about. */
export async function speakingDiagnosis(read: Statements, programmeId: number): Promise<DiagnosisRow | null> {
  const [row] = await read
    .select()
    .from(diagnosis)
    .where(and(eq(diagnosis.programmeId, programmeId), ne(diagnosis.state, 'draft')))
    .orderBy(desc(diagnosis.number))
    .limit(1)
  return row ?? null
}

export interface Decision {
  id: number
  direction: Direction
  decidedOn: Day
  decidedBy: Name
  reason: string
  /** As it was then; null without a diagnosis. */
  advised: { LTC: number; MCR: number; recommended: Direction } | null
}

/** What was decided, the latest first: that one holds. */
export async function decisionsOf(db: Db, programmeId: number): Promise<Decision[]> {
  const rows = await db.read
    .select({ decision: directionDecision, zh: person.nameZh, en: person.nameEn })
    .from(directionDecision)
    .innerJoin(person, eq(person.id, directionDecision.decidedById))
    .where(eq(directionDecision.programmeId, programmeId))
    .orderBy(desc(directionDecision.recordedAt), desc(directionDecision.id))
  return rows.map(({ decision: { id, direction, decidedOn, reason, scoreLtc, scoreMcr, recommended }, zh, en }) => ({
    id,
    direction,
    decidedOn,
    decidedBy: { zh, en },
    reason,
    advised:
      scoreLtc === null || scoreMcr === null || recommended === null
        ? null
        : { LTC: scoreLtc, MCR: scoreMcr, recommended },
  }))
}

/** A row where a person has been asked what they think of the direction and has not finished. */
export const askedNowRows = (programmeId: number, personId: number) => sql<{ id: number }>`
  select json_object('id', r.id) as one from respondent r inner join diagnosis d on d.id = r.diagnosis_id
  where r.person_id = ${personId} and r.programme_id = ${programmeId}
    and r.archived_at is null and r.answered_at is null and d.state = 'open'
  limit 1`

/** The person's own invitation to this diagnosis. */
export async function ownInvitation(db: Db, diagnosisId: number, personId: number): Promise<RespondentRow | null> {
  const [row] = await db.read
    .select()
    .from(respondent)
    .where(
      and(eq(respondent.diagnosisId, diagnosisId), eq(respondent.personId, personId), isNull(respondent.archivedAt)),
    )
  return row ?? null
}

/** @throws 404 when the programme has no such symptom. */
export async function findSymptom(db: Db, programmeId: number, id: string | undefined) {
  const [row] = /^[1-9]\d{0,9}$/.test(id ?? '')
    ? await db.read
        .select({ symptom, diagnosis })
        .from(symptom)
        .innerJoin(diagnosis, eq(diagnosis.id, symptom.diagnosisId))
        .where(and(eq(symptom.id, Number(id)), eq(diagnosis.programmeId, programmeId)))
    : []
  if (!row) throw notFound()
  return row satisfies { symptom: SymptomRow; diagnosis: DiagnosisRow }
}

/** @throws 404 when nobody of that id has been asked in the programme. */
export async function findInvitation(db: Db, programmeId: number, id: string | undefined): Promise<RespondentRow> {
  const [row] = /^[1-9]\d{0,9}$/.test(id ?? '')
    ? await db.read
        .select()
        .from(respondent)
        .where(and(eq(respondent.id, Number(id)), eq(respondent.programmeId, programmeId)))
    : []
  if (!row) throw notFound()
  return row
}

export interface Invitable {
  id: number
  name: Name
  title: Name
  unit: Name | null
  role: Role
}

/** Who can open the programme, each under the first of their roles, and is not asked yet. */
export async function invitablePeople(db: Db, programmeId: number, diagnosisId: number): Promise<Invitable[]> {
  const asked = db.read
    .select({ id: respondent.personId })
    .from(respondent)
    .where(and(eq(respondent.diagnosisId, diagnosisId), isNull(respondent.archivedAt)))
  const rows = await db.read
    .select({ person, unit, role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(and(eq(membership.programmeId, programmeId), isNull(person.archivedAt), sql`${person.id} not in ${asked}`))
    .orderBy(unit.position, person.id, membership.id)
  const byPerson = new Map<number, Invitable>()
  for (const { person: one, unit: of, role } of rows) {
    if (byPerson.has(one.id)) continue
    byPerson.set(one.id, {
      id: one.id,
      name: { zh: one.nameZh, en: one.nameEn },
      title: { zh: one.titleZh, en: one.titleEn },
      unit: of && { zh: of.nameZh, en: of.nameEn },
      role,
    })
  }
  return [...byPerson.values()]
}

/** What one leader has said so far. */
export async function answersOf(db: Db, respondentId: number) {
  return db.read
    .select({ symptomId: symptomAnswer.symptomId, score: symptomAnswer.score, evidence: symptomAnswer.evidence })
    .from(symptomAnswer)
    .where(eq(symptomAnswer.respondentId, respondentId))
}
