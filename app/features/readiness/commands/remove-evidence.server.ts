import { and, eq, isNull } from 'drizzle-orm'
import { judgeRemoval, mayAddEvidence } from '~/domain/check-update'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { evidenceFile } from '~db/schema/readiness'
import { checkById, ensureOpen, fileCounts } from './check-rows.server'

/** Takes a file off its check. Its row and its content stay, for the history. Gives the check's id. */
export async function removeEvidence(
  context: ChangeContext,
  { fileId }: { fileId: number },
): Promise<Verdict<Changed<number>>> {
  return change(context, 'removeEvidence', async (tx, record) => {
    const ofProgramme = eq(evidenceFile.programmeId, context.programmeId ?? 0)
    const [found] = await tx
      .select()
      .from(evidenceFile)
      .where(and(ofProgramme, eq(evidenceFile.id, fileId), isNull(evidenceFile.archivedAt)))
    const file = present(found)
    const { row, target } = await checkById(tx, context, file.checkId)
    if (!mayAddEvidence(context.viewer, target)) stop({ code: 'forbidden' })
    ensureOpen(row)
    const fileCount = (await fileCounts(tx, [row.id])).get(row.id) ?? 0
    ensure(judgeRemoval(row, { ...row, fileCount }))

    await tx.update(evidenceFile).set({ archivedAt: context.now }).where(eq(evidenceFile.id, file.id))
    record.removed('evidenceFile', file.id, file)
    return row.id
  })
}
