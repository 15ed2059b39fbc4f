import { TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { NewPasswordField } from '~/components/forms/new-password-field'
import { PostForm } from '~/components/forms/post-form'
import type { readFaults } from '~/components/forms/read-faults'
import { m } from '~/i18n/generated/messages'

/** The hidden address tells a password manager whose password it is. */
export function PasswordForm({ email, faults }: { email: string; faults: ReturnType<typeof readFaults> }) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={faults.problems} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={m.account_password_current()}
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        errors={faults.errors('currentPassword')}
      />
      <NewPasswordField label={m.account_password_new()} name="password" errors={faults.errors('password')} />
      <p className="text-sm text-ink-2">{m.account_password_text()}</p>
      <FormActions back="/account">{m.account_password_change()}</FormActions>
    </PostForm>
  )
}
