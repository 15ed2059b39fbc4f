import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { PersonStanding } from '../person-standing'
import { StandingBadge } from './standing-badge'

/** Whether the person can sign in, and the link that lets them set a password: an invitation, or a reset. */
export function AccessCard({
  person,
  today,
}: {
  person: { id: number; standing: PersonStanding; hasPassword: boolean; linkUntil: Day | null }
  today: Day
}) {
  const { id, standing, hasPassword, linkUntil } = person
  return (
    <Card title={m.company_access_title()}>
      <div className="grid justify-items-start gap-2.5 text-sm">
        <StandingBadge standing={standing} today={today} />
        <p className="text-ink-3">
          {linkUntil !== null
            ? m.company_access_link_open({ day: shortDay(linkUntil, today) })
            : hasPassword
              ? m.company_access_reset_text()
              : m.company_access_invite_text()}
        </p>
        <PostForm action={`/company/people/${id}/link`}>
          <Button look={hasPassword ? 'plain' : 'primary'}>
            {hasPassword ? m.company_access_reset() : m.company_access_invite()}
          </Button>
        </PostForm>
      </div>
    </Card>
  )
}
