import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { noticePath } from '~/features/conversation/addresses'
import { readNotices } from '~/features/conversation/commands/read-notices.server'
import { noticeTarget } from '~/features/conversation/notices.server'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** Following a notice is having read it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, person, change } = await enter(request, params.programme, access.change)
  const notice = await noticeTarget(db, programme.id, person.id, params.notice)
  if (!notice) throw notFound()
  await readNotices(change, { id: notice.id })
  return redirect(noticePath(programme.slug, notice))
}
