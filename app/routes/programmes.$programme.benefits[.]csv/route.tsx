import type { LoaderFunctionArgs } from '@remix-run/node'
import { kpiList, readKpiChoice } from '~/features/benefits/kpi-list'
import { kpiSheet } from '~/features/benefits/kpi-sheet'
import { kpisOf, meansOf, reachOf } from '~/features/benefits/queries.server'
import type { RouteAccess } from '~/lib/access'
import { csvFile } from '~/lib/csv-file.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** The tree of KPIs as it is filtered on the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const choice = readKpiChoice(new URL(request.url).searchParams)
  const kpis = await kpisOf(db, programme.id)
  const facts = { means: await meansOf(db, programme.id), reach: await reachOf(db, programme.id) }
  return csvFile(`${programme.slug}-benefits-${today}`, kpiSheet(kpiList(kpis, facts, choice, today).all))
}
