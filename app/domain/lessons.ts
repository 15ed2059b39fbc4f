import { accepted, refuse, type Verdict } from './verdict'
import type { Day, LessonUse } from './vocabulary'

/** A lesson as a wave meets it. */
export interface MetLesson {
  subProcessId: number
  /** The first day of the pilot that taught it. */
  pilotStart: Day
  /** Whether anything was noted of that pilot: what nobody has seen is no lesson. */
  hasNotes: boolean
  /** What the wave has said about it; null while nobody has. */
  answer: { use: LessonUse } | null
}

export interface MeetingWave {
  /** The first planned day. */
  start: Day
  /** What is in its scope. */
  subProcessIds: ReadonlySet<number>
}

/**
 * Whether a lesson is one for this wave: of a sub-process in its scope, from a pilot with notes that began before the
 * wave does.
 */
export function isLessonFor(lesson: MetLesson, wave: MeetingWave): boolean {
  return lesson.hasNotes && wave.subProcessIds.has(lesson.subProcessId) && lesson.pilotStart < wave.start
}

/** What offers itself to a wave, and what the wave has answered; an answer stays though the scope has changed since. */
export function lessonsFor<T extends MetLesson>(
  lessons: readonly T[],
  wave: MeetingWave,
): { offered: T[]; answered: T[] } {
  return {
    offered: lessons.filter((lesson) => lesson.answer === null && isLessonFor(lesson, wave)),
    answered: lessons.filter((lesson) => lesson.answer !== null),
  }
}

/** To set a lesson aside takes a reason (field `note`). */
export function mayUseLesson({ use, note }: { use: LessonUse; note: string }): Verdict {
  return use === 'notApplicable' && note.trim() === '' ? refuse({ code: 'lessonNeedsReason' }, 'note') : accepted
}
