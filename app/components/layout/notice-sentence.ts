import { m } from '~/i18n/generated/messages'

/** What a redirect can have done, and how it is said. */
const SENTENCES: Readonly<Record<string, () => string>> = {
  saved: m.form_saved,
  undone: m.form_undone,
  sessionsEnded: m.account_sessions_ended,
  passwordChanged: m.account_password_changed,
}

export function noticeSentence(code: string): string {
  return (SENTENCES[code] ?? m.form_saved)()
}
