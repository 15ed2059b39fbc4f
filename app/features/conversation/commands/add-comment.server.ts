import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import type { SubjectAddress } from '~/lib/links'
import { programmeAtHand } from '~/lib/scope.server'
import { comment } from '~db/schema/conversation'
import { findSubject } from '../subjects.server'
import { tell, whomToTell } from '../tell.server'

/** Says something about a thing of the programme and tells those whom it concerns; answers the comment's id. */
export function addComment(
  context: ChangeContext,
  { text, ...address }: SubjectAddress & { text: string },
): Promise<Verdict<Changed<number>>> {
  return change(context, 'addComment', async (tx, record) => {
    authorise(context, 'comment.add')
    const { programme } = await programmeAtHand(tx, context)
    const about = present((await findSubject(tx, programme.id, address)) ?? undefined)
    const authorId = context.actor.personId ?? stop({ code: 'forbidden' })
    const values = { programmeId: programme.id, subject: about.subject, subjectId: about.id, text, authorId }
    const told = await whomToTell(tx, programme.id, about, { authorId, text })
    const made = present(
      (
        await tx
          .insert(comment)
          .values({ ...values, createdAt: context.now })
          .returning({ id: comment.id })
      )[0],
    )
    record.created('comment', made.id, { text })
    await tell(tx, told, { programmeId: programme.id, commentId: made.id, at: context.now })
    return made.id
  })
}
