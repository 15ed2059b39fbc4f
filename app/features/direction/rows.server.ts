import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Respondent, Symptom } from '~/domain/direction'
import type { Name } from '~/domain/vocabulary'
import { type ChangeContext, present } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { diagnosis, respondent, symptom, symptomAnswer } from '~db/schema/direction'
import { person, unit } from '~db/schema/people'

export type DiagnosisRow = typeof diagnosis.$inferSelect
export type SymptomRow = typeof symptom.$inferSelect
export type RespondentRow = typeof respondent.$inferSelect

/** Inside a change: a diagnosis of the programme at hand. */
export async function diagnosisAtHand(tx: Statements, context: ChangeContext, id: number): Promise<DiagnosisRow> {
  const [row] = await tx
    .select()
    .from(diagnosis)
    .where(and(eq(diagnosis.id, id), eq(diagnosis.programmeId, context.programmeId ?? 0)))
  return present(row)
}

/** Inside a change: a symptom of the programme at hand, and the diagnosis it is part of. */
export async function symptomAtHand(tx: Statements, context: ChangeContext, id: number) {
  const [row] = await tx
    .select({ symptom, diagnosis })
    .from(symptom)
    .innerJoin(diagnosis, eq(diagnosis.id, symptom.diagnosisId))
    .where(and(eq(symptom.id, id), eq(diagnosis.programmeId, context.programmeId ?? 0)))
  return present(row)
}

/** Inside a change: a leader who is asked in the programme at hand, and about which diagnosis. */
export async function respondentAtHand(tx: Statements, context: ChangeContext, id: number) {
  const [row] = await tx
    .select({ respondent, diagnosis })
    .from(respondent)
    .innerJoin(diagnosis, eq(diagnosis.id, respondent.diagnosisId))
    .where(
      and(eq(respondent.id, id), eq(respondent.programmeId, context.programmeId ?? 0), isNull(respondent.archivedAt)),
    )
  return present(row)
}

export async function symptomsOf(read: Statements, diagnosisId: number): Promise<SymptomRow[]> {
  return read
    .select()
    .from(symptom)
    .where(eq(symptom.diagnosisId, diagnosisId))
    .orderBy(asc(symptom.track), asc(symptom.position), asc(symptom.id))
}

/** A leader who is asked, with what they have said so far. */
export interface Leader extends Respondent {
  person: { id: number; name: Name; title: Name; unit: Name | null }
  answeredAt: number | null
  version: number
  evidence: ReadonlyMap<number, string>
}

/** Who is asked and what they said, by two statements. */
export async function leadersOf(read: Statements, diagnosisId: number): Promise<Leader[]> {
  const isAsked = and(eq(respondent.diagnosisId, diagnosisId), isNull(respondent.archivedAt))
  const rows = await read
    .select({ respondent, person, unit })
    .from(respondent)
    .innerJoin(person, eq(person.id, respondent.personId))
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(isAsked)
    .orderBy(asc(unit.position), asc(person.id))
  const answers = await read
    .select({ answer: symptomAnswer })
    .from(symptomAnswer)
    .innerJoin(respondent, eq(respondent.id, symptomAnswer.respondentId))
    .where(isAsked)
  const byLeader = new Map<number, (typeof symptomAnswer.$inferSelect)[]>()
  for (const { answer } of answers) {
    byLeader.set(answer.respondentId, [...(byLeader.get(answer.respondentId) ?? []), answer])
  }
  return rows.map((row) => {
    const own = byLeader.get(row.respondent.id) ?? []
    return {
      id: row.respondent.id,
      answers: new Map(own.flatMap(({ symptomId, score }) => (score === null ? [] : [[symptomId, score] as const]))),
      evidence: new Map(own.flatMap(({ symptomId, evidence }) => (evidence ? [[symptomId, evidence] as const] : []))),
      answeredAt: row.respondent.answeredAt,
      version: row.respondent.version,
      person: {
        id: row.person.id,
        name: { zh: row.person.nameZh, en: row.person.nameEn },
        title: { zh: row.person.titleZh, en: row.person.titleEn },
        unit: row.unit && { zh: row.unit.nameZh, en: row.unit.nameEn },
      },
    }
  })
}

/** Those whose answers count: they have finished, and every symptom is answered. */
export function counted(leaders: readonly Leader[]): Leader[] {
  return leaders.filter(({ answeredAt }) => answeredAt !== null)
}

export function toSymptom({ id, track, nameZh, nameEn, weight }: SymptomRow): Symptom {
  return { id, track, name: { zh: nameZh, en: nameEn }, weight }
}
