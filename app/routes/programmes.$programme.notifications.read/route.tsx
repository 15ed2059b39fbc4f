import { type ActionFunctionArgs, data } from '@remix-run/node'
import { readNotices } from '~/features/conversation/commands/read-notices.server'
import { readAllSchema } from '~/features/conversation/schema'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notificationsPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { change: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, readAllSchema)
  if (!form.ok) return data(form.faults, 422)
  return answerChange(form.values, await readNotices(change, form.data), notificationsPath(programme.slug))
}
