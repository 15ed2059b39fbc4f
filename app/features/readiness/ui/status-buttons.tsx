import type { CheckStatus } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { checkStatusWord } from '~/i18n/words'
import { type CheckView, TAPPED_STATUSES } from '../check-view'

const CHOSEN: Readonly<Record<(typeof TAPPED_STATUSES)[number], string>> = {
  notStarted: 'border-line-strong bg-idle-soft text-ink',
  inProgress: 'border-transparent bg-accent text-on-accent',
  ready: 'border-transparent bg-ok text-surface',
  blocked: 'border-transparent bg-bad text-surface',
}

/** Four buttons, of which one is how it stands; each sends the form. Wide enough for a thumb at 390 px. */
export function StatusButtons({ check, status, isBusy }: { check: CheckView; status: CheckStatus; isBusy: boolean }) {
  return (
    <fieldset aria-busy={isBusy} className="mt-2.5 grid grid-cols-4 gap-1 sm:gap-1.5">
      <legend className="sr-only">{m.readiness_status_of({ check: nameOf(check.name) })}</legend>
      {TAPPED_STATUSES.map((value) => {
        const isChosen = value === status
        return (
          <button
            key={value}
            type="submit"
            name="status"
            value={value}
            aria-pressed={isChosen}
            className={`min-h-11 rounded-lg border px-0.5 text-sm tracking-tight whitespace-nowrap transition-colors sm:tracking-normal ${
              isChosen
                ? `font-semibold ${CHOSEN[value]}`
                : 'border-line bg-surface text-ink-2 hover:border-ink-3 hover:text-ink'
            }`}
          >
            {checkStatusWord(value)}
          </button>
        )
      })}
    </fieldset>
  )
}
