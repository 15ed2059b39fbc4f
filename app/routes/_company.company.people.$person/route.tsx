import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { updatePerson } from '~/features/company/commands/update-person.server'
import { personById } from '~/features/company/people-queries.server'
import { updatePersonSchema } from '~/features/company/schema'
import { PersonForm } from '~/features/company/ui/person-form'
import { unitTree } from '~/features/company/unit-queries.server'
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

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? nameOf(data.person.name) : m.room_people()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const person = await personById(db, Number(params.person))
  if (!person) throw notFound()
  const units = (await unitTree(db)).map(({ id, name, depth }) => ({ id, name, depth }))
  return { person, units }
}

export async function action({ request }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const form = await parseForm(request, updatePersonSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updatePerson(change, form.data)
  if (!saved.ok) return data(refusedForm(form.values, saved.refusals), 422)
  return redirect('/company/people', { headers: { 'Set-Cookie': await noticeHeader('saved') } })
}

export default function EditPerson() {
  const { person, units } = useLoaderData<typeof loader>()
  const { name, title, email, unitId, isAdministrator, version } = person
  const saved = {
    nameZh: name.zh,
    nameEn: name.en,
    titleZh: title.zh,
    titleEn: title.en,
    email,
    unitId,
    isAdministrator,
  }
  const unitName = (id: string) => nameOf(units.find((unit) => unit.id === Number(id))?.name ?? { zh: '', en: '' })
  const fields = editedFields(useActionData<typeof action>(), saved, { unitId: unitName })
  return (
    <>
      <PageHeader
        question={m.room_people()}
        title={nameOf(name)}
        actions={
          <LinkButton look="danger" to={`/company/people/${person.id}/archive`}>
            {m.company_archive()}
          </LinkButton>
        }
      />
      <Card className="max-w-3xl">
        <PersonForm
          key={version}
          fields={fields}
          units={units}
          passwordHint={person.canSignIn ? m.company_password_keep_hint() : m.company_password_new_hint()}
          extra={
            <>
              <input type="hidden" name="id" value={person.id} />
              <input type="hidden" name="version" value={fields.version(version)} />
            </>
          }
        />
      </Card>
    </>
  )
}
