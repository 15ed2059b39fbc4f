import { randomBytes } from 'node:crypto'
import { createPerson } from '~/features/company/commands/create-person.server'
import { createUnit } from '~/features/company/commands/create-unit.server'
import { type ChangeContext, INSTALLATION } from '~/lib/change.server'
import type { Db } from '~db/client.server'
import { PEOPLE } from './people'
import { type Actor, type Cast, done, known } from './stage.server'
import { UNITS } from './units'

/** Somebody of the sample who can sign in, and the password, which is kept nowhere. */
export interface SampleAccount {
  role: string
  email: string
  password: string
}

/** Makes units and people. The first person of each role gets a password, the others have none. */
export async function makeCompany(
  db: Db,
  now: number,
): Promise<{ cast: Cast; accounts: readonly SampleAccount[]; context: ChangeContext }> {
  const context = { db, now, viewer: INSTALLATION, programmeId: null, actor: { personId: null, name: 'Groundwork' } }
  const units = new Map<string, number>()
  for (const { key, parent, kind, isBusiness, zh, en } of UNITS) {
    const parentId = parent === null ? null : known(units, parent)
    units.set(key, done(await createUnit(context, { parentId, kind, isBusiness, nameZh: zh, nameEn: en })))
  }

  const people = new Map<string, Actor>()
  const accounts = new Map<string, SampleAccount>()
  for (const person of PEOPLE) {
    const email = `${person.key}@hengchuan.example`
    const { role } = person
    const account = role === null || accounts.has(role) ? null : { role, email, password: newPassword() }
    const id = done(
      await createPerson(context, {
        email,
        nameZh: person.zh,
        nameEn: person.en,
        titleZh: person.titleZh,
        titleEn: person.titleEn,
        unitId: known(units, person.unit),
        isAdministrator: role === 'administrator',
        isSample: true,
        ...(account && { password: account.password }),
      }),
    )
    people.set(person.key, { ...person, id })
    if (account) accounts.set(account.role, account)
  }
  return { cast: { units, people }, accounts: [...accounts.values()], context }
}

const newPassword = () => randomBytes(12).toString('base64url')
