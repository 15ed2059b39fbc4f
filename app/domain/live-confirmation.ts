import { refuse, type Verdict, verdictOf } from './verdict'
import { CONFIRMING_SIDES, type ConfirmingSide, type Day } from './vocabulary'

/** Which sides have yet to say that a branch is live; none of one that is not said to be. */
export function missingConfirmations(given: readonly { side: ConfirmingSide }[], liveOn: Day | null): ConfirmingSide[] {
  if (liveOn === null) return []
  return CONFIRMING_SIDES.filter((side) => !given.some((one) => one.side === side))
}

/**
 * Whether a side may confirm on that day (field `confirmedOn`): once, what has been recorded as live, not before it was
 * and not in the future.
 */
export function mayConfirm(
  { side, confirmedOn }: { side: ConfirmingSide; confirmedOn: Day },
  { liveOn, given, today }: { liveOn: Day | null; given: readonly { side: ConfirmingSide }[]; today: Day },
): Verdict {
  if (liveOn === null) return refuse({ code: 'notLiveYet' })
  if (given.some((one) => one.side === side)) return refuse({ code: 'liveConfirmed' })
  if (confirmedOn > today) return refuse({ code: 'dayInFuture' }, 'confirmedOn')
  return confirmedOn < liveOn ? refuse({ code: 'confirmedBeforeLive', liveOn }, 'confirmedOn') : verdictOf([])
}
