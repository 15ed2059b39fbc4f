import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { personById } from '~/features/company/people-queries.server'
import { unitTree } from '~/features/company/unit-queries.server'
import { addMember } from '~/features/programmes/commands/add-member.server'
import { programmeChoices } from '~/features/programmes/role-queries.server'
import { giveRoleSchema } from '~/features/programmes/schema'
import { GiveRoleForm } from '~/features/programmes/ui/give-role-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'people.manage', change: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.company_roles_give()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await enterCompany(request, access.read)
  const person = await personById(db, Number(params.person), now)
  if (!person || person.standing.kind === 'deactivated') throw notFound()
  const branches = (await unitTree(db)).filter(({ kind }) => kind === 'branch')
  return {
    person: { id: person.id, name: person.name },
    programmes: await programmeChoices(db),
    branches: branches.map(({ id, name }) => ({ id, name, depth: 0 })),
  }
}

/** The command is the programme's own, so it runs in the context of that programme. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, change, now } = await enterCompany(request, access.change)
  const person = await personById(db, Number(params.person), now)
  if (!person || person.standing.kind === 'deactivated') throw notFound()
  const form = await parseForm(request, giveRoleSchema)
  if (!form.ok) return data(form.faults, 422)
  const { programmeId, ...role } = form.data
  const added = await addMember({ ...change, programmeId }, { ...role, personId: person.id })
  return answerChange(form.values, added, `/company/people/${person.id}`)
}

export default function GiveRole() {
  const { person, programmes, branches } = useLoaderData<typeof loader>()
  const back = `/company/people/${person.id}`
  const fields = editedFields(useActionData<typeof action>(), { role: 'owner' })
  return (
    <FormPage
      back={{ to: back, word: nameOf(person.name) }}
      title={m.company_roles_question({ name: nameOf(person.name) })}
    >
      <GiveRoleForm fields={fields} programmes={programmes} branches={branches} back={back} />
    </FormPage>
  )
}
