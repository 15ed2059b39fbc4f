import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { PageHeader } from '~/components/ui/page-header'
import { archiveUnit } from '~/features/company/commands/archive-unit.server'
import { archiveSchema } from '~/features/company/schema'
import { ArchiveForm } from '~/features/company/ui/archive-form'
import { unitById } from '~/features/company/unit-queries.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { noticeHeader } from '~/lib/notice.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'people.manage', change: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.company_archive()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const unit = await unitById(db, Number(params.unit))
  if (!unit) throw notFound()
  return { id: unit.id, version: unit.version, name: unit.name }
}

export async function action({ request }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const form = await parseForm(request, archiveSchema)
  if (!form.ok) return data(form.faults, 422)
  const archived = await archiveUnit(change, form.data)
  if (!archived.ok) return data(refusedForm(form.values, archived.refusals), 422)
  return redirect('/company/units', { headers: { 'Set-Cookie': await noticeHeader('saved') } })
}

export default function ArchiveUnit() {
  const { id, version, name } = useLoaderData<typeof loader>()
  const { problems } = readFaults(useActionData<typeof action>())
  return (
    <>
      <PageHeader question={m.room_units()} title={m.company_archive_question({ name: nameOf(name) })} />
      <ArchiveForm
        row={{ id, version }}
        problems={problems}
        text={m.company_archive_unit_text()}
        back={`/company/units/${id}`}
      />
    </>
  )
}
