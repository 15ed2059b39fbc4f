import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { archiveIssue } from '~/features/simulation/commands/archive-issue.server'
import { findIssue, partSent } from '~/features/simulation/queries.server'
import { versionSchema } from '~/features/simulation/schema'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { simulationPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'simulation.record', change: 'simulation.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.simulation_remove()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'simulation.record', head)
  return { slug: programme.slug, code: head.code, issue: await findIssue(db, head.id, params.issue) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const head = await findSubProcess(db, programme.id, params.code)
  const issueId = await partSent(db, 'issue', head.id, params.issue)
  const form = await parseForm(request, versionSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await archiveIssue(change, { ...form.data, issueId })
  return answerChange(form.values, saved, `${simulationPath(programme.slug, head.code)}#issues`)
}

export default function RemoveIssuePage() {
  const { slug, code, issue } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = simulationPath(slug, code)
  return (
    <FormPage back={{ to: back, word: `${code} · ${m.simulation_title()}` }} title={m.simulation_issue_removal_title()}>
      <p className="mb-4 grid gap-1">
        <span className="whitespace-pre-line">{issue.text}</span>
        <span className="text-sm text-ink-2">{m.simulation_issue_removal_lead()}</span>
      </p>
      <RemovalForm
        faults={faults}
        version={issue.version}
        word={m.simulation_remove()}
        back={`${back}/issues/${issue.id}`}
      />
    </FormPage>
  )
}
