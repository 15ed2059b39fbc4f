import { mayRead } from '~/domain/kpi-readings'
import { may, type Target } from '~/domain/permissions'
import type { Day, ReadingSource } from '~/domain/vocabulary'
import { type ChangeContext, ensure, ensureUnchanged, type Recorder, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { branchIds, type Placed, placeOf, readingsAt, writeReadings } from './write-readings.server'

/** One cell of a form, and the field in which it stood. */
export interface SentCell extends Placed {
  value: number | null
  version: number
  field: string
}

/**
 * Inside a change: sets these readings, all or none; answers how many are new, corrected or taken back. What stands there
 * already as it is sent is no change. Refused, each at its cell: `notFound` for a KPI that is not among `targets` or what
 * is no branch, `dayInFuture`; `forbidden`; `conflict` where somebody has changed a cell that was sent otherwise.
 */
export async function setCells(
  tx: Statements,
  record: Recorder,
  context: ChangeContext,
  {
    cells,
    targets,
    source,
    today,
  }: { cells: readonly SentCell[]; targets: ReadonlyMap<number, Target>; source: ReadingSource; today: Day },
): Promise<number> {
  const branches = await branchIds(tx)
  const unique = <T>(values: readonly T[]) => [...new Set(values)]
  const known = await readingsAt(
    tx,
    unique(cells.map(({ kpiId }) => kpiId)).filter((id) => targets.has(id)),
    unique(cells.map(({ month }) => month)),
  )
  for (const cell of cells) {
    const target = targets.get(cell.kpiId) ?? stop({ code: 'notFound' }, cell.field)
    const there = known.get(placeOf(cell))
    if ((there?.value ?? null) === cell.value) continue
    if (!may(context.viewer, 'kpi.record', { ...target, unitId: cell.unitId })) stop({ code: 'forbidden' })
    if (!branches.has(cell.unitId)) stop({ code: 'notFound' }, cell.field)
    ensure(mayRead(cell.month, today, cell.field))
    if (there) ensureUnchanged(there, cell.version, 'kpiReading')
    else if (cell.version !== 0) stop({ code: 'conflict' })
  }
  const wanted = cells.map(({ version: _, field: __, ...cell }) => cell)
  return writeReadings(tx, record, wanted, known, { source, recordedById: context.actor.personId, recordedOn: today })
}
