import { CHECK_STATUSES } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { checkStatusWord } from '~/i18n/words'
import { CHECK_LOOKS, CheckStatusIcon } from './check-badge'
import { BLOCKER_MARK, OVERDUE_MARK, STALE_MARK } from './check-marks'

/** What the shapes and marks of the table mean; printed with it. */
export function StatusLegend() {
  const marks = [
    [BLOCKER_MARK, m.readiness_is_blocker()],
    [OVERDUE_MARK, m.drill_mark_overdue()],
    [STALE_MARK, m.drill_mark_stale()],
  ] as const
  return (
    <ul aria-label={m.drill_legend()} className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2">
      {CHECK_STATUSES.map((status) => (
        <li key={status} className="flex items-center gap-1.5">
          <span className={`inline-flex size-6 items-center justify-center rounded-md ${CHECK_LOOKS[status]}`}>
            <CheckStatusIcon status={status} />
          </span>
          {checkStatusWord(status)}
        </li>
      ))}
      {marks.map(([mark, word]) => (
        <li key={mark} className="flex items-center gap-1.5">
          <span aria-hidden="true" className="font-semibold">
            {mark}
          </span>
          {word}
        </li>
      ))}
    </ul>
  )
}
