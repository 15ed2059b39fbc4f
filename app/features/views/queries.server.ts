import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Viewer } from '~/domain/permissions'
import { mayChangeView, maySeeView } from '~/domain/saved-views'
import type { ViewRoom } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { savedView } from '~db/schema/planning'
import type { ViewRow } from './rows.server'
import type { ViewLink } from './saved-views-page'

/** What the menu of a room shows its reader: their own views and the shared ones, by name. One statement. */
export async function savedViews(db: Db, programmeId: number, viewer: Viewer, room: ViewRoom): Promise<ViewLink[]> {
  const rows = await db.read
    .select()
    .from(savedView)
    .where(
      and(
        eq(savedView.programmeId, programmeId),
        eq(savedView.room, room),
        isNull(savedView.archivedAt),
        or(eq(savedView.isShared, true), eq(savedView.personId, viewer.personId)),
      ),
    )
    .orderBy(asc(savedView.name), asc(savedView.id))
  return rows.map(({ id, name, query, isShared, personId }) => ({
    id,
    name,
    query,
    isShared,
    mayChange: mayChangeView(viewer, { personId, isShared }, { isShared: false }),
  }))
}

/** What a form about that view goes by, also of one removed meanwhile; null for what the viewer cannot see. */
export async function viewSent(
  db: Db,
  programmeId: number,
  viewer: Viewer,
  id: string | undefined,
): Promise<ViewRow | null> {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) return null
  const [row] = await db.read
    .select()
    .from(savedView)
    .where(and(eq(savedView.programmeId, programmeId), eq(savedView.id, Number(id))))
  return row && maySeeView(viewer, row) ? row : null
}
