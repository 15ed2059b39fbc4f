import { and, asc, count, eq, isNull, or, sql } from 'drizzle-orm'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { programme } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'

/** What somebody answers for in one programme, and what must be handed over before they go. */
export interface Duty {
  programme: { slug: string; name: Name }
  owned: number
  deputised: number
  /** Checks they were asked for whose gate is still ahead. */
  checks: number
}

/** What a person answers for today, by programme; programmes where it is nothing are left out. Three statements. */
export async function dutiesOf(db: Db, personId: number): Promise<Duty[]> {
  const programmes = await db.read
    .select({ id: programme.id, slug: programme.slug, zh: programme.nameZh, en: programme.nameEn })
    .from(programme)
    .where(isNull(programme.archivedAt))
    .orderBy(asc(programme.id))
  const led = await db.read
    .select({
      programmeId: subProcess.programmeId,
      owned: sql<number>`sum(case when ${subProcess.ownerId} = ${personId} then 1 else 0 end)`,
      deputised: sql<number>`sum(case when ${subProcess.deputyId} = ${personId} then 1 else 0 end)`,
    })
    .from(subProcess)
    .where(and(isNull(subProcess.archivedAt), or(eq(subProcess.ownerId, personId), eq(subProcess.deputyId, personId))))
    .groupBy(subProcess.programmeId)
  const asked = await db.read
    .select({ programmeId: readinessCheck.programmeId, checks: count() })
    .from(readinessCheck)
    .where(and(eq(readinessCheck.assigneeId, personId), isNull(readinessCheck.settledOn)))
    .groupBy(readinessCheck.programmeId)
  return programmes.flatMap(({ id, slug, zh, en }) => {
    const { owned, deputised } = led.find((row) => row.programmeId === id) ?? { owned: 0, deputised: 0 }
    const checks = asked.find((row) => row.programmeId === id)?.checks ?? 0
    return owned + deputised + checks > 0 ? [{ programme: { slug, name: { zh, en } }, owned, deputised, checks }] : []
  })
}
