import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { personWords } from '~/components/forms/person-picker'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { recordDecision } from '~/features/direction/commands/record-decision.server'
import { speakingDiagnosis } from '~/features/direction/queries.server'
import { resultView } from '~/features/direction/result-view'
import { leadersOf, symptomsOf, toSymptom } from '~/features/direction/rows.server'
import { recordDecisionSchema } from '~/features/direction/schema'
import { DecisionForm } from '~/features/direction/ui/decision-form'
import { resultSentence } from '~/features/direction/ui/sentences'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'direction.decide', change: 'direction.decide' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.direction_decide()} · ${m.app_name_full()}` }]

/** What the diagnosis says now. An executive decides themselves; the office records for somebody else. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, person, today } = await enter(request, params.programme, access.read)
  const speaking = await speakingDiagnosis(db.read, programme.id)
  const symptoms = speaking ? (await symptomsOf(db.read, speaking.id)).map(toSymptom) : []
  const leaders = speaking ? await leadersOf(db.read, speaking.id) : []
  const isExecutive = viewer.roles.some(({ role }) => role === 'executive')
  return {
    slug: programme.slug,
    today,
    view: resultView(symptoms, leaders, { isNamed: false }),
    decider: isExecutive ? { name: person.name, email: person.email } : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const form = await parseFormWithPeople(db, request, recordDecisionSchema, ['decidedById'])
  if (!form.ok) return data(form.faults, 422)
  return answerChange(form.values, await recordDecision(change, form.data), `/programmes/${programme.slug}/direction`)
}

export default function DecisionPage() {
  const { slug, today, view, decider } = useLoaderData<typeof loader>()
  const recommended = view.result?.recommended ?? null
  const fields = editedFields(useActionData<typeof action>(), {
    direction: recommended,
    decidedById: personWords(decider),
    decidedOn: today,
    reason: '',
  })
  const back = `/programmes/${slug}/direction`
  return (
    <FormPage back={{ to: back, word: m.room_direction() }} title={m.direction_decision_title()}>
      <p className="mb-4 border-l-2 border-line pl-3 text-sm text-ink-2">{resultSentence(view)}</p>
      <DecisionForm fields={fields} recommended={recommended} today={today} back={back} />
    </FormPage>
  )
}
