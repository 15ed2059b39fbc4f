import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { noticePath } from '~/features/conversation/addresses'
import { readNotices } from '~/features/conversation/commands/read-notices.server'
import { noticeTarget } from '~/features/conversation/notices.server'
import { openNoticeSchema } from '~/features/conversation/schema'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { notFound, safePath } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** Following a notice is having read it; a page that shows all of it says where the reader stays. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, person, change } = await enter(request, params.programme, access.change)
  const notice = await noticeTarget(db, programme.id, person.id, params.notice)
  if (!notice) throw notFound()
  const form = await parseForm(request, openNoticeSchema)
  if (!form.ok) return data(form.faults, 422)
  await readNotices(change, { id: notice.id })
  return redirect(safePath(form.data.to, noticePath(programme.slug, notice)))
}
