import type { ChangeContext } from '~/lib/change.server'
import { tellPeople } from '~/lib/tell.server'
import type { Statements } from '~db/client.server'

/** Inside a change: tells people what a review asks of them, or has come to. */
export function tellOfReview(
  tx: Statements,
  context: ChangeContext,
  about: {
    kind: 'reviewCalled' | 'reviewFollowUp' | 'reviewDecided'
    reviewId: number
    concerned: readonly (number | null)[]
  },
): Promise<void> {
  const { kind, reviewId: subjectId, concerned } = about
  const deed = { programmeId: context.programmeId ?? 0, kind, subject: 'review' as const, subjectId }
  return tellPeople(tx, deed, { concerned, byId: context.actor.personId, at: context.now })
}
