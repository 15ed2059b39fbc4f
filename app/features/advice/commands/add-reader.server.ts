import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { reportReader } from '~db/schema/report'
import { ensureInProgramme, reportAtHand } from '../rows.server'
import type { AddReader } from '../schema'

/** Sends a frozen report to one more person of the programme. Refused: `readerKnown` and `notFound` (`personId`). */
export function addReader(context: ChangeContext, input: AddReader): Promise<Verdict<Changed<number>>> {
  return change(context, 'addReader', async (tx, record) => {
    authorise(context, 'report.follow')
    const { programme } = await programmeAtHand(tx, context)
    const { id: reportId } = await reportAtHand(tx, context, input.reportId)
    await ensureInProgramme(tx, programme.id, input.personId, 'personId')
    const known = and(eq(reportReader.reportId, reportId), eq(reportReader.personId, input.personId))
    if ((await tx.select({ id: reportReader.id }).from(reportReader).where(known)).length > 0)
      stop({ code: 'readerKnown' }, 'personId')
    const values = { reportId, personId: input.personId, sentAt: context.now }
    const made = present((await tx.insert(reportReader).values(values).returning({ id: reportReader.id }))[0])
    record.created('reportReader', made.id, values)
    return made.id
  })
}
