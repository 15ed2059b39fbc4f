import type { Symptom } from './direction'
import type { Refusal } from './verdict'
import { accepted, refuse, type Verdict, verdictOf } from './verdict'
import { type Day, type DiagnosisState, type Direction, TRACKS, type Track } from './vocabulary'

/** Symptoms that a track may have: more than a leader reads with care. */
export const SYMPTOMS_A_TRACK = 12

/** The symptoms are open to change only until somebody can have answered them. */
export function mayChangeSymptoms(state: DiagnosisState): Verdict {
  return state === 'draft' ? accepted : refuse({ code: 'symptomsFixed' })
}

export function mayAddSymptom(state: DiagnosisState, track: Track, symptoms: readonly { track: Track }[]): Verdict {
  if (state !== 'draft') return refuse({ code: 'symptomsFixed' })
  const count = symptoms.filter((one) => one.track === track).length
  return count < SYMPTOMS_A_TRACK ? accepted : refuse({ code: 'symptomsEnough', count: SYMPTOMS_A_TRACK })
}

/** Leaders are asked about both tracks, and there is somebody to ask. */
export function mayOpen(state: DiagnosisState, symptoms: readonly Pick<Symptom, 'track'>[], leaders: number): Verdict {
  if (state === 'open') return refuse({ code: 'diagnosisIsOpen' })
  const refusals: Refusal[] = []
  if (TRACKS.some((track) => symptoms.every((one) => one.track !== track))) {
    refusals.push({ reason: { code: 'symptomsOfBothNeeded' } })
  }
  if (leaders === 0) refusals.push({ reason: { code: 'leadersNeeded' } })
  return verdictOf(refusals)
}

export function mayClose(state: DiagnosisState): Verdict {
  return state === 'open' ? accepted : refuse({ code: 'diagnosisNotOpen' })
}

/** Nobody is asked, or taken out, once it is closed for the record. */
export function mayInvite(state: DiagnosisState): Verdict {
  return state === 'closed' ? refuse({ code: 'diagnosisIsClosed' }) : accepted
}

/** Whoever finishes has answered every symptom; a draft may leave some out. The refusals name the fields. */
export function mayAnswer(
  state: DiagnosisState,
  symptomIds: readonly number[],
  { isFinished, answers }: { isFinished: boolean; answers: readonly { symptomId: number; score: number | null }[] },
): Verdict {
  if (state !== 'open') return refuse({ code: 'diagnosisNotOpen' })
  if (answers.some(({ symptomId }) => !symptomIds.includes(symptomId))) return refuse({ code: 'notFound' })
  if (!isFinished) return accepted
  const given = new Set(answers.filter(({ score }) => score !== null).map(({ symptomId }) => symptomId))
  return verdictOf(
    symptomIds
      .filter((id) => !given.has(id))
      .map((id) => ({ reason: { code: 'answerMissing' }, field: `score-${id}` })),
  )
}

export interface DirectionDecision {
  direction: Direction
  decidedOn: Day
  reason: string
}

/** A decision is not recorded ahead of time, and one that the diagnosis does not carry says why. */
export function mayDecideDirection(
  { direction, decidedOn, reason }: DirectionDecision,
  recommended: Direction | null,
  today: Day,
): Verdict {
  if (decidedOn > today) return refuse({ code: 'dayInFuture' }, 'decidedOn')
  if (reason.trim() !== '' || direction === recommended) return accepted
  return refuse(
    recommended === null ? { code: 'undiagnosedNeedsReason' } : { code: 'againstAdviceNeedsReason' },
    'reason',
  )
}
