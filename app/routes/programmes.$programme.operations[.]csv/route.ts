import type { LoaderFunctionArgs } from '@remix-run/node'
import { readDeskChoice } from '~/features/operations/choice'
import { deskList } from '~/features/operations/desk.server'
import { reviewSheet } from '~/features/operations/review-sheet'
import type { RouteAccess } from '~/lib/access'
import { csvFile } from '~/lib/csv-file.server'
import { deskOf } from '~/lib/desk-hours.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** More than a desk reviews in years; a file has no pages. */
const ALL = 20_000

/** The reviews as they are filtered on the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person, today, now } = await enter(request, params.programme, access.read)
  const choice = { ...readDeskChoice(new URL(request.url).searchParams), page: 1 }
  const looking = { desk: await deskOf(db, programme), today, now, personId: person.id }
  const { lines } = await deskList(db, programme.id, choice, looking, ALL)
  return csvFile(`${programme.slug}-reviews-${today}`, reviewSheet(lines, programme.timeZone))
}
