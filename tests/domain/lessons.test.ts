import { expect, it } from 'vitest'
import { isLessonFor, lessonsFor, mayUseLesson } from '~/domain/lessons'

const lesson = { subProcessId: 1, pilotStart: '2026-03-02', hasNotes: true, answer: null }
const wave = { start: '2026-04-07', subProcessIds: new Set([1]) }

it.each([
  ['of a sub-process in the wave, from an earlier pilot', lesson, true],
  ['of a sub-process that is not in the wave', { ...lesson, subProcessId: 2 }, false],
  ['from a pilot of which nothing was noted', { ...lesson, hasNotes: false }, false],
  ['from a pilot that begins with the wave', { ...lesson, pilotStart: '2026-04-07' }, false],
])('a lesson %s', (_, one, isOne) => {
  expect(isLessonFor(one, wave)).toBe(isOne)
})

it('is offered until the wave has answered, and an answer stays though the scope has changed', () => {
  const answered = { ...lesson, answer: { use: 'taken' as const } }
  const elsewhere = { ...answered, subProcessId: 2 }
  expect(lessonsFor([lesson, answered, elsewhere], wave)).toEqual({
    offered: [lesson],
    answered: [answered, elsewhere],
  })
})

it('is set aside with a reason only', () => {
  expect(mayUseLesson({ use: 'taken', note: '' }).ok).toBe(true)
  expect(mayUseLesson({ use: 'notApplicable', note: ' ' })).toMatchObject({ refusals: [{ field: 'note' }] })
  expect(mayUseLesson({ use: 'notApplicable', note: 'Nobody does it here' }).ok).toBe(true)
})
