import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '~/domain/calendar'
import { hasKept, type JudgedReview, keptByKind, keptWithin, openLevels } from '~/domain/service-level'
import { afterWorkingHours, type DeskHours } from '~/domain/working-hours'

const desk: DeskHours = {
  calendar: calendarOf({ official: [{ day: '2026-10-10', kind: 'working' }] }),
  timeZone: 'Asia/Shanghai',
  opensAt: 540,
  closesAt: 1080,
}
const at = (text: string) => Date.parse(`2026-${text.replace(' ', 'T')}:00+08:00`)
const level = { triageHours: 4, decisionHours: 18 }

const asked = (more: Partial<JudgedReview> = {}): JudgedReview => ({
  kindId: 1,
  state: 'requested',
  requestedAt: at('10-12 09:00'),
  triagedAt: null,
  decidedAt: null,
  decision: null,
  ...level,
  ...more,
})

describe('the service level of an open review', () => {
  it.each([
    ['fresh', '10-12 10:00', 'onTrack', 'triage', 3],
    ['just below three quarters of triage', '10-12 11:59', 'onTrack', 'triage', 4 - 179 / 60],
    ['three quarters: warned before the breach', '10-12 12:00', 'atRisk', 'triage', 1],
    ['used up to the minute is kept yet', '10-12 13:00', 'atRisk', 'triage', 0],
    ['a minute later it is breached', '10-12 13:01', 'breached', 'triage', -1 / 60],
  ])('%s', (_, now, status, limit, left) => {
    const [first] = openLevels(asked(), level, desk, at(now))
    expect(first).toMatchObject({ status, limit })
    expect(first?.left).toBeCloseTo(left, 6)
  })

  it('once triaged only the decision counts, until the second evening', () => {
    const levels = openLevels(asked({ state: 'triaged', triagedAt: at('10-12 10:00') }), level, desk, at('10-13 14:00'))
    expect(levels).toMatchObject([{ limit: 'decision', used: 14, left: 4, status: 'atRisk' }])
    expect(levels[0]?.breachesAt).toBe(at('10-13 18:00'))
  })

  it('what is decided, closed or withdrawn presses nobody', () => {
    for (const state of ['decided', 'closed', 'withdrawn'] as const) {
      expect(openLevels(asked({ state, decidedAt: 1 }), level, desk, at('10-20 09:00'))).toEqual([])
    }
  })

  it('never gets better by waiting, and is warned of before it breaches', () => {
    const rank = { onTrack: 0, atRisk: 1, breached: 2 }
    const instant = fc.integer({ min: at('10-12 09:00'), max: at('10-30 09:00') })
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 1, max: 40 }), (one, other, hours) => {
        const promise = { triageHours: hours, decisionHours: hours * 2 }
        const of = (now: number) => openLevels(asked(), promise, desk, now)
        const [early, late] = [of(Math.min(one, other)), of(Math.max(one, other))]
        expect(rank[late[0]?.status ?? 'onTrack']).toBeGreaterThanOrEqual(rank[early[0]?.status ?? 'onTrack'])
        const [triage] = early.filter(({ limit }) => limit === 'triage')
        const warned = afterWorkingHours(desk, at('10-12 09:00'), hours * 0.75)
        expect(warned).toBeLessThan(triage?.breachesAt ?? 0)
      }),
    )
  })
})

describe('the share that kept it', () => {
  const decided = (triagedAt: string, decidedAt: string, kindId = 1) =>
    asked({ state: 'decided', decision: 'go', kindId, triagedAt: at(triagedAt), decidedAt: at(decidedAt) })
  const [from, to] = [at('10-12 00:00'), at('10-31 00:00')]

  it.each([
    ['both in time', decided('10-12 13:00', '10-13 18:00'), true],
    ['triaged late', decided('10-12 13:01', '10-13 12:00'), false],
    ['decided late', decided('10-12 10:00', '10-14 09:01'), false],
    ['open and breached', asked(), false],
    ['withdrawn before any decision', asked({ state: 'withdrawn' }), null],
  ])('%s', (_, review, kept) => {
    expect(hasKept(review, level, desk, to)).toBe(kept)
  })

  it('an open one that is not breached says nothing', () => {
    expect(hasKept(asked(), level, desk, at('10-12 10:00'))).toBeNull()
  })

  it('counts those decided in the window and those that stood breached at its end', () => {
    const reviews = [
      decided('10-12 10:00', '10-12 17:00'),
      decided('10-12 10:00', '10-20 17:00', 2),
      asked({ kindId: 2 }),
      asked({ state: 'withdrawn' }),
      asked({ requestedAt: at('11-20 10:00') }),
    ]
    expect(keptWithin(reviews, desk, from, to)).toEqual({ kept: 1, count: 3 })
    expect(keptByKind(reviews, desk, from, to)).toEqual(
      new Map([
        [1, { kept: 1, count: 1 }],
        [2, { kept: 0, count: 2 }],
      ]),
    )
    // Before the decision of the second it stood open, and breached.
    expect(keptWithin(reviews, desk, from, at('10-16 00:00'))).toEqual({ kept: 1, count: 3 })
    expect(keptWithin(reviews, desk, from, at('10-12 11:00'))).toEqual({ kept: 0, count: 0 })
    // Decided before the window begins: no longer its matter.
    expect(keptWithin(reviews.slice(0, 1), desk, at('10-25 00:00'), to)).toEqual({ kept: 0, count: 0 })
  })
})
