import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { addToMonth, type Month } from '~/domain/reading-months'
import { branchSheet } from '~/features/benefits/branch-sheet'
import { branchReadings, findBranch, plannedAt } from '~/features/benefits/branches.server'
import { recordBranchReadings } from '~/features/benefits/commands/record-branch-readings.server'
import { kpiTarget } from '~/features/benefits/places.server'
import { kpisOf } from '~/features/benefits/queries.server'
import { readCells } from '~/features/benefits/read-cells'
import { BranchForm } from '~/features/benefits/ui/branch-form'
import { monthWord } from '~/features/benefits/ui/kpi-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'kpi.record', change: 'kpi.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.benefits_branch_record()} · ${m.app_name_full()}` }]

/** All KPIs of a branch in a month, `?month=`: those that the viewer may record. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const branch = await findBranch(db, programme.id, params.branch)
  const facts = {
    readings: await branchReadings(db, programme.id, branch.id),
    planned: await plannedAt(db, programme.id, branch.id),
  }
  const asked = { month: query.get('month'), page: Number(query.get('page')) || 1 }
  return {
    slug: programme.slug,
    branch,
    sheet: branchSheet(await kpisOf(db, programme.id), facts, {
      unitId: branch.id,
      targetOf: kpiTarget,
      ...asked,
      viewer,
      today,
    }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: unitId } = await findBranch(db, programme.id, params.branch)
  const { values, cells, errors } = readCells(await request.formData(), 'kpiId')
  if (Object.keys(errors).length > 0) return data({ values, errors, refusals: [] }, 422)
  return answerChange(
    values,
    await recordBranchReadings(change, { unitId, cells, source: 'form' }),
    `/programmes/${programme.slug}/benefits`,
  )
}

export default function BranchReadingsPage() {
  const { slug, branch, sheet } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = `/programmes/${slug}/benefits`
  const pathOf = (month: Month, page = 1) => `?month=${month}${page > 1 ? `&page=${page}` : ''}`
  const { month, now, page, pages } = sheet
  return (
    <>
      <PageHeader
        question={
          <Link to={back} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.room_benefits()}
          </Link>
        }
        title={m.benefits_branch_title({ branch: nameOf(branch.name), month: monthWord(month) })}
        facts={<span>{m.benefits_branch_lead()}</span>}
        actions={
          <>
            <LinkButton to={pathOf(addToMonth(month, -1), page)}>{m.benefits_month_before()}</LinkButton>
            {month < now && <LinkButton to={pathOf(addToMonth(month, 1), page)}>{m.benefits_month_after()}</LinkButton>}
          </>
        }
      />
      {sheet.rows.length === 0 ? (
        <EmptyState title={m.benefits_branch_none()} text={m.benefits_branch_none_text()} />
      ) : (
        <Card className="max-w-3xl">
          <BranchForm key={`${month}-${page}`} branch={branch.name} sheet={sheet} faults={faults} back={back} />
          <Pager page={page} pages={pages} pathOf={(to) => pathOf(month, to)} />
        </Card>
      )}
    </>
  )
}
