import { eq } from 'drizzle-orm'
import type { Recorder } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { programme } from '~db/schema/programme'

type Row = typeof programme.$inferSelect

/** Inside a change: writes settings of a programme and records what differs. */
export async function saveProgramme(tx: Statements, record: Recorder, row: Row, values: Partial<Row>): Promise<void> {
  await tx
    .update(programme)
    .set({ ...values, version: row.version + 1 })
    .where(eq(programme.id, row.id))
  record.changed('programme', row.id, row, values)
}
