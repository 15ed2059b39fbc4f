import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { personWords } from '~/components/forms/person-picker'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { updateIssue } from '~/features/simulation/commands/update-issue.server'
import { casesOf, findIssue, partSent } from '~/features/simulation/queries.server'
import { updateIssueSchema } from '~/features/simulation/schema'
import { IssueForm } from '~/features/simulation/ui/issue-form'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { simulationPath } from '~/lib/links'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'simulation.record', change: 'simulation.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.simulation_change()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'simulation.record', head)
  return {
    slug: programme.slug,
    today,
    code: head.code,
    cases: await casesOf(db, head.id),
    issue: await findIssue(db, head.id, params.issue),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const head = await findSubProcess(db, programme.id, params.code)
  const issueId = await partSent(db, 'issue', head.id, params.issue)
  const form = await parseFormWithPeople(db, request, updateIssueSchema, ['assigneeId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateIssue(change, { ...form.data, issueId })
  return answerChange(form.values, saved, `${simulationPath(programme.slug, head.code)}#issues`)
}

export default function EditIssuePage() {
  const { slug, today, code, cases, issue } = useLoaderData<typeof loader>()
  const { id, text, caseId, caseName, assignee, foundOn, dueOn, version } = issue
  const choices =
    caseId !== null && cases.every((one) => one.id !== caseId) ? [{ id: caseId, name: caseName ?? '' }] : []
  const all = [...choices, ...cases]
  const fields = editedFields(
    useActionData<typeof action>(),
    { text, caseId, assigneeId: personWords(assignee), foundOn, dueOn },
    {
      caseId: (value) => all.find((one) => String(one.id) === value)?.name ?? '',
      foundOn: fullDay,
      dueOn: (day) => day && fullDay(day),
    },
  )
  const back = simulationPath(slug, code)
  return (
    <FormPage back={{ to: back, word: `${code} · ${m.simulation_title()}` }} title={m.simulation_issue_edit_title()}>
      <IssueForm slug={slug} cases={all} fields={fields} today={today} back={back}>
        <input type="hidden" name="version" value={fields.version(version)} />
      </IssueForm>
      <p className="mt-4 border-t border-line-2 pt-3 text-sm">
        <Link to={`${back}/issues/${id}/removal`} className="text-bad hover:underline">
          {m.simulation_remove()}
        </Link>
      </p>
    </FormPage>
  )
}
