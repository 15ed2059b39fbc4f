import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { addIssue } from '~/features/simulation/commands/add-issue.server'
import { casesOf } from '~/features/simulation/queries.server'
import { addIssueSchema } from '~/features/simulation/schema'
import { IssueForm } from '~/features/simulation/ui/issue-form'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { simulationPath } from '~/lib/links'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'simulation.record', change: 'simulation.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.simulation_issue_add()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'simulation.record', head)
  return { slug: programme.slug, today, code: head.code, cases: await casesOf(db, head.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const head = await findSubProcess(db, programme.id, params.code)
  const form = await parseFormWithPeople(db, request, addIssueSchema, ['assigneeId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await addIssue(change, { ...form.data, subProcessId: head.id })
  return answerChange(form.values, saved, `${simulationPath(programme.slug, head.code)}#issues`)
}

export default function NewIssuePage() {
  const { slug, today, code, cases } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { foundOn: today })
  const back = simulationPath(slug, code)
  return (
    <FormPage back={{ to: back, word: `${code} · ${m.simulation_title()}` }} title={m.simulation_issue_new_title()}>
      <IssueForm slug={slug} cases={cases} fields={fields} today={today} back={back} />
    </FormPage>
  )
}
