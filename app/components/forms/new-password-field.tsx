import { type InputHTMLAttributes, type ReactNode, useEffect, useState } from 'react'
import { m } from '~/i18n/generated/messages'
import { Checkbox, TextField } from './field'

/** A password to be chosen: typed once, and shown on request instead of being typed twice. */
export function NewPasswordField({
  label,
  ...field
}: { label: ReactNode; errors?: readonly string[] | undefined } & InputHTMLAttributes<HTMLInputElement>) {
  const [isShown, show] = useState(false)
  const [hasScript, hydrate] = useState(false)
  useEffect(() => hydrate(true), [])
  return (
    <div className="grid gap-2">
      <TextField
        {...field}
        label={label}
        hint={m.password_hint()}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        autoCapitalize="off"
        spellCheck={false}
      />
      {hasScript && (
        <Checkbox label={m.password_show()} checked={isShown} onChange={(event) => show(event.currentTarget.checked)} />
      )}
    </div>
  )
}
