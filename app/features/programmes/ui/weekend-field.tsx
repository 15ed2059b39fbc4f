import { errorSentence } from '~/components/forms/field'
import { m } from '~/i18n/generated/messages'
import { WEEKDAYS, weekdayWord } from './calendar-words'

/** The weekdays without work. */
export function WeekendField({ chosen, errors }: { chosen: readonly string[]; errors: readonly string[] }) {
  return (
    <fieldset aria-describedby={errors.length > 0 ? 'weekend-error' : undefined}>
      <legend className="text-sm font-semibold">{m.programmes_weekend()}</legend>
      <p className="mt-1 text-xs text-ink-3">{m.programmes_weekend_hint()}</p>
      <div className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1.5">
        {WEEKDAYS.map((weekday) => (
          <label key={weekday} className="inline-flex min-h-6 items-center gap-1.5 text-sm">
            <input
              type="checkbox"
              name="weekend[]"
              value={weekday}
              defaultChecked={chosen.includes(String(weekday))}
              className="size-4 accent-(--accent)"
            />
            {weekdayWord(weekday)}
          </label>
        ))}
      </div>
      {errors.length > 0 && (
        <p id="weekend-error" data-fault tabIndex={-1} className="mt-1 text-xs font-medium text-bad">
          <span aria-hidden="true">■</span> {errors.map(errorSentence).join(' ')}
        </p>
      )}
    </fieldset>
  )
}
