import type { TailoringDecision } from '~/domain/vocabulary'
import { m } from './generated/messages'

const decisions: Readonly<Record<TailoringDecision, () => string>> = {
  adopt: m.tailoring_adopted,
  adapt: m.tailoring_adapted,
  reject: m.tailoring_rejected,
  postpone: m.tailoring_postponed,
}

/** What has become of a practice; null is undecided. Apart from the other words, which every page loads. */
export const decisionWord = (decision: TailoringDecision | null) =>
  decision === null ? m.tailoring_undecided() : decisions[decision]()
