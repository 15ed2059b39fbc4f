import type { ActivityKind, ToldVerb } from '~/domain/activity'
import { CHECK_STATUSES, GATE_DECISIONS, PILOT_VERDICTS } from '~/domain/vocabulary'
import { gateDecisionWord, gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { checkStatusWord, stepWord, verdictWord, waveWord } from '~/i18n/words'
import type { Activity, Thing } from '../activity'

const kinds: Readonly<Record<ActivityKind, () => string>> = {
  checks: m.activity_kind_checks,
  plan: m.activity_kind_plan,
  gates: m.activity_kind_gates,
  pilots: m.activity_kind_pilots,
  rollout: m.activity_kind_rollout,
  enablement: m.activity_kind_enablement,
  reviews: m.activity_kind_reviews,
  benefits: m.activity_kind_benefits,
  register: m.activity_kind_register,
  comments: m.activity_kind_comments,
}
export const activityKindWord = (kind: ActivityKind) => kinds[kind]()

interface Facts {
  person: string
  subject: string
  count: number
  /** The new value in words; null where the change was of something else. */
  value: string | null
  /** Somebody else whom it is about. */
  other: string | null
}

const sentences: Readonly<Record<ToldVerb, (facts: Facts) => string>> = {
  updateCheck: ({ value, ...facts }) =>
    value === null ? m.activity_check(facts) : m.activity_check_as({ ...facts, value }),
  updateChecks: m.activity_checks,
  confirmUnchanged: m.activity_unchanged,
  assignCheck: ({ other, ...facts }) =>
    other === null ? m.activity_assignment(facts) : m.activity_assigned({ ...facts, other }),
  addEvidence: m.activity_evidence,
  createWave: m.activity_wave_created,
  updateWave: m.activity_wave_changed,
  commitWave: m.activity_wave_committed,
  setScope: m.activity_scope,
  expectGoLive: m.activity_expected,
  recordGoLive: m.activity_live,
  startStep: m.activity_step_started,
  finishStep: m.activity_step_finished,
  rescheduleStep: m.activity_step_moved,
  assignOwner: ({ other, ...facts }) =>
    other === null ? m.activity_ownership(facts) : m.activity_owner({ ...facts, other }),
  applyPlan: m.activity_plan,
  undoPlan: m.activity_plan_back,
  adoptScenario: m.activity_plan,
  requestGate: m.activity_gate_asked,
  withdrawRequest: m.activity_gate_withdrawn,
  decideGate: ({ value, ...facts }) => m.activity_gate_decided({ ...facts, value: value ?? '' }),
  closeHold: m.activity_hold_closed,
  renewHold: m.activity_hold_renewed,
  startPilot: m.activity_pilot_planned,
  updatePilot: m.activity_pilot_changed,
  decidePilot: ({ value, ...facts }) =>
    value === null ? m.activity_pilot_changed(facts) : m.activity_pilot_verdict({ ...facts, value }),
  recordCriterion: m.activity_pilot_result,
  addNote: m.activity_pilot_note,
  addLesson: m.activity_pilot_lesson,
  walkCase: m.activity_case,
  addIssue: m.activity_issue,
  closeIssue: m.activity_issue_closed,
  confirmLive: m.activity_live_confirmed,
  scoreMaturity: m.activity_scored,
  recordUsage: m.activity_usage,
  planActivity: m.activity_enablement_planned,
  editActivity: m.activity_enablement_changed,
  cancelActivity: m.activity_enablement_cancelled,
  recordResults: m.activity_enablement_results,
  importResults: m.activity_enablement_imported,
  requestReview: m.activity_review_asked,
  triageReview: ({ other, ...facts }) => {
    if (other === null) return m.activity_review_changed(facts)
    return other === facts.person ? m.activity_review_taken(facts) : m.activity_review_triaged({ ...facts, other })
  },
  scheduleMeeting: m.activity_review_meeting,
  decideReview: ({ value, ...facts }) => m.activity_review_decided({ ...facts, value: value ?? '' }),
  resumeReview: m.activity_review_resumed,
  closeReview: m.activity_review_closed,
  withdrawReview: m.activity_review_withdrawn,
  addFollowUp: ({ other, ...facts }) => m.activity_follow_up({ ...facts, other: other ?? '' }),
  closeFollowUp: m.activity_follow_up_done,
  setOpportunities: m.activity_opportunities,
  addKpi: m.activity_kpi_added,
  addReferenceKpis: m.activity_kpis_added,
  updateKpi: m.activity_kpi_changed,
  archiveKpi: m.activity_kpi_archived,
  recordReadings: m.activity_readings,
  importReadings: m.activity_readings_imported,
  addEntry: m.activity_entry_added,
  updateEntry: m.activity_entry_changed,
  closeEntry: m.activity_entry_closed,
  reopenEntry: m.activity_entry_reopened,
  addComment: m.activity_comment,
}

/** What somebody did, in one sentence. */
export function activitySentence({ verb, actor, thing, count, value, person }: Activity): string {
  return sentences[verb]({
    person: nameOf(actor),
    subject: thingWord(thing),
    count,
    value: value === null ? null : valueWord(value),
    other: person && nameOf(person),
  })
}

/** The values that sentences hold: how a check stands, what was decided at a gate or of a review, how a pilot ended. */
function valueWord(value: string): string {
  const words = [
    ...CHECK_STATUSES.filter((one) => one === value).map(checkStatusWord),
    ...GATE_DECISIONS.filter((one) => one === value).map(gateDecisionWord),
    ...PILOT_VERDICTS.filter((one) => one === value).map(verdictWord),
  ]
  return words[0] ?? value
}

/** What it was done to: "LTC-ML-1 · Rules published · Suzhou". */
export function thingWord({ code, name, unit, wave, step, gate, entity }: Thing): string {
  if (gate) return gateTitle(gate, name)
  if (entity === 'wave') return waveWord({ number: wave ?? 0, name })
  const parts = [
    code,
    nameOf(name),
    step && stepWord(step),
    unit && nameOf(unit),
    wave !== null && m.wave_number({ number: wave }),
  ]
  return parts.filter(Boolean).join(' · ')
}
