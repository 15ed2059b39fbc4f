import { and, eq, isNull } from 'drizzle-orm'
import { judgeEvidence, mayAddEvidence } from '~/domain/check-update'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, stop } from '~/lib/change.server'
import type { ReceivedFile } from '~/lib/evidence-store.server'
import { evidenceFile } from '~db/schema/readiness'
import { checkById, ensureOpen } from './check-rows.server'

/**
 * Attaches a received file to a check as its evidence. The content moves to its place before the row is there for good,
 * so that no row is without content. Gives the id of the file.
 */
export async function addEvidence(
  context: ChangeContext,
  { checkId, file }: { checkId: number; file: ReceivedFile },
): Promise<Verdict<Changed<number>>> {
  return change(context, 'addEvidence', async (tx, record) => {
    const { row, target } = await checkById(tx, context, checkId)
    if (!mayAddEvidence(context.viewer, target)) stop({ code: 'forbidden' })
    ensureOpen(row)
    const files = await tx
      .select({ name: evidenceFile.name, sha256: evidenceFile.sha256 })
      .from(evidenceFile)
      .where(and(eq(evidenceFile.checkId, checkId), isNull(evidenceFile.archivedAt)))
    ensure(judgeEvidence({ fileCount: files.length }))
    const same = files.find(({ sha256 }) => sha256 === file.sha256)
    if (same) stop({ code: 'evidenceKnown', name: same.name }, 'file')

    await file.keep()
    const { name, mediaType, bytes, sha256 } = file
    const added = { addedById: context.actor.personId ?? 0, addedAt: context.now }
    const kept = { programmeId: row.programmeId, checkId, name, mediaType, bytes, sha256 }
    const [made] = await tx
      .insert(evidenceFile)
      .values({ ...kept, ...added })
      .returning({ id: evidenceFile.id })
    const id = made?.id ?? stop({ code: 'notFound' })
    record.created('evidenceFile', id, { ...kept, ...added })
    return id
  })
}
