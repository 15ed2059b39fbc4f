import { describe, expect, test } from 'vitest'
import {
  type AskedBefore,
  holdStanding,
  isOverride,
  mayCloseHold,
  mayDecideGate,
  mayRenewHold,
  mayRequest,
  standingOfGate,
} from '~/domain/gate-decision'
import type { Verdict } from '~/domain/verdict'

const TODAY = '2026-06-01'
const codes = (verdict: Verdict) =>
  verdict.ok ? [] : verdict.refusals.map(({ reason, field }) => (field ? `${reason.code} at ${field}` : reason.code))
const earlier = (values: Partial<AskedBefore> = {}): AskedBefore => ({
  state: 'decided',
  decision: 'hold',
  returnsOn: null,
  ...values,
})

describe('asking for a gate', () => {
  const ASKING = { dueOn: '2026-06-05', approverIds: [2], requesterId: 1 }
  const CASES: readonly [string, AskedBefore[], string[]][] = [
    ['for the first time', [], []],
    ['while it is asked', [earlier({ state: 'open', decision: null })], ['gateAsked']],
    ['after it was withdrawn', [earlier({ state: 'withdrawn', decision: null })], []],
    ['after Go', [earlier({ decision: 'go' })], ['gatePassed']],
    ['after Kill', [earlier({ decision: 'kill' })], ['gateKilled']],
    [
      'after Go and a withdrawn one',
      [earlier({ state: 'withdrawn', decision: null }), earlier({ decision: 'go' })],
      ['gatePassed'],
    ],
    ['while it is held', [earlier({ returnsOn: '2026-06-02' })], ['gateHeld']],
    ['on the day the hold returns', [earlier({ returnsOn: TODAY })], []],
    ['when the hold is closed', [earlier()], []],
  ]
  test.each(CASES)('%s', (_, requests, refused) => {
    expect(codes(mayRequest(requests, ASKING, TODAY))).toEqual(refused)
  })

  test('names somebody else to decide, and a day that has not passed', () => {
    expect(codes(mayRequest([], { ...ASKING, approverIds: [] }, TODAY))).toEqual(['approverNeeded at approverIds'])
    expect(codes(mayRequest([], { ...ASKING, approverIds: [1] }, TODAY))).toEqual(['approverNeeded at approverIds'])
    expect(codes(mayRequest([], { ...ASKING, approverIds: [1, 2] }, TODAY))).toEqual([])
    expect(codes(mayRequest([], { ...ASKING, dueOn: '2026-05-31' }, TODAY))).toEqual(['dayPast at dueOn'])
    expect(codes(mayRequest([], { ...ASKING, dueOn: TODAY }, TODAY))).toEqual([])
  })
})

test('a gate stands as its last request says that was not withdrawn', () => {
  expect(standingOfGate([])).toBe('ahead')
  expect(standingOfGate([earlier({ state: 'withdrawn', decision: null })])).toBe('ahead')
  expect(standingOfGate([earlier({ state: 'open', decision: null }), earlier()])).toBe('asked')
  expect(standingOfGate([earlier({ returnsOn: '2026-07-01' })])).toBe('held')
  expect(standingOfGate([earlier()])).toBe('released')
  expect(standingOfGate([earlier({ decision: 'go' }), earlier()])).toBe('passed')
  expect(standingOfGate([earlier({ decision: 'kill' })])).toBe('killed')
})

describe('deciding a gate', () => {
  const AT = { state: 'open', requesterId: 1, askedIds: [2, 3], deciderId: 2, unmet: 0, today: TODAY } as const
  const GO = { decision: 'go', reason: '', condition: '', returnsOn: null, ownerId: null } as const
  const HOLD = { ...GO, decision: 'hold', condition: '数据就绪', returnsOn: '2026-06-02', ownerId: 4 } as const
  const KILL = { ...GO, decision: 'kill', reason: 'No case for it' } as const

  const CASES: readonly [
    string,
    Parameters<typeof mayDecideGate>[0],
    Partial<Parameters<typeof mayDecideGate>[1]>,
    string[],
  ][] = [
    ['Go with everything met', GO, {}, []],
    ['Go against two criteria without a word', GO, { unmet: 2 }, ['overrideNeedsReason at reason']],
    [
      'Go against two criteria, blanks for words',
      { ...GO, reason: '  ' },
      { unmet: 2 },
      ['overrideNeedsReason at reason'],
    ],
    ['Go against two criteria with a reason', { ...GO, reason: 'Season' }, { unmet: 2 }, []],
    ['by nobody who was asked', GO, { deciderId: 9 }, ['notApprover']],
    ['by the requester, though asked', GO, { deciderId: 2, requesterId: 2 }, ['fourEyes']],
    ['twice', GO, { state: 'decided' }, ['gateNotAsked']],
    ['after it was withdrawn', GO, { state: 'withdrawn' }, ['gateNotAsked']],
    ['Hold', HOLD, { unmet: 3 }, []],
    ['Hold without a condition', { ...HOLD, condition: ' ' }, {}, ['conditionMissing at condition']],
    ['Hold until today', { ...HOLD, returnsOn: TODAY }, {}, ['dayNotAhead at returnsOn']],
    ['Hold without a day', { ...HOLD, returnsOn: null }, {}, ['dayNotAhead at returnsOn']],
    ['Hold without an owner', { ...HOLD, ownerId: null }, {}, ['holdNeedsOwner at ownerId']],
    ['Kill', KILL, {}, []],
    ['Kill without a reason', { ...KILL, reason: '' }, {}, ['killNeedsReason at reason']],
  ]
  test.each(CASES)('%s', (_, decided, at, refused) => {
    expect(codes(mayDecideGate(decided, { ...AT, ...at }))).toEqual(refused)
  })

  test('is an override only where it goes against something', () => {
    expect(isOverride('go', 1)).toBe(true)
    expect(isOverride('go', 0)).toBe(false)
    expect(isOverride('hold', 5)).toBe(false)
    expect(isOverride('kill', 5)).toBe(false)
  })
})

describe('a hold', () => {
  test.each([
    ['2026-06-10', { daysHeld: 31, returnsIn: 9, standing: 'waiting' }],
    [TODAY, { daysHeld: 31, returnsIn: 0, standing: 'due' }],
    ['2026-05-29', { daysHeld: 31, returnsIn: -3, standing: 'overdue' }],
  ])('that returns on %s', (returnsOn, standing) => {
    expect(holdStanding({ since: '2026-05-01', returnsOn }, TODAY)).toEqual(standing)
  })

  test('is closed once, in words', () => {
    expect(codes(mayCloseHold({ closedOn: null }, 'Done'))).toEqual([])
    expect(codes(mayCloseHold({ closedOn: null }, ' '))).toEqual(['closingMissing at closing'])
    expect(codes(mayCloseHold({ closedOn: TODAY }, 'Done'))).toEqual(['holdClosed'])
  })

  test('is renewed with why, and with what it waits for, until when and who', () => {
    const renewed = { closing: 'Not yet', condition: 'Data', returnsOn: '2026-06-20', ownerId: 4 }
    expect(codes(mayRenewHold({ closedOn: null }, renewed, TODAY))).toEqual([])
    expect(codes(mayRenewHold({ closedOn: TODAY }, renewed, TODAY))).toEqual(['holdClosed'])
    const nothing = { closing: '', condition: '', returnsOn: null, ownerId: null }
    expect(codes(mayRenewHold({ closedOn: null }, nothing, TODAY))).toEqual([
      'closingMissing at closing',
      'conditionMissing at condition',
      'dayNotAhead at returnsOn',
      'holdNeedsOwner at ownerId',
    ])
  })
})
