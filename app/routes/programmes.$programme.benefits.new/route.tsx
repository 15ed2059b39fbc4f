import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { FormPage } from '~/components/forms/form-page'
import { may } from '~/domain/permissions'
import { addKpi } from '~/features/benefits/commands/add-kpi.server'
import { kpisOf, subProcessesOf } from '~/features/benefits/queries.server'
import { addKpiSchema } from '~/features/benefits/schema'
import { KpiForm } from '~/features/benefits/ui/kpi-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { kpiPath } from '~/lib/links'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'kpi.manage', change: 'kpi.manage' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.benefits_add()} · ${m.app_name_full()}` }]

/** Offers what the viewer may add to; `?subProcess=` is chosen already. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const kpis = await kpisOf(db, programme.id)
  const subProcesses = await subProcessesOf(db, programme.id)
  return {
    slug: programme.slug,
    asked: new URL(request.url).searchParams.get('subProcess'),
    mayOverall: may(viewer, 'kpi.manage', {}),
    subProcesses: subProcesses.filter((one) => may(viewer, 'kpi.manage', one)),
    parents: kpis.map(({ id, subProcess, name }) => ({ id, code: subProcess?.code ?? null, name })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const form = await parseFormWithPeople(db, request, addKpiSchema, ['ownerId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await addKpi(change, form.data)
  return answerChange(form.values, saved, saved.ok ? kpiPath(programme.slug, saved.value.value) : '')
}

export default function NewKpiPage() {
  const { slug, asked, mayOverall, subProcesses, parents } = useLoaderData<typeof loader>()
  const chosen = subProcesses.find(({ code }) => code === asked) ?? (mayOverall ? null : subProcesses[0])
  const fields = editedFields(useActionData<typeof action>(), { subProcessId: chosen?.id ?? null, aim: 'up' })
  const back = `/programmes/${slug}/benefits`
  return (
    <FormPage back={{ to: back, word: m.room_benefits() }} title={m.benefits_new_title()}>
      <KpiForm fields={fields} parents={parents} back={back}>
        <SelectField label={m.benefits_field_sub_process()} {...fields.field('subProcessId')}>
          {mayOverall && <option value="">{m.benefits_overall()}</option>}
          {subProcesses.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {code} {nameOf(name)}
            </option>
          ))}
        </SelectField>
      </KpiForm>
    </FormPage>
  )
}
