import { type ActionFunctionArgs, data } from '@remix-run/node'
import { muteConversation } from '~/features/conversation/commands/mute-conversation.server'
import { muteSchema } from '~/features/conversation/schema'
import { subjectAt } from '~/features/conversation/subjects.server'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { conversationPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { change: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const about = await subjectAt(db.read, programme.id, params)
  if (!about) throw notFound()
  const form = await parseForm(request, muteSchema)
  if (!form.ok) return data(form.faults, 422)
  const { subject, key } = about
  const done = await muteConversation(change, { ...form.data, subject, key })
  return answerChange(form.values, done, conversationPath(programme.slug, about))
}
