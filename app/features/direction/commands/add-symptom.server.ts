import { mayAddSymptom } from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present } from '~/lib/change.server'
import { symptom } from '~db/schema/direction'
import { diagnosisAtHand, symptomsOf } from '../rows.server'
import type { AddSymptom } from '../schema'

/** Puts a symptom at the end of its track; answers its id. Refused: `symptomsFixed`, `symptomsEnough`. */
export async function addSymptom(
  context: ChangeContext,
  { diagnosisId, ...facts }: AddSymptom,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'addSymptom', async (tx, record) => {
    authorise(context, 'direction.manage')
    const row = await diagnosisAtHand(tx, context, diagnosisId)
    const before = await symptomsOf(tx, row.id)
    ensure(mayAddSymptom(row.state, facts.track, before))
    const same = before.find(
      (one) => one.track === facts.track && one.nameZh === facts.nameZh && one.nameEn === facts.nameEn,
    )
    if (same) return same.id
    const position = before.reduce((last, one) => Math.max(last, one.position), -1) + 1
    const values = { ...facts, diagnosisId: row.id, position }
    const { id } = present((await tx.insert(symptom).values(values).returning({ id: symptom.id }))[0])
    record.created('symptom', id, values)
    return id
  })
}
