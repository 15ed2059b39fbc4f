import { and, asc, eq, isNull } from 'drizzle-orm'
import { DIMENSIONS } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import { notFound } from '~/lib/http.server'
import { pageAsked } from '~/lib/page-of'
import type { Visit } from '~/lib/visit.server'
import type { Db } from '~db/client.server'
import { unit } from '~db/schema/people'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { branchChecksOf, type RolloutCheck } from './branch-checks'

/** One of 200 branches takes about a megabyte. */
const kept = keptByRevision<RolloutCheck[]>(8)

/** What the table of branches by checks that an address asks for shows. Two statements, one again. @throws 404 */
export async function shownBranchChecks(
  { db, programme, today }: Visit,
  code: string | undefined,
  query: URLSearchParams,
  branchesAPage?: number,
) {
  const [found] = await db.read
    .select()
    .from(subProcess)
    .where(
      and(eq(subProcess.programmeId, programme.id), eq(subProcess.code, code ?? ''), isNull(subProcess.archivedAt)),
    )
  if (!found) throw notFound()
  const filter = {
    wave: Number(query.get('gate')) || null,
    dimension: DIMENSIONS.find((one) => one === query.get('dimension')) ?? null,
    page: pageAsked(query) ?? 1,
  }
  const limits = { today, staleAfterDays: programme.staleAfterDays }
  const checks = await kept(db, programme, today, () => rolloutChecks(db, programme, found.id), found.code)
  return {
    slug: programme.slug,
    today,
    subProcess: { code: found.code, name: { zh: found.nameZh, en: found.nameEn } },
    filter,
    table: branchChecksOf(checks, filter, limits, branchesAPage),
  }
}

/** Every check at a branch that is on the list of the sub-process, passed gates included: wave by wave. */
async function rolloutChecks(db: Db, programme: { id: number }, subProcessId: number): Promise<RolloutCheck[]> {
  const { id, templateKey, dimension, nameZh, nameEn, isBlocker, status, dueOn, updatedOn, settledOn } = readinessCheck
  return db.read
    .select({
      ...{ id, templateKey, dimension, nameZh, nameEn, isBlocker, status, dueOn, updatedOn, settledOn },
      rolloutId: rollout.id,
      wave: wave.number,
      entryOn: wave.plannedStart,
      unitZh: unit.nameZh,
      unitEn: unit.nameEn,
    })
    .from(rollout)
    .innerJoin(readinessCheck, eq(readinessCheck.rolloutId, rollout.id))
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .innerJoin(unit, eq(unit.id, rollout.unitId))
    .where(
      and(
        eq(rollout.programmeId, programme.id),
        eq(rollout.subProcessId, subProcessId),
        isNull(rollout.archivedAt),
        isNull(readinessCheck.retiredOn),
      ),
    )
    .orderBy(asc(wave.number), asc(unit.position), asc(rollout.id), asc(readinessCheck.id))
}
