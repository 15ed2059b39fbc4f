import type { editedFields } from '~/components/forms/edited-fields'
import { errorSentence } from '~/components/forms/field'

/** A number in a table, named by its row and column for those who listen; what is wrong stands under it. */
export function NumberCell({
  fields,
  name,
  label,
}: {
  fields: ReturnType<typeof editedFields>
  name: string
  label: string
}) {
  const { defaultValue, errors } = fields.field(name)
  const id = `cell-${name}`
  return (
    <>
      <input
        id={id}
        name={name}
        defaultValue={defaultValue}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
        className="min-h-8 w-18 rounded-md border border-line-strong/60 bg-surface px-2 text-right tabular-nums aria-invalid:border-bad"
      />
      {errors.length > 0 && (
        <span id={`${id}-error`} className="mt-0.5 block max-w-40 text-left text-xs font-medium text-bad">
          {errors.map(errorSentence).join(' ')}
        </span>
      )}
    </>
  )
}
