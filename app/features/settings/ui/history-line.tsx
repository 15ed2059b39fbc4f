import { ChangedFields } from '~/components/history/changed-fields'
import { m } from '~/i18n/generated/messages'
import type { HistoryEntity, HistoryNames, SubjectChange } from '../history'
import { entityWord, fieldWord } from './field-words'
import { subjectWords, valueWords } from './value-words'

interface Told {
  change: SubjectChange
  names: HistoryNames
  timeZone: string
}

/** What was changed, and from which value to which. */
export function HistoryLine({ change, names, timeZone }: Told) {
  const { entity, subject, fields } = change
  const deed = deedOf(change)
  const words = (field: string, value: string | null) => valueWords({ entity, field, value }, names, timeZone)
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
      <p>
        <span className="text-ink-3">{entityWord(entity)}</span>{' '}
        <span className="font-semibold">{subjectWords(subject)}</span>
        {deed && <span className="ml-2 rounded-full bg-idle-soft px-2 text-xs text-idle">{deed}</span>}
      </p>
      <ChangedFields
        fields={fields.map(({ field, from, to }) => ({
          field,
          name: fieldWord(field, entity),
          from: from === null ? null : words(field, from),
          to: words(field, to),
        }))}
      />
    </div>
  )
}

/** The field that a thing has from its making to its removal, and that is never empty between. */
const MARKS: Readonly<Record<HistoryEntity, string>> = {
  programme: 'slug',
  subProcess: 'code',
  step: 'kind',
  wave: 'number',
  rollout: 'subProcessId',
  readinessCheck: 'templateKey',
  checklistItem: 'neededBy',
  evidenceFile: 'name',
  pilot: 'subProcessId',
  pilotCriterion: 'kind',
  pilotNote: 'pilotId',
  lesson: 'pilotId',
  lessonUse: 'waveId',
  simulationCase: 'subProcessId',
  simulationIssue: 'subProcessId',
  tailoring: 'subProcessId',
  dependency: 'predecessorId',
  kpiResult: 'subProcessId',
  acceptedOverload: 'fromDay',
  membership: 'personId',
  calendarDay: 'day',
  diagnosis: 'number',
  symptom: 'track',
  respondent: 'personId',
  symptomAnswer: 'symptomId',
  directionDecision: 'direction',
  baseline: 'barCount',
  savedView: 'room',
  gateRequest: 'requestedOn',
  gateAsked: 'personId',
  gateDecision: 'evidenceHash',
  gateHold: 'heldOn',
  gateRule: 'criterion',
  gateApprover: 'personId',
  gateDay: 'gate',
  reportLink: 'purpose',
  ask: 'askedOn',
  advice: 'givenOn',
  reportReader: 'personId',
  reportSession: 'day',
  reportAttendance: 'personId',
  report: 'createdById',
  reportSection: 'section',
  enablementActivity: 'title',
  enablementAudience: 'audience',
  headCount: 'audience',
  review: 'audience',
  reviewExpert: 'personId',
  reviewFollowUp: 'ownerId',
  reviewRound: 'round',
  reviewKind: 'position',
  expert: 'personId',
  opportunityCount: 'month',
  kpi: 'subProcessId',
  kpiReading: 'unitId',
  registerEntry: 'number',
  liveConfirmation: 'side',
  maturityScore: 'quarter',
  usageReading: 'weekOn',
  accessKey: 'name',
}

/** Made, or taken away. */
function deedOf({ entity, fields }: SubjectChange): string | null {
  const mark = fields.find(({ field }) => field === MARKS[entity])
  if (!mark) return null
  if (mark.to === null) return m.settings_history_removed()
  return mark.from === null ? m.settings_history_added() : null
}
