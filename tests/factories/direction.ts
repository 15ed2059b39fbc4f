import fc from 'fast-check'
import type { Respondent, Symptom } from '~/domain/direction'
import type { Track } from '~/domain/vocabulary'

export function symptom(values: Partial<Symptom> = {}): Symptom {
  const id = values.id ?? 1
  return { id, track: 'LTC', name: { zh: `症状${id}`, en: `Symptom ${id}` }, weight: 1, ...values }
}

/** Numbered from 1 on, each given by its track and weight. */
export function symptoms(...given: readonly (readonly [Track, number])[]): Symptom[] {
  return given.map(([track, weight], index) => symptom({ id: index + 1, track, weight }))
}

/** What a leader says of the symptoms 1, 2, 3 …. */
export function leader(id: number, answers: readonly number[]): Respondent {
  return { id, answers: new Map(answers.map((score, index) => [index + 1, score])) }
}

/** Up to ten symptoms of both tracks, answered in full by up to five leaders. */
export const diagnosisArbitrary: fc.Arbitrary<{ symptoms: Symptom[]; respondents: Respondent[] }> = fc
  .record({
    ltc: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
    mcr: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
    leaders: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ ltc, mcr, leaders }) => {
    const all = symptoms(
      ...ltc.map((weight) => ['LTC', weight] as const),
      ...mcr.map((weight) => ['MCR', weight] as const),
    )
    const answers = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: all.length, maxLength: all.length })
    return fc
      .array(answers, { minLength: leaders, maxLength: leaders })
      .map((rows) => ({ symptoms: all, respondents: rows.map((row, index) => leader(index + 1, row)) }))
  })
