import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { withDescendants } from '~/domain/organisation'
import { UNIT_KINDS } from '~/domain/vocabulary'
import { updateUnit } from '~/features/company/commands/update-unit.server'
import { updateUnitSchema } from '~/features/company/schema'
import { UnitForm } from '~/features/company/ui/unit-form'
import { unitTree } from '~/features/company/unit-queries.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { unitKindWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { noticeHeader } from '~/lib/notice.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'people.manage', change: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? nameOf(data.unit.name) : m.room_units()} · ${m.app_name_full()}` },
]

/** The unit, and those it may hang under: all but itself and its own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const units = await unitTree(db)
  const unit = units.find(({ id }) => id === Number(params.unit))
  if (!unit) throw notFound()
  const own = withDescendants(units, unit.id)
  const parents = units.filter(({ id }) => !own.has(id)).map(({ id, name, depth }) => ({ id, name, depth }))
  return { unit, parents }
}

export async function action({ request }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const form = await parseForm(request, updateUnitSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateUnit(change, form.data)
  if (!saved.ok) return data(refusedForm(form.values, saved.refusals), 422)
  return redirect('/company/units', { headers: { 'Set-Cookie': await noticeHeader('saved') } })
}

export default function EditUnit() {
  const { unit, parents } = useLoaderData<typeof loader>()
  const { name, parentId, kind, isBusiness, version } = unit
  const fields = editedFields(
    useActionData<typeof action>(),
    { nameZh: name.zh, nameEn: name.en, parentId, kind, isBusiness },
    {
      parentId: (id) => nameOf(parents.find((parent) => parent.id === Number(id))?.name ?? { zh: '', en: '' }),
      kind: (value) =>
        UNIT_KINDS.filter((one) => one === value)
          .map(unitKindWord)
          .join(''),
    },
  )
  return (
    <>
      <PageHeader
        question={m.room_units()}
        title={nameOf(name)}
        actions={
          <LinkButton look="danger" to={`/company/units/${unit.id}/archive`}>
            {m.company_archive()}
          </LinkButton>
        }
      />
      <Card className="max-w-3xl">
        <UnitForm
          key={version}
          fields={fields}
          parents={parents}
          extra={
            <>
              <input type="hidden" name="id" value={unit.id} />
              <input type="hidden" name="version" value={fields.version(version)} />
            </>
          }
        />
      </Card>
    </>
  )
}
