import type { Day, GateKind, Name, StepKind } from '~/domain/vocabulary'

/** What of a programme is changed, as the log of changes names it, in the order of the filter. */
export const HISTORY_ENTITIES = [
  'programme',
  'subProcess',
  'step',
  'wave',
  'rollout',
  'readinessCheck',
  'checklistItem',
  'evidenceFile',
  'pilot',
  'pilotCriterion',
  'pilotNote',
  'lesson',
  'lessonUse',
  'simulationCase',
  'simulationIssue',
  'tailoring',
  'dependency',
  'kpiResult',
  'acceptedOverload',
  'membership',
  'calendarDay',
  'diagnosis',
  'symptom',
  'respondent',
  'symptomAnswer',
  'directionDecision',
  'baseline',
  'savedView',
  'gateRequest',
  'gateAsked',
  'gateDecision',
  'gateHold',
  'gateRule',
  'gateApprover',
  'gateDay',
  'reportLink',
  'ask',
  'advice',
  'reportReader',
  'reportSession',
  'reportAttendance',
  'report',
  'reportSection',
  'enablementActivity',
  'enablementAudience',
  'headCount',
  'accessKey',
  'review',
  'reviewExpert',
  'reviewFollowUp',
  'reviewRound',
  'reviewKind',
  'expert',
  'opportunityCount',
  'kpi',
  'kpiReading',
  'registerEntry',
  'liveConfirmation',
  'maturityScore',
  'usageReading',
] as const
export type HistoryEntity = (typeof HISTORY_ENTITIES)[number]

/** What a change was done to, as far as it has a name of its own. */
export interface Subject {
  code?: string
  name?: Name
  step?: StepKind
  wave?: number
  unit?: Name
  person?: Name
  day?: Day
  after?: string
  gate?: GateKind
  /** The version of a diagnosis. */
  version?: number
}

export interface FieldChange {
  field: string
  from: string | null
  to: string | null
}

export interface SubjectChange {
  entity: HistoryEntity
  entityId: number
  subject: Subject
  fields: FieldChange[]
}

/** One change, with all it was done to. */
export interface HistoryEntry {
  changeId: string
  /** UTC milliseconds. */
  at: number
  actor: string
  changes: SubjectChange[]
}

/** The names behind the ids that fields hold. */
export interface HistoryNames {
  people: Record<number, Name>
  units: Record<number, Name>
  subProcesses: Record<number, string>
  waves: Record<number, number>
}

export const isHistoryEntity = (value: string | null): value is HistoryEntity =>
  HISTORY_ENTITIES.some((entity) => entity === value)
