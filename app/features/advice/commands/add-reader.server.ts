import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { tellPeople } from '~/lib/tell.server'
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
    const deed = { programmeId: programme.id, kind: 'reportFrozen', subject: 'report', subjectId: reportId } as const
    const whom = { concerned: [input.personId], byId: context.actor.personId, at: context.now }
    await tellPeople(tx, deed, whom)
    return made.id
  })
}
