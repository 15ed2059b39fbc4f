import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { PilotCriterion } from '~/domain/pilot-criteria'
import type { Day, LessonUse, Name } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { lesson, lessonUse, pilotCriterion, pilotNote } from '~db/schema/pilot'
import { wave } from '~db/schema/wave'

export interface CriterionView extends PilotCriterion {
  id: number
  version: number
  name: string
  measure: string
  /** In thousandths, as the threshold and the result. */
  before: number | null
  note: string
}

export interface NoteView {
  id: number
  version: number
  weekOn: Day
  text: string
  author: Name
}

export interface LessonView {
  id: number
  version: number
  text: string
  advice: string
  author: Name
  /** What waves have said about it. */
  uses: { wave: { number: number; name: Name }; use: LessonUse; note: string }[]
}

/** What a pilot is judged by, in its order. */
export async function criteriaOf(db: Db, pilotId: number): Promise<CriterionView[]> {
  const rows = await db.read
    .select()
    .from(pilotCriterion)
    .where(and(eq(pilotCriterion.pilotId, pilotId), isNull(pilotCriterion.archivedAt)))
    .orderBy(asc(pilotCriterion.position), asc(pilotCriterion.id))
  return rows.map(({ id, version, kind, name, measure, aim, before, threshold, result, isMet, note }) => ({
    ...{ id, version, kind, name, measure, aim, before, threshold, result, isMet, note },
  }))
}

/** One criterion that is still there. @throws 404 when the pilot has none of that id. */
export async function findCriterion(db: Db, pilotId: number, id: string | undefined): Promise<CriterionView> {
  return oneOf(await criteriaOf(db, pilotId), id)
}

/** What was seen of a pilot, the latest week first. */
export async function notesOf(db: Db, pilotId: number): Promise<NoteView[]> {
  const rows = await db.read
    .select({ note: pilotNote, zh: person.nameZh, en: person.nameEn })
    .from(pilotNote)
    .innerJoin(person, eq(person.id, pilotNote.authorId))
    .where(and(eq(pilotNote.pilotId, pilotId), isNull(pilotNote.archivedAt)))
    .orderBy(desc(pilotNote.weekOn), desc(pilotNote.id))
  return rows.map(({ note: { id, version, weekOn, text }, zh, en }) => ({
    id,
    version,
    weekOn,
    text,
    author: { zh, en },
  }))
}

/** One note that is still there. @throws 404 when the pilot has none of that id. */
export async function findNote(db: Db, pilotId: number, id: string | undefined): Promise<NoteView> {
  return oneOf(await notesOf(db, pilotId), id)
}

/** What a pilot taught, and what waves have said about it. One statement. */
export async function lessonsOf(db: Db, pilotId: number): Promise<LessonView[]> {
  const rows = await db.read
    .select({ lesson, zh: person.nameZh, en: person.nameEn, use: lessonUse, wave })
    .from(lesson)
    .innerJoin(person, eq(person.id, lesson.authorId))
    .leftJoin(lessonUse, eq(lessonUse.lessonId, lesson.id))
    .leftJoin(wave, and(eq(wave.id, lessonUse.waveId), isNull(wave.archivedAt)))
    .where(and(eq(lesson.pilotId, pilotId), isNull(lesson.archivedAt)))
    .orderBy(asc(lesson.id), asc(wave.number))
  const lessons = new Map<number, LessonView>()
  for (const { lesson: row, zh, en, use, wave: of } of rows) {
    const { id, version, text, advice } = row
    const known = lessons.get(id) ?? { id, version, text, advice, author: { zh, en }, uses: [] }
    if (use && of) {
      const named = { number: of.number, name: { zh: of.nameZh, en: of.nameEn } }
      known.uses.push({ wave: named, use: use.use, note: use.note })
    }
    lessons.set(id, known)
  }
  return [...lessons.values()]
}

/** One lesson that is still there. @throws 404 when the pilot has none of that id. */
export async function findLesson(db: Db, pilotId: number, id: string | undefined): Promise<LessonView> {
  return oneOf(await lessonsOf(db, pilotId), id)
}

const PARTS = { criterion: pilotCriterion, note: pilotNote, lesson } as const

/**
 * The id that a form about a part of a pilot goes by; also of one taken away meanwhile, so that its command can say so.
 * @throws 404 when the pilot never had it.
 */
export async function partSent(
  db: Db,
  kind: keyof typeof PARTS,
  pilotId: number,
  id: string | undefined,
): Promise<number> {
  const part = PARTS[kind]
  const [row] = await db.read
    .select({ id: part.id })
    .from(part)
    .where(and(eq(part.pilotId, pilotId), eq(part.id, idInAddress(id))))
  if (!row) throw notFound()
  return row.id
}

function oneOf<T extends { id: number }>(rows: readonly T[], id: string | undefined): T {
  const found = rows.find((row) => row.id === idInAddress(id))
  if (!found) throw notFound()
  return found
}
