import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import { mayConfirm, missingConfirmations } from '~/domain/live-confirmation'
import { type RolloutEvidence, rolloutStanding } from '~/domain/rollout-state'

const TODAY = '2026-06-01'
const RULES = { today: TODAY, relapseDrop: 30 }
const PLANNED: RolloutEvidence = {
  waveStart: '2026-07-01',
  waveEnd: '2026-08-14',
  startedOn: null,
  expectedOn: null,
  liveOn: null,
  confirmations: [],
  usage: [],
  scores: [],
}
const standing = (values: Partial<RolloutEvidence>) => rolloutStanding({ ...PLANNED, ...values }, RULES)
/** Readings of the last weeks before today, the latest last. */
const usage = (...uses: number[]) =>
  uses.map((one, at) => ({ weekOn: addDays(TODAY, -7 * (uses.length - at)), uses: one }))
const score = (quarter: string, deployment = 3, effect = 3) => ({ quarter, deployment, effect })
const steady = usage(20, 22, 24, 22, 20, 22, 24, 22)

describe('the state of a sub-process at a branch', () => {
  it.each([
    ['before its wave', {}, 'planned'],
    ['let in by its gate before the wave begins', { startedOn: '2026-05-28' }, 'preparing'],
    ['in its wave', { waveStart: TODAY }, 'preparing'],
    ['live since yesterday', { liveOn: '2026-05-31' }, 'live'],
    ['live for long, of which nobody knows anything', { liveOn: '2026-02-02' }, 'live'],
    ['live for long and used', { liveOn: '2026-02-02', usage: steady }, 'operating'],
    ['used, but live for too short', { liveOn: '2026-05-06', usage: steady }, 'live'],
    ['live for long, read, and not used', { liveOn: '2026-02-02', usage: usage(0, 0, 0, 0, 0, 0, 0, 0) }, 'live'],
    ['live for long and scored last quarter', { liveOn: '2025-11-03', scores: [score('2026-Q1')] }, 'operating'],
    ['scored half a year ago', { liveOn: '2025-09-01', scores: [score('2025-Q4')] }, 'live'],
    [
      'fallen, however well it was scored',
      { liveOn: '2026-02-02', usage: usage(40, 40, 40, 40, 20, 20, 20, 20), scores: [score('2026-Q2', 5, 5)] },
      'relapsed',
    ],
  ] as const)('%s: %s', (_, values, state) => expect(standing(values).state).toBe(state))

  it('names what speaks for it', () => {
    const codes = (values: Partial<RolloutEvidence>) => standing(values).reasons.map(({ code }) => code)
    expect(codes({})).toEqual(['waveAhead', 'liveExpected'])
    expect(codes({ liveOn: '2026-02-02' })).toEqual([
      'usageUnknown',
      'liveSince',
      'notConfirmed',
      'notConfirmed',
      'notScored',
    ])
    expect(
      codes({
        liveOn: '2026-02-02',
        usage: steady,
        confirmations: [{ side: 'branch' }, { side: 'owner' }],
        scores: [score('2026-Q2', 4, 2)],
      }),
    ).toEqual(['usedWeekly', 'liveSince', 'scored', 'withoutEffect'])
  })

  it('finds much deployment without effect by the latest score only', () => {
    const scores = [score('2026-Q2', 4, 3), score('2026-Q1', 5, 1)]
    expect(standing({ liveOn: '2026-01-05', scores }).isFinding).toBe(false)
    expect(standing({ liveOn: '2026-01-05', scores: scores.slice(1) }).isFinding).toBe(true)
  })
})

describe('that a branch is live', () => {
  it.each([
    [[], ['branch', 'owner']],
    [[{ side: 'owner' }], ['branch']],
    [[{ side: 'owner' }, { side: 'branch' }], []],
  ] as const)('said by %j, lacks %j', (given, missing) => {
    expect(missingConfirmations(given, '2026-05-01')).toEqual(missing)
    expect(missingConfirmations(given, null)).toEqual([])
  })

  it.each([
    ['on the day', '2026-05-04', '2026-05-04', [], null],
    ['not live', '2026-05-04', null, [], 'notLiveYet'],
    ['before it was', '2026-05-03', '2026-05-04', [], 'confirmedBeforeLive'],
    ['tomorrow', '2026-06-02', '2026-05-04', [], 'dayInFuture'],
    ['twice', '2026-05-04', '2026-05-04', [{ side: 'branch' }], 'liveConfirmed'],
    ['after the other side', '2026-05-04', '2026-05-04', [{ side: 'owner' }], null],
  ] as const)('is confirmed %s', (_, confirmedOn, liveOn, given, code) => {
    const verdict = mayConfirm({ side: 'branch', confirmedOn }, { liveOn, given, today: TODAY })
    expect(verdict.ok ? null : verdict.refusals[0]?.reason.code).toBe(code)
  })
})
