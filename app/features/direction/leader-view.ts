import { dayInTimeZone } from '~/domain/calendar'
import type { Symptom } from '~/domain/direction'
import type { Name } from '~/domain/vocabulary'
import type { LeaderView } from './ui/leader-list'

interface LeaderRow {
  id: number
  answers: ReadonlyMap<number, number>
  evidence: ReadonlyMap<number, string>
  answeredAt: number | null
  person: { name: Name; title: Name; unit: Name | null }
}

/** Who is asked: those who have not answered first, since they are whom the office has to talk to. */
export function leaderViews(
  symptoms: readonly Symptom[],
  leaders: readonly LeaderRow[],
  timeZone: string,
): LeaderView[] {
  return leaders
    .map(({ id, answers, evidence, answeredAt, person: { name, title, unit } }) => ({
      id,
      name,
      title,
      unit,
      answeredOn: answeredAt === null ? null : dayInTimeZone(answeredAt, timeZone),
      begun: answers.size,
      of: symptoms.length,
      said: symptoms.map((one) => ({
        id: one.id,
        name: one.name,
        score: answers.get(one.id) ?? null,
        evidence: evidence.get(one.id) ?? '',
      })),
    }))
    .sort((a, b) => Number(a.answeredOn !== null) - Number(b.answeredOn !== null))
}
