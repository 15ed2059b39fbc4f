import { CHECK_VALUES, isDayValue, oneOf, yesOrNo } from '~/components/history/check-words'
import { clockOf } from '~/domain/enablement'
import {
  ADVICE_KINDS,
  type AdviceKind,
  ASK_ANSWERS,
  type AskAnswer,
  AUDIENCES,
  CASE_OUTCOMES,
  type CaseOutcome,
  CIRCLES,
  CONFIRMING_SIDES,
  COORDINATOR_KINDS,
  DIAGNOSIS_STATES,
  DIRECTIONS,
  ENABLEMENT_KINDS,
  GATE_CRITERIA,
  GATE_DECISIONS,
  GATE_KINDS,
  GATE_REQUEST_STATES,
  type GateCriterion,
  type GateDecision,
  type GateKind,
  type GateRequestState,
  KPI_AIMS,
  type KpiAim,
  LESSON_USES,
  type LessonUse,
  LIMIT_KINDS,
  type LimitKind,
  type Name,
  PILOT_CRITERION_KINDS,
  PILOT_VERDICTS,
  type PilotCriterionKind,
  REPORT_SECTIONS,
  type ReportSection,
  ROLES,
  STEP_KINDS,
  TAILORING_DECISIONS,
  type TailoringDecision,
  VIEW_ROOMS,
} from '~/domain/vocabulary'
import { diagnosisStateWord, directionWord } from '~/i18n/direction-words'
import { audienceWord, enablementKindWord } from '~/i18n/enablement-words'
import { dayAndTime, figure, fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { circleWord, coordinatorWord, standingWord, stepWord, verdictWord, viewRoomWord, waveWord } from '~/i18n/words'
import type { HistoryEntity, HistoryNames, Subject } from '../history'
import { benefitValue } from './benefit-values'
import { DESK_INSTANTS, DESK_VALUES } from './desk-words'

/** What a change was done to: "LTC-ML-1 · Pilot", 「第 2 批」. */
export function subjectWords({ code, name, step, wave, unit, person, day, after, version, gate }: Subject): string {
  const parts = [
    gate && gateWords[gate](),
    code,
    wave !== undefined ? waveWord({ number: wave, name: name ?? { zh: '', en: '' } }) : name && nameOf(name),
    step && stepWord(step),
    unit && nameOf(unit),
    person && nameOf(person),
    day && fullDay(day),
    after && m.settings_history_after({ code: after }),
    version && m.settings_history_version({ number: version }),
  ]
  return parts.filter(Boolean).join(' · ')
}

interface Told {
  entity: HistoryEntity
  field: string
  value: string | null
}

/** A value of the log as a reader knows it: names for ids, words for codes, days as they are written. */
export function valueWords({ entity, field, value }: Told, names: HistoryNames, timeZone: string): string {
  if (value === null || value === '') return m.settings_history_empty()
  const deskWord = DESK_VALUES[`${entity}.${field}`]
  if (deskWord) return deskWord(value)
  if (entity.startsWith('gate') && field in gateWordsOf) return gateWordsOf[field]?.(value) ?? value
  if (entity === 'advice' || entity === 'ask') {
    const word = sayWordsOf[`${entity}.${field}`]
    if (word) return word(value)
    if (!/On$/.test(field) && !/Id$/.test(field) && !INSTANTS.has(field)) return value
  }
  if (entity === 'enablementActivity') {
    if (field === 'kind') return oneOf(ENABLEMENT_KINDS, enablementKindWord)(value)
    if (field === 'startsAt') return clockOf(Number(value))
    if (TYPED.has(field)) return value
  }
  const ofBenefit = benefitValue(entity, field, value)
  if (ofBenefit !== null) return ofBenefit
  if (field in wordsOf) return wordsOf[field]?.(value) ?? value
  if (entity === 'step' && field === 'kind') return oneOf(STEP_KINDS, stepWord)(value)
  if (entity === 'acceptedOverload' && field === 'kind') return oneOf(LIMIT_KINDS, limitWord)(value)
  if (entity === 'pilotCriterion') {
    if (field === 'kind') return oneOf(PILOT_CRITERION_KINDS, (kind) => criterionKinds[kind]())(value)
    if (FIGURES.has(field)) return figure(Number(value))
  }
  if (entity === 'kpiResult' && (field === 'before' || field === 'after')) return figure(Number(value))
  if (entity === 'calendarDay' && field === 'kind') return dayKindWord(value)
  if (INSTANTS.has(field)) return dayAndTime(Number(value), timeZone)
  if (isDayValue(value)) return fullDay(value)
  return nameBehind(field, Number(value), names) ?? value
}

function nameBehind(field: string, id: number, names: HistoryNames): string | undefined {
  const shown = (name: Name | undefined) => name && nameOf(name)
  switch (field) {
    case 'ownerId':
    case 'deputyId':
    case 'assigneeId':
    case 'personId':
    case 'decidedById':
    case 'askedOfId':
    case 'answeredById':
    case 'createdById':
    case 'openedById':
    case 'leadId':
      return shown(names.people[id])
    case 'unitId':
      return shown(names.units[id])
    case 'subProcessId':
    case 'predecessorId':
    case 'successorId':
      return names.subProcesses[id]
    case 'waveId':
      return names.waves[id] === undefined ? undefined : m.wave_number({ number: names.waves[id] })
  }
}

/** What people typed, and numbers that are no ids. */
const TYPED = new Set(['title', 'place', 'note', 'minutes', 'groups', 'planned'])
const FIGURES = new Set(['before', 'threshold', 'result'])
const INSTANTS = new Set<string>([
  'committedAt',
  'archivedAt',
  'openedAt',
  'closedAt',
  'answeredAt',
  'expiresAt',
  'revokedAt',
  ...DESK_INSTANTS,
])

/** Of their own, so that no page but the history loads them twice over. */
const decisions: Readonly<Record<TailoringDecision, () => string>> = {
  adopt: m.settings_decision_adopt,
  adapt: m.settings_decision_adapt,
  reject: m.settings_decision_reject,
  postpone: m.settings_decision_postpone,
}

const criterionKinds: Readonly<Record<PilotCriterionKind, () => string>> = {
  kpi: m.settings_criterion_kpi,
  adoption: m.settings_criterion_adoption,
  qualitative: m.settings_criterion_qualitative,
}
const lessonUseWord = (use: LessonUse) =>
  use === 'taken' ? m.settings_lesson_taken() : m.settings_lesson_not_applicable()
const caseWord = (outcome: CaseOutcome) => (outcome === 'passed' ? m.settings_case_passed() : m.settings_case_failed())

const dayKindWord = (value: string) => (value === 'working' ? m.programmes_day_working() : m.programmes_day_holiday())

const aimWord = (aim: KpiAim) => (aim === 'up' ? m.results_aim_up() : m.results_aim_down())
const limitWord = (kind: LimitKind) => (kind === 'owner' ? m.load_column_owner() : m.load_column_branch())

const gateWords: Readonly<Record<GateKind, () => string>> = {
  charter: m.gates_kind_charter,
  cdcp: m.gates_kind_cdcp,
  pdcp: m.gates_kind_pdcp,
  pilotEntry: m.gates_kind_pilot,
  rolloutEntry: m.gates_kind_rollout,
  close: m.gates_kind_close,
}
const gateDecisions: Readonly<Record<GateDecision, () => string>> = {
  go: m.gates_decision_go,
  hold: m.gates_decision_hold,
  kill: m.gates_decision_kill,
}
const requestStates: Readonly<Record<GateRequestState, () => string>> = {
  open: m.gates_state_open,
  decided: m.gates_state_decided,
  withdrawn: m.gates_state_withdrawn,
}
const criteria: Readonly<Record<GateCriterion, () => string>> = {
  directionDecided: m.gates_criterion_direction_decided,
  ownersNamed: m.gates_criterion_owners_named,
  ownerActive: m.gates_criterion_word_owner_active,
  planCommitted: m.gates_criterion_plan_committed,
  baselineTaken: m.gates_criterion_baseline_taken,
  designDone: m.gates_criterion_design_done,
  simulationPassed: m.gates_criterion_simulation_passed,
  rulesReady: m.gates_criterion_rules_ready,
  dimensionsReady: m.gates_criterion_word_dimensions,
  noBlockers: m.gates_criterion_no_blockers,
  checksFresh: m.gates_criterion_checks_fresh,
  practicesDecided: m.gates_criterion_practices_decided,
  pilotPlanned: m.gates_criterion_pilot_planned,
  pilotPassed: m.gates_criterion_pilot_passed,
  earlierGatePassed: m.gates_criterion_earlier_gate_passed,
  loadWithinLimits: m.gates_criterion_load_within_limits,
  enablementReached: m.gates_criterion_word_enablement,
  allLive: m.gates_criterion_all_live,
  kpiMoved: m.gates_criterion_kpi_moved,
}

/** Words that mean something else where they are not about a gate. */
const gateWordsOf: Readonly<Record<string, (value: string) => string>> = {
  gate: oneOf(GATE_KINDS, (kind) => gateWords[kind]()),
  decision: oneOf(GATE_DECISIONS, (decision) => gateDecisions[decision]()),
  state: oneOf(GATE_REQUEST_STATES, (state) => requestStates[state]()),
  criterion: oneOf(GATE_CRITERIA, (criterion) => criteria[criterion]()),
}

const adviceKinds: Readonly<Record<AdviceKind, () => string>> = {
  comment: m.advice_kind_comment,
  advice: m.advice_kind_advice,
  support: m.advice_kind_support,
  decision: m.advice_kind_decision,
}
const askAnswers: Readonly<Record<AskAnswer, () => string>> = {
  promised: m.advice_answer_promised,
  decided: m.advice_answer_decided,
  declined: m.advice_answer_declined,
}
const reportSections: Readonly<Record<ReportSection, () => string>> = {
  state: m.reports_section_state,
  late: m.reports_section_late,
  why: m.reports_section_why,
  actions: m.reports_section_actions,
  dangers: m.reports_section_dangers,
  results: m.reports_section_results,
  asks: m.reports_section_asks,
}
/** What an executive writes is theirs; only the choices among it are words of the product. */
const sayWordsOf: Readonly<Record<string, (value: string) => string>> = {
  'advice.kind': oneOf(ADVICE_KINDS, (kind) => adviceKinds[kind]()),
  'advice.section': oneOf(REPORT_SECTIONS, (section) => reportSections[section]()),
  'ask.answer': oneOf(ASK_ANSWERS, (answer) => askAnswers[answer]()),
}

const wordsOf: Readonly<Record<string, (value: string) => string>> = {
  ...CHECK_VALUES,
  verdict: oneOf(PILOT_VERDICTS, verdictWord),
  role: oneOf(ROLES, standingWord),
  coordinatorKind: oneOf(COORDINATOR_KINDS, coordinatorWord),
  circle: oneOf(CIRCLES, circleWord),
  state: oneOf(DIAGNOSIS_STATES, diagnosisStateWord),
  direction: oneOf(DIRECTIONS, directionWord),
  recommended: oneOf(DIRECTIONS, directionWord),
  aim: oneOf(KPI_AIMS, aimWord),
  predecessorStep: oneOf(STEP_KINDS, stepWord),
  successorStep: oneOf(STEP_KINDS, stepWord),
  decision: oneOf(TAILORING_DECISIONS, (decision) => decisions[decision]()),
  holidaySource: (value) => (value === 'CN' ? m.programmes_holidays_cn() : m.programmes_holidays_none()),
  room: oneOf(VIEW_ROOMS, viewRoomWord),
  side: oneOf(CONFIRMING_SIDES, (side) => (side === 'branch' ? m.rollout_side_branch() : m.rollout_side_owner())),
  isAsked: yesOrNo,
  isOverride: yesOrNo,
  use: oneOf(LESSON_USES, lessonUseWord),
  outcome: oneOf(CASE_OUTCOMES, caseWord),
  isMet: yesOrNo,
  wasThere: yesOrNo,
  isShown: yesOrNo,
  audience: oneOf(AUDIENCES, audienceWord),
}
