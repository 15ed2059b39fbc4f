import { describe, expect, test } from 'vitest'
import { isMailTime } from '~/domain/mail-time'
import { toldOfComment, toldOfDeed, toldOfEdit } from '~/domain/notifications'
import { type RemindedCheck, remindersOf } from '~/domain/reminders'

const nobody = { mentioned: [], speakers: [], answerers: [], muted: [] }

describe('who is told of a comment', () => {
  test.each([
    ['nobody of their own doing', { mentioned: [1], speakers: [1], answerers: [1, null] }, []],
    ['who is named', { mentioned: [2] }, [[2, 'mention']]],
    ['who answers for it', { answerers: [null, 3] }, [[3, 'comment']]],
    ['who has spoken before', { speakers: [4] }, [[4, 'comment']]],
    [
      'each once, as personally as it gets',
      { mentioned: [2], speakers: [2, 3], answerers: [3, 2] },
      [
        [2, 'mention'],
        [3, 'comment'],
      ],
    ],
    ['nobody who has muted it', { speakers: [4], answerers: [3], muted: [3, 4] }, []],
    ['who has muted it, when named', { mentioned: [3], muted: [3] }, [[3, 'mention']]],
  ] as const)('%s', (_, given, told) => {
    const found = toldOfComment({ authorId: 1, ...nobody, ...given })
    expect(found.map(({ personId, kind }) => [personId, kind])).toEqual(told)
  })

  test('a changed one tells only those whom it names anew', () => {
    const told = toldOfComment({ authorId: 1, ...nobody, mentioned: [2, 3], answerers: [4] })
    expect(toldOfEdit(told, [2])).toEqual([{ personId: 3, kind: 'mention' }])
  })
})

const TODAY = '2026-03-31'
const LIMITS = { staleAfterDays: 14, escalateAfterDays: 7 }
const FRESH: RemindedCheck = {
  status: 'inProgress',
  dueOn: '2026-04-30',
  updatedOn: TODAY,
  settledOn: null,
  ownerId: 1,
  deputyId: 2,
  assigneeId: null,
}
/** The last day that is still fresh is 14 days back; escalation begins 7 days after the first stale one. */
const FRESH_STILL = { ...FRESH, updatedOn: '2026-03-17' }
const STALE = { ...FRESH, updatedOn: '2026-03-16' }
const STALE_LONG = { ...FRESH, updatedOn: '2026-03-09' }

describe('who is reminded', () => {
  test.each([
    ['nobody of a fresh check', [FRESH, FRESH_STILL], []],
    [
      'nobody of a settled or waived one',
      [
        { ...STALE_LONG, settledOn: TODAY },
        { ...STALE_LONG, status: 'waived' },
      ],
      [],
    ],
    ['the owner of a stale one', [STALE, STALE], [[1, 'checksStale', 2]]],
    ['who was asked instead of the owner', [{ ...STALE, assigneeId: 5 }], [[5, 'checksStale', 1]]],
    ['nobody where there is nobody', [{ ...STALE, ownerId: null }], []],
    ['not yet the deputy a day before it escalates', [{ ...STALE, updatedOn: '2026-03-10' }], [[1, 'checksStale', 1]]],
    [
      'deputy and office too, once it has been stale for long',
      [STALE_LONG],
      [
        [1, 'checksStale', 1],
        [2, 'checksEscalated', 1],
        [9, 'checksEscalated', 1],
      ],
    ],
    [
      'the owner as well where somebody else was asked',
      [{ ...STALE_LONG, assigneeId: 5 }],
      [
        [5, 'checksStale', 1],
        [1, 'checksEscalated', 1],
        [2, 'checksEscalated', 1],
        [9, 'checksEscalated', 1],
      ],
    ],
    [
      'the office once of a check of its own',
      [{ ...STALE_LONG, assigneeId: 9 }],
      [
        [9, 'checksStale', 1],
        [1, 'checksEscalated', 1],
        [2, 'checksEscalated', 1],
      ],
    ],
  ] as [string, RemindedCheck[], [number, string, number][]][])('%s', (_, checks, told) => {
    const found = remindersOf(checks, [9], LIMITS, TODAY)
    expect(found.map(({ personId, kind, count }) => [personId, kind, count])).toEqual(told)
  })
})

describe('the time of day for mails', () => {
  test.each([
    ['just before eight in Shanghai', Date.UTC(2026, 2, 1, 23, 59), 'Asia/Shanghai', false],
    ['at eight in Shanghai', Date.UTC(2026, 2, 2, 0, 0), 'Asia/Shanghai', true],
    ['midnight', Date.UTC(2026, 2, 2, 16, 0), 'Asia/Shanghai', false],
    ['at eight in Berlin, in summer', Date.UTC(2026, 6, 2, 6, 0), 'Europe/Berlin', true],
    ['at seven in Berlin, in winter', Date.UTC(2026, 0, 2, 6, 0), 'Europe/Berlin', false],
  ])('%s', (_, instant, zone, isTime) => {
    expect(isMailTime(instant, zone)).toBe(isTime)
  })
})

describe('who is told of a deed', () => {
  const told = (values: Partial<Parameters<typeof toldOfDeed>[0]>) =>
    toldOfDeed({ kind: 'gateDecided', byId: 1, concerned: [1, 2, 3], muted: [], ...values })

  test.each<[string, Partial<Parameters<typeof toldOfDeed>[0]>, number[]]>([
    ['whom it concerns, and not who did it', {}, [2, 3]],
    ['each once', { concerned: [2, 2, 3, 2] }, [2, 3]],
    ['nobody where nobody is named', { concerned: [null, null] }, []],
    ['nobody of their own doing alone', { concerned: [1] }, []],
    ['everybody of what the calendar did', { byId: null }, [1, 2, 3]],
    ['of a decision not who has muted it', { muted: [3] }, [2]],
    ['of what is asked of them also who has muted it', { kind: 'gateAsked', muted: [3] }, [2, 3]],
    ['of a check that is asked of them', { kind: 'checkAssigned', muted: [2, 3] }, [2, 3]],
    ['of a review that has ended not who has muted it', { kind: 'reviewDecided', muted: [3] }, [2]],
    ['of a review they are called into also who has muted it', { kind: 'reviewCalled', muted: [3] }, [2, 3]],
    ['of a hold that returns', { kind: 'holdReturns', muted: [2, 3] }, [2, 3]],
  ])('%s', (_, values, expected) => {
    expect(told(values)).toEqual(expected)
  })
})
