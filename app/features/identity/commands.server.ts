import { and, eq, isNull } from 'drizzle-orm'
import { accept, refuse, type Verdict } from '~/domain/verdict'
import type { Locale, Theme } from '~/domain/vocabulary'
import { type ChangeContext, type Changed, change, INSTALLATION, present, stop } from '~/lib/change.server'
import { hashPassword, isRightPassword } from '~/lib/password.server'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import type { SetUp } from './schema'

/** The person with this address and password; one refusal for whatever is wrong. */
export async function signIn(
  db: Db,
  { email, password }: { email: string; password: string },
): Promise<Verdict<number>> {
  const [row] = await db.read
    .select({ id: person.id, passwordHash: person.passwordHash })
    .from(person)
    .where(and(eq(person.email, email), isNull(person.archivedAt)))
  const isRight = await isRightPassword(row?.passwordHash ?? null, password)
  return row && isRight ? accept(row.id) : refuse({ code: 'signInFailed' })
}

/** A sample person, entered without a password; the caller makes sure that the server is bound to loopback. */
export async function enterAsSample(db: Db, personId: number): Promise<Verdict<number>> {
  const [row] = await db.read
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), eq(person.isSample, true), isNull(person.archivedAt)))
  return row ? accept(row.id) : refuse({ code: 'signInFailed' })
}

/** Makes the company and its first administrator. Only once: two browsers at it cannot both succeed. */
export async function setUp(
  { db, now, form }: Pick<ChangeContext, 'db' | 'now' | 'form'>,
  input: SetUp,
): Promise<Verdict<Changed<number>>> {
  const passwordHash = await hashPassword(input.password)
  const context = {
    db,
    now,
    form,
    actor: { personId: null, name: input.nameZh },
    viewer: INSTALLATION,
    programmeId: null,
  }
  return change(context, 'setUp', async (tx, record) => {
    const anybody = await tx.select({ id: person.id }).from(person).limit(1)
    if (anybody.length > 0) stop({ code: 'alreadySetUp' })
    const company = {
      kind: 'company' as const,
      isBusiness: false,
      nameZh: input.companyZh,
      nameEn: input.companyEn,
      position: 1,
    }
    const root = present((await tx.insert(unit).values(company).returning({ id: unit.id }))[0])
    const administrator = {
      email: input.email,
      nameZh: input.nameZh,
      nameEn: input.nameEn,
      unitId: root.id,
      isAdministrator: true,
      passwordHash,
    }
    const made = present((await tx.insert(person).values(administrator).returning({ id: person.id }))[0])
    record.created('unit', root.id, company)
    record.created('person', made.id, administrator)
    return made.id
  })
}

/** Keeps a person's choice of language and appearance. Not audited: it concerns nobody else. */
export async function keepPreferences(
  db: Db,
  personId: number,
  chosen: { locale?: Locale; theme?: Theme },
): Promise<void> {
  await db.write(async (tx) => {
    await tx.update(person).set(chosen).where(eq(person.id, personId))
  })
}
