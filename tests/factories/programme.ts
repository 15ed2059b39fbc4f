import { eq } from 'drizzle-orm'
import type { Viewer } from '~/domain/permissions'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import type { Role } from '~/domain/vocabulary'
import { createProgramme } from '~/features/programmes/commands/create-programme.server'
import type { CreateProgramme } from '~/features/programmes/schema'
import { type ChangeContext, INSTALLATION } from '~/lib/change.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { membership, person, unit } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'

/** 2 March 2026, 10:00 in Shanghai: a plain Monday. */
export const NOW = Date.UTC(2026, 2, 2, 2)
export const TODAY = '2026-03-02'

let serial = 0

export async function makeUnit(db: Db, values: Partial<typeof unit.$inferInsert> = {}): Promise<number> {
  serial += 1
  const row = {
    kind: 'branch' as const,
    isBusiness: true,
    nameZh: `分支${serial}`,
    nameEn: `Branch ${serial}`,
    position: serial,
  }
  const [made] = await db.write(async (tx) =>
    tx
      .insert(unit)
      .values({ ...row, ...values })
      .returning({ id: unit.id }),
  )
  return made!.id
}

export async function makePerson(db: Db, values: Partial<typeof person.$inferInsert> = {}): Promise<number> {
  serial += 1
  const unitId = values.unitId ?? (await makeUnit(db, { kind: 'department' }))
  const row = { email: `person${serial}@example.com`, nameZh: `人员${serial}`, nameEn: `Person ${serial}` }
  const [made] = await db.write(async (tx) =>
    tx
      .insert(person)
      .values({ ...row, ...values, unitId })
      .returning({ id: person.id }),
  )
  return made!.id
}

export async function makeMember(
  db: Db,
  programmeId: number,
  role: Role,
  { personId, unitId = null }: { personId?: number; unitId?: number | null } = {},
): Promise<number> {
  const id = personId ?? (await makePerson(db))
  await db.write(async (tx) => {
    await tx.insert(membership).values({ programmeId, personId: id, role, unitId })
  })
  return id
}

/** A programme from the reference model, made by the command that users use. */
export async function makeProgramme(
  db: Db,
  values: Partial<CreateProgramme> = {},
): Promise<{ programme: ProgrammeRow; officePersonId: number }> {
  serial += 1
  const officePersonId = values.officePersonId ?? (await makePerson(db))
  const input: CreateProgramme = {
    nameZh: '测试项目群',
    nameEn: 'Test programme',
    slug: `test-${serial}`,
    coordinatorKind: 'processOffice',
    startOn: TODAY,
    timeZone: 'Asia/Shanghai',
    weekend: [6, 7],
    holidaySource: 'CN',
    subProcesses: REFERENCE_SUB_PROCESSES.map(({ code }) => code),
    ...DEFAULT_THRESHOLDS,
    ...values,
    officePersonId,
  }
  const made = await createProgramme(contextOf(db, { programmeId: null }), input)
  if (!made.ok) throw new Error(JSON.stringify(made.refusals))
  const [row] = await db.read.select().from(programme).where(eq(programme.slug, input.slug))
  return { programme: row!, officePersonId }
}

/** Who changes what, when; by default the installation itself, who may do everything. */
export function contextOf(
  db: Db,
  { programmeId, viewer = INSTALLATION, now = NOW }: { programmeId: number | null; viewer?: Viewer; now?: number },
): ChangeContext {
  const personId = viewer === INSTALLATION ? null : viewer.personId
  return { db, programmeId, viewer, now, actor: { personId, name: 'Tester' } }
}

/** A person with roles in the programme at hand. */
export function viewerWith(personId: number, ...roles: (Role | { role: Role; unitId: number })[]): Viewer {
  return {
    personId,
    isAdministrator: false,
    roles: roles.map((role) => (typeof role === 'string' ? { role, unitId: null } : role)),
  }
}
