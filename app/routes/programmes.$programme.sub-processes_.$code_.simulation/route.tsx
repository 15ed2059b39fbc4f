import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import { may } from '~/domain/permissions'
import { simulationPassed, simulationStanding } from '~/domain/simulation'
import { addCases } from '~/features/simulation/commands/add-cases.server'
import { casesOf, issuesOf } from '~/features/simulation/queries.server'
import { addCasesSchema } from '~/features/simulation/schema'
import { AddCasesForm } from '~/features/simulation/ui/add-cases-form'
import { CasesCard } from '~/features/simulation/ui/cases-card'
import { IssuesCard } from '~/features/simulation/ui/issues-card'
import { simulationSentence } from '~/features/simulation/ui/simulation-sentence'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { refusalSentence } from '~/i18n/refusal-sentence'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { simulationPath, subProcessPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view', change: 'simulation.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.code ?? ''} ${m.simulation_title()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  const cases = await casesOf(db, head.id)
  const issues = await issuesOf(db, head.id)
  const standing = simulationStanding(cases, issues)
  const passed = simulationPassed(standing)
  return {
    slug: programme.slug,
    today,
    code: head.code,
    name: head.name,
    cases,
    issues,
    standing,
    missing: passed.ok ? [] : passed.refusals.map(({ reason }) => refusalSentence(reason)),
    mayRecord: may(viewer, 'simulation.record', head),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const form = await parseForm(request, addCasesSchema)
  if (!form.ok) return data(form.faults, 422)
  const added = await addCases(change, { ...form.data, subProcessId: id })
  return answerChange(form.values, added, `${simulationPath(programme.slug, code)}#cases`)
}

export default function SimulationPage() {
  const { slug, today, code, name, cases, issues, standing, missing, mayRecord } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {})
  const isPassed = missing.length === 0
  const told = { base: simulationPath(slug, code), issues, mayRecord, today }
  return (
    <>
      <PageHeader
        question={
          <Link to={subProcessPath(slug, code)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {code} {nameOf(name)} · {m.simulation_title()}
          </Link>
        }
        title={simulationSentence(standing, isPassed)}
        facts={
          isPassed ? (
            <StatusBadge status="done" text={m.simulation_passed()} />
          ) : (
            <StatusBadge status="notStarted" text={m.simulation_not_passed()} />
          )
        }
      />
      <p className="-mt-1 mb-4 max-w-[900px] text-ink-2">{m.simulation_lead()}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-2">
        <CasesCard {...told} cases={cases}>
          {mayRecord && <AddCasesForm fields={fields} count={cases.length} />}
        </CasesCard>
        <div className="grid gap-4">
          {!isPassed && (
            <Card title={m.simulation_missing()}>
              <ul className="grid gap-1 text-sm">
                {missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Card>
          )}
          <IssuesCard {...told} />
        </div>
      </div>
    </>
  )
}
