import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { addDays } from '~/domain/days'
import type { KnownPlaces } from '~/domain/pasted-usage'
import { may, type Viewer } from '~/domain/permissions'
import { mondayOf } from '~/domain/pilot-notes'
import { placeKey } from '~/domain/places'
import type { Day, Name } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { usageReading } from '~db/schema/landing'
import { unit } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'

/** Weeks of the table: whole ones before this, and this. */
const WEEKS_SHOWN = 5

export const weeksShown = (today: Day): Day[] =>
  Array.from({ length: WEEKS_SHOWN }, (_, at) => addDays(mondayOf(today), -7 * (WEEKS_SHOWN - 1 - at)))

/** One with 21 sub-processes and 200 branches takes about a megabyte. */
const kept = keptByRevision<Awaited<ReturnType<typeof loadPlaces>>>(20)

/**
 * What readings may be of: every place in scope of the programme, and those of them that are the viewer's. One
 * statement, once a revision.
 */
export async function placesOf(db: Db, programme: ProgrammeRow, today: Day, viewer: Viewer): Promise<KnownPlaces> {
  const { rows, ...known } = await kept(db, programme, today, () => loadPlaces(db, programme.id))
  return { ...known, own: new Set(rows.filter((row) => may(viewer, 'usage.record', row)).map(placeKey)) }
}

async function loadPlaces(db: Db, programmeId: number) {
  const rows = await db.read
    .select({
      subProcessId: subProcess.id,
      code: subProcess.code,
      zh: subProcess.nameZh,
      en: subProcess.nameEn,
      ownerId: subProcess.ownerId,
      deputyId: subProcess.deputyId,
      unitId: unit.id,
      unitZh: unit.nameZh,
      unitEn: unit.nameEn,
    })
    .from(rollout)
    .innerJoin(wave, and(eq(wave.id, rollout.waveId), isNull(wave.archivedAt)))
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .innerJoin(unit, eq(unit.id, rollout.unitId))
    .where(and(eq(rollout.programmeId, programmeId), isNull(rollout.archivedAt)))
    .orderBy(asc(subProcess.position), asc(unit.position), asc(unit.id))
  const subProcesses = new Map(
    rows.map(({ subProcessId: id, code, zh, en }) => [id, { id, code, name: { zh, en } }] as const),
  )
  const branches = new Map(
    rows.map(({ unitId: id, unitZh: zh, unitEn: en }) => [id, { id, name: { zh, en } }] as const),
  )
  return {
    rows,
    subProcesses: [...subProcesses.values()],
    branches: [...branches.values()],
    rollouts: new Set(rows.map(placeKey)),
  }
}

/** The sub-processes of which the viewer may give readings at some branch. */
export function ownSubProcesses({ subProcesses, own }: KnownPlaces): KnownPlaces['subProcesses'] {
  const ids = new Set([...own].map((place) => Number(place.split(':')[0])))
  return subProcesses.filter(({ id }) => ids.has(id))
}

export interface UsageRow {
  unitId: number
  name: Name
  code: string
  /** By week; null where nothing is known. */
  uses: Readonly<Record<Day, number | null>>
}

/** The live branches of a sub-process that are the viewer's, and their readings of those weeks. Two statements. */
export async function usageTable(
  db: Db,
  {
    programmeId,
    subProcessId,
    viewer,
    weeks,
  }: { programmeId: number; subProcessId: number; viewer: Viewer; weeks: Day[] },
): Promise<UsageRow[]> {
  const rows = await db.read
    .select({ unitId: unit.id, zh: unit.nameZh, en: unit.nameEn, subProcess })
    .from(rollout)
    .innerJoin(wave, and(eq(wave.id, rollout.waveId), isNull(wave.archivedAt)))
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .innerJoin(unit, eq(unit.id, rollout.unitId))
    .where(
      and(
        eq(rollout.programmeId, programmeId),
        eq(rollout.subProcessId, subProcessId),
        isNull(rollout.archivedAt),
        isNotNull(rollout.liveOn),
      ),
    )
    .orderBy(asc(unit.position), asc(unit.id))
  const readings = await db.read
    .select({ unitId: usageReading.unitId, weekOn: usageReading.weekOn, uses: usageReading.uses })
    .from(usageReading)
    .where(and(eq(usageReading.subProcessId, subProcessId), inArray(usageReading.weekOn, weeks)))
  const known = new Map(readings.map((one) => [`${one.unitId} ${one.weekOn}`, one.uses]))
  return rows
    .filter(({ unitId, subProcess: { ownerId, deputyId } }) =>
      may(viewer, 'usage.record', { ownerId, deputyId, unitId }),
    )
    .map(({ unitId, zh, en, subProcess: { code } }) => ({
      unitId,
      code,
      name: { zh, en },
      uses: Object.fromEntries(weeks.map((week) => [week, known.get(`${unitId} ${week}`) ?? null])),
    }))
}
