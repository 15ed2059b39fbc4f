import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Day, Name, PilotVerdict } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import type { Db } from '~db/client.server'
import { unit } from '~db/schema/people'
import { pilot } from '~db/schema/pilot'

export interface PilotView {
  id: number
  unit: Name
  hypothesis: string
  verdict: PilotVerdict | null
  verdictOn: Day | null
  result: string
  version: number
}

/** The pilots of a sub-process, the latest first. */
export async function pilotsOf(db: Db, subProcessId: number): Promise<PilotView[]> {
  const rows = await db.read
    .select({ pilot, zh: unit.nameZh, en: unit.nameEn })
    .from(pilot)
    .innerJoin(unit, eq(unit.id, pilot.unitId))
    .where(eq(pilot.subProcessId, subProcessId))
    .orderBy(desc(pilot.id))
  return rows.map(({ pilot: { id, hypothesis, verdict, verdictOn, result, version }, zh, en }) => ({
    id,
    unit: { zh, en },
    hypothesis,
    verdict,
    verdictOn,
    result,
    version,
  }))
}

/** One pilot of the sub-process. @throws 404 when there is none. */
export async function findPilot(db: Db, subProcessId: number, id: string | undefined): Promise<PilotView> {
  const found = (await pilotsOf(db, subProcessId)).find((one) => String(one.id) === id)
  if (!found) throw notFound()
  return found
}

/** The branches where something can be tried. */
export async function branchChoices(db: Db): Promise<{ id: number; name: Name }[]> {
  const rows = await db.read
    .select({ id: unit.id, zh: unit.nameZh, en: unit.nameEn })
    .from(unit)
    .where(and(eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
    .orderBy(asc(unit.position), asc(unit.id))
  return rows.map(({ id, zh, en }) => ({ id, name: { zh, en } }))
}
