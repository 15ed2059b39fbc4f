import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NextDeed } from '~/domain/next-deed'
import type { ScorecardFacts } from '~/domain/scorecard-facts'
import {
  DEEDS,
  decided,
  deeds,
  enablement,
  GOOD,
  gates,
  judged,
  LEVEL,
  landed,
  landing,
  operations,
  owners,
  reporting,
  shelf,
  tailoring,
  work,
} from '../factories/scorecard'

const unopened = { direction: null, hasBegun: false }
const idle = { owners: { ...GOOD.owners, active: 0 } }
const nothingDue = enablement({ branches: 0 })

/** Every code once at least; a record, so that a new one does not compile without its line. */
const REACHED: Readonly<Record<NextDeed['code'], readonly [lesson: number, facts: Partial<ScorecardFacts>][]>> = {
  askLeaders: [
    [1, { ...unopened, ...deeds({ diagnosis: null }) }],
    [1, { ...decided('LTC', null), ...deeds({ diagnosis: { state: 'draft', asked: 0, answered: 0 } }) }],
  ],
  collectAnswers: [[1, { direction: null, ...deeds({ diagnosis: { state: 'open', asked: 5, answered: 3 } }) }]],
  decideDirection: [
    [1, unopened],
    [1, { direction: null, ...deeds({ diagnosis: { state: 'open', asked: 5, answered: 5 } }) }],
  ],
  moveWave: [[1, { wavesAgainst: 1, ...decided('MCR', 'LTC') }]],
  passFirstPilot: [[1, deeds({ firstResults: { track: 'LTC', pilotPassed: false, kpiMoved: false } })]],
  moveFirstFigure: [
    [1, { ...decided('MCR', 'LTC'), ...deeds({ firstResults: { track: 'MCR', pilotPassed: true, kpiMoved: false } }) }],
  ],
  renewDiagnosis: [[1, decided('MCR', 'LTC')]],
  nameOwners: [[2, { ...owners({ owned: 7, silent: 8 }), ...shelf(8) }]],
  hearOwner: [[2, { ...owners({ silent: 2 }), ...shelf(1) }]],
  useShelved: [
    [2, shelf(1)],
    [2, { ...owners({ silent: 1 }), ...shelf(2) }],
  ],
  callOwner: [[2, gates(3)]],
  meetGate: [[2, {}]],
  beginFirst: [
    [2, idle],
    [3, work({ inWork: 0 })],
  ],
  planFirst: [[2, { ...idle, ...deeds({ nextStart: null }) }]],
  checkResults: [[3, { ...work({ inWork: 0 }), ...deeds({ nextStart: null, isOver: true }) }]],
  relieveOwner: [[3, work({ ownersOver: 1, circlesEarly: 1 })]],
  relieveBranch: [
    [3, { ...work({ branchesOver: 3 }), ...deeds({ overloaded: { ...DEEDS.overloaded, code: 'relieveBranch' } }) }],
  ],
  waitForResults: [[3, work({ circlesEarly: 1 })]],
  watchStart: [[3, {}]],
  decidePractices: [
    [4, tailoring({ decided: 49 })],
    [4, {}],
    [4, tailoring({ total: 0 })],
  ],
  describePractices: [[4, { ...tailoring({ total: 0 }), ...deeds({ undecided: null }) }]],
  raiseDimension: [
    [5, { ...landing({ weakest: { dimension: 'rules', share: 59 } }), ...landed({ relapsed: 2 }) }],
    [5, landing({ weakest: { dimension: 'rules', share: 79 } })],
  ],
  unblock: [[5, landing({ overall: { ...LEVEL, blocked: 1 }, weakest: { dimension: 'rules', share: 79 } })]],
  winBack: [
    [5, { ...landed({ relapsed: 2 }), ...landing({ overall: { ...LEVEL, blocked: 1 } }) }],
    [5, landed({ relapsed: 1, withoutEffect: 1 })],
  ],
  findEffect: [[5, landed({ withoutEffect: 1 })]],
  refreshChecks: [
    [5, landing({ overall: { ...LEVEL, stale: 3 } })],
    [5, landing({ weakest: null })],
  ],
  countUse: [[5, landed({ unread: 2 })]],
  keepReady: [[5, {}]],
  countHeads: [
    [6, enablement({ cells: 0, share: null })],
    [6, {}],
  ],
  schedule: [
    [6, enablement({ share: 59 })],
    [6, enablement({ share: null, lastHeldOn: null })],
  ],
  planActivity: [[6, { ...enablement({ ahead: 0 }), ...deeds({ suggestion: null, nextActivityOn: null }) }]],
  holdActivity: [
    [6, deeds({ uncounted: null })],
    [6, { ...enablement({ share: 79 }), ...deeds({ suggestion: null }) }],
  ],
  prepareWave: [[6, nothingDue]],
  planWave: [[6, { ...nothingDue, ...deeds({ nextWave: null }) }]],
  setUpDesk: [[7, { ...operations({ kept: { kept: 0, count: 0 } }), ...deeds({ review: null, hasKinds: false }) }]],
  requestReview: [[7, { ...operations({ kept: { kept: 0, count: 0 } }), ...deeds({ review: null }) }]],
  decideReview: [
    [7, operations({ breached: 1, avoiding: 1 })],
    [7, {}],
  ],
  callBranch: [[7, operations({ avoiding: 1 })]],
  countOpportunities: [[7, operations({ avoiding: null })]],
  speedUp: [[7, { ...operations({ kept: { kept: 13, count: 20 } }), ...deeds({ review: null }) }]],
  makeReport: [
    [8, {}],
    [8, reporting({ days: [], asks: { open: 1, overdue: 1 } })],
    [8, reporting({ days: ['2026-05-17'] })],
  ],
  chaseAsk: [[8, reporting({ asks: { open: 1, overdue: 1 }, readers: { sent: 4, opened: 1 } })]],
  remindReaders: [[8, reporting({ readers: { sent: 4, opened: 1 } })]],
}

