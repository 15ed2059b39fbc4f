import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { programme as programmeTable } from '~db/schema/programme'
import type { SetHours } from '../schema'

/** When the desk works: service levels count these hours only. Refused: `deskClosesFirst` (field `closesAt`). */
export function setDeskHours(context: ChangeContext, input: SetHours): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'setDeskHours', async (tx, record) => {
    authorise(context, 'desk.configure')
    const { programme } = await programmeAtHand(tx, context)
    ensureUnchanged(programme, input.version, 'programme')
    if (input.closesAt <= input.opensAt) stop({ code: 'deskClosesFirst' }, 'closesAt')
    const after = { deskOpensAt: input.opensAt, deskClosesAt: input.closesAt }
    if (after.deskOpensAt === programme.deskOpensAt && after.deskClosesAt === programme.deskClosesAt) return undefined
    await tx
      .update(programmeTable)
      .set({ ...after, version: programme.version + 1 })
      .where(eq(programmeTable.id, programme.id))
    record.changed('programme', programme.id, programme, after)
    return undefined
  })
}
