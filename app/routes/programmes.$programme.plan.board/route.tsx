import type { LoaderFunctionArgs } from '@remix-run/node'
import { may } from '~/domain/permissions'
import { boardOf } from '~/features/plan/board.server'
import { packBoard } from '~/features/planning/packed-board'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'schedule.plan' } as const satisfies RouteAccess
export const handle = { access }

/** The plan as it is edited, and what of it the viewer may move: asked for when somebody begins to plan. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today, viewer } = await enter(request, params.programme, access.read)
  const board = await boardOf(db, programme, today)
  return {
    packed: packBoard(board),
    today,
    mayWaves: may(viewer, 'wave.plan', {}),
    maySubProcesses: board.subProcesses
      .filter(({ owner, deputy }) => may(viewer, 'schedule.plan', { ownerId: owner?.id, deputyId: deputy?.id }))
      .map(({ id }) => id),
  }
}
