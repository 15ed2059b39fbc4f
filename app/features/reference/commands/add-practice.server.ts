import { eq, sql } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { practiceEdition } from '~db/schema/tailoring'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'
import { openDraft } from '../draft.server'
import type { AddPractice } from '../schema'

/**
 * Adds a practice of the company's own to the draft, after the others of its sub-process, and answers its key. Refused:
 * `forbidden`, `notFound` for a sub-process that the model has not.
 */
export async function addPractice(
  context: ChangeContext,
  { subProcessCode, ...words }: AddPractice,
): Promise<Verdict<Changed<string>>> {
  return change(context, 'addPractice', async (tx, record) => {
    authorise(context, 'reference.edit')
    if (REFERENCE_SUB_PROCESSES.every(({ code }) => code !== subProcessCode)) stop({ code: 'notFound' })
    const draft = await openDraft(tx, context, record)
    const [last] = await tx
      .select({ position: sql<number>`coalesce(max(${practiceEdition.position}), -1)` })
      .from(practiceEdition)
      .where(eq(practiceEdition.subProcessCode, subProcessCode))
    const values = {
      practiceKey: await freeKey(tx, subProcessCode),
      edition: draft.number,
      subProcessCode,
      position: (last?.position ?? -1) + 1,
      ...words,
    }
    const { id } = present((await tx.insert(practiceEdition).values(values).returning({ id: practiceEdition.id }))[0])
    record.created('practice', id, values)
    return values.practiceKey
  })
}

/** `LTC-ML-1/own-2`: keys are not read by people and never change. */
async function freeKey(tx: Statements, subProcessCode: string): Promise<string> {
  const rows = await tx
    .select({ key: practiceEdition.practiceKey })
    .from(practiceEdition)
    .where(eq(practiceEdition.subProcessCode, subProcessCode))
  const taken = new Set(rows.map(({ key }) => key))
  let number = 1
  while (taken.has(`${subProcessCode}/own-${number}`)) number += 1
  return `${subProcessCode}/own-${number}`
}
