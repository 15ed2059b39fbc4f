import type { RolloutReason } from '~/domain/rollout-state'
import type { ConfirmingSide, RolloutState } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { ShownState } from './matrix'

const STATES: Readonly<Record<ShownState, () => string>> = {
  planned: m.rollout_state_planned,
  preparing: m.rollout_state_preparing,
  live: m.rollout_state_live,
  operating: m.rollout_state_operating,
  relapsed: m.rollout_state_relapsed,
  withoutEffect: m.rollout_state_without_effect,
  unconfirmed: m.rollout_state_unconfirmed,
  unread: m.rollout_state_unread,
}
export const stateWord = (state: ShownState) => STATES[state]()

/** Shapes differ, so that the state is read without its colour. */
export const STATE_SIGNS: Readonly<Record<RolloutState, string>> = {
  planned: '○',
  preparing: '◐',
  live: '●',
  operating: '✓',
  relapsed: '▼',
}

const SIDES: Readonly<Record<ConfirmingSide, () => string>> = {
  branch: m.rollout_side_branch,
  owner: m.rollout_side_owner,
}
export const sideWord = (side: ConfirmingSide) => SIDES[side]()

/** A mean of weeks; a whole number has no decimals. */
export const usesWord = (uses: number) => String(Math.round(uses * 10) / 10)

/** The sentence of why a rollout stands as it does. */
export function rolloutReasonSentence(reason: RolloutReason): string {
  switch (reason.code) {
    case 'waveAhead':
      return m.rollout_reason_wave_ahead({ day: fullDay(reason.on) })
    case 'preparingSince':
      return m.rollout_reason_preparing({ day: fullDay(reason.on) })
    case 'liveExpected':
      return m.rollout_reason_expected({ day: fullDay(reason.on) })
    case 'liveSince':
      return m.rollout_reason_live({ day: fullDay(reason.on), days: reason.days })
    case 'notConfirmed':
      return reason.side === 'branch' ? m.rollout_reason_no_branch() : m.rollout_reason_no_owner()
    case 'usedWeekly':
      return m.rollout_reason_used({ uses: usesWord(reason.uses) })
    case 'notUsed':
      return m.rollout_reason_not_used()
    case 'usageUnknown':
      return unknownSentences[reason.why]()
    case 'usageFell': {
      const { since, before, now, drop } = reason
      return m.rollout_reason_fell({ drop, day: fullDay(since), before: usesWord(before), now: usesWord(now) })
    }
    case 'scored':
      return m.rollout_reason_scored({
        quarter: reason.quarter,
        deployment: reason.deployment,
        effect: reason.effect,
      })
    case 'notScored':
      return m.rollout_reason_not_scored({ quarter: reason.quarter })
    case 'withoutEffect':
      return m.rollout_reason_without_effect({ deployment: reason.deployment, effect: reason.effect })
  }
}

const unknownSentences = {
  noReadings: m.rollout_reason_no_readings,
  tooEarly: m.rollout_reason_too_early,
  readingsMissing: m.rollout_reason_readings_missing,
}
