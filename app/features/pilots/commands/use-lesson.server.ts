import { and, eq, isNull } from 'drizzle-orm'
import { isLessonFor, mayUseLesson } from '~/domain/lessons'
import { pilotWindow } from '~/domain/pilots'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
  stop,
} from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { lesson, lessonUse, pilot, pilotNote } from '~db/schema/pilot'
import { step } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { authorOf } from '../rows.server'
import type { UseLesson } from '../schema'

/**
 * Says what a wave does with a lesson: taken, or not applicable, and why. It may be said anew. Refused: `notFound` for
 * a lesson that is not one for the wave, `lessonNeedsReason` (field `note`).
 */
export function useLesson(context: ChangeContext, input: UseLesson): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'useLesson', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const { subProcessId } = await ensureMet(tx, programme.id, input)
    authorise(context, 'lesson.use', await subProcessAtHand(tx, context, subProcessId))
    const { lessonId, waveId, use, note } = input
    const [row] = await tx
      .select()
      .from(lessonUse)
      .where(and(eq(lessonUse.lessonId, lessonId), eq(lessonUse.waveId, waveId)))
    ensureUnchanged(row ?? { id: 0, version: 0 }, input.version, 'lessonUse')
    ensure(mayUseLesson(input))
    const saidById = authorOf(context)
    if (!row) {
      const values = { programmeId: programme.id, lessonId, waveId, use, note, saidById, saidOn: today }
      const made = present((await tx.insert(lessonUse).values(values).returning({ id: lessonUse.id }))[0])
      record.created('lessonUse', made.id, values)
      return undefined
    }
    if (!differs(row, { use, note })) return undefined
    const after = { use, note, saidById, saidOn: today }
    await tx
      .update(lessonUse)
      .set({ ...after, version: row.version + 1 })
      .where(eq(lessonUse.id, row.id))
    record.changed('lessonUse', row.id, row, after)
    return undefined
  })
}

/** The lesson and the wave are there, and meet; an answer that was given may be changed though they no longer do. */
async function ensureMet(tx: Statements, programmeId: number, { lessonId, waveId }: UseLesson) {
  const [found] = await tx
    .select({ pilot, step, wave, use: lessonUse.use, noteId: pilotNote.id, rolloutId: rollout.id })
    .from(lesson)
    .innerJoin(pilot, eq(pilot.id, lesson.pilotId))
    .innerJoin(step, and(eq(step.subProcessId, pilot.subProcessId), eq(step.kind, 'pilot')))
    .innerJoin(wave, and(eq(wave.id, waveId), eq(wave.programmeId, programmeId), isNull(wave.archivedAt)))
    .leftJoin(lessonUse, and(eq(lessonUse.lessonId, lesson.id), eq(lessonUse.waveId, wave.id)))
    .leftJoin(pilotNote, and(eq(pilotNote.pilotId, pilot.id), isNull(pilotNote.archivedAt)))
    .leftJoin(
      rollout,
      and(eq(rollout.waveId, wave.id), eq(rollout.subProcessId, pilot.subProcessId), isNull(rollout.archivedAt)),
    )
    .where(and(eq(lesson.id, lessonId), eq(lesson.programmeId, programmeId), isNull(lesson.archivedAt)))
    .limit(1)
  const { pilot: of, ...met } = present(found)
  const isMet = isLessonFor(
    {
      subProcessId: of.subProcessId,
      pilotStart: pilotWindow(of, met.step).start,
      hasNotes: met.noteId !== null,
      answer: null,
    },
    { start: met.wave.plannedStart, subProcessIds: new Set(met.rolloutId === null ? [] : [of.subProcessId]) },
  )
  if (!isMet && met.use === null) stop({ code: 'notFound' })
  return of
}
