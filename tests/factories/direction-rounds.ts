import { and, asc, eq } from 'drizzle-orm'
import { answerDiagnosis } from '~/features/direction/commands/answer-diagnosis.server'
import { beginDiagnosis } from '~/features/direction/commands/begin-diagnosis.server'
import { inviteLeaders } from '~/features/direction/commands/invite-leaders.server'
import { openDiagnosis } from '~/features/direction/commands/open-diagnosis.server'
import { symptomsOf } from '~/features/direction/rows.server'
import type { ChangeContext } from '~/lib/change.server'
import type { Db } from '~db/client.server'
import { diagnosis, respondent } from '~db/schema/direction'
import { answerOf } from './waves'

/** A version of a programme's diagnosis, by its number. */
export async function versionOf(db: Db, programmeId: number, number = 1) {
  const [row] = await db.read
    .select()
    .from(diagnosis)
    .where(and(eq(diagnosis.programmeId, programmeId), eq(diagnosis.number, number)))
  return row!
}

/** Asks these members of the programme about the default symptoms. Answers the diagnosis, which is open. */
export async function askLeaders(office: ChangeContext, personIds: readonly number[]) {
  answerOf(await beginDiagnosis(office, { diagnosisId: null }))
  const { id, version } = await versionOf(office.db, office.programmeId!)
  answerOf(await inviteLeaders(office, { diagnosisId: id, personIds: [...personIds] }))
  answerOf(await openDiagnosis(office, { diagnosisId: id, version }))
  return versionOf(office.db, office.programmeId!)
}

/** Everybody asked about this version, by person. */
export async function askedBy(db: Db, diagnosisId: number): Promise<Map<number, typeof respondent.$inferSelect>> {
  const rows = await db.read
    .select()
    .from(respondent)
    .where(eq(respondent.diagnosisId, diagnosisId))
    .orderBy(asc(respondent.id))
  return new Map(rows.map((row) => [row.personId, row]))
}

/** A leader says the same of all symptoms of a track, and finishes. */
export async function answerAs(
  leader: ChangeContext,
  diagnosisId: number,
  scores: { LTC: number | null; MCR: number | null },
  isFinished = true,
) {
  const row = (await askedBy(leader.db, diagnosisId)).get(leader.viewer.personId)!
  const answers = (await symptomsOf(leader.db.read, diagnosisId)).map(({ id, track }) => ({
    symptomId: id,
    score: scores[track],
    evidence: '',
  }))
  return answerDiagnosis(leader, { respondentId: row.id, version: row.version, isFinished, answers })
}

/** A version that is open, and the next in preparation: what addresses and forms name of them. */
export async function makeDirection(office: ChangeContext, personIds: readonly number[]) {
  const { db, programmeId } = office
  const open = await askLeaders(office, personIds)
  answerOf(await beginDiagnosis(office, { diagnosisId: open.id }))
  const draft = await versionOf(db, programmeId!, 2)
  const asked = await askedBy(db, open.id)
  return {
    ids: {
      diagnosisId: String(open.id),
      draftId: String(draft.id),
      symptom: String((await symptomsOf(db.read, draft.id))[0]!.id),
      askedSymptoms: (await symptomsOf(db.read, open.id)).map(({ id }) => id).join(','),
    },
    respondentOf: new Map([...asked].map(([personId, { id }]) => [personId, id])),
  }
}
