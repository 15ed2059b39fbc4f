import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { consequencesOf } from '~/domain/consequences'
import { editOf } from '~/domain/plan-change'
import { boardOf } from '~/features/plan/board.server'
import { adoptScenario } from '~/features/planning/commands/scenarios.server'
import { findScenario } from '~/features/planning/queries.server'
import { adoptScenarioSchema } from '~/features/planning/schema'
import { overloadWords } from '~/features/planning/ui/review-words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'scenario.plan', change: 'scenario.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.scenario_adopt()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const row = await findScenario(db, programme.id, params.scenario)
  if (row?.state !== 'open') throw notFound()
  const { id, name, note, version } = row
  const board = await boardOf(db, programme, today)
  const { slipDays, overloads } = consequencesOf(board, editOf(row.change), today)
  return {
    back: `/programmes/${programme.slug}/scenarios/${id}`,
    id,
    saved: { name, note },
    version,
    slips: slipDays > 0,
    overloads: overloads.map((one) => overloadWords(one, today)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await findScenario(db, programme.id, params.scenario)
  if (!row) throw notFound()
  const form = await parseForm(request, adoptScenarioSchema)
  if (!form.ok) return data(form.faults, 422)
  if (form.data.scenarioId !== row.id) throw notFound()
  const done = await adoptScenario(change, form.data, boardOf)
  return answerChange(form.values, done, `/programmes/${programme.slug}/scenarios/${row.id}`)
}

export default function AdoptScenarioPage() {
  const { back, id, saved, version, slips, overloads } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { slipReason: '', overloadReason: '' })
  return (
    <FormPage back={{ to: back, word: saved.name }} title={m.scenario_adopt_title({ name: saved.name })}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="scenarioId" value={id} />
        <input type="hidden" name="version" value={fields.version(version)} />
        <p className="text-ink-2">{m.scenario_adopt_lead()}</p>
        {slips && <TextArea label={m.planning_slip_reason()} rows={2} required {...fields.field('slipReason')} />}
        {overloads.length > 0 && (
          <>
            <ul className="grid gap-1 text-sm text-bad">
              {overloads.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <TextArea label={m.planning_overload_reason()} rows={2} required {...fields.field('overloadReason')} />
          </>
        )}
        <FormActions back={back}>{m.scenario_adopt()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
