import type { Viewer } from '~/domain/permissions'
import { notFound } from '~/lib/http.server'
import type { Db } from '~db/client.server'
import type { CheckView } from './check-view'
import { checkViews } from './checks.server'

/** The check named in the address. @throws 404 when it is not of this programme. */
export async function requireCheck(
  { db, programme, viewer }: { db: Db; programme: { id: number }; viewer: Viewer },
  param: string | undefined,
): Promise<CheckView> {
  const [check] = await checkViews(db, programme, viewer, [Number(param) || 0])
  if (!check) throw notFound()
  return check
}
