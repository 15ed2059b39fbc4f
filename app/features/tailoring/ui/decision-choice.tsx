import { errorSentence } from '~/components/forms/field'
import { TAILORING_DECISIONS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { choiceWord } from '../sentences'

/** Four choices as one row of radio buttons: arrow keys walk through them, Enter saves. */
export function DecisionChoice({
  practice,
  field,
}: {
  practice: string
  field: { name: string; defaultValue: string; errors: readonly string[] }
}) {
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">{m.tailoring_decision_on({ practice })}</legend>
      <div className="grid grid-cols-4 gap-1">
        {TAILORING_DECISIONS.map((decision) => (
          <label
            key={decision}
            className="grid min-h-9 cursor-pointer place-items-center rounded-md border border-line bg-surface px-1 text-center text-sm text-ink-2 hover:border-ink-3 hover:text-ink has-checked:border-transparent has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={field.name}
              value={decision}
              defaultChecked={field.defaultValue === decision}
              className="sr-only"
            />
            {choiceWord(decision)}
          </label>
        ))}
      </div>
      {field.errors.length > 0 && (
        <p className="text-xs font-medium text-bad">
          <span aria-hidden="true">■ </span>
          {field.errors.map(errorSentence).join(' ')}
        </p>
      )}
    </fieldset>
  )
}
