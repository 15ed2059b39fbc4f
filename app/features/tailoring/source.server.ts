import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { practiceRows } from '~/lib/reference-practices.server'
import type { Db } from '~db/client.server'
import { decisionsOf } from './queries.server'

/**
 * What the views of practices are made from: the reference up to the programme's edition, and its decisions, or those
 * of one sub-process. Three statements.
 */
export async function tailoringSource(db: Db, programme: ProgrammeRow, subProcessId?: number) {
  const edition = programme.referenceEdition
  const rows = await practiceRows(db.read, edition)
  return { rows, edition, decisions: await decisionsOf(db, programme.id, subProcessId) }
}
