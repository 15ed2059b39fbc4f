import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { may } from '~/domain/permissions'
import { mayChangeView } from '~/domain/saved-views'
import { renameView } from '~/features/views/commands/rename-view.server'
import { viewSent } from '~/features/views/queries.server'
import { viewPath } from '~/features/views/rooms'
import { renameViewSchema } from '~/features/views/schema'
import { ViewFields } from '~/features/views/ui/view-fields'
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
export const meta: MetaFunction = () => [{ title: `${m.views_change()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const row = await viewSent(db, programme.id, viewer, params.view)
  if (row?.archivedAt !== null) throw notFound()
  if (!mayChangeView(viewer, row, { isShared: false })) throw forbidden()
  const { name, isShared, version, room, query } = row
  return {
    back: viewPath(programme.slug, room, query),
    remove: `/programmes/${programme.slug}/views/${row.id}/remove`,
    room,
    saved: { name, isShared },
    version,
    mayShare: may(viewer, 'view.share', {}),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, viewer, change } = await enter(request, params.programme, access.change)
  const row = await viewSent(db, programme.id, viewer, params.view)
  if (!row) throw notFound()
  const form = await parseForm(request, renameViewSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await renameView(change, { ...form.data, viewId: row.id })
  return answerChange(form.values, saved, viewPath(programme.slug, row.room, row.query))
}

export default function ChangeViewPage() {
  const { back, remove, room, saved, version, mayShare } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), saved)
  return (
    <FormPage back={{ to: back, word: viewRoomWord(room) }} title={m.views_change_title({ name: saved.name })}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(version)} />
        <ViewFields fields={fields} mayShare={mayShare} />
        {saved.isShared && !mayShare && <p className="text-ink-2">{m.views_no_longer_shared()}</p>}
        <div className="flex flex-wrap items-center justify-between gap-2">
          <FormActions back={back} />
          <Link to={remove} className="text-sm text-bad hover:underline">
            {m.views_remove()}
          </Link>
        </div>
      </PostForm>
    </FormPage>
  )
}
