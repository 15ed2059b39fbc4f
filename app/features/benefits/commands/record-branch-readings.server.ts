import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { targetsAtHand } from '../rows.server'
import type { RecordBranchReadings } from '../schema'
import { setCells } from '../set-cells.server'

/** Sets the readings of many KPIs at one branch, as `setCells` does; a cell stands at `value.<kpi>.<month>`. */
export function recordBranchReadings(
  context: ChangeContext,
  input: RecordBranchReadings,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'recordReadings', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const cells = input.cells.map((cell) => ({
      ...cell,
      unitId: input.unitId,
      field: `value.${cell.kpiId}.${cell.month}`,
    }))
    const targets = await targetsAtHand(tx, context)
    return setCells(tx, record, context, { cells, targets, source: input.source, today })
  })
}
