import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { MetLesson } from '~/domain/lessons'
import { pilotWindow } from '~/domain/pilots'
import type { Day, LessonUse, Name } from '~/domain/vocabulary'
import { idInAddress } from '~/lib/id-in-address'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import { lesson, lessonUse, pilot, pilotNote } from '~db/schema/pilot'
import { step, subProcess } from '~db/schema/sub-process'
import type { PilotSubProcess } from './queries.server'

/** A lesson as a wave meets it, with what the wave has said about it. */
export interface WaveLesson extends MetLesson {
  id: number
  pilotId: number
  subProcess: PilotSubProcess
  unit: Name
  text: string
  advice: string
  author: Name
  answer: { use: LessonUse; note: string; saidOn: Day; saidBy: Name; version: number } | null
}

/** The lessons of the sub-processes in scope, and those that the wave has answered. One statement. */
export async function lessonsMet(
  db: Db,
  { id: waveId, programmeId }: { id: number; programmeId: number },
  subProcessIds: readonly number[],
): Promise<WaveLesson[]> {
  const saidBy = alias(person, 'said_by')
  const hasNotes = sql<number>`exists (select 1 from ${pilotNote}
    where ${pilotNote.pilotId} = ${pilot.id} and ${pilotNote.archivedAt} is null)`
  const rows = await db.read
    .select({ lesson, pilot, step, subProcess, unit, author: person, use: lessonUse, saidBy, hasNotes })
    .from(lesson)
    .innerJoin(pilot, eq(pilot.id, lesson.pilotId))
    .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
    .innerJoin(step, and(eq(step.subProcessId, pilot.subProcessId), eq(step.kind, 'pilot')))
    .innerJoin(unit, eq(unit.id, pilot.unitId))
    .innerJoin(person, eq(person.id, lesson.authorId))
    .leftJoin(lessonUse, and(eq(lessonUse.lessonId, lesson.id), eq(lessonUse.waveId, waveId)))
    .leftJoin(saidBy, eq(saidBy.id, lessonUse.saidById))
    .where(
      and(
        eq(lesson.programmeId, programmeId),
        isNull(lesson.archivedAt),
        or(inArray(pilot.subProcessId, [...subProcessIds]), isNotNull(lessonUse.id)),
      ),
    )
    .orderBy(asc(subProcess.position), asc(lesson.id))
  return rows.map((row) => ({
    id: row.lesson.id,
    pilotId: row.pilot.id,
    subProcessId: row.subProcess.id,
    pilotStart: pilotWindow(row.pilot, row.step).start,
    hasNotes: Boolean(row.hasNotes),
    subProcess: {
      id: row.subProcess.id,
      code: row.subProcess.code,
      track: row.subProcess.track,
      name: nameIn(row.subProcess),
      ownerId: row.subProcess.ownerId,
      deputyId: row.subProcess.deputyId,
    },
    unit: nameIn(row.unit),
    text: row.lesson.text,
    advice: row.lesson.advice,
    author: nameIn(row.author),
    answer: row.use && {
      use: row.use.use,
      note: row.use.note,
      saidOn: row.use.saidOn,
      saidBy: row.saidBy ? nameIn(row.saidBy) : { zh: '', en: '' },
      version: row.use.version,
    },
  }))
}

/** What a form about a lesson goes by; also of one taken away meanwhile. Null when the programme never had it. */
export async function lessonSent(db: Db, programmeId: number, id: string | undefined): Promise<{ id: number } | null> {
  const [row] = await db.read
    .select({ id: lesson.id })
    .from(lesson)
    .where(and(eq(lesson.programmeId, programmeId), eq(lesson.id, idInAddress(id))))
  return row ?? null
}

const nameIn = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Name => ({ zh: nameZh, en: nameEn })
