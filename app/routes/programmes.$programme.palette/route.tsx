import type { LoaderFunctionArgs } from '@remix-run/node'
import { paletteTargets } from '~/features/plan/palette.server'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** What the palette can jump to, asked for when somebody opens it: no page has to carry it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  return Response.json(await paletteTargets(db, programme.id))
}
