import { Button } from '~/components/ui/button'
import { CHECK_STATUSES, type Day } from '~/domain/vocabulary'
import { relativeDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { checkStatusWord } from '~/i18n/words'
import type { CheckView } from '../check-view'

/** Somebody else was faster: both answers side by side, and the person decides. Nothing is overwritten silently. */
export function ConflictPanel({
  current,
  mine,
  today,
  onUseMine,
  onKeepTheirs,
}: {
  current: CheckView
  mine: Readonly<Record<string, string>>
  today: Day
  onUseMine: () => void
  onKeepTheirs: () => void
}) {
  const myStatus = CHECK_STATUSES.find((status) => status === mine.status)
  const when = relativeDay(current.updatedOn, today)
  return (
    <div role="alert" className="mt-2.5 rounded-md bg-warn-soft px-3 py-2.5 text-sm">
      <p className="font-semibold text-warn">{m.readiness_conflict_title()}</p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        <dt className="text-ink-2">{m.readiness_conflict_theirs()}</dt>
        <dd>
          <strong>{checkStatusWord(current.status)}</strong> {said(current)}
          <span className="block text-xs text-ink-2">
            {current.updatedBy && m.readiness_updated_by({ when, person: nameOf(current.updatedBy) })}
          </span>
        </dd>
        <dt className="text-ink-2">{m.readiness_conflict_yours()}</dt>
        <dd>
          <strong>{myStatus && checkStatusWord(myStatus)}</strong> {said(mine)}
        </dd>
      </dl>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="button" look="primary" onClick={onUseMine}>
          {m.readiness_conflict_use_mine()}
        </Button>
        <Button type="button" onClick={onKeepTheirs}>
          {m.readiness_conflict_keep_theirs()}
        </Button>
      </div>
    </div>
  )
}

function said(answer: { note?: string; evidenceNote?: string; evidenceLink?: string }): string {
  return [answer.note, answer.evidenceNote, answer.evidenceLink].filter(Boolean).join(' · ')
}
