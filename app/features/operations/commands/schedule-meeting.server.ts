import { mayDo } from '~/domain/review-flow'
import type { Verdict } from '~/domain/verdict'
import { instantOf } from '~/domain/wall-clock'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { reviewAtHand, standingOf, writeReview } from '../rows.server'
import type { ScheduleMeeting } from '../schema'

/** Sets or moves the meeting of a review, by the clocks of the programme. Refused: what `mayDo` refuses. */
export function scheduleMeeting(context: ChangeContext, input: ScheduleMeeting): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'scheduleMeeting', async (tx, record) => {
    authorise(context, 'review.run')
    const { programme } = await programmeAtHand(tx, context)
    const row = await reviewAtHand(tx, context, input.reviewId)
    const { standing } = await standingOf(tx, row)
    ensure(mayDo('meeting', standing, context.now))
    const { meetingOn: day, meetingFrom, meetingMinutes, meetingPlace, agenda, version } = input
    const meetingAt = instantOf({ day, ms: meetingFrom * 60_000 }, programme.timeZone)
    const after = { meetingAt, meetingMinutes, meetingPlace, agenda, state: 'scheduled' as const }
    await writeReview(tx, record, { row, version }, after)
    return undefined
  })
}
