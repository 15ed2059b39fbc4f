import { Link } from '@remix-run/react'
import { Avatar } from '~/components/ui/avatar'
import type { TextPiece } from '~/domain/mentions'
import type { PersonName } from '~/domain/plan'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

export interface ShownComment {
  id: number
  pieces: readonly TextPiece[]
  author: PersonName
  /** UTC milliseconds. */
  at: number
  isEdited: boolean
  mayEdit: boolean
  mayRemove: boolean
}

/** What has been said, the oldest first. */
export function CommentList({
  comments,
  path,
  timeZone,
}: {
  comments: readonly ShownComment[]
  path: string
  timeZone: string
}) {
  return (
    <ol className="grid gap-4">
      {comments.map((one) => (
        <li key={one.id} id={`comment-${one.id}`} className="flex gap-3 target:bg-accent-soft">
          <Avatar name={one.author.name} />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
              <span className="font-semibold">{nameOf(one.author.name)}</span>
              <time dateTime={new Date(one.at).toISOString()} className="text-ink-3">
                {dayAndTime(one.at, timeZone)}
              </time>
              {one.isEdited && <span className="text-ink-3">{m.comments_edited()}</span>}
              {one.mayEdit && (
                <Link to={`${path}/${one.id}/edit`} className="text-accent-ink hover:underline">
                  {m.comments_edit()}
                </Link>
              )}
              {one.mayRemove && (
                <Link to={`${path}/${one.id}/removal`} className="text-accent-ink hover:underline">
                  {m.comments_remove()}
                </Link>
              )}
            </p>
            <CommentText pieces={one.pieces} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A text as it was written, with the names of people set off. */
export function CommentText({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <p className="mt-0.5 max-w-prose break-words whitespace-pre-line">
      {pieces.map((piece, index) =>
        piece.isMention ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text keep their places
          <span key={index} className="font-semibold text-accent-ink">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}
