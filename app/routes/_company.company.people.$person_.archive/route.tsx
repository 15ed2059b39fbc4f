import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { PageHeader } from '~/components/ui/page-header'
import { archivePerson } from '~/features/company/commands/archive-person.server'
import { dutiesOf } from '~/features/company/duty-queries.server'
import { personById } from '~/features/company/people-queries.server'
import { archiveSchema } from '~/features/company/schema'
import { ArchiveForm } from '~/features/company/ui/archive-form'
import { DutiesList } from '~/features/company/ui/duties-list'
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
export const meta: MetaFunction = () => [{ title: `${m.company_deactivate()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await enterCompany(request, access.read)
  const person = await personById(db, Number(params.person), now)
  if (!person || person.standing.kind === 'deactivated') throw notFound()
  const { id, version, name } = person
  return { id, version, name, duties: await dutiesOf(db, id) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const form = await parseForm(request, archiveSchema)
  if (!form.ok) return data(form.faults, 422)
  const archived = await archivePerson(change, form.data)
  if (!archived.ok) return data(refusedForm(form.values, archived.refusals), 422)
  return redirect('/company/people', { headers: { 'Set-Cookie': await noticeHeader('saved') } })
}

export default function ArchivePerson() {
  const { id, version, name, duties } = useLoaderData<typeof loader>()
  const { problems } = readFaults(useActionData<typeof action>())
  return (
    <>
      <PageHeader question={m.room_people()} title={m.company_deactivate_question({ name: nameOf(name) })} />
      <ArchiveForm
        row={{ id, version }}
        problems={problems}
        text={m.company_deactivate_text()}
        submit={m.company_deactivate()}
        back={`/company/people/${id}`}
      >
        <DutiesList duties={duties} personId={id} />
      </ArchiveForm>
    </>
  )
}
