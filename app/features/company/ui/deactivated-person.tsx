import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import type { Day, Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { PersonStanding } from '../person-standing'
import { StandingBadge } from './standing-badge'

/** Who they were, and the way back: nothing else can be changed before. */
export function DeactivatedPerson({
  person,
  today,
}: {
  person: { id: number; title: Name; unit: Name | null; email: string; standing: PersonStanding }
  today: Day
}) {
  const about = [nameOf(person.title), person.unit && nameOf(person.unit), person.email].filter(Boolean).join(' · ')
  return (
    <Card className="max-w-xl">
      <div className="grid justify-items-start gap-3">
        <StandingBadge standing={person.standing} today={today} />
        <p className="text-ink-2">{about}</p>
        <p className="text-ink-2">{m.company_reactivate_text()}</p>
        <PostForm action={`/company/people/${person.id}/reactivate`}>
          <Button look="primary">{m.company_reactivate()}</Button>
        </PostForm>
      </div>
    </Card>
  )
}
