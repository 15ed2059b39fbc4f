import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { CASE_OUTCOMES } from '~/domain/vocabulary'
import { walkCase } from '~/features/simulation/commands/walk-case.server'
import { findCase, partSent } from '~/features/simulation/queries.server'
import { walkCaseSchema } from '~/features/simulation/schema'
import { outcomeWord } from '~/features/simulation/ui/case-words'
import { WalkForm } from '~/features/simulation/ui/walk-form'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { simulationPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'simulation.record', change: 'simulation.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.simulation_case_walk()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'simulation.record', head)
  return { slug: programme.slug, today, code: head.code, one: await findCase(db, head.id, params.case) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const head = await findSubProcess(db, programme.id, params.code)
  const caseId = await partSent(db, 'case', head.id, params.case)
  const form = await parseForm(request, walkCaseSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await walkCase(change, { ...form.data, caseId })
  return answerChange(form.values, saved, `${simulationPath(programme.slug, head.code)}#cases`)
}

export default function WalkCasePage() {
  const { slug, today, code, one } = useLoaderData<typeof loader>()
  const { name, walkedOn, outcome, note, version } = one
  const fields = editedFields(
    useActionData<typeof action>(),
    { walkedOn: walkedOn ?? today, outcome, note },
    {
      walkedOn: fullDay,
      outcome: (value) =>
        CASE_OUTCOMES.filter((one) => one === value)
          .map(outcomeWord)
          .join(''),
    },
  )
  const back = simulationPath(slug, code)
  return (
    <FormPage
      back={{ to: back, word: `${code} · ${m.simulation_title()}` }}
      title={m.simulation_case_walk_title({ name })}
    >
      <WalkForm version={fields.version(version)} fields={fields} today={today} back={back} />
    </FormPage>
  )
}
