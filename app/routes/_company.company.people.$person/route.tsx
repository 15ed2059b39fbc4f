import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, Outlet, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { updatePerson } from '~/features/company/commands/update-person.server'
import { personById } from '~/features/company/people-queries.server'
import { updatePersonSchema } from '~/features/company/schema'
import { AccessCard } from '~/features/company/ui/access-card'
import { DeactivatedPerson } from '~/features/company/ui/deactivated-person'
import { PersonForm } from '~/features/company/ui/person-form'
import { unitTree } from '~/features/company/unit-queries.server'
import { rolesOfPerson } from '~/features/programmes/role-queries.server'
import { RolesCard } from '~/features/programmes/ui/roles-card'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { DEFAULT_TIME_ZONE, todayIn } from '~/lib/clock.server'
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
  const { db, now } = await enterCompany(request, access.read)
  const person = await personById(db, Number(params.person), now)
  if (!person) throw notFound()
  const units = (await unitTree(db)).map(({ id, name, depth }) => ({ id, name, depth }))
  return { person, units, roles: await rolesOfPerson(db, person.id), today: todayIn(DEFAULT_TIME_ZONE, now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const form = await parseForm(request, updatePersonSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updatePerson(change, form.data)
  if (!saved.ok) return data(refusedForm(form.values, saved.refusals), 422)
  return redirect(`/company/people/${params.person}`, { headers: { 'Set-Cookie': await noticeHeader('saved') } })
}

export default function PersonPage() {
  const { person, today, roles } = useLoaderData<typeof loader>()
  const isDeactivated = person.standing.kind === 'deactivated'
  return (
    <>
      <PageHeader
        question={
          <Link to="/company/people" className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.room_people()}
          </Link>
        }
        title={nameOf(person.name)}
        actions={
          !isDeactivated && (
            <LinkButton look="danger" to={`/company/people/${person.id}/archive`}>
              {m.company_deactivate()}
            </LinkButton>
          )
        }
      />
      {/* A link just made. */}
      <Outlet />
      {isDeactivated ? (
        <DeactivatedPerson person={person} today={today} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_380px]">
          <EditCard />
          <div className={`grid grid-cols-[minmax(0,1fr)] gap-4 ${person.hasPassword ? '' : 'max-xl:order-first'}`}>
            <AccessCard person={person} today={today} />
            <RolesCard personId={person.id} roles={roles} />
          </div>
        </div>
      )}
    </>
  )
}

function EditCard() {
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
    <Card>
      <PersonForm
        key={version}
        fields={fields}
        units={units}
        extra={
          <>
            <input type="hidden" name="id" value={person.id} />
            <input type="hidden" name="version" value={fields.version(version)} />
          </>
        }
      />
    </Card>
  )
}
