import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { may } from '~/domain/permissions'
import { AUDIENCES } from '~/domain/vocabulary'
import { setOpportunities } from '~/features/operations/commands/set-opportunities.server'
import { branchChoices } from '~/features/operations/pool.server'
import { setOpportunitiesSchema } from '~/features/operations/schema'
import { audienceWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'opportunities.record', change: 'opportunities.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_opportunities_add()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const branches = await branchChoices(db)
  return {
    slug: programme.slug,
    month: today.slice(0, 7),
    branches: branches.filter(({ id: unitId }) => may(viewer, 'opportunities.record', { unitId })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, setOpportunitiesSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await setOpportunities(change, [form.data])
  const to = `/programmes/${programme.slug}/operations/opportunities?month=${form.data.month}`
  return answerChange(form.values, saved, to)
}

export default function NewOpportunitiesPage() {
  const { slug, month, branches } = useLoaderData<typeof loader>()
  const [only] = branches.length === 1 ? branches : []
  const fields = editedFields(useActionData<typeof action>(), { month, audience: 'sales', unitId: only?.id ?? null })
  const back = `/programmes/${slug}/operations/opportunities`
  return (
    <FormPage
      back={{ to: back, word: m.operations_opportunities_title() }}
      title={m.operations_opportunities_question()}
    >
      <PostForm className="grid gap-4">
        <FormProblems problems={fields.problems} />
        <SelectField label={m.operations_field_branch()} {...fields.field('unitId')}>
          <option value="">{m.form_choose()}</option>
          {branches.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </SelectField>
        <SelectField label={m.operations_column_audience()} {...fields.field('audience')}>
          {AUDIENCES.map((audience) => (
            <option key={audience} value={audience}>
              {audienceWord(audience)}
            </option>
          ))}
        </SelectField>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={m.operations_field_month()} type="month" placeholder="2026-03" {...fields.field('month')} />
          <TextField label={m.operations_field_count()} inputMode="numeric" {...fields.field('count')} />
        </div>
        <FormActions back={back} />
      </PostForm>
    </FormPage>
  )
}
