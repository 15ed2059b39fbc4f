import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawingOf } from '~/features/roadmap/drawing/drawing.server'
import type { RouteAccess } from '~/lib/access'
import { svgResponse } from '~/lib/svg-document.server'
import { enter } from '~/lib/visit.server'
import { shownRoadmap } from '../programmes.$programme.roadmap/shown-roadmap.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** The chart as it is looked at, as a picture with all its rows, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { slug, nameZh: zh, nameEn: en } = visit.programme
  const drawing = drawingOf({ ...(await shownRoadmap(visit, request)), programme: { zh, en } })
  return svgResponse(drawing, `${slug}-roadmap-${visit.today}.svg`)
}
