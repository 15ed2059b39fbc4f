import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import { fieldErrorSentence } from '~/i18n/field-error'
import { m } from '~/i18n/generated/messages'

const CONTROL =
  'block w-full rounded-md border border-line-strong/60 bg-surface px-2.5 py-1.5 text-base text-ink placeholder:text-ink-3 aria-invalid:border-bad'

interface FieldFrame {
  label: ReactNode
  hint?: ReactNode
  /** Error codes of the schema, or sentences of a refusal already made by the caller. */
  errors?: readonly string[] | undefined
  isOptional?: boolean
}

/** Label, hint, control and error, linked so that assistive technology reads them together. */
function Frame({
  id,
  label,
  hint,
  errors,
  isOptional,
  children,
}: FieldFrame & { id: string; children: (ids: string | undefined, isInvalid: true | undefined) => ReactNode }) {
  const hasErrors = errors !== undefined && errors.length > 0
  const described = [hint ? `${id}-hint` : null, hasErrors ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
        {isOptional && <span className="ml-1.5 font-normal text-ink-3">{m.form_optional()}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
      {children(described || undefined, hasErrors || undefined)}
      {hasErrors && (
        <p id={`${id}-error`}>
          <ErrorLine errors={errors} />
        </p>
      )}
    </div>
  )
}

export function TextField({
  label,
  hint,
  errors,
  isOptional = false,
  ...input
}: FieldFrame & InputHTMLAttributes<HTMLInputElement>) {
  const made = useId()
  const id = input.id ?? made
  return (
    <Frame id={id} label={label} hint={hint} errors={errors} isOptional={isOptional}>
      {(describedBy, invalid) => (
        <input
          type="text"
          {...input}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          className={CONTROL}
        />
      )}
    </Frame>
  )
}

export function TextArea({
  label,
  hint,
  errors,
  isOptional = false,
  ...input
}: FieldFrame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const made = useId()
  const id = input.id ?? made
  return (
    <Frame id={id} label={label} hint={hint} errors={errors} isOptional={isOptional}>
      {(describedBy, invalid) => (
        <textarea
          rows={3}
          {...input}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          className={CONTROL}
        />
      )}
    </Frame>
  )
}

export function SelectField({
  label,
  hint,
  errors,
  isOptional = false,
  ...select
}: FieldFrame & SelectHTMLAttributes<HTMLSelectElement>) {
  const made = useId()
  const id = select.id ?? made
  return (
    <Frame id={id} label={label} hint={hint} errors={errors} isOptional={isOptional}>
      {(describedBy, invalid) => (
        <select
          {...select}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          className={`${CONTROL} min-h-[34px]`}
        />
      )}
    </Frame>
  )
}

export function Checkbox({ label, hint, errors = [], ...input }: FieldFrame & InputHTMLAttributes<HTMLInputElement>) {
  const made = useId()
  const id = input.id ?? made
  return (
    <div className="flex items-start gap-2">
      <input
        type="checkbox"
        {...input}
        id={id}
        aria-invalid={errors.length > 0 || undefined}
        className="mt-[3px] size-4 flex-none accent-(--accent)"
      />
      <label htmlFor={id} className="text-base">
        {label}
        {hint && <span className="block text-xs text-ink-3">{hint}</span>}
        {errors.length > 0 && <ErrorLine errors={errors} />}
      </label>
    </div>
  )
}

function ErrorLine({ errors }: { errors: readonly string[] }) {
  return (
    <span className="flex items-baseline gap-1 text-xs font-medium text-bad">
      <span aria-hidden="true">■</span>
      <span>{errors.map(errorSentence).join(' ')}</span>
    </span>
  )
}

/** Codes are short words without a blank; a refusal comes as its whole sentence. */
export function errorSentence(error: string): string {
  return /^[a-zA-Z]+$/.test(error) ? fieldErrorSentence(error) : error
}
