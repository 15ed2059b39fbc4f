import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { piecesOf } from '~/domain/mentions'
import { may } from '~/domain/permissions'
import { subjectPath } from '~/features/conversation/addresses'
import { addComment } from '~/features/conversation/commands/add-comment.server'
import { peopleOf } from '~/features/conversation/people.server'
import { COMMENTS_SHOWN, commentsOn, hasMuted } from '~/features/conversation/queries.server'
import { addCommentSchema } from '~/features/conversation/schema'
import { subjectAt } from '~/features/conversation/subjects.server'
import { CommentForm } from '~/features/conversation/ui/comment-form'
import { CommentList } from '~/features/conversation/ui/comment-list'
import { MuteForm } from '~/features/conversation/ui/mute-form'
import { subjectWord } from '~/features/conversation/ui/subject-word'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { conversationPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view', change: 'comment.add' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.comments_title()}${page ? ` · ${subjectWord(page.about)}` : ''} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person, viewer } = await enter(request, params.programme, access.read)
  const subject = await subjectAt(db.read, programme.id, params)
  if (!subject) throw notFound()
  const comments = await commentsOn(db, programme.id, subject)
  const people = await peopleOf(db.read, programme.id)
  const { answerers: _, ...about } = subject
  return {
    slug: programme.slug,
    timeZone: programme.timeZone,
    about,
    isMuted: await hasMuted(db, programme.id, subject, person.id),
    // Of a longer conversation the latest are shown.
    cutTo: comments.length === COMMENTS_SHOWN ? COMMENTS_SHOWN : null,
    comments: comments.map(({ text, ...one }) => ({
      ...one,
      pieces: piecesOf(text, people),
      mayEdit: one.author.id === person.id,
      mayRemove: one.author.id === person.id || may(viewer, 'comment.moderate', {}),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const about = await subjectAt(db.read, programme.id, params)
  if (!about) throw notFound()
  const form = await parseForm(request, addCommentSchema)
  if (!form.ok) return data(form.faults, 422)
  const said = await addComment(change, { ...form.data, subject: about.subject, key: about.key })
  return answerChange(form.values, said, `${conversationPath(programme.slug, about)}#last`)
}

export default function ConversationPage() {
  const { slug, timeZone, about, isMuted, cutTo, comments } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { text: '' })
  const path = conversationPath(slug, about)
  return (
    <>
      <PageHeader
        question={
          <Link to={subjectPath(slug, about)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {subjectWord(about)}
          </Link>
        }
        title={comments.length === 0 ? m.comments_none() : m.comments_count({ count: comments.length })}
        actions={<MuteForm path={path} isMuted={isMuted} />}
      />
      <Card className="max-w-3xl">
        {cutTo !== null && <p className="mb-4 text-sm text-ink-3">{m.comments_cut({ count: cutTo })}</p>}
        <CommentList comments={comments} path={path} timeZone={timeZone} />
        <div id="last" className={comments.length === 0 ? '' : 'mt-5 border-t border-line pt-4'}>
          <CommentForm key={comments.at(-1)?.id ?? 0} slug={slug} fields={fields} />
        </div>
      </Card>
    </>
  )
}
