import { StatusMark } from '~/components/ui/status-badge'
import type { LessonUse } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

const words: Readonly<Record<LessonUse, () => string>> = {
  taken: m.lesson_use_taken,
  notApplicable: m.lesson_use_not_applicable,
}
export const lessonUseWord = (use: LessonUse) => words[use]()

/** What a wave does with a lesson: icon, word and colour together. */
export function LessonUseMark({ use }: { use: LessonUse }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 font-semibold">
      <StatusMark status={use === 'taken' ? 'done' : 'notStarted'} />
      {lessonUseWord(use)}
    </span>
  )
}
