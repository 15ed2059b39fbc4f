import type { TailoringDecision } from '~/domain/vocabulary'
import { decisionWord } from '~/i18n/decision-word'
import { FILLS } from './decision-fills'

/** What has become of a practice: its colour of the coverage bar, and the word. */
export function DecisionBadge({ decision }: { decision: TailoringDecision | null }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-sm font-semibold whitespace-nowrap">
      <span aria-hidden="true" className={`size-2.5 flex-none rounded-[3px] ${FILLS[decision ?? 'undecided']}`} />
      {decisionWord(decision)}
    </span>
  )
}
