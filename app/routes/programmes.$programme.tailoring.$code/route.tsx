import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { may } from '~/domain/permissions'
import { coverageOf } from '~/domain/tailoring'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { decidePractice } from '~/features/tailoring/commands/decide-practice.server'
import { formerViews, practiceAnchor, practiceViews } from '~/features/tailoring/practice-view'
import { branchChoices } from '~/features/tailoring/queries.server'
import { decideSchema } from '~/features/tailoring/schema'
import { practicesHeadline } from '~/features/tailoring/sentences'
import { tailoringSource } from '~/features/tailoring/source.server'
import { CoverageBar } from '~/features/tailoring/ui/coverage-bar'
import { FormerPractices } from '~/features/tailoring/ui/former-practices'
import { PracticeList } from '~/features/tailoring/ui/practice-list'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { subProcessPath, tailoringPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view', change: 'tailoring.decide' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.code} ${m.room_tailoring()}` : m.room_tailoring()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const { id, code, name, ...head } = await findSubProcess(db, programme.id, params.code)
  const source = await tailoringSource(db, programme, id)
  const mayDecide = may(viewer, 'tailoring.decide', head)
  return {
    slug: programme.slug,
    code,
    name,
    edition: programme.referenceEdition,
    mayDecide,
    practices: practiceViews(code, id, source),
    former: formerViews(id, source),
    branches: mayDecide ? await branchChoices(db) : [],
  }
}

/** Decides the practice that the form names, and leads back to it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const form = await parseForm(request, decideSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await decidePractice(change, { ...form.data, subProcessId: id })
  const to = `${tailoringPath(programme.slug, code)}#${practiceAnchor(form.data.practiceKey)}`
  return answerChange(form.values, done, to)
}

export default function PracticesPage() {
  const { slug, code, name, edition, mayDecide, practices, former, branches } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>() ?? null
  const decided = practices.flatMap(({ key, decision }) => (decision ? [[key, decision.decision] as const] : []))
  const coverage = coverageOf(practices, new Map(decided))
  return (
    <>
      <PageHeader
        question={
          <Link to={`/programmes/${slug}/tailoring`} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.tailoring_question()}
          </Link>
        }
        title={practicesHeadline(`${code} ${nameOf(name)}`, coverage)}
        facts={
          <>
            <CoverageBar coverage={coverage} className="w-40" />
            <span className="tabular-nums">
              {m.tailoring_decided_of({ decided: coverage.decided, total: coverage.total })}
            </span>
            <span>{m.tailoring_edition({ edition })}</span>
            <Link to={subProcessPath(slug, code)} className="text-accent hover:underline">
              {m.tailoring_to_sub_process()}
            </Link>
          </>
        }
        actions={
          <LinkButton to={`/programmes/${slug}/tailoring/comparison?code=${code}`}>{m.tailoring_compare()}</LinkButton>
        }
      />
      {practices.length > 0 ? (
        <PracticeList practices={practices} mayDecide={mayDecide} branches={branches} faults={faults} />
      ) : (
        <EmptyState title={m.tailoring_empty_title()} text={m.tailoring_empty_text()} />
      )}
      <FormerPractices practices={former} />
    </>
  )
}
