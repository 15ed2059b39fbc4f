import { mayHangUnder } from '~/domain/kpi-tree'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present } from '~/lib/change.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import { kpi } from '~db/schema/benefit'
import { ensureOwner, kpisAtHand, parentIn, targetOf } from '../rows.server'
import type { AddKpi } from '../schema'

/**
 * Adds a KPI of a sub-process, or of what several bring together; answers its id. Refused: `notFound` (`ownerId`,
 * `parentId`).
 */
export function addKpi(context: ChangeContext, input: AddKpi): Promise<Verdict<Changed<number>>> {
  return change(context, 'addKpi', async (tx, record) => {
    const { programme } = await programmeAtHand(tx, context)
    const of = input.subProcessId === null ? null : await subProcessAtHand(tx, context, input.subProcessId)
    // Who names themselves owner of what several bring together has not been made so by anybody.
    authorise(context, 'kpi.manage', of ? targetOf(input, of) : {})
    const known = await kpisAtHand(tx, context)
    ensure(mayHangUnder(known, 0, input.parentId))
    await ensureOwner(tx, programme.id, input.ownerId)
    const beside = known.filter(({ subProcessId }) => subProcessId === input.subProcessId)
    const position = Math.max(-1, ...beside.map((one) => one.position)) + 1
    const values = { programmeId: programme.id, ...input, position }
    const made = present((await tx.insert(kpi).values(values).returning({ id: kpi.id }))[0])
    const { parentId, ...told } = values
    record.created('kpi', made.id, { ...told, parent: parentIn(known, parentId) })
    return made.id
  })
}
