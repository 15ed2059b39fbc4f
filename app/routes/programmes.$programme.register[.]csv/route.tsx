import type { LoaderFunctionArgs } from '@remix-run/node'
import { entryList } from '~/features/register/entry-list'
import { entrySheet } from '~/features/register/entry-sheet'
import { entriesOf } from '~/features/register/queries.server'
import { readEntryChoice } from '~/features/register/read-choice'
import type { RouteAccess } from '~/lib/access'
import { csvFile } from '~/lib/csv-file.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** The register as it is filtered on the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const choice = readEntryChoice(new URL(request.url).searchParams)
  const { all } = entryList(await entriesOf(db, programme, today), choice, today)
  return csvFile(`${programme.slug}-register-${today}`, entrySheet(all))
}
