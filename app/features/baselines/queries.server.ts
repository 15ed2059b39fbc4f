import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { PlanBar } from '~/domain/baselines'
import { dayInTimeZone } from '~/domain/calendar'
import type { DrawnBaseline } from '~/domain/roadmap-baseline'
import type { Name, StepKind, Track } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { baseline, baselineItem } from '~db/schema/planning'
import { step, subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'

export interface BaselineRow {
  id: number
  name: string
  note: string
  /** UTC milliseconds. */
  takenAt: number
  takenBy: Name
  version: number
  /** Steps and waves it holds. */
  bars: number
}

const barCount = sql<number>`(select count(*) from ${baselineItem} where ${baselineItem.baselineId} = ${baseline.id})`

/** The baselines that are kept, the newest first. */
export async function baselinesOf(db: Db, programmeId: number): Promise<BaselineRow[]> {
  const rows = await db.read
    .select({ row: baseline, zh: person.nameZh, en: person.nameEn, bars: barCount })
    .from(baseline)
    .innerJoin(person, eq(person.id, baseline.takenById))
    .where(and(eq(baseline.programmeId, programmeId), isNull(baseline.archivedAt)))
    .orderBy(desc(baseline.takenAt), desc(baseline.id))
  return rows.map(({ row: { id, name, note, takenAt, version }, zh, en, bars }) => ({
    id,
    name,
    note,
    takenAt,
    version,
    takenBy: { zh, en },
    bars,
  }))
}

/** What a form about that baseline goes by; also of one archived meanwhile, so that its command can say so. */
export async function baselineSent(db: Db, programmeId: number, id: string | undefined) {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) return null
  const [row] = await db.read
    .select()
    .from(baseline)
    .where(and(eq(baseline.programmeId, programmeId), eq(baseline.id, Number(id))))
  return row ?? null
}

/** The bars of these baselines, by the id of the baseline; one statement. */
export async function barsOfBaselines(db: Db, ids: readonly number[]): Promise<Map<number, PlanBar[]>> {
  const bars = new Map<number, PlanBar[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return bars
  const rows = await db.read
    .select()
    .from(baselineItem)
    .where(inArray(baselineItem.baselineId, [...ids]))
    .orderBy(asc(baselineItem.id))
  for (const { baselineId, kind, entityId, start, end } of rows) {
    bars.get(baselineId)?.push({ kind, id: entityId, range: { start, end } })
  }
  return bars
}

export type BarSubject = { /** No longer in the plan: it has a name, but no page. */ isGone: boolean } & (
  | { kind: 'step'; step: StepKind; code: string; name: Name; track: Track }
  | { kind: 'wave'; number: number; name: Name }
)

/** What every bar of a programme is called, by its key: also of what has been archived since. */
export async function barSubjects(db: Db, programmeId: number): Promise<Map<string, BarSubject>> {
  const steps = await db.read
    .select({ step, of: subProcess })
    .from(step)
    .innerJoin(subProcess, eq(subProcess.id, step.subProcessId))
    .where(eq(step.programmeId, programmeId))
  const waves = await db.read.select().from(wave).where(eq(wave.programmeId, programmeId))
  return new Map<string, BarSubject>([
    ...steps.map(({ step: { id, kind }, of: { code, track, nameZh, nameEn, archivedAt } }): [string, BarSubject] => [
      `step:${id}`,
      { kind: 'step', step: kind, code, track, name: { zh: nameZh, en: nameEn }, isGone: archivedAt !== null },
    ]),
    ...waves.map(({ id, number, nameZh, nameEn, archivedAt }): [string, BarSubject] => [
      `wave:${id}`,
      { kind: 'wave', number, name: { zh: nameZh, en: nameEn }, isGone: archivedAt !== null },
    ]),
  ])
}

/** A kept baseline to draw under the bars of the roadmap; null when there is none of that id. One statement. */
export async function drawnBaseline(
  db: Db,
  programme: { id: number; timeZone: string },
  id: string,
): Promise<DrawnBaseline | null> {
  const rows = await db.read
    .select({ name: baseline.name, takenAt: baseline.takenAt, item: baselineItem })
    .from(baselineItem)
    .innerJoin(baseline, eq(baseline.id, baselineItem.baselineId))
    .where(and(eq(baseline.programmeId, programme.id), eq(baseline.id, Number(id)), isNull(baseline.archivedAt)))
  const [first] = rows
  if (!first) return null
  return {
    name: first.name,
    on: dayInTimeZone(first.takenAt, programme.timeZone),
    bars: rows.map(({ item: { kind, entityId, start, end } }) => ({ kind, id: entityId, range: { start, end } })),
  }
}
