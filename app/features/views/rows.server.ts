import { and, eq, isNull } from 'drizzle-orm'
import { maySeeView } from '~/domain/saved-views'
import { type ChangeContext, present, type Recorder, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { savedView } from '~db/schema/planning'

export type ViewRow = typeof savedView.$inferSelect

/** Inside a change: a view of the programme at hand that the actor can see; `notFound` for others' private ones. */
export async function viewAtHand(tx: Statements, context: ChangeContext, id: number): Promise<ViewRow> {
  const [row] = await tx
    .select()
    .from(savedView)
    .where(and(eq(savedView.id, id), eq(savedView.programmeId, context.programmeId ?? 0), isNull(savedView.archivedAt)))
  const found = present(row)
  return maySeeView(context.viewer, found) ? found : stop({ code: 'notFound' })
}

/** Inside a change: ends it (`nameTaken`) when another view that the same people see has the name. */
export async function ensureFreeName(
  tx: Statements,
  view: Pick<ViewRow, 'programmeId' | 'room' | 'personId' | 'name' | 'isShared'>,
  ownId?: number,
): Promise<void> {
  const rows = await tx
    .select()
    .from(savedView)
    .where(
      and(
        eq(savedView.programmeId, view.programmeId),
        eq(savedView.room, view.room),
        eq(savedView.name, view.name),
        eq(savedView.isShared, view.isShared),
        isNull(savedView.archivedAt),
      ),
    )
  const isTaken = rows.some((row) => row.id !== ownId && (view.isShared || row.personId === view.personId))
  if (isTaken) stop({ code: 'nameTaken' }, 'name')
}

/**
 * Records that a view was made, changed or taken away (null). The log of changes is read by others: a private view is
 * in it under another name, which the history does not show, and without what it is called or shows. Shared or no longer
 * shared, it comes and goes there.
 */
export function recordView(record: Recorder, before: ViewRow | null, after: ViewRow | null): void {
  const row = after ?? before
  if (row === null) return
  const [was, is] = [before?.isShared === true ? toldOf(before) : null, after?.isShared === true ? toldOf(after) : null]
  if (was && is) record.changed('savedView', row.id, was, is)
  else if (is) record.created('savedView', row.id, is)
  else if (was) record.removed('savedView', row.id, was)
  else record.changed('privateView', row.id, { edition: before?.version ?? 0 }, { edition: after?.version ?? null })
}

function toldOf({ room, name, query }: ViewRow) {
  return { room, name, query }
}