describe('the next best thing to do', () => {
  const cases = Object.entries(REACHED).flatMap(([code, ways]) => ways.map((way) => [code, ...way] as const))
  it.each(cases)('%s, of lesson %i', (code, lesson, facts) => {
    expect(judged(lesson, facts)?.next?.code).toBe(code)
  })

  it.each([
    [1, 'followed, and the first results are in', {}],
    [2, 'owned, without a gate ahead', deeds({ nextGate: null })],
    [3, 'within the limits, and nothing left to begin', deeds({ nextStart: null })],
    [4, 'all decided', deeds({ undecided: null })],
    [7, 'kept, and nothing open', deeds({ review: null })],
  ] as const)('is nothing for lesson %i: %s', (lesson, _, facts) => {
    expect(judged(lesson, facts)).toMatchObject({ status: 'onTrack', next: null })
  })

  it('tells when the next report is due, and how far that is', () => {
    expect(judged(8)?.next).toEqual({ code: 'makeReport', dueOn: '2026-06-03', days: -2 })
  })

  const few = fc.integer({ min: 0, max: 3 })
  const share = fc.integer({ min: 0, max: 100 })
  /** As the facts are made: what is counted is there to be named, and only that. */
  const consistent = fc
    .record({
      ...{ inWork: few, owned: few, silent: few, shelved: few, absent: few, over: few, early: few, against: few },
      ...{ relapsed: few, unread: few, idle: few, stale: few, blocked: few, below: few, breached: few, avoiding: few },
      ...{ share, level: share, kept: share, decided: share, opened: few, overdue: few, ahead: few },
      ...{ hasReport: fc.boolean(), hasBegun: fc.boolean(), isDecided: fc.boolean(), isKnown: fc.boolean() },
    })
    .map((one): Partial<ScorecardFacts> => {
      const when = <T>(count: number, value: T) => (count > 0 ? value : null)
      const owned = Math.min(one.owned, one.inWork)
      return {
        hasBegun: one.hasBegun,
        ...(one.isDecided ? decided('LTC', one.isKnown ? 'LTC' : null) : { direction: null }),
        wavesAgainst: one.against,
        ...owners({ active: one.inWork, owned, silent: Math.min(one.silent, one.inWork) }),
        ...shelf(one.shelved),
        ...gates(one.absent),
        ...work({ inWork: one.inWork, ownersOver: one.over, circlesEarly: one.early }),
        ...tailoring({ decided: one.decided }),
        ...landing({
          overall: { ...LEVEL, stale: one.stale, blocked: one.blocked, share: one.isKnown ? one.level : null },
          weakest: one.isKnown ? { dimension: 'rules', share: one.level } : null,
        }),
        ...landed({ relapsed: one.relapsed, unread: one.unread, withoutEffect: one.idle }),
        ...enablement({ share: one.share, below: one.below, ahead: one.ahead, branches: one.inWork }),
        ...operations({
          kept: { kept: one.kept, count: one.isKnown ? 100 : 0 },
          breached: one.breached,
          avoiding: one.hasReport ? one.avoiding : null,
        }),
        ...reporting({
          days: one.hasReport ? ['2026-05-20'] : [],
          readers: { sent: 3, opened: one.opened },
          asks: { open: one.overdue, overdue: one.overdue },
        }),
        ...deeds({
          waveAgainst: when(one.against, DEEDS.waveAgainst),
          ownerless: when(one.inWork - owned, DEEDS.ownerless),
          silentOwner: when(one.silent, DEEDS.silentOwner),
          absentOwner: when(one.absent, DEEDS.absentOwner),
          overloaded: when(one.over, DEEDS.overloaded),
          earlyWave: when(one.early, DEEDS.earlyWave),
          undecided: when(100 - one.decided, DEEDS.undecided),
          lowest: when(80 - one.level, DEEDS.lowest),
          blocked: when(one.blocked, DEEDS.blocked),
          stale: when(one.stale, DEEDS.stale),
          nextGate: null,
          nextStart: null,
          shelved: when(one.shelved, DEEDS.shelved),
          fallen: when(one.relapsed, DEEDS.fallen),
          withoutEffect: when(one.idle, DEEDS.withoutEffect),
          suggestion: when(one.below, DEEDS.suggestion),
          nextActivityOn: when(one.ahead, DEEDS.nextActivityOn),
          uncounted: null,
          review: when(one.breached, DEEDS.review),
          avoiding: when(one.avoiding, DEEDS.avoiding),
          overdueAsk: when(one.overdue, DEEDS.overdueAsk),
          unopened: when(3 - one.opened, DEEDS.unopened),
        }),
      }
    })

  it('is there for whatever is not on track', () => {
    fc.assert(
      fc.property(consistent, (facts) => {
        for (const lesson of [1, 2, 3, 4, 5, 6, 7, 8]) {
          const { status, next } = judged(lesson, facts) ?? {}
          if (status !== 'onTrack') expect([lesson, status, next]).not.toEqual([lesson, status, null])
        }
      }),
      { numRuns: 500 },
    )
  })
})
