import { m } from '~/i18n/generated/messages'
import type { HistoryEntity, HistoryNames, SubjectChange } from '../history'
import { entityWord, fieldWord } from './field-words'
import { subjectWords, valueWords } from './value-words'

interface Told {
  change: SubjectChange
  names: HistoryNames
  timeZone: string
}

/** More fields than this are folded away: a thing that was made has many. */
const SHOWN = 4

/** What was changed, and from which value to which. */
export function HistoryLine(told: Told) {
  const { entity, subject, fields } = told.change
  const deed = deedOf(told.change)
  const isLong = fields.length > SHOWN
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
      <p>
        <span className="text-ink-3">{entityWord(entity)}</span>{' '}
        <span className="font-semibold">{subjectWords(subject)}</span>
        {deed && <span className="ml-2 rounded-full bg-idle-soft px-2 text-xs text-idle">{deed}</span>}
      </p>
      {isLong ? (
        <details className="min-w-0">
          <summary className="text-accent">{m.settings_history_fields({ count: fields.length })}</summary>
          <Fields {...told} isList />
        </details>
      ) : (
        <Fields {...told} />
      )}
    </div>
  )
}

function Fields({ change, names, timeZone, isList = false }: Told & { isList?: boolean }) {
  const words = (field: string, value: string | null) =>
    valueWords({ entity: change.entity, field, value }, names, timeZone)
  return (
    <dl className={isList ? 'mt-1 grid gap-0.5' : 'flex min-w-0 flex-wrap gap-x-4'}>
      {change.fields.map(({ field, from, to }) => (
        <div key={field} className="flex min-w-0 gap-x-1.5">
          <dt className="flex-none text-ink-3">{fieldWord(field)}</dt>
          <dd className="min-w-0 break-words text-ink-2">
            {from !== null && (
              <>
                <del className="text-ink-3 no-underline">{words(field, from)}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            <ins className="no-underline">{words(field, to)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The field that a thing has from its making to its removal, and that never changes between. */
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
  report: 'createdById',
  reportSection: 'section',
}

/** Made, or taken away. */
function deedOf({ entity, fields }: SubjectChange): string | null {
  const mark = fields.find(({ field }) => field === MARKS[entity])
  if (!mark) return null
  return mark.to === null ? m.settings_history_removed() : m.settings_history_added()
}
