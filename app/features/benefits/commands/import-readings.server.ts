import { mayRead } from '~/domain/kpi-readings'
import { may } from '~/domain/permissions'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { targetsAtHand } from '../rows.server'
import type { ImportReadings } from '../schema'
import { branchIds, readingsAt, writeReadings } from '../write-readings.server'

/**
 * Sets the readings of many KPIs at once, from what was pasted or a file: all or none. Answers how many are new or
 * corrected. Refused: `notFound` for a KPI or branch that is not there, `forbidden`, `dayInFuture`.
 */
export function importReadings(context: ChangeContext, input: ImportReadings): Promise<Verdict<Changed<number>>> {
  return change(context, 'importReadings', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const targets = await targetsAtHand(tx, context)
    const branches = await branchIds(tx)
    for (const { kpiId, unitId, month } of input.lines) {
      const target = present(targets.get(kpiId))
      if (!branches.has(unitId)) stop({ code: 'notFound' })
      if (!may(context.viewer, 'kpi.record', { ...target, unitId })) stop({ code: 'forbidden' })
      ensure(mayRead(month, today))
    }
    const unique = <T>(values: readonly T[]) => [...new Set(values)]
    const known = await readingsAt(
      tx,
      unique(input.lines.map(({ kpiId }) => kpiId)),
      unique(input.lines.map(({ month }) => month)),
    )
    const by = { source: input.source, recordedById: context.actor.personId, recordedOn: today }
    const wanted = input.lines.map(({ line: _, ...one }) => one)
    return writeReadings(tx, record, wanted, known, by)
  })
}
