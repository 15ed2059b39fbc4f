import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { editComment } from '~/features/conversation/commands/edit-comment.server'
import { findComment } from '~/features/conversation/queries.server'
import { editCommentSchema } from '~/features/conversation/schema'
import { subjectAt } from '~/features/conversation/subjects.server'
import { CommentForm } from '~/features/conversation/ui/comment-form'
import { subjectWord } from '~/features/conversation/ui/subject-word'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { forbidden, notFound } from '~/lib/http.server'
import { conversationPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'comment.add', change: 'comment.add' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.comments_edit_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person } = await enter(request, params.programme, access.read)
  const subject = await subjectAt(db.read, programme.id, params)
  const row = subject && (await findComment(db, programme.id, subject, params.comment))
  if (!subject || !row) throw notFound()
  if (row.authorId !== person.id) throw forbidden()
  const { answerers: _, ...about } = subject
  return { slug: programme.slug, about, saved: { text: row.text }, version: row.version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const about = await subjectAt(db.read, programme.id, params)
  const row = about && (await findComment(db, programme.id, about, params.comment))
  if (!about || !row) throw notFound()
  const form = await parseForm(request, editCommentSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await editComment(change, { ...form.data, commentId: row.id })
  return answerChange(form.values, saved, `${conversationPath(programme.slug, about)}#comment-${row.id}`)
}

export default function EditCommentPage() {
  const { slug, about, saved, version } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), saved)
  const back = conversationPath(slug, about)
  return (
    <FormPage back={{ to: back, word: subjectWord(about) }} title={m.comments_edit_title()}>
      <CommentForm slug={slug} fields={fields} version={version} back={back} />
    </FormPage>
  )
}
