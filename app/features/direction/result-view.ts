import { isEarly, readDiagnosis, type Symptom } from '~/domain/direction'
import { flipsOf } from '~/domain/direction-sensitivity'
import { disagreements, type Extreme, spreadsOf } from '~/domain/direction-spread'
import type { Direction, Name, Track } from '~/domain/vocabulary'

/** A leader with a name, as far as the page needs one. */
export interface LeaderAnswers {
  id: number
  answers: ReadonlyMap<number, number>
  answeredAt: number | null
  person: { name: Name; unit: Name | null }
}

export interface SpeakerView {
  name: Name
  unit: Name | null
}

/** A score, how many said it and, for those who may know, who. */
export interface VoiceView {
  score: number
  count: number
  people: SpeakerView[]
}

export interface SymptomView {
  id: number
  track: Track
  name: Name
  weight: number
  /** Null while nobody has answered all. */
  mean: number | null
  voices: VoiceView[]
}

export interface ResultView {
  asked: number
  answered: number
  symptoms: SymptomView[]
  /** Null: unknown. */
  result: {
    /** In whole points, and so the lead: what is read is what can be reckoned. */
    scores: Record<Track, number>
    lead: number
    recommended: Direction
    isEarly: boolean
    agreeing: number
    reasons: { name: Name; mean: number }[]
    flips: { to: Direction; changes: { name: Name; from: number; to: number }[] }[]
    disagreements: { name: Name; highest: VoiceView; lowest: VoiceView }[]
  } | null
}

/** Disagreements that are told; the deepest of them. */
const DISAGREEMENTS_TOLD = 3

/** What the page of a diagnosis says; who said what only where `isNamed`. Answers not finished do not count. */
export function resultView(
  symptoms: readonly Symptom[],
  leaders: readonly LeaderAnswers[],
  { isNamed }: { isNamed: boolean },
): ResultView {
  const finished = leaders.filter(({ answeredAt }) => answeredAt !== null)
  const reading = readDiagnosis(symptoms, finished)
  const peopleOf = new Map(finished.map(({ id, person: { name, unit } }) => [id, { name, unit }]))
  const voice = ({ score, respondents }: Extreme): VoiceView => ({
    score,
    count: respondents.length,
    people: isNamed ? respondents.flatMap((id) => peopleOf.get(id) ?? []) : [],
  })
  return {
    asked: leaders.length,
    answered: reading?.answered ?? 0,
    symptoms: symptoms.map((symptom) => ({
      ...symptom,
      mean: reading?.means.get(symptom.id) ?? null,
      voices: reading ? voicesOf(symptom, finished).map(voice) : [],
    })),
    result: reading && {
      scores: { LTC: Math.round(reading.scores.LTC), MCR: Math.round(reading.scores.MCR) },
      lead: Math.abs(Math.round(reading.scores.LTC) - Math.round(reading.scores.MCR)),
      recommended: reading.recommended,
      isEarly: isEarly(reading.answered, leaders.length),
      agreeing: reading.agreeing,
      reasons: reading.reasons.map(({ symptom, mean }) => ({ name: symptom.name, mean })),
      flips: flipsOf(symptoms, reading.means).map(({ to, changes }) => ({
        to,
        changes: changes.map((one) => ({ name: one.symptom.name, from: one.from, to: one.to })),
      })),
      disagreements: disagreements(spreadsOf(symptoms, finished))
        .slice(0, DISAGREEMENTS_TOLD)
        .map(({ symptom, highest, lowest }) => ({
          name: symptom.name,
          highest: voice(highest),
          lowest: voice(lowest),
        })),
    },
  }
}

function voicesOf({ id }: Symptom, leaders: readonly LeaderAnswers[]): Extreme[] {
  const byScore = new Map<number, number[]>()
  for (const one of leaders) {
    const score = one.answers.get(id)
    if (score !== undefined) byScore.set(score, [...(byScore.get(score) ?? []), one.id])
  }
  return [...byScore].sort(([a], [b]) => a - b).map(([score, respondents]) => ({ score, respondents }))
}
