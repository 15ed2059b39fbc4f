import { describe, expect, it, test } from 'vitest'
import { type CircleFacts, circleWarnings } from '~/domain/circles'
import { hasMoved, mayNote } from '~/domain/kpi-results'
import type { Circle, KpiAim, PilotVerdict } from '~/domain/vocabulary'

const UNIT = { zh: '上海', en: 'Shanghai' }
const of = (id: number, verdict: PilotVerdict | null | 'none' = 'pass') => ({
  id,
  code: `LTC-${id}`,
  pilot: verdict === 'none' ? null : { unit: UNIT, verdict },
})
const wave = (id: number, circle: Circle, kpiMoved = false) => ({ id, circle, kpiMoved })
const MOVED = true
const place = (waveId: number, subProcessId: number, liveOn: string | null = null) => ({ waveId, subProcessId, liveOn })

const UNMOVED = [wave(1, 'small'), wave(2, 'middle')]

const facts = (values: Partial<CircleFacts>): CircleFacts => ({
  waves: [wave(1, 'small', MOVED), wave(2, 'middle')],
  scope: [place(1, 1), place(2, 1)],
  subProcesses: [of(1), of(2)],
  ...values,
})

describe('a wave of a later circle warns of what the circle before has not shown', () => {
  const small = { code: 'circleResults', circle: 'small' }
  const cases: readonly [string, Partial<CircleFacts>, ReturnType<typeof listed>][] = [
    ['everything is there', {}, []],
    ['no figure has moved', { waves: UNMOVED }, [[2, [small]]]],
    [
      'a figure of its own wave is none of the circle before',
      { waves: [wave(1, 'small'), wave(2, 'middle', MOVED)] },
      [[2, [small]]],
    ],
    [
      'one of several waves of the circle before has moved',
      { waves: [wave(1, 'small'), wave(3, 'small', MOVED), wave(2, 'middle')] },
      [],
    ],
    [
      'a pilot is extended, one not decided, one not begun',
      {
        subProcesses: [of(1, 'extend'), of(2, null), of(3, 'none'), of(4)],
        scope: [place(2, 1), place(2, 2), place(2, 2), place(2, 3), place(2, 4)],
      },
      [[2, [{ code: 'circlePilots', subProcesses: ['LTC-1', 'LTC-2', 'LTC-3'] }]]],
    ],
    ['the small circle asks for nothing', { waves: [wave(1, 'small')], subProcesses: [of(1, 'none')] }, []],
    [
      'the big circle builds on the middle one, not on the small one',
      { waves: [wave(1, 'small', MOVED), wave(2, 'middle'), wave(3, 'big')], scope: [place(3, 1)] },
      [[3, [{ code: 'circleResults', circle: 'middle' }]]],
    ],
    [
      'without a middle circle the big one builds on the small one',
      { waves: [wave(1, 'small'), wave(3, 'big')], scope: [place(3, 1)] },
      [[3, [small]]],
    ],
    ['without any circle before, only pilots are asked for', { waves: [wave(2, 'big')] }, []],
    ['what has landed warns no more', { waves: UNMOVED, scope: [place(2, 1, '2026-08-20')] }, []],
    [
      'what has landed in part still warns',
      { waves: UNMOVED, scope: [place(2, 1, '2026-08-20'), place(2, 2)] },
      [[2, [small]]],
    ],
  ]

  test.each(cases)('%s', (_, values, expected) => {
    expect(listed(values)).toEqual(expected)
  })
})

function listed(values: Partial<CircleFacts>): [number, unknown[]][] {
  return [...circleWarnings(facts(values))]
}

describe('a figure', () => {
  const cases: readonly [KpiAim, number, number, boolean][] = [
    ['up', 1000, 1001, true],
    ['up', 1000, 1000, false],
    ['up', 1000, 999, false],
    ['down', 1000, 999, true],
    ['down', 1000, 1000, false],
    ['down', -1000, 0, false],
  ]
  test.each(cases)('to go %s, from %d to %d, has moved: %s', (aim, before, after, moved) => {
    expect(hasMoved({ aim, before, after })).toBe(moved)
  })

  it('is not noted ahead of time', () => {
    expect(mayNote('2026-03-02', '2026-03-02').ok).toBe(true)
    expect(mayNote('2026-03-03', '2026-03-02')).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'dayInFuture' }, field: 'notedOn' }],
    })
  })
})
