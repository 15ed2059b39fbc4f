import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { drawnBars } from '~/domain/baselines'
import { takeBaseline } from '~/features/baselines/commands/take-baseline.server'
import { takeBaselineSchema } from '~/features/baselines/schema'
import { BaselineFields } from '~/features/baselines/ui/baseline-fields'
import { loadPlan } from '~/features/plan/queries.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'baseline.take', change: 'baseline.take' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.baselines_take()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { back: `/programmes/${programme.slug}/baselines` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, takeBaselineSchema)
  if (!form.ok) return data(form.faults, 422)
  const taken = await takeBaseline(change, form.data, async (db, row, today) =>
    drawnBars(await loadPlan(db, row, today), today),
  )
  return answerChange(form.values, taken, `/programmes/${programme.slug}/baselines`)
}

export default function NewBaselinePage() {
  const { back } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { name: '', note: '' })
  return (
    <FormPage back={{ to: back, word: m.baselines_title() }} title={m.baselines_take_title()}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <p className="text-ink-2">{m.baselines_take_note()}</p>
        <BaselineFields fields={fields} />
        <FormActions back={back}>{m.baselines_take()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
