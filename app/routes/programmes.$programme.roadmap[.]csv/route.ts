import type { LoaderFunctionArgs } from '@remix-run/node'
import { sheetOf } from '~/features/roadmap/roadmap-sheet'
import type { RouteAccess } from '~/lib/access'
import { csvOf } from '~/lib/csv'
import { enter } from '~/lib/visit.server'
import { shownRoadmap } from '../programmes.$programme.roadmap/shown-roadmap.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** Every step of what is filtered and grouped on the page, also of folded groups, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { roadmap } = await shownRoadmap(visit, request)
  return new Response(csvOf(sheetOf(roadmap)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${visit.programme.slug}-roadmap-${visit.today}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
