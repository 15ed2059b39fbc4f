import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { mayChangeView } from '~/domain/saved-views'
import { removeView } from '~/features/views/commands/remove-view.server'
import { viewSent } from '~/features/views/queries.server'
import { viewPath } from '~/features/views/rooms'
import { viewVersionSchema } from '~/features/views/schema'
import { m } from '~/i18n/generated/messages'
import { viewRoomWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { forbidden, notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'view.keep', change: 'view.keep' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.views_remove()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const row = await viewSent(db, programme.id, viewer, params.view)
  if (row?.archivedAt !== null) throw notFound()
  if (!mayChangeView(viewer, row, { isShared: false })) throw forbidden()
  const { name, isShared, version, room, query } = row
  return { back: viewPath(programme.slug, room, query), room, name, isShared, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, viewer, change } = await enter(request, params.programme, access.change)
  const row = await viewSent(db, programme.id, viewer, params.view)
  if (!row) throw notFound()
  const form = await parseForm(request, viewVersionSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await removeView(change, { ...form.data, viewId: row.id })
  return answerChange(form.values, done, viewPath(programme.slug, row.room, row.query))
}

export default function RemoveViewPage() {
  const { back, room, name, isShared, version } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  return (
    <FormPage back={{ to: back, word: viewRoomWord(room) }} title={m.views_remove_title({ name })}>
      <PostForm className="grid gap-3">
        <FormProblems problems={readFaults(faults).problems} />
        <input type="hidden" name="version" value={versionToSend(faults, version)} />
        <p className="text-ink-2">{isShared ? m.views_remove_shared() : m.views_remove_own()}</p>
        <FormActions back={back}>{m.views_remove()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
