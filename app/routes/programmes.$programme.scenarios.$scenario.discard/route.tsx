import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { discardScenario } from '~/features/planning/commands/scenarios.server'
import { findScenario } from '~/features/planning/queries.server'
import { oneScenarioSchema } from '~/features/planning/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'scenario.plan', change: 'scenario.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.scenario_discard()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const row = await findScenario(db, programme.id, params.scenario)
  if (row?.state !== 'open') throw notFound()
  const { id, name, note, version } = row
  return { back: `/programmes/${programme.slug}/scenarios/${id}`, id, saved: { name, note }, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await findScenario(db, programme.id, params.scenario)
  if (!row) throw notFound()
  const form = await parseForm(request, oneScenarioSchema)
  if (!form.ok) return data(form.faults, 422)
  if (form.data.scenarioId !== row.id) throw notFound()
  const done = await discardScenario(change, form.data)
  return answerChange(form.values, done, `/programmes/${programme.slug}/scenarios`)
}

export default function DiscardScenarioPage() {
  const { back, id, saved, version } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {})
  return (
    <FormPage back={{ to: back, word: saved.name }} title={m.scenario_discard_title({ name: saved.name })}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="scenarioId" value={id} />
        <input type="hidden" name="version" value={fields.version(version)} />
        <p className="text-ink-2">{m.scenario_discard_lead()}</p>
        <FormActions back={back}>{m.scenario_discard()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
