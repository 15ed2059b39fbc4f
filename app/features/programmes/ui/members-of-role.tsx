import { PostForm } from '~/components/forms/post-form'
import { Avatar } from '~/components/ui/avatar'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { Pager } from '~/components/ui/pager'
import type { Role } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { languageOfName, nameOf } from '~/i18n/locale'
import { standingWord } from '~/i18n/words'
import type { Page } from '~/lib/page-of'
import type { Member } from '../member-queries.server'

const MEANINGS: Readonly<Record<Role, () => string>> = {
  office: m.settings_role_office,
  owner: m.settings_role_owner,
  branchLead: m.settings_role_branch_lead,
  operations: m.settings_role_operations,
  executive: m.settings_role_executive,
}

/** Who has a role in the programme, what the role is for, and the way to take it away. */
export function MembersOfRole({
  role,
  count,
  rows,
  page,
  pages,
  slug,
}: Page<Member> & { role: Role; count: number; slug: string }) {
  return (
    <Card
      title={standingWord(role)}
      note={MEANINGS[role]()}
      more={<span className="text-ink-3 tabular-nums">{count}</span>}
    >
      {count === 0 ? (
        <p className="text-sm text-ink-3">{m.settings_role_nobody()}</p>
      ) : (
        <>
          <ul className="grid gap-x-8 md:grid-cols-2">
            {rows.map((member) => (
              <MemberLine key={member.id} member={member} slug={slug} />
            ))}
          </ul>
          <Pager page={page} pages={pages} pathOf={(other) => `?${role}=${other}`} />
        </>
      )}
    </Card>
  )
}

function MemberLine({ member, slug }: { member: Member; slug: string }) {
  const name = nameOf(member.name)
  const place = member.branch ?? member.unit
  const about = [nameOf(member.title), place && nameOf(place)].filter(Boolean).join(' · ')
  return (
    <li className="flex min-w-0 items-center gap-2.5 border-b border-line-2 py-1.5">
      <Avatar name={member.name} />
      <div className="min-w-0 flex-1">
        <p lang={languageOfName(member.name)} className="truncate font-semibold">
          {name}
        </p>
        <p className="truncate text-xs text-ink-3">{about}</p>
      </div>
      <PostForm action={`/programmes/${slug}/settings/people/${member.id}/remove`}>
        <Button look="quiet" aria-label={m.settings_member_remove({ name })}>
          {m.settings_remove()}
        </Button>
      </PostForm>
    </li>
  )
}
