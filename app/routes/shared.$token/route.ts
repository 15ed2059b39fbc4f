import type { LoaderFunctionArgs } from '@remix-run/node'
import { printedReport } from '~/features/report-files/file-answer.server'
import { closedAnswer } from '~/features/report-files/print-page.server'
import { noteVisit, openReport } from '~/features/report-links/queries.server'
import { m } from '~/i18n/generated/messages'
import { currentLocale } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { now } from '~/lib/clock.server'
import { installation } from '~/lib/installation.server'

export const handle: { access: RouteAccess } = { access: { read: 'public' } }

/**
 * One frozen report for whoever has the link, and nothing beside it. One answer for every link that cannot be used.
 * `server.ts` sees to it that its address is told to nobody, not to the log either, and that nobody tries many.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = installation()
  const at = now()
  const found = await openReport(db, params.token ?? '', at)
  if (!found) return closedAnswer(m.report_links_closed_title(), m.report_links_closed_text(), currentLocale(), 410)
  if (request.method === 'GET') await noteVisit(db, { linkId: found.linkId, at, address: context.address ?? '' })
  return printedReport(db, found, request)
}
