import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { createUnit } from '~/features/company/commands/create-unit.server'
import { createUnitSchema } from '~/features/company/schema'
import { UnitForm } from '~/features/company/ui/unit-form'
import { unitTree } from '~/features/company/unit-queries.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { noticeHeader } from '~/lib/notice.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'people.manage', change: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.company_unit_add()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const units = await unitTree(db)
  const asked = Number(new URL(request.url).searchParams.get('under'))
  const under = units.find(({ id }) => id === asked) ?? units[0]
  return { parents: units.map(({ id, name, depth }) => ({ id, name, depth })), under: under?.id ?? null }
}

export async function action({ request }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const form = await parseForm(request, createUnitSchema)
  if (!form.ok) return data(form.faults, 422)
  const made = await createUnit(change, form.data)
  if (!made.ok) return data(refusedForm(form.values, made.refusals), 422)
  return redirect('/company/units', { headers: { 'Set-Cookie': await noticeHeader('saved') } })
}

export default function NewUnit() {
  const { parents, under } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { parentId: under, kind: 'branch', isBusiness: true })
  return (
    <>
      <PageHeader question={m.room_units()} title={m.company_unit_new_title()} />
      <Card className="max-w-3xl">
        <UnitForm fields={fields} parents={parents} />
      </Card>
    </>
  )
}
