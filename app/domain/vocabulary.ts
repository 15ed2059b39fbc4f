/**
 * The words of the product as values and types. Every list is ordered the way people read it, and is the only place
 * where its members are named: schemas, columns, selects and messages are made from these.
 */

export const TRACKS = ['LTC', 'MCR'] as const
export type Track = (typeof TRACKS)[number]

/** The six steps of a sub-process, in the order they are passed. */
export const STEP_KINDS = ['design', 'simulation', 'pilot', 'enablement', 'rollout', 'operation'] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** The four things that must be true for a process to land (lesson 5). */
export const DIMENSIONS = ['rules', 'incentives', 'organisation', 'digital'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** What a readiness check is needed by: the gate before the pilot, or the gate before a rollout. */
export const NEEDED_BY = ['pilot', 'rollout'] as const
export type NeededBy = (typeof NEEDED_BY)[number]

export const CHECK_STATUSES = ['notStarted', 'inProgress', 'ready', 'blocked', 'waived'] as const
export type CheckStatus = (typeof CHECK_STATUSES)[number]

/** How a thing stands. `unknown` is never shown as good news. */
export const STATUSES = ['blocked', 'offTrack', 'unknown', 'atRisk', 'onTrack', 'notStarted', 'done'] as const
export type Status = (typeof STATUSES)[number]

export const UNIT_KINDS = ['company', 'region', 'department', 'branch'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** Who coordinates end to end (lesson 2). */
export const COORDINATOR_KINDS = ['processOffice', 'salesOperations', 'digitalTeam'] as const
export type CoordinatorKind = (typeof COORDINATOR_KINDS)[number]

/** A person's role in one programme. Administrators are of the whole installation and are not listed here. */
export const ROLES = ['office', 'owner', 'branchLead', 'operations', 'executive'] as const
export type Role = (typeof ROLES)[number]

/** How far a wave reaches: the next circle opens on the results of the one before. */
export const CIRCLES = ['small', 'middle', 'big'] as const
export type Circle = (typeof CIRCLES)[number]

export const PILOT_VERDICTS = ['pass', 'extend', 'stop'] as const
export type PilotVerdict = (typeof PILOT_VERDICTS)[number]

/** `due`: its last day has gone, and nobody has said whether it worked. */
export const PILOT_STATES = ['planned', 'running', 'due', 'passed', 'stopped'] as const
export type PilotState = (typeof PILOT_STATES)[number]

/** What is asked of a pilot: a figure that reaches a threshold, people who use it, or a judgement in words. */
export const PILOT_CRITERION_KINDS = ['kpi', 'adoption', 'qualitative'] as const
export type PilotCriterionKind = (typeof PILOT_CRITERION_KINDS)[number]

/** How a case came through the simulation (流程模拟). */
export const CASE_OUTCOMES = ['passed', 'failed'] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

/** What a wave does with a lesson of a pilot. */
export const LESSON_USES = ['taken', 'notApplicable'] as const
export type LessonUse = (typeof LESSON_USES)[number]

/** The questions "may we go?" (决策点): three of the programme before it is under way, then pilots, waves, and its close. */
export const GATE_KINDS = ['charter', 'cdcp', 'pdcp', 'pilotEntry', 'rolloutEntry', 'close'] as const
export type GateKind = (typeof GATE_KINDS)[number]

/** There is no conditional pass: what is not met is a hold, with its condition and the day it returns. */
export const GATE_DECISIONS = ['go', 'hold', 'kill'] as const
export type GateDecision = (typeof GATE_DECISIONS)[number]

export const GATE_REQUEST_STATES = ['open', 'decided', 'withdrawn'] as const
export type GateRequestState = (typeof GATE_REQUEST_STATES)[number]

/** How a gate stands: never asked, asked and not yet answered, held, to be asked again, passed, or ended for good. */
export type GateStanding = 'ahead' | 'asked' | 'held' | 'released' | 'passed' | 'killed'
/** What waits behind the gate does not begin. */
export type StandingInTheWay = Exclude<GateStanding, 'passed'>

/** What the system can tell from the data at a gate. A programme chooses which of them each kind of gate asks for. */
export const GATE_CRITERIA = [
  'directionDecided',
  'ownersNamed',
  'ownerActive',
  'planCommitted',
  'baselineTaken',
  'designDone',
  'simulationPassed',
  'rulesReady',
  'dimensionsReady',
  'noBlockers',
  'checksFresh',
  'practicesDecided',
  'pilotPlanned',
  'pilotPassed',
  'earlierGatePassed',
  'loadWithinLimits',
  'enablementReached',
  'allLive',
  'kpiMoved',
] as const
export type GateCriterion = (typeof GATE_CRITERIA)[number]

/** What people may talk about, each in one conversation. */
export const COMMENT_SUBJECTS = ['subProcess', 'wave', 'check', 'pilot', 'gate', 'review'] as const
export type CommentSubject = (typeof COMMENT_SUBJECTS)[number]

/** What somebody may be told of: what people talk about, formal reports, and what executives were asked and advised. */
export const NOTICE_SUBJECTS = [...COMMENT_SUBJECTS, 'report', 'ask', 'advice'] as const
export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number]

/** Why somebody is told of something, the most personal first. */
export const NOTICE_KINDS = [
  'mention',
  'gateAsked',
  'asked',
  'adviceAssigned',
  'holdReturns',
  'checkAssigned',
  'checksEscalated',
  'checksStale',
  'gateDecided',
  'reportFrozen',
  'reviewCalled',
  'reviewFollowUp',
  'reviewDecided',
  'comment',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What a formal report tells executives, in this order: where we are, whether late, why, what we do, what may go wrong, what it brings, what we ask. */
export const REPORT_SECTIONS = ['state', 'late', 'why', 'actions', 'dangers', 'results', 'asks'] as const
export type ReportSection = (typeof REPORT_SECTIONS)[number]

export const REPORT_STATES = ['draft', 'frozen'] as const

/** What an executive says about a line of a report. */
export const ADVICE_KINDS = ['comment', 'advice', 'support', 'decision'] as const
export type AdviceKind = (typeof ADVICE_KINDS)[number]

/** What an executive says to what is asked of them. */
export const ASK_ANSWERS = ['promised', 'decided', 'declined'] as const
export type AskAnswer = (typeof ASK_ANSWERS)[number]

/** Whom publicity and training are for, by what they do (lesson 6). */
export const AUDIENCES = ['sales', 'presales', 'delivery', 'finance', 'managers', 'experts'] as const
export type Audience = (typeof AUDIENCES)[number]

/** How people are told and taught: talks, courses, skill contests, exams, internal media. */
export const ENABLEMENT_KINDS = ['talk', 'course', 'contest', 'exam', 'media'] as const
export type EnablementKind = (typeof ENABLEMENT_KINDS)[number]

/** What an expert can judge, and a review needs. */
export const EXPERT_FIELDS = ['solution', 'commercial', 'legal', 'finance', 'delivery', 'supply'] as const
export type ExpertField = (typeof EXPERT_FIELDS)[number]

/** The way of an operations review: asked for, given experts, to be met about, decided, followed up and closed. */
export const REVIEW_STATES = ['requested', 'triaged', 'scheduled', 'decided', 'closed', 'withdrawn'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** Where a reading came from. */
export const READING_SOURCES = ['form', 'paste', 'file', 'system'] as const
export type ReadingSource = (typeof READING_SOURCES)[number]

/** Who says that a branch is live: its lead, and the owner of the sub-process. */
export const CONFIRMING_SIDES = ['branch', 'owner'] as const
export type ConfirmingSide = (typeof CONFIRMING_SIDES)[number]

/** How a sub-process stands at a branch: from the plan of its wave to daily use, or back from it. */
export const ROLLOUT_STATES = ['planned', 'preparing', 'live', 'operating', 'relapsed'] as const
export type RolloutState = (typeof ROLLOUT_STATES)[number]

/** What would show that published documents are used (lesson 2). */
export const USE_SIGNALS = ['pilot', 'training', 'usage', 'kpi'] as const
export type UseSignal = (typeof USE_SIGNALS)[number]

/** What a key opens: a feed for calendars, or the door for readings of use. */
export const KEY_PURPOSES = ['calendar', 'usage'] as const
export type KeyPurpose = (typeof KEY_PURPOSES)[number]

/** What the register keeps. */
export const ENTRY_KINDS = ['risk', 'issue', 'assumption', 'dependency', 'decision', 'action'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What an entry of the register may be about. */
export const ENTRY_SUBJECTS = [
  'subProcess',
  'wave',
  'unit',
  'check',
  'pilot',
  'gate',
  'review',
  'kpi',
  'report',
] as const
export type EntrySubject = (typeof ENTRY_SUBJECTS)[number]

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** What leaders are asked for: written, open for answers, closed for the record. */
export const DIAGNOSIS_STATES = ['draft', 'open', 'closed'] as const
export type DiagnosisState = (typeof DIAGNOSIS_STATES)[number]

/** Which track goes first (lesson 1); `both` is one small pilot of each, when the lead is too close. */
export const DIRECTIONS = ['LTC', 'MCR', 'both'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** What becomes of a reference practice (lesson 4). */
export const TAILORING_DECISIONS = ['adopt', 'adapt', 'reject', 'postpone'] as const
export type TailoringDecision = (typeof TAILORING_DECISIONS)[number]

/** What can be drawn as a bar and moved. */
export const BAR_KINDS = ['step', 'wave'] as const
export type BarKind = (typeof BAR_KINDS)[number]

/** Rooms that keep named views. */
export const VIEW_ROOMS = ['roadmap', 'readiness', 'subProcesses'] as const
export type ViewRoom = (typeof VIEW_ROOMS)[number]

export const SCENARIO_STATES = ['open', 'adopted', 'discarded'] as const
export type ScenarioState = (typeof SCENARIO_STATES)[number]

/** Which way a KPI is meant to move. */
export const KPI_AIMS = ['up', 'down'] as const
export type KpiAim = (typeof KPI_AIMS)[number]

/** Whose load is limited: an owner's active sub-processes, or a branch's. */
export const LIMIT_KINDS = ['owner', 'branch'] as const
export type LimitKind = (typeof LIMIT_KINDS)[number]

/** What a one-time link lets a person do: set their first password, or a new one. */
export const LINK_PURPOSES = ['invitation', 'reset'] as const
export type LinkPurpose = (typeof LINK_PURPOSES)[number]

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** A name in both languages; either may be empty, then the other is shown. */
export interface Name {
  zh: string
  en: string
}

/** A calendar day, `yyyy-MM-dd`. */
export type Day = string

/** A closed range of calendar days: both ends are part of it. */
export interface DayRange {
  start: Day
  end: Day
}
