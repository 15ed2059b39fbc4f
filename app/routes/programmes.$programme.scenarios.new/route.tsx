import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { createScenario } from '~/features/planning/commands/scenarios.server'
import { createScenarioSchema } from '~/features/planning/schema'
import { ScenarioFields } from '~/features/planning/ui/scenario-fields'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange, tellChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import type { ToldChange } from '~/lib/told-change'
import { enter } from '~/lib/visit.server'

const access = { read: 'scenario.plan', change: 'scenario.plan' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.scenario_start()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { back: `/programmes/${programme.slug}/scenarios` }
}

/** Posted here by the editor of the plan too, which stays on its page when it is refused. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, createScenarioSchema)
  if (!form.ok) return data<ToldChange>({ ok: false, faults: form.faults }, 422)
  const made = await createScenario(change, form.data)
  if (!made.ok) return tellChange(form.values, made)
  return answerChange(form.values, made, `/programmes/${programme.slug}/scenarios/${made.value.value}`)
}

export default function NewScenarioPage() {
  const { back } = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>()
  const faults = told && 'faults' in told ? told.faults : undefined
  const fields = editedFields(faults, { name: '', note: '' })
  return (
    <FormPage back={{ to: back, word: m.scenario_title() }} title={m.scenario_start()}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <p className="text-ink-2">{m.scenario_start_note()}</p>
        <ScenarioFields fields={fields} />
        <FormActions back={back}>{m.scenario_start()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
