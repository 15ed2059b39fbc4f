import type { StandingReason } from '~/domain/reasons'
import { shortDay } from './format'
import { m } from './generated/messages'
import { nameOf } from './locale'
import { circleWord, dimensionWord, stepWord, trackWord } from './words'

/** The sentence of what holds of a sub-process, a wave or a person, in the reader's language. */
export function reasonSentence(reason: StandingReason): string {
  switch (reason.code) {
    case 'checksOverdue':
      return m.reason_checks_overdue({ count: reason.count, days: reason.days })
    case 'checkBlocked': {
      const facts = { dimension: dimensionWord(reason.dimension), check: nameOf(reason.check), days: reason.days }
      return reason.unit
        ? m.reason_check_blocked_at({ ...facts, unit: nameOf(reason.unit) })
        : m.reason_check_blocked(facts)
    }
    case 'checksBlocked':
      return m.reason_checks_blocked({ count: reason.count })
    case 'checksStale':
      return m.reason_checks_stale({ count: reason.count, total: reason.total })
    case 'ownerMissing':
      return m.reason_owner_missing()
    case 'ownerNotBusiness':
      return m.reason_owner_not_business({ person: nameOf(reason.person) })
    case 'ownerSilent':
      return reason.days === null
        ? m.reason_owner_silent_never({ person: nameOf(reason.person) })
        : m.reason_owner_silent({ person: nameOf(reason.person), days: reason.days })
    case 'ownerOverLimit':
      return m.reason_owner_over_limit({ person: nameOf(reason.person), count: reason.count, limit: reason.limit })
    case 'branchOverLimit':
      return m.reason_branch_over_limit({ unit: nameOf(reason.unit), count: reason.count, limit: reason.limit })
    case 'stepLate':
      return m.reason_step_late({ step: stepWord(reason.step), days: reason.days })
    case 'stepOverdue':
      return m.reason_step_overdue({ step: stepWord(reason.step), days: reason.days })
    case 'rolloutsLate':
      return m.reason_rollouts_late({ count: reason.count, days: reason.days })
    case 'waveWaits':
      return m.reason_wave_waits({ days: reason.days })
    case 'waveHeld':
      return m.reason_wave_held({ day: shortDay(reason.until) })
    case 'levelBelow': {
      const { dimension, level, needed, gateOn, isPast } = reason
      const facts = { dimension: dimensionWord(dimension), level, needed, day: shortDay(gateOn) }
      return isPast ? m.reason_level_still_below(facts) : m.reason_level_below(facts)
    }
    case 'levelUnknown':
      return m.reason_level_unknown({ dimension: dimensionWord(reason.dimension) })
    case 'pilotVerdict':
      return pilotSentences[reason.verdict]({ unit: nameOf(reason.unit) })
    case 'noPilotPassed':
      return m.reason_no_pilot_passed()
    case 'waveNotCommitted':
      return m.reason_wave_not_committed({ day: shortDay(reason.startsOn) })
    case 'directionWaits': {
      const facts = { first: trackWord(reason.first), other: trackWord(reason.other) }
      if (reason.pilotPassed) return m.reason_direction_waits_kpi(facts)
      return reason.kpiMoved ? m.reason_direction_waits_pilot(facts) : m.reason_direction_waits(facts)
    }
    case 'practicesUndecided':
      return m.tailoring_reason_undecided({ count: reason.count })
    case 'circlePilots':
      return circlePilotsSentence(reason.subProcesses)
    case 'circleResults':
      return m.reason_circle_results({ circle: circleWord(reason.circle) })
    case 'usageFell':
      return m.reason_usage_fell({ unit: nameOf(reason.unit), count: reason.count, drop: reason.drop })
    case 'shelved':
      return m.reason_shelved({ days: reason.days })
  }
}

/** More codes than these are counted. */
const CODES_NAMED = 3

function circlePilotsSentence(codes: readonly string[]): string {
  const facts = { count: codes.length, codes: codes.slice(0, CODES_NAMED).join(m.programmes_list_separator()) }
  return codes.length > CODES_NAMED ? m.reason_circle_pilots_more(facts) : m.reason_circle_pilots(facts)
}

const pilotSentences = { pass: m.reason_pilot_pass, extend: m.reason_pilot_extend, stop: m.reason_pilot_stop }
