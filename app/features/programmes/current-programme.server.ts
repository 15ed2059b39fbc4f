import { and, eq, isNull } from 'drizzle-orm'
import { type ChangeContext, present, type Recorder } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { programme } from '~db/schema/programme'

type Row = typeof programme.$inferSelect

/** Inside a change: the programme the change is made in. */
export async function currentProgramme(tx: Statements, context: ChangeContext): Promise<Row> {
  const [row] = await tx
    .select()
    .from(programme)
    .where(and(eq(programme.id, context.programmeId ?? 0), isNull(programme.archivedAt)))
  return present(row)
}

/** Inside a change: writes its settings and records what differs. */
export async function saveProgramme(tx: Statements, record: Recorder, row: Row, values: Partial<Row>): Promise<void> {
  await tx
    .update(programme)
    .set({ ...values, version: row.version + 1 })
    .where(eq(programme.id, row.id))
  record.changed('programme', row.id, row, values)
}
