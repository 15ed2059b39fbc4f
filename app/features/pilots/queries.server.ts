import { and, asc, desc, eq, isNull, max, type SQL } from 'drizzle-orm'
import type { PilotCriterion } from '~/domain/pilot-criteria'
import { type OwnDays, pilotWindow } from '~/domain/pilots'
import type { Day, DayRange, Name, PilotVerdict, Track } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { Db } from '~db/client.server'
import { unit } from '~db/schema/people'
import { pilot, pilotCriterion, pilotNote } from '~db/schema/pilot'
import { step, subProcess } from '~db/schema/sub-process'

export interface PilotSubProcess {
  id: number
  code: string
  track: Track
  name: Name
  ownerId: number | null
  deputyId: number | null
}

export interface PilotHead {
  id: number
  version: number
  subProcess: PilotSubProcess
  unit: { id: number; name: Name }
  hypothesis: string
  own: OwnDays
  window: DayRange
  verdict: PilotVerdict | null
  verdictOn: Day | null
  result: string
}

/** The pilots of a sub-process, the latest first. */
export function pilotsOf(db: Db, subProcessId: number): Promise<PilotHead[]> {
  return headsWhere(db, eq(pilot.subProcessId, subProcessId))
}

/** All pilots of a programme, the latest first. */
export function pilotsIn(db: Db, programmeId: number): Promise<PilotHead[]> {
  return headsWhere(db, eq(pilot.programmeId, programmeId))
}

/** The pilot of that id as the address names it. @throws 404 when the programme has none. */
export async function findPilot(db: Db, programmeId: number, id: string | undefined): Promise<PilotHead> {
  const [found] = await headsWhere(db, and(eq(pilot.programmeId, programmeId), eq(pilot.id, idInAddress(id))))
  if (!found) throw notFound()
  return found
}

/** What each pilot of a programme is judged by, by the pilot's id. */
export async function criteriaByPilot(db: Db, programmeId: number): Promise<ReadonlyMap<number, PilotCriterion[]>> {
  const rows = await db.read
    .select()
    .from(pilotCriterion)
    .where(and(eq(pilotCriterion.programmeId, programmeId), isNull(pilotCriterion.archivedAt)))
  const byPilot = new Map<number, PilotCriterion[]>()
  for (const row of rows) byPilot.set(row.pilotId, [...(byPilot.get(row.pilotId) ?? []), row])
  return byPilot
}

/** The week of the last note on each pilot of a programme, by the pilot's id; none without notes. */
export async function lastWeeks(db: Db, programmeId: number): Promise<ReadonlyMap<number, Day>> {
  const rows = await db.read
    .select({ pilotId: pilotNote.pilotId, weekOn: max(pilotNote.weekOn) })
    .from(pilotNote)
    .where(and(eq(pilotNote.programmeId, programmeId), isNull(pilotNote.archivedAt)))
    .groupBy(pilotNote.pilotId)
  return new Map(rows.flatMap(({ pilotId, weekOn }) => (weekOn === null ? [] : [[pilotId, weekOn] as const])))
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

/** The sub-processes of a programme, of which something can be tried. */
export async function subProcessChoices(db: Db, programmeId: number): Promise<PilotSubProcess[]> {
  const rows = await db.read
    .select()
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  return rows.map(toSubProcess)
}

async function headsWhere(db: Db, which: SQL | undefined): Promise<PilotHead[]> {
  const rows = await db.read
    .select({ pilot, unit, subProcess, step })
    .from(pilot)
    .innerJoin(unit, eq(unit.id, pilot.unitId))
    .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
    .innerJoin(step, and(eq(step.subProcessId, pilot.subProcessId), eq(step.kind, 'pilot')))
    .where(which)
    .orderBy(desc(pilot.id))
  return rows.map(({ pilot: row, ...of }) => {
    const { id, version, hypothesis, verdict, verdictOn, result, plannedStart, plannedEnd } = row
    return {
      ...{ id, version, hypothesis, verdict, verdictOn, result },
      own: { plannedStart, plannedEnd },
      window: pilotWindow(row, of.step),
      unit: { id: of.unit.id, name: { zh: of.unit.nameZh, en: of.unit.nameEn } },
      subProcess: toSubProcess(of.subProcess),
    }
  })
}

function toSubProcess(row: typeof subProcess.$inferSelect): PilotSubProcess {
  const { id, code, track, ownerId, deputyId } = row
  return { id, code, track, name: { zh: row.nameZh, en: row.nameEn }, ownerId, deputyId }
}
