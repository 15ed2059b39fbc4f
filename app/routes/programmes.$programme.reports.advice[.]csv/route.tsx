import type { LoaderFunctionArgs } from '@remix-run/node'
import { adviceLog, readAdviceChoice } from '~/features/advice/advice.server'
import { logSheet } from '~/features/advice/log-sheet'
import type { RouteAccess } from '~/lib/access'
import { csvOf } from '~/lib/csv'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** More than an office logs in years; a file has no pages. */
const ALL = 5000

/** The log of advice as it is filtered on the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const choice = { ...readAdviceChoice(new URL(request.url).searchParams), page: 1 }
  const { entries } = await adviceLog(db, programme.id, choice, today, ALL)
  const name = `${programme.slug}-advice-${today}.csv`
  return new Response(csvOf(logSheet(entries)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
