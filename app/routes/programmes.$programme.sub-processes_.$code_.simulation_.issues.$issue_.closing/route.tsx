import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { closeIssue } from '~/features/simulation/commands/close-issue.server'
import { findIssue, partSent } from '~/features/simulation/queries.server'
import { closeIssueSchema } from '~/features/simulation/schema'
import { ClosingForm } from '~/features/simulation/ui/closing-form'
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
export const meta: MetaFunction = () => [{ title: `${m.simulation_issue_close()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'simulation.record', head)
  return { slug: programme.slug, today, code: head.code, issue: await findIssue(db, head.id, params.issue) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const head = await findSubProcess(db, programme.id, params.code)
  const issueId = await partSent(db, 'issue', head.id, params.issue)
  const form = await parseForm(request, closeIssueSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await closeIssue(change, { ...form.data, issueId })
  return answerChange(form.values, saved, `${simulationPath(programme.slug, head.code)}#issues`)
}

export default function CloseIssuePage() {
  const { slug, today, code, issue } = useLoaderData<typeof loader>()
  const { text, closedOn, closing, version } = issue
  const fields = editedFields(
    useActionData<typeof action>(),
    { closedOn: closedOn ?? today, closing },
    { closedOn: fullDay },
  )
  const back = simulationPath(slug, code)
  return (
    <FormPage back={{ to: back, word: `${code} · ${m.simulation_title()}` }} title={m.simulation_issue_close_title()}>
      <ClosingForm text={text} version={fields.version(version)} fields={fields} today={today} back={back} />
    </FormPage>
  )
}
