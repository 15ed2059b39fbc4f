import { eq } from 'drizzle-orm'
import type { ExpertField } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { expertField, reviewKindField } from '~db/schema/operations'

/** Inside a change: the fields that a kind needs are these and no others; answers those of before. */
export async function setKindFields(tx: Statements, kindId: number, fields: readonly ExpertField[]) {
  const before = await tx.delete(reviewKindField).where(eq(reviewKindField.kindId, kindId)).returning()
  if (fields.length > 0)
    await tx.insert(reviewKindField).values([...new Set(fields)].map((field) => ({ kindId, field })))
  return before.map(({ field }) => field)
}

/** The same for what somebody of the pool can judge. */
export async function setExpertFields(tx: Statements, expertId: number, fields: readonly ExpertField[]) {
  const before = await tx.delete(expertField).where(eq(expertField.expertId, expertId)).returning()
  if (fields.length > 0) await tx.insert(expertField).values([...new Set(fields)].map((field) => ({ expertId, field })))
  return before.map(({ field }) => field)
}
