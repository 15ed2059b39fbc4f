import type { LoaderFunctionArgs } from '@remix-run/node'
import { boardOf } from '~/features/rollout/board.server'
import { filterOf, shownRollouts } from '~/features/rollout/matrix'
import { matrixSheet } from '~/features/rollout/matrix-sheet'
import type { RouteAccess } from '~/lib/access'
import { csvFile } from '~/lib/csv-file.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** The rollouts as filtered on the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const board = await boardOf(db, programme, today)
  const shown = shownRollouts(board, filterOf(new URL(request.url).searchParams))
  return csvFile(`${programme.slug}-rollout-${today}`, matrixSheet(board, shown))
}
