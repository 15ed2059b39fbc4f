import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Avatar } from '~/components/ui/avatar'
import { Card } from '~/components/ui/card'
import type { PersonRef } from '~/domain/plan'
import { relativeDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { SubProcessDetail } from '../detail'

interface OwnershipCardProps {
  detail: SubProcessDetail
  today: string
  /** Where it can be changed; null for those who may not. */
  to: string | null
  /** The form itself, where nobody owns it yet. */
  form: ReactNode
}

/** Who answers for it. Without a business owner that is said first, with the way to mend it. */
export function OwnershipCard({ detail, today, to, form }: OwnershipCardProps) {
  const { owner, deputy, ownerActiveOn } = detail
  const isOwned = owner?.isBusiness ?? false
  return (
    <Card
      title={m.sub_process_ownership()}
      more={
        to &&
        isOwned && (
          <Link to={to} className="hover:underline">
            {m.sub_process_change_owner()}
          </Link>
        )
      }
    >
      {!isOwned && (
        <p className="mb-3 rounded-md bg-bad-soft px-3 py-2 text-sm font-semibold text-bad">
          <span aria-hidden="true">■ </span>
          {owner ? m.reason_owner_not_business({ person: nameOf(owner.name) }) : m.sub_process_unowned()}
        </p>
      )}
      {(owner || deputy) && (
        <dl className="grid gap-2.5">
          {owner && <Holder role={m.sub_process_owner()} person={owner} />}
          {deputy && <Holder role={m.sub_process_deputy()} person={deputy} />}
          {owner && (
            <div className="flex flex-wrap justify-between gap-x-3 text-sm">
              <dt className="text-ink-3">{m.sub_process_last_update()}</dt>
              <dd>{ownerActiveOn ? relativeDay(ownerActiveOn, today) : m.sub_process_never_updated()}</dd>
            </div>
          )}
        </dl>
      )}
      {!isOwned && form}
    </Card>
  )
}

function Holder({ role, person }: { role: string; person: PersonRef }) {
  return (
    <div className="grid grid-cols-[auto_1fr] items-center gap-x-2">
      <dt className="col-start-2 text-xs text-ink-3">{role}</dt>
      <dd className="contents">
        <span className="col-start-1 row-span-2 row-start-1">
          <Avatar name={person.name} />
        </span>
        <span className="col-start-2 font-semibold">{nameOf(person.name)}</span>
      </dd>
    </div>
  )
}
