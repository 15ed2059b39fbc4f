import type { RolloutState } from '~/domain/vocabulary'
import { STATE_SIGNS, stateWord } from '../state-words'

export const STATE_TONES: Readonly<Record<RolloutState, string>> = {
  planned: 'bg-idle-soft text-idle',
  preparing: 'bg-accent-soft text-accent-ink',
  live: 'bg-ok-soft text-ok',
  operating: 'bg-ok-soft text-ok',
  relapsed: 'bg-bad-soft text-bad',
}

/** Icon, word and colour together. */
export function RolloutStateMark({ state }: { state: RolloutState }) {
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full py-px pr-2 pl-1.5 text-xs leading-[18px] font-semibold ${STATE_TONES[state]}`}
    >
      <span aria-hidden="true">{STATE_SIGNS[state]}</span>
      {stateWord(state)}
    </span>
  )
}
