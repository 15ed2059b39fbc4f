import { mayRead } from '~/domain/kpi-readings'
import { may } from '~/domain/permissions'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, ensureUnchanged, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { kpiAtHand } from '../rows.server'
import type { RecordReadings } from '../schema'
import { branchIds, placeOf, readingsAt, writeReadings } from '../write-readings.server'

/**
 * Sets the readings of a KPI at branches and months, all or none; answers how many are new, corrected or taken back. What
 * stands there already as it is sent is no change. Refused, each at its cell `value.<unit>.<month>`: `notFound` for what
 * is no branch, `dayInFuture`; `forbidden`; `conflict` where somebody has changed a cell that was sent otherwise.
 */
export function recordReadings(context: ChangeContext, input: RecordReadings): Promise<Verdict<Changed<number>>> {
  return change(context, 'recordReadings', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const { row, target } = await kpiAtHand(tx, context, input.kpiId)
    const branches = await branchIds(tx)
    const months = [...new Set(input.cells.map(({ month }) => month))]
    const known = await readingsAt(tx, [row.id], months)
    for (const cell of input.cells) {
      const there = known.get(placeOf({ kpiId: row.id, ...cell }))
      if ((there?.value ?? null) === cell.value) continue
      const field = `value.${cell.unitId}.${cell.month}`
      if (!may(context.viewer, 'kpi.record', { ...target, unitId: cell.unitId })) stop({ code: 'forbidden' })
      if (!branches.has(cell.unitId)) stop({ code: 'notFound' }, field)
      ensure(mayRead(cell.month, today, field))
      if (there) ensureUnchanged(there, cell.version, 'kpiReading')
      else if (cell.version !== 0) stop({ code: 'conflict' })
    }
    const wanted = input.cells.map(({ version: _, ...cell }) => ({ kpiId: row.id, ...cell }))
    const by = { source: input.source, recordedById: context.actor.personId, recordedOn: today }
    return writeReadings(tx, record, wanted, known, by)
  })
}
