import { describe, expect, test } from 'vitest'
import {
  coverageOf,
  editionChanges,
  hasChangedSince,
  judgeDecision,
  type PracticeInEdition,
  practicesIn,
  sumOfCoverage,
  undecidedReasons,
} from '~/domain/tailoring'
import { stepsFrom } from '../factories/plan'

const name = (text: string) => ({ zh: text, en: text })

function practice(key: string, edition: number, values: Partial<PracticeInEdition> = {}): PracticeInEdition {
  return {
    key,
    edition,
    subProcessCode: 'A',
    position: 0,
    title: name(key),
    text: name(`${key} text`),
    pitfall: name(''),
    isRetired: false,
    ...values,
  }
}

const ROWS = [
  practice('plan', 1, { position: 0 }),
  practice('plan', 3, { position: 0, text: name('plan anew') }),
  practice('meet', 1, { position: 1 }),
  practice('meet', 2, { position: 1, isRetired: true }),
  practice('ask', 2, { position: 2 }),
  practice('other', 1, { subProcessCode: 'B' }),
]

describe('what holds in an edition', () => {
  test.each([
    [0, []],
    [1, ['plan 1', 'meet 1', 'other 1']],
    [2, ['plan 1', 'ask 2', 'other 1']],
    [3, ['plan 3', 'ask 2', 'other 1']],
    [9, ['plan 3', 'ask 2', 'other 1']],
  ])('%i: of each key the latest row not above it, unless that retires it', (edition, expected) => {
    expect(practicesIn(ROWS, edition).map((one) => `${one.key} ${one.edition}`)).toEqual(expected)
    expect(practicesIn([...ROWS].reverse(), edition).map((one) => `${one.key} ${one.edition}`)).toEqual(expected)
  })

  test('a practice that is retired and brought back holds again', () => {
    const rows = [practice('a', 1), practice('a', 2, { isRetired: true }), practice('a', 3)]
    expect([1, 2, 3].map((edition) => practicesIn(rows, edition).length)).toEqual([1, 0, 1])
  })
})

describe('coverage', () => {
  const practices = [{ key: 'a' }, { key: 'b' }, { key: 'c' }]

  test('counts each decision, postponed ones as decided, and what nobody has decided', () => {
    const coverage = coverageOf(practices, new Map([['a', 'adapt'] as const, ['c', 'postpone'] as const]))
    expect(coverage).toEqual({
      total: 3,
      decided: 2,
      undecided: 1,
      by: { adopt: 0, adapt: 1, reject: 0, postpone: 1 },
    })
  })

  test('leaves out decisions on what no longer holds', () => {
    expect(coverageOf(practices, new Map([['gone', 'adopt'] as const])).decided).toBe(0)
  })

  test('of nothing is nothing', () => {
    expect(coverageOf([], new Map())).toMatchObject({ total: 0, decided: 0, undecided: 0 })
  })

  test('adds up', () => {
    const one = coverageOf(practices, new Map([['a', 'adopt'] as const]))
    const other = coverageOf([{ key: 'a' }], new Map([['a', 'reject'] as const]))
    expect(sumOfCoverage([one, other])).toEqual({
      total: 4,
      decided: 2,
      undecided: 2,
      by: { adopt: 1, adapt: 0, reject: 1, postpone: 0 },
    })
  })
})

describe('a decision says what it has to', () => {
  test.each([
    ['adopt', '', '', 0, []],
    ['adapt', '', 'Ours', 0, []],
    ['adapt', '', '', 1, []],
    ['adapt', 'Because', '', 0, ['localDesignNeeded localDesign']],
    ['reject', 'Because', '', 0, []],
    ['reject', '', 'Ours', 0, ['decisionNeedsReason reason']],
    ['postpone', 'Because', '', 0, []],
    ['postpone', '', '', 2, ['decisionNeedsReason reason']],
  ] as const)('%s, reason "%s", design "%s", %i of units', (decision, reason, localDesign, unitDesigns, refused) => {
    const verdict = judgeDecision({ decision, reason, localDesign, unitDesigns })
    const said = verdict.ok ? [] : verdict.refusals.map(({ reason: { code }, field }) => `${code} ${field}`)
    expect(said).toEqual(refused)
  })
})

describe('what has changed between two editions', () => {
  const told = (from: number, to: number) =>
    editionChanges(ROWS, from, to).map((change) =>
      change.kind === 'changed' ? `${change.key} changed ${change.fields}` : `${change.key} ${change.kind}`,
    )

  test.each([
    [1, 1, []],
    [1, 2, ['meet retired', 'ask added']],
    [2, 3, ['plan changed text']],
    [1, 3, ['plan changed text', 'meet retired', 'ask added']],
    [3, 1, ['plan changed text', 'meet added', 'ask retired']],
  ])('%i to %i', (from, to, expected) => {
    expect(told(from, to)).toEqual(expected)
  })

  test('only another place is a move; another wording at another place is a change', () => {
    const rows = [
      practice('a', 1, { position: 0 }),
      practice('b', 1, { position: 1 }),
      practice('a', 2, { position: 1 }),
      practice('b', 2, { position: 0, title: { zh: '乙', en: 'b' } }),
    ]
    expect(editionChanges(rows, 1, 2).map(({ key, kind }) => `${key} ${kind}`)).toEqual(['b changed', 'a moved'])
  })

  test('into another sub-process is a move', () => {
    const rows = [practice('a', 1), practice('a', 2, { subProcessCode: 'B' })]
    expect(editionChanges(rows, 1, 2).map(({ kind }) => kind)).toEqual(['moved'])
  })

  test('marks a decision whose practice reads differently than when it was taken', () => {
    const since = (decidedIn: number, edition: number) => hasChangedSince(ROWS, { key: 'plan', decidedIn, edition })
    expect([since(1, 1), since(1, 2), since(1, 3), since(3, 3)]).toEqual([false, false, true, false])
  })
})

describe('undecided practices matter', () => {
  const steps = stepsFrom('2026-03-02')
  const gateOn = steps.find(({ kind }) => kind === 'pilot')!.planned.start
  const begun = stepsFrom('2026-03-02', { pilot: { actualStart: gateOn } })

  test.each([
    ['eight days before the gate', steps, -8, 2, []],
    ['seven days before it', steps, -7, 2, [2]],
    ['on the day', steps, 0, 2, [2]],
    ['after it, not yet begun', steps, 30, 2, [2]],
    ['when all are decided', steps, 0, 0, []],
    ['while the pilot runs, whatever was planned', begun, -40, 1, [1]],
  ])('%s', (_, those, days, undecidedPractices, counts) => {
    const today = new Date(Date.parse(`${gateOn}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
    const reasons = undecidedReasons({ steps: those, undecidedPractices }, { dueSoonDays: 7, today })
    expect(reasons).toEqual(counts.map((count) => ({ code: 'practicesUndecided', count })))
  })
})
