import type { Visit } from '~/lib/visit.server'
import { evidenceOf } from './evidence.server'
import { requireCheck } from './one-check.server'

/** What the page of one check shows. @throws 404 when the check is not of this programme. */
export async function checkPageOf(visit: Visit, param: string | undefined) {
  const check = await requireCheck(visit, param)
  const { db, programme, today } = visit
  return {
    check,
    files: await evidenceOf(db, programme, check.id),
    today,
    slug: programme.slug,
    limits: { staleAfterDays: programme.staleAfterDays, dueSoonDays: programme.dueSoonDays },
  }
}
