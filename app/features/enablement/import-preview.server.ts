import { readResults, type TableFault } from '~/domain/enablement-tables'
import type { Audience, Day, EnablementKind, Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { importChoices } from './queries.server'

/** A line of a table as it has been understood. */
export interface PreviewedResult {
  line: number
  heldOn: Day
  kind: EnablementKind
  title: string
  subProcess: string | null
  unit: Name
  audience: Audience
  reached: number
  passed: number | null
}

/** What a table of results says, before anything of it is taken over. Two statements. */
export async function previewResults(
  db: Db,
  programmeId: number,
  text: string,
  today: Day,
): Promise<{ rows: PreviewedResult[]; faults: TableFault[] }> {
  const choices = await importChoices(db.read, programmeId)
  const { rows, faults } = readResults(text, { ...choices, today })
  const units = new Map(choices.units.map(({ id, name }) => [id, name]))
  const codes = new Map(choices.subProcesses.map(({ id, code }) => [id, code]))
  return {
    faults,
    rows: rows.map(({ unitId, subProcessId, ...row }) => ({
      ...row,
      unit: units.get(unitId) ?? { zh: '', en: '' },
      subProcess: subProcessId === null ? null : (codes.get(subProcessId) ?? null),
    })),
  }
}
