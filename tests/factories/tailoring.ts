import { and, desc, eq } from 'drizzle-orm'
import { addPractice } from '~/features/reference/commands/add-practice.server'
import { publishEdition } from '~/features/reference/commands/publish-edition.server'
import type { DecideTailoring } from '~/features/tailoring/schema'
import type { ChangeContext } from '~/lib/change.server'
import { draftEdition } from '~/lib/reference-practices.server'
import type { Db } from '~db/client.server'
import { programme } from '~db/schema/programme'
import { practiceEdition, tailoring } from '~db/schema/tailoring'
import { REFERENCE_PRACTICES } from '~db/seed/reference-model/practices'
import { answerOf } from './waves'

/** The keys of the practices that ship for a sub-process, in their order. */
export const keysOf = (code: string): string[] =>
  REFERENCE_PRACTICES.filter(({ subProcessCode }) => subProcessCode === code).map(({ key }) => key)

export const WORDS = {
  titleZh: '自有实践',
  titleEn: 'Own practice',
  textZh: '我们这样做。',
  textEn: 'This is how we do it.',
  pitfallZh: '',
  pitfallEn: '',
}

/** Adopts a practice; what is said beside it wins. */
export const adoption = (
  values: Pick<DecideTailoring, 'subProcessId' | 'practiceKey'> & Partial<DecideTailoring>,
): DecideTailoring => ({
  decision: 'adopt',
  reason: '',
  localDesign: '',
  pitfalls: '',
  units: [],
  version: 0,
  ...values,
})

/** The company publishes another edition with one practice more for this sub-process. Answers its number. */
export async function publishOneMore(context: ChangeContext, subProcessCode: string): Promise<number> {
  const company = { ...context, programmeId: null }
  answerOf(await addPractice(company, { subProcessCode, ...WORDS }))
  const draft = await draftEdition(context.db.read)
  return answerOf(await publishEdition(company, { note: '', version: draft!.version }))
}

/** How a practice reads last, in the draft too. */
export async function latestRow(db: Db, key: string) {
  const [row] = await db.read
    .select()
    .from(practiceEdition)
    .where(eq(practiceEdition.practiceKey, key))
    .orderBy(desc(practiceEdition.edition))
    .limit(1)
  return row
}

export async function decisionRow(db: Db, subProcessId: number, practiceKey: string) {
  const [row] = await db.read
    .select()
    .from(tailoring)
    .where(and(eq(tailoring.subProcessId, subProcessId), eq(tailoring.practiceKey, practiceKey)))
  return row
}

export async function programmeRow(db: Db, id: number) {
  const [row] = await db.read.select().from(programme).where(eq(programme.id, id))
  return row!
}
