import { asc, eq } from 'drizzle-orm'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { TODAY } from './programme'

export type CheckRow = typeof readinessCheck.$inferSelect

let serial = 0

/** A check with the given values; without a rollout it is needed by the pilot. */
export async function makeCheck(
  db: Db,
  values: Partial<typeof readinessCheck.$inferInsert> & { programmeId: number; subProcessId: number },
): Promise<CheckRow> {
  serial += 1
  const row = {
    templateKey: `check-${serial}`,
    dimension: 'rules' as const,
    neededBy: values.rolloutId ? ('rollout' as const) : ('pilot' as const),
    nameZh: `检查项${serial}`,
    nameEn: `Check ${serial}`,
    weight: 1,
    isBlocker: false,
    evidenceRequired: false,
    statusSince: TODAY,
    dueOn: TODAY,
    updatedOn: TODAY,
  }
  const [made] = await db.write(async (tx) =>
    tx
      .insert(readinessCheck)
      .values({ ...row, ...values })
      .returning(),
  )
  return made!
}

/** A rollout of the sub-process at the branch, in a wave of its own. */
export async function makeRollout(
  db: Db,
  programme: ProgrammeRow,
  { subProcessId, unitId }: { subProcessId: number; unitId: number },
): Promise<{ id: number; waveId: number }> {
  serial += 1
  const programmeId = programme.id
  return db.write(async (tx) => {
    const dates = { plannedStart: '2026-05-04', plannedEnd: '2026-05-29' }
    const waves = await tx
      .insert(wave)
      .values({ programmeId, number: serial, circle: 'small', ...dates })
      .returning()
    const waveId = waves[0]!.id
    const made = await tx.insert(rollout).values({ programmeId, waveId, subProcessId, unitId }).returning()
    return { id: made[0]!.id, waveId }
  })
}

/** The first sub-process of the programme, with owner and deputy where they are named. */
export async function ownedSubProcess(
  db: Db,
  programme: ProgrammeRow,
  people: { ownerId?: number | null; deputyId?: number | null } = { ownerId: null },
): Promise<typeof subProcess.$inferSelect> {
  const [first] = await db.read
    .select()
    .from(subProcess)
    .where(eq(subProcess.programmeId, programme.id))
    .orderBy(asc(subProcess.position))
    .limit(1)
  await db.write(async (tx) => {
    await tx.update(subProcess).set(people).where(eq(subProcess.id, first!.id))
  })
  return { ...first!, ...people }
}

export async function readCheck(db: Db, id: number): Promise<CheckRow> {
  const [row] = await db.read.select().from(readinessCheck).where(eq(readinessCheck.id, id))
  return row!
}
