import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { may } from '~/domain/permissions'
import { addToMonth, monthOf } from '~/domain/reading-months'
import { recordReadings } from '~/features/benefits/commands/record-readings.server'
import { kpiTarget } from '~/features/benefits/places.server'
import { branchesOf, findKpi, kpiSent, readingsOf } from '~/features/benefits/queries.server'
import { readCells } from '~/features/benefits/read-cells'
import { readingGrid } from '~/features/benefits/reading-grid'
import { ReadingsForm } from '~/features/benefits/ui/readings-form'
import { m } from '~/i18n/generated/messages'
import { measureWord } from '~/i18n/kpi-figure'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { kpiPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'kpi.record', change: 'kpi.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.benefits_record()} · ${m.app_name_full()}` }]

/** The branches that the viewer may record; `?until=` is the last month shown. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const { kpi } = await findKpi(db, programme.id, params.kpi)
  const target = kpiTarget(kpi)
  const branches = (await branchesOf(db)).filter(({ id }) => may(viewer, 'kpi.record', { ...target, unitId: id }))
  const shown = { until: query.get('until'), page: Number(query.get('page')) || 1, today }
  return {
    slug: programme.slug,
    kpi,
    now: monthOf(today),
    grid: readingGrid(await readingsOf(db, kpi.id), branches, shown),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const kpiId = await kpiSent(db, programme.id, params.kpi)
  const { values, cells, errors } = readCells(await request.formData(), 'unitId')
  if (Object.keys(errors).length > 0) return data({ values, errors, refusals: [] }, 422)
  return answerChange(
    values,
    await recordReadings(change, { kpiId, cells, source: 'form' }),
    kpiPath(programme.slug, kpiId),
  )
}

export default function ReadingsPage() {
  const { slug, kpi, now, grid } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = kpiPath(slug, kpi.id)
  const [first, last] = [grid.months[0] ?? now, grid.months.at(-1) ?? now]
  const pathOf = (until: string, page = 1) => `?until=${until}${page > 1 ? `&page=${page}` : ''}`
  const measure = measureWord(kpi.measure)
  return (
    <>
      <PageHeader
        question={
          <Link to={back} className="hover:underline">
            <span aria-hidden="true">← </span>
            {nameOf(kpi.name)}
          </Link>
        }
        title={m.benefits_readings_title({ name: nameOf(kpi.name) })}
        facts={<span>{measure ? m.benefits_readings_lead({ measure }) : m.benefits_readings_lead_plain()}</span>}
        actions={
          <>
            <LinkButton to={pathOf(addToMonth(first, -1), grid.page)}>{m.benefits_readings_earlier()}</LinkButton>
            {last < now && (
              <LinkButton to={pathOf(addToMonth(last, grid.months.length), grid.page)}>
                {m.benefits_readings_later()}
              </LinkButton>
            )}
          </>
        }
      />
      {grid.rows.length === 0 ? (
        <EmptyState title={m.benefits_readings_none_to_record()} />
      ) : (
        <Card>
          <ReadingsForm key={`${last}-${grid.page}`} grid={grid} faults={faults} back={back} />
          <Pager page={grid.page} pages={grid.pages} pathOf={(to) => pathOf(last, to)} />
        </Card>
      )}
    </>
  )
}
