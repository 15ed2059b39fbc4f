import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { practiceRows } from '~/lib/reference-practices.server'
import type { Db } from '~db/client.server'
import { decidedIn } from './decided-in.server'
import { decisionsOf } from './queries.server'

/**
 * What the views of practices are made from: the reference up to the programme's edition, and its decisions, or those
 * of one sub-process. At most four statements.
 */
export async function tailoringSource(db: Db, programme: ProgrammeRow, subProcessId?: number) {
  const edition = programme.referenceEdition
  const rows = await practiceRows(db.read, edition)
  const decisions = await decisionsOf(db, programme.id, subProcessId)
  const isFirst = rows.every((row) => row.edition === rows[0]?.edition)
  // Where all rows are of one edition nothing can have changed since it was decided.
  const since = isFirst
    ? new Map<number, number>()
    : await decidedIn(
        db.read,
        decisions.map(({ id }) => id),
      )
  return { rows, edition, decisions, decidedIn: since }
}
