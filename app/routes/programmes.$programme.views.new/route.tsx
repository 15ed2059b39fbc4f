import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { may } from '~/domain/permissions'
import { cleanQuery } from '~/domain/saved-views'
import { VIEW_ROOMS } from '~/domain/vocabulary'
import { keepView } from '~/features/views/commands/keep-view.server'
import { viewPath } from '~/features/views/rooms'
import { keepViewSchema } from '~/features/views/schema'
import { ViewFields } from '~/features/views/ui/view-fields'
import { m } from '~/i18n/generated/messages'
import { viewRoomWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'view.keep', change: 'view.keep' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.views_keep()} · ${m.app_name_full()}` }]

/** What is to be kept stands in the address: `?room=roadmap&query=…`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, viewer } = await enter(request, params.programme, access.read)
  const sent = new URL(request.url).searchParams
  const room = VIEW_ROOMS.find((one) => one === sent.get('room')) ?? 'roadmap'
  const query = cleanQuery(sent.get('query') ?? '')
  return { back: viewPath(programme.slug, room, query), room, query, mayShare: may(viewer, 'view.share', {}) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, keepViewSchema)
  if (!form.ok) return data(form.faults, 422)
  const kept = await keepView(change, form.data)
  return answerChange(form.values, kept, viewPath(programme.slug, form.data.room, form.data.query))
}

export default function KeepViewPage() {
  const { back, room, query, mayShare } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { name: '', isShared: false })
  return (
    <FormPage back={{ to: back, word: viewRoomWord(room) }} title={m.views_keep_title({ room: viewRoomWord(room) })}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <p className="text-ink-2">{m.views_keep_lead()}</p>
        <input type="hidden" name="room" value={room} />
        <input type="hidden" name="query" value={query} />
        <ViewFields fields={fields} mayShare={mayShare} />
        <FormActions back={back}>{m.views_keep()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
