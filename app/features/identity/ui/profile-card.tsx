import { Card } from '~/components/ui/card'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

/** What the company knows of the person at their own account; an administrator changes it. */
export function ProfileCard({
  profile: { name, title, email, unit },
}: {
  profile: { name: Name; title: Name; email: string; unit: Name | null }
}) {
  const facts = [
    [m.account_name(), nameOf(name)],
    [m.account_job(), nameOf(title)],
    [m.account_unit(), unit ? nameOf(unit) : ''],
    [m.sign_in_email(), email],
  ] as const
  return (
    <Card title={m.account_profile()} note={m.account_profile_note()}>
      <dl className="grid gap-2">
        {facts
          .filter(([, value]) => value !== '')
          .map(([word, value]) => (
            <div key={word} className="min-w-0">
              <dt className="text-xs text-ink-3">{word}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
