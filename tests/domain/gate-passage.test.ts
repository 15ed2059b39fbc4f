import { describe, expect, test } from 'vitest'
import { gateInTheWay, mayBegin, passageOf, type SaidAtGate } from '~/domain/gate-passage'

const said = (values: Partial<SaidAtGate>): SaidAtGate => ({
  state: 'decided',
  decision: null,
  returnsOn: null,
  decidedOn: null,
  ...values,
})
const GO = said({ decision: 'go', decidedOn: '2026-05-04' })
const HOLD = said({ decision: 'hold', decidedOn: '2026-04-20', returnsOn: '2026-05-01' })
const KILL = said({ decision: 'kill', decidedOn: '2026-05-04' })
const OPEN = said({ state: 'open' })

describe('how a gate lets begin', () => {
  test.each([
    ['nothing', [], 'ahead', null],
    ['a request', [OPEN], 'asked', null],
    ['a request that was withdrawn', [said({ state: 'withdrawn' })], 'ahead', null],
    ['a hold', [HOLD], 'held', null],
    ['a hold that is closed', [{ ...HOLD, returnsOn: null }], 'released', null],
    ['a Kill', [KILL], 'killed', null],
    ['a Go', [GO], 'passed', '2026-05-04'],
    ['a Go after a hold', [GO, HOLD], 'passed', '2026-05-04'],
    ['a Kill after a hold', [KILL, HOLD], 'killed', null],
    ['another request after a hold', [OPEN, HOLD], 'asked', null],
  ] as const)('%s', (_, requests, standing, passedOn) => {
    expect(passageOf(requests)).toEqual({ standing, passedOn })
  })
})

describe('beginning behind a gate', () => {
  const gate = { kind: 'pilotEntry', code: 'LTC-ML-1' } as const
  const name = { zh: '线索', en: 'Leads' }
  test.each([
    ['never asked', [], '2026-05-05', null, 'gateNotPassed'],
    ['asked', [OPEN], '2026-05-05', null, 'gateNotPassed'],
    ['held', [HOLD], '2026-05-05', null, 'gateNotPassed'],
    ['killed', [KILL], '2026-05-05', null, 'gateNotPassed'],
    ['the day of the Go', [GO], '2026-05-04', null, null],
    ['a day before the Go', [GO], '2026-05-03', null, 'beforeGate'],
    ['corrected to before the Go', [GO], '2026-05-03', '2026-05-06', 'beforeGate'],
    ['corrected to the day of the Go', [GO], '2026-05-04', '2026-05-06', null],
    ['corrected, begun without a gate', [], '2026-05-03', '2026-05-06', null],
    ['corrected, begun before the Go', [GO], '2026-05-01', '2026-05-02', null],
  ] as const)('%s', (_, requests, on, began, code) => {
    const verdict = mayBegin(passageOf(requests), { gate, name, on, began }, 'on')
    expect(verdict.ok ? null : verdict.refusals[0]?.reason.code).toBe(code)
    if (!verdict.ok) expect(verdict.refusals[0]?.field).toBe(code === 'beforeGate' ? 'on' : undefined)
  })

  test.each([
    [[], null, 'ahead'],
    [[HOLD], null, 'held'],
    [[GO], null, null],
    [[], '2026-05-04', null],
  ] as const)('what is in the way, by %j and begun %s: %s', (requests, began, standing) => {
    expect(gateInTheWay(passageOf(requests), began)).toBe(standing)
  })
})
