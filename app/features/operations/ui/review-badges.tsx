import { StatusBadge } from '~/components/ui/status-badge'
import { isDueBack } from '~/domain/review-flow'
import type { Day, GateDecision, Status } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { gateDecisionWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import type { ReviewLine } from '../review-rows.server'
import { LEVEL_STATUS, levelWords } from './level-words'

const DECISION_STATUS: Readonly<Record<GateDecision, Status>> = { go: 'done', hold: 'atRisk', kill: 'blocked' }

export function DecisionBadge({ decision }: { decision: GateDecision }) {
  return <StatusBadge status={DECISION_STATUS[decision]} text={gateDecisionWord(decision)} />
}

/** What presses of a review: its service level while it is open, then whether that was kept, and when a hold returns. */
export function LevelBadge({ line, today }: { line: ReviewLine; today: Day }) {
  if (line.level) return <StatusBadge status={LEVEL_STATUS[line.level.status]} text={levelWords(line.level)} />
  if (isDueBack(line, today)) return <StatusBadge status="offTrack" text={m.operations_due_back()} />
  if (line.state === 'decided' && line.returnsOn) {
    return <StatusBadge status="atRisk" text={m.operations_returns_on({ day: shortDay(line.returnsOn, today) })} />
  }
  return <KeptBadge kept={line.kept} />
}

export function KeptBadge({ kept }: { kept: boolean | null }) {
  if (kept === null) return null
  return <StatusBadge status={kept ? 'done' : 'offTrack'} text={kept ? m.operations_kept() : m.operations_kept_not()} />
}
