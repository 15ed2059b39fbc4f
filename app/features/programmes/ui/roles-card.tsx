import { Link } from '@remix-run/react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { standingWord } from '~/i18n/words'
import type { RoleOfPerson } from '../role-queries.server'

/** What a person does in each programme; a role can be taken away here, and another given. */
export function RolesCard({ personId, roles }: { personId: number; roles: readonly RoleOfPerson[] }) {
  return (
    <Card title={m.company_roles_title()}>
      {roles.length === 0 && <p className="mb-2.5 text-sm text-ink-3">{m.company_roles_none()}</p>}
      <ul className="mb-2.5 empty:hidden">
        {roles.map((one) => (
          <RoleLine key={one.id} personId={personId} role={one} />
        ))}
      </ul>
      <LinkButton to={`/company/people/${personId}/roles`}>{m.company_roles_add()}</LinkButton>
    </Card>
  )
}

function RoleLine({ personId, role }: { personId: number; role: RoleOfPerson }) {
  const programme = nameOf(role.programme.name)
  const word = standingWord(role.role)
  return (
    <li className="flex min-w-0 items-center gap-2 border-b border-line-2 py-1.5 text-sm">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {word}
          {role.branch && <span className="font-normal text-ink-2"> · {nameOf(role.branch)}</span>}
        </p>
        <Link to={`/programmes/${role.programme.slug}/settings/people`} className="text-xs text-ink-3 hover:underline">
          {programme}
        </Link>
      </div>
      <PostForm action={`/company/people/${personId}/roles/${role.id}/remove`}>
        <Button look="quiet" aria-label={m.company_roles_remove_of({ role: word, programme })}>
          {m.settings_remove()}
        </Button>
      </PostForm>
    </li>
  )
}
