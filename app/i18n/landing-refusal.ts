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
      | 'nothingPasted'
      | 'audienceMissing'
      | 'endsAfterMidnight'
      | 'passedWithoutReached'
      | 'passedBeyondReached'
      | 'activityHeld'
      | 'tableFaulty'
      | 'kpiUnderItself'
      | 'kpisThere'
      | 'exposureHalf'
      | 'entryClosed'
      | 'entryOpen'
      | 'outcomeMissing'
  }
>

/** Why something about what happens after the plan is refused: training, what is live, benefits, the register. */
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
    case 'nothingPasted':
      return m.refusal_nothing_pasted()
    case 'audienceMissing':
      return m.enablement_refusal_no_audience()
    case 'endsAfterMidnight':
      return m.enablement_refusal_midnight()
    case 'passedWithoutReached':
      return m.enablement_refusal_passed_alone()
    case 'passedBeyondReached':
      return m.enablement_refusal_passed({ passed: reason.passed, reached: reason.reached })
    case 'activityHeld':
      return m.enablement_refusal_held()
    case 'tableFaulty':
      return m.enablement_refusal_table({ count: reason.count })
    case 'kpiUnderItself':
      return m.refusal_kpi_under_itself()
    case 'kpisThere':
      return m.refusal_kpis_there()
    case 'exposureHalf':
      return m.refusal_exposure_half()
    case 'entryClosed':
      return m.refusal_entry_closed()
    case 'entryOpen':
      return m.refusal_entry_open()
    case 'outcomeMissing':
      return m.refusal_outcome_missing()
  }
}
