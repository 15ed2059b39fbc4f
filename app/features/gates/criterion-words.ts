import { parseGateAddress } from '~/domain/gate-key'
import type { GateReason } from '~/domain/gate-reason'
import type { AskedCriterion } from '~/domain/gate-rules'
import type { GateCriterion } from '~/domain/vocabulary'
import { directionWord } from '~/i18n/direction-words'
import { fullDay } from '~/i18n/format'
import { gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'

/**
 * Sentences about criteria, in the reader's language: said on the server, so that pages carry none of them. Days have
 * their year, since what is said at a decision is read years later.
 */

const titles: Readonly<Record<GateCriterion, (facts: { needed: number }) => string>> = {
  directionDecided: () => m.gates_criterion_direction_decided(),
  ownersNamed: () => m.gates_criterion_owners_named(),
  ownerActive: m.gates_criterion_owner_active,
  planCommitted: () => m.gates_criterion_plan_committed(),
  baselineTaken: () => m.gates_criterion_baseline_taken(),
  designDone: () => m.gates_criterion_design_done(),
  simulationPassed: () => m.gates_criterion_simulation_passed(),
  rulesReady: () => m.gates_criterion_rules_ready(),
  dimensionsReady: m.gates_criterion_dimensions_ready,
  noBlockers: () => m.gates_criterion_no_blockers(),
  checksFresh: () => m.gates_criterion_checks_fresh(),
  practicesDecided: () => m.gates_criterion_practices_decided(),
  pilotPlanned: () => m.gates_criterion_pilot_planned(),
  pilotPassed: () => m.gates_criterion_pilot_passed(),
  earlierGatePassed: () => m.gates_criterion_earlier_gate_passed(),
  loadWithinLimits: () => m.gates_criterion_load_within_limits(),
  enablementReached: m.gates_criterion_enablement_reached,
  allLive: () => m.gates_criterion_all_live(),
  kpiMoved: () => m.gates_criterion_kpi_moved(),
}

export function criterionTitle({ criterion, needed }: AskedCriterion): string {
  return titles[criterion]({ needed: needed ?? 0 })
}

export function gateReasonSentence(reason: GateReason): string {
  switch (reason.code) {
    case 'directionDecided':
      return m.gates_reason_direction_decided({ direction: directionWord(reason.direction) })
    case 'directionUndecided':
      return m.gates_reason_direction_undecided()
    case 'subProcessesAll':
      return m.gates_reason_sub_processes_all({ count: reason.count })
    case 'noSubProcesses':
      return m.gates_reason_no_sub_processes()
    case 'ownerMissing':
      return m.gates_reason_owner_missing({ subProcess: reason.subProcess })
    case 'ownerNotBusiness':
      return m.gates_reason_owner_not_business({ subProcess: reason.subProcess, person: nameOf(reason.person) })
    case 'ownerSilent': {
      const facts = { subProcess: reason.subProcess, person: nameOf(reason.person) }
      return reason.days === null
        ? m.gates_reason_owner_silent_never(facts)
        : m.gates_reason_owner_silent({ ...facts, days: reason.days })
    }
    case 'practicesUndecided':
      return m.gates_reason_practices_undecided({ subProcess: reason.subProcess, count: reason.count })
    case 'waveCommitted':
      return m.gates_reason_wave_committed({ wave: reason.wave, day: fullDay(reason.on) })
    case 'waveNotCommitted':
      return m.gates_reason_wave_not_committed({ wave: reason.wave, day: fullDay(reason.startsOn) })
    case 'noWave':
      return m.gates_reason_no_wave()
    case 'baselineTaken':
      return m.gates_reason_baseline_taken({ day: fullDay(reason.on) })
    case 'baselineMissing':
      return m.gates_reason_baseline_missing()
    case 'gatePassed':
      return m.gates_reason_gate_passed({ gate: gateWord(reason.gate) })
    case 'gateNotPassed':
      return m.gates_reason_gate_not_passed({ gate: gateWord(reason.gate) })
    case 'withinLimits':
      return m.gates_reason_within_limits()
    case 'overLimit': {
      const { peak, limit, range } = reason
      return m.gates_reason_over_limit({
        name: nameOf(reason.name),
        peak,
        limit,
        range: `${fullDay(range.start)} – ${fullDay(range.end)}`,
      })
    }
    case 'liveAll':
      return m.gates_reason_live_all({ count: reason.count })
    case 'notLive':
      return m.gates_reason_not_live({ wave: reason.wave, open: reason.open, of: reason.of })
    case 'noRollouts':
      return m.gates_reason_no_rollouts()
    case 'kpiStill':
      return m.gates_reason_kpi_still({ subProcess: reason.subProcess })
    case 'coverageReached':
      return m.gates_reason_coverage_reached({ count: reason.count, needed: reason.needed })
    case 'coverageBelow': {
      const { subProcess, share, needed } = reason
      return m.gates_reason_coverage_below({ subProcess, unit: nameOf(reason.unit), share, needed })
    }
    case 'coverageUnknown':
      return m.gates_reason_coverage_unknown({ subProcess: reason.subProcess, unit: nameOf(reason.unit) })
    case 'examsBelow': {
      const { subProcess, share, needed } = reason
      return m.gates_reason_exams_below({ subProcess, unit: nameOf(reason.unit), share, needed })
    }
    case 'headCountMissing':
      return m.gates_reason_head_count_missing({ unit: nameOf(reason.unit) })
    case 'more':
      return m.gates_reason_more({ count: reason.count })
    default:
      return stepSentence(reason)
  }
}

type StepReason = Extract<GateReason, { code: `design${string}` | `simulation${string}` | `pilot${string}` }>
type CheckReason = Extract<
  GateReason,
  { code: `rules${string}` | `level${string}` | `check${string}` | 'noChecks' | 'noneBlocked' }
>

function stepSentence(reason: StepReason | CheckReason): string {
  switch (reason.code) {
    case 'designDone':
      return m.gates_reason_design_done({ day: fullDay(reason.on) })
    case 'designOpen':
      return m.gates_reason_design_open({ subProcess: reason.subProcess })
    case 'simulationPassed':
      return m.gates_reason_simulation_passed({ count: reason.count })
    case 'simulationMissing':
      return m.gates_reason_simulation_missing({ subProcess: reason.subProcess })
    case 'simulationOpen':
      return m.gates_reason_simulation_open(reason)
    case 'pilotAt':
      return m.gates_reason_pilot_at({ subProcess: reason.subProcess, unit: nameOf(reason.unit) })
    case 'pilotMissing':
      return m.gates_reason_pilot_missing({ subProcess: reason.subProcess })
    case 'pilotUndecided':
      return m.gates_reason_pilot_undecided({ subProcess: reason.subProcess, unit: nameOf(reason.unit) })
    case 'pilotExtended':
      return m.gates_reason_pilot_extended({ subProcess: reason.subProcess, unit: nameOf(reason.unit) })
    case 'pilotStopped':
      return m.gates_reason_pilot_stopped({ subProcess: reason.subProcess, unit: nameOf(reason.unit) })
    default:
      return checkSentence(reason)
  }
}

function checkSentence(reason: CheckReason): string {
  switch (reason.code) {
    case 'noChecks':
      return m.gates_reason_no_checks()
    case 'checksAll':
      return m.gates_reason_checks_all({ count: reason.count })
    case 'rulesBelow':
      return m.gates_reason_rules_below({ subProcess: reason.subProcess, level: reason.level })
    case 'rulesStale':
      return m.gates_reason_rules_stale({ subProcess: reason.subProcess, count: reason.count })
    case 'levelReached':
      return m.gates_reason_level_reached({ dimension: dimensionWord(reason.dimension), level: reason.level })
    case 'levelBelow': {
      const { dimension, level, subProcess } = reason
      return m.gates_reason_level_below({ dimension: dimensionWord(dimension), level, subProcess })
    }
    case 'levelUnknown': {
      const { dimension, stale, count, subProcess } = reason
      return m.gates_reason_level_unknown({ dimension: dimensionWord(dimension), stale, count, subProcess })
    }
    case 'noneBlocked':
      return m.gates_reason_none_blocked()
    case 'checkBlocked': {
      const facts = { subProcess: reason.subProcess, check: nameOf(reason.check), days: reason.days }
      return reason.unit
        ? m.gates_reason_check_blocked_at({ ...facts, unit: nameOf(reason.unit) })
        : m.gates_reason_check_blocked(facts)
    }
    case 'checksStale':
      return m.gates_reason_checks_stale({ subProcess: reason.subProcess, count: reason.count, of: reason.of })
  }
}

/** A gate named in a reason: by its kind, or by the number of its wave. */
function gateWord(address: string): string {
  const key = parseGateAddress(address)
  return key ? gateTitle(key, { zh: '', en: '' }) : address
}

/** A criterion without its number, where the number stands beside it. */
export function askableTitle(criterion: GateCriterion): string {
  if (criterion === 'dimensionsReady') return m.gates_criterion_word_dimensions()
  if (criterion === 'ownerActive') return m.gates_criterion_word_owner_active()
  if (criterion === 'enablementReached') return m.gates_criterion_word_enablement()
  return criterionTitle({ criterion, needed: null })
}
