import type { PlanBar } from '~/domain/baselines'
import type { Verdict } from '~/domain/verdict'
import type { Day } from '~/domain/vocabulary'
import { authorise, type ChangeContext, type Changed, change, chunks, present, stop } from '~/lib/change.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Db } from '~db/client.server'
import { baseline, baselineItem } from '~db/schema/planning'
import { ensureFreeName } from '../rows.server'
import type { TakeBaseline } from '../schema'

/** Rows of one insert: an item has five columns, SQLite takes 32,766 values. */
const ROWS_A_STATEMENT = 5_000

/** Reads the plan as it is drawn, by the connection it is given. */
export type ReadBars = (db: Db, programme: ProgrammeRow, today: Day) => Promise<readonly PlanBar[]>

/**
 * Keeps the plan under a name, as it is drawn at that moment: it is read in the transaction that keeps it. Answers the
 * id. Its items are told by one event, their number. Refused: `nameTaken` (field `name`), `nothingPlanned`.
 */
export function takeBaseline(
  context: ChangeContext,
  { name, note }: TakeBaseline,
  readBars: ReadBars,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'takeBaseline', async (tx, record) => {
    authorise(context, 'baseline.take')
    const { programme, today } = await programmeAtHand(tx, context)
    await ensureFreeName(tx, programme.id, name)
    const bars = await readBars({ ...context.db, read: tx, write: (work) => work(tx) }, programme, today)
    if (bars.length === 0) stop({ code: 'nothingPlanned' })
    const takenById = context.actor.personId ?? stop({ code: 'forbidden' })
    const row = { programmeId: programme.id, name, note, takenAt: context.now, takenById }
    const { id } = present((await tx.insert(baseline).values(row).returning({ id: baseline.id }))[0])
    const items = bars.map(({ kind, id: entityId, range }) => ({ baselineId: id, kind, entityId, ...range }))
    for (const chunk of chunks(items, ROWS_A_STATEMENT)) await tx.insert(baselineItem).values(chunk)
    record.created('baseline', id, { name, note, barCount: items.length })
    return id
  })
}
