import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { kpiAtHand } from '../rows.server'
import type { RecordReadings } from '../schema'
import { setCells } from '../set-cells.server'

/** Sets the readings of a KPI at branches and months, as `setCells` does; a cell stands at `value.<unit>.<month>`. */
export function recordReadings(context: ChangeContext, input: RecordReadings): Promise<Verdict<Changed<number>>> {
  return change(context, 'recordReadings', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const { row, target } = await kpiAtHand(tx, context, input.kpiId)
    const cells = input.cells.map((cell) => ({
      ...cell,
      kpiId: row.id,
      field: `value.${cell.unitId}.${cell.month}`,
    }))
    return setCells(tx, record, context, { cells, targets: new Map([[row.id, target]]), source: input.source, today })
  })
}
