import type { LoaderFunctionArgs } from '@remix-run/node'
import { activityList } from '~/features/enablement/activity-list'
import { activitySheet } from '~/features/enablement/coverage-sheet'
import { activitiesOf } from '~/features/enablement/queries.server'
import { readActivityChoice } from '~/features/enablement/read-choice'
import type { RouteAccess } from '~/lib/access'
import { csvFile } from '~/lib/csv-file.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** All activities that fit the filter of the list, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const choice = readActivityChoice(new URL(request.url).searchParams)
  const all = await activitiesOf(db.read, programme.id, today)
  const { rows } = activityList(all, choice, Number.MAX_SAFE_INTEGER)
  return csvFile(`${programme.slug}-activities-${today}`, activitySheet(rows))
}
