import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { PageHeader } from '~/components/ui/page-header'
import { ROLES } from '~/domain/vocabulary'
import { unitTree } from '~/features/company/unit-queries.server'
import { addMember } from '~/features/programmes/commands/add-member.server'
import { membersOf } from '~/features/programmes/member-queries.server'
import { addMemberSchema } from '~/features/programmes/schema'
import { AddMemberForm } from '~/features/programmes/ui/add-member-form'
import { MembersOfRole } from '~/features/programmes/ui/members-of-role'
import { m } from '~/i18n/generated/messages'
import { standingWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { refusedForm } from '~/lib/form.server'
import { noticeHeader } from '~/lib/notice.server'
import { pageAsked, pageOf } from '~/lib/page-of'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const MEMBERS_A_PAGE = 24

const access = { read: 'members.manage', change: 'members.manage' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person } = await enter(request, params.programme, access.read)
  const units = await unitTree(db)
  const members = await membersOf(db, programme.id)
  const query = new URL(request.url).searchParams
  return {
    slug: programme.slug,
    count: new Set(members.map(({ personId }) => personId)).size,
    members: members.length,
    roles: ROLES.map((role) => {
      const own = members.filter((member) => member.role === role)
      return { role, count: own.length, ...pageOf(own, pageAsked(query, role), MEMBERS_A_PAGE) }
    }),
    branches: units.filter(({ kind }) => kind === 'branch').map(({ id, name }) => ({ id, name, depth: 0 })),
    mayAddPeople: person.isAdministrator,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, change, programme } = await enter(request, params.programme, access.change)
  const form = await parseFormWithPeople(db, request, addMemberSchema, ['personId'])
  if (!form.ok) return data(form.faults, 422)
  const added = await addMember(change, form.data)
  if (!added.ok) return data(refusedForm(form.values, added.refusals), 422)
  const headers = { 'Set-Cookie': await noticeHeader('saved') }
  return redirect(`/programmes/${programme.slug}/settings/people`, { headers })
}

export default function ProgrammePeople() {
  const { slug, count, members, roles, branches, mayAddPeople } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { role: 'owner' })
  const missing = roles.filter((one) => one.count === 0).map(({ role }) => standingWord(role))
  const named = missing.join(m.programmes_list_separator())
  return (
    <>
      <PageHeader
        question={m.settings_people_question()}
        title={
          missing.length > 0 ? m.settings_people_missing({ count, roles: named }) : m.settings_people_title({ count })
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_360px]">
        <div className="grid gap-4 xl:order-none">
          {roles.map((one) => (
            <MembersOfRole key={one.role} {...one} slug={slug} />
          ))}
        </div>
        <AddMemberForm key={members} fields={fields} branches={branches} mayAddPeople={mayAddPeople} />
      </div>
    </>
  )
}
