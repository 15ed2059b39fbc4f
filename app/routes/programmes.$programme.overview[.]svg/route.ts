import type { LoaderFunctionArgs } from '@remix-run/node'
import { gatesInTime } from '~/domain/gates-in-time'
import { chartNamed, drawingOf } from '~/features/overview/drawing/drawing.server'
import { changesOf, overviewOf } from '~/features/overview/overview'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { recordsOf } from '~/lib/programme-records.server'
import { svgResponse } from '~/lib/svg-document.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** `?chart=` as a picture, in the reader's language; the curve of progress where none is named. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const chart = chartNamed(new URL(request.url).searchParams.get('chart') ?? 'progress')
  if (chart === null) throw notFound()
  const plan = await planOf(db, programme, today)
  const overview = fromPlan(plan, today, overviewOf)
  const { measured, gates } = await recordsOf(db, programme, today)
  const drawing = drawingOf(chart, {
    programme: { zh: programme.nameZh, en: programme.nameEn },
    overview,
    gates: gatesInTime(plan, gates, today),
    changes: changesOf(overview, measured),
  })
  return svgResponse(drawing, `${programme.slug}-${chart}-${today}.svg`)
}
