import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { createPerson } from '~/features/company/commands/create-person.server'
import { createPersonSchema } from '~/features/company/schema'
import { PersonForm } from '~/features/company/ui/person-form'
import { unitTree } from '~/features/company/unit-queries.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { noticeHeader } from '~/lib/notice.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'people.manage', change: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.company_person_add()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const units = (await unitTree(db)).map(({ id, name, depth }) => ({ id, name, depth }))
  return { units, unitId: new URL(request.url).searchParams.get('unit') }
}

/** Leads to the person's page, which offers to invite them. */
export async function action({ request }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const form = await parseForm(request, createPersonSchema)
  if (!form.ok) return data(form.faults, 422)
  const made = await createPerson(change, form.data)
  if (!made.ok) return data(refusedForm(form.values, made.refusals), 422)
  return redirect(`/company/people/${made.value.value}`, { headers: { 'Set-Cookie': await noticeHeader('saved') } })
}

export default function NewPerson() {
  const { units, unitId } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { unitId })
  return (
    <>
      <PageHeader question={m.room_people()} title={m.company_person_new_title()} />
      <Card className="max-w-3xl">
        <PersonForm fields={fields} units={units} />
      </Card>
    </>
  )
}
