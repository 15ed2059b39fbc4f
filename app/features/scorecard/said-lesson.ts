import type { LessonVerdict } from '~/domain/scorecard-signals'
import { deedSentence } from './deed-words'
import type { SaidLesson } from './ui/lessons-card'
import { lessonWord, signalWords } from './ui/signal-words'

/** What the overview says of a lesson, in the reader's language. */
export function saidLesson({ lesson, status, signals: [first], next }: LessonVerdict & { lesson: number }): SaidLesson {
  return {
    lesson,
    status,
    name: lessonWord(lesson),
    sentence: first ? signalWords(first).sentence : null,
    next: next && deedSentence(next),
  }
}
