import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { Button, LinkButton } from '~/components/ui/button'
import { may } from '~/domain/permissions'
import { removeComment } from '~/features/conversation/commands/remove-comment.server'
import { findComment } from '~/features/conversation/queries.server'
import { removeCommentSchema } from '~/features/conversation/schema'
import { subjectAt } from '~/features/conversation/subjects.server'
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

export const meta: MetaFunction = () => [{ title: `${m.comments_remove_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person, viewer } = await enter(request, params.programme, access.read)
  const subject = await subjectAt(db.read, programme.id, params)
  const row = subject && (await findComment(db, programme.id, subject, params.comment))
  if (!subject || !row) throw notFound()
  if (row.authorId !== person.id && !may(viewer, 'comment.moderate', {})) throw forbidden()
  const { answerers: _, ...about } = subject
  return { slug: programme.slug, about, text: row.text, version: row.version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const about = await subjectAt(db.read, programme.id, params)
  const row = about && (await findComment(db, programme.id, about, params.comment))
  if (!about || !row) throw notFound()
  const form = await parseForm(request, removeCommentSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await removeComment(change, { ...form.data, commentId: row.id })
  return answerChange(form.values, done, conversationPath(programme.slug, about))
}

export default function RemoveCommentPage() {
  const { slug, about, text, version } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = conversationPath(slug, about)
  return (
    <FormPage back={{ to: back, word: subjectWord(about) }} title={m.comments_remove_title()}>
      <blockquote className="mb-4 border-l-2 border-line pl-3 whitespace-pre-line text-ink-2">{text}</blockquote>
      <PostForm>
        <FormProblems problems={readFaults(faults).problems} />
        <input type="hidden" name="version" value={versionToSend(faults, version)} />
        <div className="flex gap-2">
          <Button look="danger">{m.comments_remove()}</Button>
          <LinkButton look="quiet" to={back}>
            {m.form_cancel()}
          </LinkButton>
        </div>
      </PostForm>
    </FormPage>
  )
}
