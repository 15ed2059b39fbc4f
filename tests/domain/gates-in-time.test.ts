import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '~/domain/days'
import type { GatePassage } from '~/domain/gate-passage'
import { type GateMark, gatesInTime, type ProgrammeGateRecords } from '~/domain/gates-in-time'
import { aSubProcess, aWave, rollouts, stepsFrom } from '../factories/plan'

const TODAY = '2026-06-01'
const NOTHING: ProgrammeGateRecords = { days: {}, said: [] }
const passed = (passedOn: string): GatePassage => ({ standing: 'passed', passedOn })
const noPlan = { subProcesses: [], waves: [], rollouts: [] }

describe('a gate of the programme', () => {
  const said = { gate: 'cdcp', state: 'decided', returnsOn: null } as const
  const cases: [string, ProgrammeGateRecords, [string, GateMark][]][] = [
    ['without a day and never asked is nowhere', NOTHING, []],
    ['planned for today is ahead', { days: { cdcp: TODAY }, said: [] }, [[TODAY, 'ahead']]],
    ['planned for yesterday is overdue', { days: { cdcp: '2026-05-31' }, said: [] }, [['2026-05-31', 'overdue']]],
    [
      'asked for does not stand still',
      { days: { cdcp: '2026-05-31' }, said: [{ ...said, state: 'open', decision: null, decidedOn: null }] },
      [['2026-05-31', 'overdue']],
    ],
    [
      'passed stands where it said Go, planned or not',
      { days: {}, said: [{ ...said, decision: 'go', decidedOn: '2026-04-02' }] },
      [['2026-04-02', 'passed']],
    ],
    [
      'held stands where it was planned',
      {
        days: { cdcp: '2026-05-04' },
        said: [{ ...said, decision: 'hold', decidedOn: '2026-05-04', returnsOn: '2026-06-20' }],
      },
      [['2026-05-04', 'held']],
    ],
    [
      'ended for good says so',
      { days: { cdcp: '2026-05-04' }, said: [{ ...said, decision: 'kill', decidedOn: '2026-05-04' }] },
      [['2026-05-04', 'killed']],
    ],
  ]
  test.each(cases)('%s', (_, records, expected) => {
    const gates = gatesInTime(noPlan, records, TODAY)
    expect(gates.map(({ on, mark }) => [on, mark])).toEqual(expected)
    expect(gates.every(({ key }) => key.kind === 'cdcp')).toBe(true)
  })

  test('of another kind has a standing of its own', () => {
    const records = { days: { charter: '2026-05-04' }, said: [{ ...said, decision: 'go', decidedOn: TODAY } as const] }
    expect(gatesInTime(noPlan, records, TODAY).map(({ key, mark }) => [key.kind, mark])).toEqual([
      ['charter', 'overdue'],
      ['cdcp', 'passed'],
    ])
  })
})

describe('the gate of a pilot or a wave', () => {
  const at = (plan: Partial<Parameters<typeof gatesInTime>[0]>) =>
    gatesInTime({ ...noPlan, ...plan }, NOTHING, TODAY).map(({ key, on, mark }) => [key.kind, on, mark])
  const planned = stepsFrom('2026-03-02').find(({ kind }) => kind === 'pilot')!.planned.start

  test('stands on the day of its Go, and until then where it is planned', () => {
    expect(at({ subProcesses: [aSubProcess({ pilotEntry: passed('2026-04-01') })] })).toEqual([
      ['pilotEntry', '2026-04-01', 'passed'],
    ])
    expect(at({ subProcesses: [aSubProcess()] })).toEqual([
      ['pilotEntry', planned, planned < TODAY ? 'overdue' : 'ahead'],
    ])
    expect(at({ waves: [aWave({ entry: passed('2026-05-20') })] })).toEqual([['rolloutEntry', '2026-05-20', 'passed']])
    expect(at({ waves: [aWave()] })).toEqual([['rolloutEntry', '2026-08-03', 'ahead']])
  })

  test('that had begun before gates were kept is behind', () => {
    const begun = aSubProcess({ steps: stepsFrom('2026-03-02', { pilot: { actualStart: '2026-05-11' } }) })
    expect(at({ subProcesses: [begun] })).toEqual([['pilotEntry', '2026-05-11', 'passed']])
    const wave = aWave({ planned: { start: '2026-04-06', end: '2026-04-30' } })
    expect(at({ waves: [wave], rollouts: [rollouts({ liveOn: '2026-04-20' })] })).toEqual([
      ['rolloutEntry', '2026-04-06', 'passed'],
    ])
    expect(at({ waves: [wave], rollouts: [rollouts()] })).toEqual([['rolloutEntry', '2026-04-06', 'overdue']])
  })
})

test('they stand in the order of their days, and what is ahead is never before today', () => {
  const day = fc.integer({ min: -200, max: 200 }).map((n) => addDays(TODAY, n))
  const wave = fc.record({ start: day, go: fc.option(day) })
  fc.assert(
    fc.property(fc.array(wave, { maxLength: 8 }), fc.option(day), (waves, close) => {
      const plan = {
        ...noPlan,
        waves: waves.map(({ start, go }, index) =>
          aWave({
            id: index + 1,
            number: index + 1,
            planned: { start, end: addDays(start, 20) },
            ...(go && { entry: passed(go) }),
          }),
        ),
      }
      const gates = gatesInTime(plan, { days: close ? { close } : {}, said: [] }, TODAY)
      expect(gates).toHaveLength(waves.length + (close ? 1 : 0))
      const days = gates.map(({ on }) => on)
      expect(days).toEqual([...days].sort())
      for (const { on, mark } of gates) {
        if (mark === 'ahead') expect(on >= TODAY).toBe(true)
        if (mark === 'overdue') expect(on < TODAY).toBe(true)
      }
    }),
  )
})
