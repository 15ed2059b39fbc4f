import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { person } from '~db/schema/people'
import { ensureEmailFree, ensureOtherAdministrator, ensureUnit, livePerson } from '../person-rules.server'
import type { UpdatePerson } from '../schema'

/**
 * Changes a person. Refusals: forbidden, conflict, notFound, emailTaken (email), lastAdministrator (isAdministrator).
 */
export async function updatePerson(context: ChangeContext, input: UpdatePerson): Promise<Verdict<Changed<number>>> {
  const { nameZh, nameEn, titleZh, titleEn, unitId, isAdministrator } = input
  const email = input.email.toLowerCase()
  return change(context, 'updatePerson', async (tx, record) => {
    authorise(context, 'people.manage')
    const row = await livePerson(tx, input.id)
    ensureUnchanged(row, input.version, 'person')
    await ensureEmailFree(tx, email, row.id)
    if (unitId !== row.unitId) await ensureUnit(tx, unitId)
    if (row.isAdministrator && !isAdministrator) await ensureOtherAdministrator(tx, row.id, 'isAdministrator')

    const values = { email, nameZh, nameEn, titleZh, titleEn, unitId, isAdministrator }
    await tx
      .update(person)
      .set({ ...values, version: row.version + 1 })
      .where(eq(person.id, row.id))
    record.changed('person', row.id, row, values)
    return row.id
  })
}
