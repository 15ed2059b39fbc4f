import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import { hashPassword } from '~/lib/password.server'
import { person } from '~db/schema/people'
import { ensureEmailFree, ensureUnit } from '../person-rules.server'
import type { CreatePerson } from '../schema'

/** Adds somebody to the company; they set their password by a link. Refusals: forbidden, emailTaken (email), notFound (unitId). */
export async function createPerson(context: ChangeContext, input: CreatePerson): Promise<Verdict<Changed<number>>> {
  const { password, isSample = false, nameZh, nameEn, titleZh, titleEn, unitId, isAdministrator } = input
  const email = input.email.toLowerCase()
  const passwordHash = password === undefined ? null : await hashPassword(password)
  return change(context, 'createPerson', async (tx, record) => {
    authorise(context, 'people.manage')
    await ensureEmailFree(tx, email, null)
    await ensureUnit(tx, unitId)
    const values = { email, nameZh, nameEn, titleZh, titleEn, unitId, isAdministrator, isSample, passwordHash }
    const { id } = present((await tx.insert(person).values(values).returning({ id: person.id }))[0])
    record.created('person', id, values)
    return id
  })
}
