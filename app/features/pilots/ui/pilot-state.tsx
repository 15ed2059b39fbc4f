import { StatusBadge } from '~/components/ui/status-badge'
import type { PilotState, PilotVerdict, Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

const STATUS_OF: Readonly<Record<PilotState, Status>> = {
  planned: 'notStarted',
  running: 'onTrack',
  due: 'atRisk',
  passed: 'done',
  stopped: 'offTrack',
}

const words: Readonly<Record<PilotState, () => string>> = {
  planned: m.pilots_state_planned,
  running: m.pilots_state_running,
  due: m.pilots_state_due,
  passed: m.pilots_state_passed,
  stopped: m.pilots_state_stopped,
}
export const pilotStateWord = (state: PilotState) => words[state]()

/** How far a pilot is; one that was extended says so beside. */
export function PilotStateBadge({ state, verdict }: { state: PilotState; verdict: PilotVerdict | null }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <StatusBadge status={STATUS_OF[state]} text={pilotStateWord(state)} />
      {verdict === 'extend' && <span className="text-xs text-ink-3">{m.pilots_extended()}</span>}
    </span>
  )
}
