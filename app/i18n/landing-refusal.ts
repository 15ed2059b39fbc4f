import type { RefusalReason } from '~/domain/reasons'
import { fullDay } from './format'
import { m } from './generated/messages'

type LandingRefusal = Extract<
  RefusalReason,
  {
    code:
      | 'notLiveYet'
      | 'liveConfirmed'
      | 'confirmedBeforeLive'
      | 'quarterNotOpen'
      | 'scoreNeedsAnswers'
      | 'linesFaulty'
      | 'nothingPasted'
  }
>

/** Why something about what is live is refused. */
export function landingRefusal(reason: LandingRefusal): string {
  switch (reason.code) {
    case 'notLiveYet':
      return m.refusal_not_live_yet()
    case 'liveConfirmed':
      return m.refusal_live_confirmed()
    case 'confirmedBeforeLive':
      return m.refusal_confirmed_before_live({ day: fullDay(reason.liveOn) })
    case 'quarterNotOpen':
      return m.refusal_quarter_not_open()
    case 'scoreNeedsAnswers':
      return m.refusal_score_needs_answers()
    case 'linesFaulty':
      return m.refusal_lines_faulty({ count: reason.count })
    case 'nothingPasted':
      return m.refusal_nothing_pasted()
  }
}
