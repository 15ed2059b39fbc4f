import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeedFacts } from '~/domain/deed-facts'
import type { NextDeed } from '~/domain/next-deed'
import { LESSON_RULES } from '~/domain/scorecard'
import type { ScorecardFacts } from '~/domain/scorecard-facts'

const TODAY = '2026-06-01'
const BY = { zh: '林', en: 'Lin' }
const LEVEL = { share: 90, count: 10, blocked: 0, stale: 0, overdue: 0 }

const SUB = { code: 'LTC-ML-1', name: BY }
/** There is something of everything. */
const DEEDS = {
  diagnosis: { state: 'closed', asked: 5, answered: 5 },
  waveAgainst: { wave: 3, name: BY, first: 'LTC', on: '2026-07-01' },
  firstResults: { track: 'LTC', pilotPassed: true, kpiMoved: true },
  ownerless: { subProcesses: [SUB], count: 1 },
  silentOwner: { subProcess: SUB, person: BY, since: null },
  absentOwner: { person: BY, missed: 3 },
  nextGate: { subProcess: SUB, person: BY, on: '2026-06-15' },
  nextStart: { subProcess: SUB, on: '2026-06-22', owner: { id: 1, name: BY, carried: 2 } },
  isOver: false,
  overloaded: { code: 'relieveOwner', id: 1, name: BY, count: 4, limit: 3, from: TODAY, to: '2026-08-01' },
  earlyWave: { wave: 2, name: BY },
  undecided: { subProcess: SUB, count: 4, gateOn: '2026-06-15' },
  lowest: { subProcess: SUB, dimension: 'rules', share: 40, gateOn: '2026-06-15' },
  blocked: { checkId: 9, check: BY, unit: null, subProcess: SUB, since: '2026-05-01' },
  stale: { subProcess: SUB, count: 3 },
  nextWave: { wave: 3, name: BY, on: '2026-07-01' },
  shelved: { subProcess: SUB, days: 70 },
  fallen: { subProcess: SUB, unitId: 7, unit: BY, drop: 40 },
  withoutEffect: { subProcess: SUB, unitId: 7, unit: BY },
  uncounted: { unit: BY, count: 2 },
  suggestion: { unitId: 7, unit: BY, audience: 'sales', kind: 'course', people: 20, why: 'partlyReached' },
  nextActivityOn: '2026-06-08',
  hasKinds: true,
  review: { number: 12, title: 'x', on: TODAY, isBreached: true },
  avoiding: { unit: BY, audience: 'sales', reviews: 2, expected: 20 },
  overdueAsk: { askId: 4, person: BY, dueOn: '2026-05-20' },
  unopened: { reportId: 2, people: [BY], count: 1 },
} as const satisfies DeedFacts

/** Everything as it should be. */
const GOOD: ScorecardFacts = {
  today: TODAY,
  startOn: '2026-03-02',
  direction: { direction: 'LTC', by: BY, on: '2026-02-01', recommended: 'LTC' },
  hasBegun: true,
  wavesAgainst: 0,
  owners: { active: 8, owned: 8, standIns: 2, silent: 0, activeThen: 8, ownedThen: 8 },
  shelf: { published: 8, shelved: 0 },
  ownerGates: { asked: 6, absent: 0 },
  work: {
    inWork: 5,
    ownersOver: 0,
    branchesOver: 0,
    ownerLimit: 3,
    branchLimit: 2,
    circlesEarly: 0,
    inWorkThen: 5,
    overThen: 0,
  },
  tailoring: { total: 100, decided: 80, decidedThen: 80 },
  landing: { overall: LEVEL, weakest: { dimension: 'incentives', share: 80 }, needed: 80, trend: 'flat' },
  operations: {
    kept: { kept: 18, count: 20 },
    keptBefore: { kept: 18, count: 20 },
    open: 4,
    breached: 0,
    avoiding: 0,
  },
  landed: { live: 20, relapsed: 0, unread: 0, scored: 10, withoutEffect: 0 },
  reporting: {
    days: ['2026-04-20', '2026-05-20'],
    every: 14,
    readers: { sent: 4, opened: 2 },
    asks: { open: 1, overdue: 0 },
  },
  enablement: {
    share: 84,
    shareThen: 80,
    passShare: 90,
    cells: 12,
    below: 0,
    unknown: 0,
    uncounted: 0,
    branches: 2,
    lastHeldOn: '2026-05-20',
    ahead: 3,
  },
  deeds: DEEDS,
}

const judged = (lesson: number, facts: Partial<ScorecardFacts> = {}) =>
  LESSON_RULES[lesson - 1]?.({ ...GOOD, ...facts }) ?? null
const owners = (values: Partial<ScorecardFacts['owners']>) => ({ owners: { ...GOOD.owners, ...values } })
const work = (values: Partial<ScorecardFacts['work']>) => ({ work: { ...GOOD.work, ...values } })
const tailoring = (values: Partial<ScorecardFacts['tailoring']>) => ({ tailoring: { ...GOOD.tailoring, ...values } })
const landing = (values: Partial<ScorecardFacts['landing']>) => ({ landing: { ...GOOD.landing, ...values } })
const operations = (values: Partial<ScorecardFacts['operations']>) => ({
  operations: { ...GOOD.operations, ...values },
})
const reporting = (values: Partial<ScorecardFacts['reporting']>) => ({ reporting: { ...GOOD.reporting, ...values } })
const enablement = (values: Partial<ScorecardFacts['enablement']>) => ({
  enablement: { ...GOOD.enablement, ...values },
})
const shelf = (shelved: number) => ({ shelf: { published: 8, shelved } })
const gates = (absent: number) => ({ ownerGates: { asked: 6, absent } })
const landed = (values: Partial<ScorecardFacts['landed']>) => ({ landed: { ...GOOD.landed, ...values } })
const decided = (direction: 'LTC' | 'MCR', recommended: 'LTC' | 'MCR' | 'both' | null) => ({
  direction: { direction, by: BY, on: '2026-02-01', recommended },
})

describe('the state of each lesson', () => {
  it.each([
    [1, 'decided as advised', {}, 'onTrack'],
    [1, 'against the advice', decided('MCR', 'LTC'), 'atRisk'],
    [1, 'without a diagnosis', decided('LTC', null), 'atRisk'],
    [1, 'with waves that do not wait', { wavesAgainst: 1 }, 'atRisk'],
    [1, 'begun without a direction', { direction: null }, 'offTrack'],
    [1, 'before anything has begun', { direction: null, hasBegun: false }, 'unknown'],
    [2, 'owned and heard of', {}, 'onTrack'],
    [2, 'one of eight silent', owners({ silent: 1 }), 'atRisk'],
    [2, 'a quarter silent', owners({ silent: 2 }), 'offTrack'],
    [2, 'one without an owner from the business', owners({ owned: 7 }), 'offTrack'],
    [2, 'one of eight shelved', shelf(1), 'atRisk'],
    [2, 'a quarter shelved', shelf(2), 'offTrack'],
    [2, 'others decided at a third of their gates', gates(2), 'onTrack'],
    [2, 'others decided at half of their gates', gates(3), 'atRisk'],
    [2, 'nothing under way', owners({ active: 0, owned: 0 }), 'unknown'],
    [3, 'within all limits', {}, 'onTrack'],
    [3, 'an owner over the limit', work({ ownersOver: 1 }), 'atRisk'],
    [3, 'three over the limit', work({ ownersOver: 2, branchesOver: 1 }), 'offTrack'],
    [3, 'a circle too early', work({ circlesEarly: 1 }), 'atRisk'],
    [3, 'nothing in work', work({ inWork: 0 }), 'unknown'],
    [4, 'four of five decided', {}, 'onTrack'],
    [4, 'a little less', tailoring({ decided: 79 }), 'atRisk'],
    [4, 'half of them', tailoring({ decided: 50 }), 'atRisk'],
    [4, 'less than half', tailoring({ decided: 49 }), 'offTrack'],
    [4, 'nothing to decide', tailoring({ total: 0, decided: 0, decidedThen: 0 }), 'unknown'],
    [5, 'as ready as gates need', {}, 'onTrack'],
    [5, 'a dimension below', landing({ weakest: { dimension: 'rules', share: 79 } }), 'atRisk'],
    [5, 'a dimension far below', landing({ weakest: { dimension: 'rules', share: 59 } }), 'offTrack'],
    [5, 'stale beyond a quarter', landing({ overall: { ...LEVEL, stale: 3 } }), 'atRisk'],
    [5, 'a blocked check', landing({ overall: { ...LEVEL, blocked: 1 } }), 'atRisk'],
    [5, 'one of twenty fallen back', landed({ relapsed: 1 }), 'atRisk'],
    [5, 'a tenth fallen back', landed({ relapsed: 2 }), 'offTrack'],
    [5, 'much deployed without effect', landed({ withoutEffect: 1 }), 'atRisk'],
    [5, 'nothing live', landed({ live: 0, scored: 0 }), 'onTrack'],
    [5, 'no level known, but a fall', { ...landing({ weakest: null }), ...landed({ relapsed: 2 }) }, 'offTrack'],
    [5, 'no level known', landing({ weakest: null }), 'unknown'],
    [5, 'too much of it stale', landing({ overall: { ...LEVEL, share: null } }), 'unknown'],
    [6, 'reached, lately, and going on', {}, 'onTrack'],
    [6, 'a little less', enablement({ share: 79 }), 'atRisk'],
    [6, 'far less', enablement({ share: 59 }), 'offTrack'],
    [6, 'enough over all, one group below', enablement({ below: 1 }), 'atRisk'],
    [6, 'a group without anything', enablement({ unknown: 1 }), 'atRisk'],
    [6, 'a month of silence', enablement({ lastHeldOn: '2026-05-02' }), 'atRisk'],
    [6, 'two months of silence', enablement({ lastHeldOn: '2026-04-02' }), 'offTrack'],
    [6, 'nothing planned', enablement({ ahead: 0 }), 'atRisk'],
    [6, 'nobody counted', enablement({ cells: 0, share: null }), 'unknown'],
    [6, 'nothing held', enablement({ share: null, lastHeldOn: null }), 'unknown'],
    [6, 'no branch begins soon', enablement({ branches: 0 }), 'unknown'],
    [7, 'within the service level, and nobody avoids it', {}, 'onTrack'],
    [7, 'a little less', operations({ kept: { kept: 17, count: 20 } }), 'atRisk'],
    [7, 'far less', operations({ kept: { kept: 13, count: 20 } }), 'offTrack'],
    [7, 'one open and breached', operations({ breached: 1 }), 'atRisk'],
    [7, 'a branch that avoids it', operations({ avoiding: 1 }), 'atRisk'],
    [7, 'nobody counted opportunities', operations({ avoiding: null }), 'unknown'],
    [7, 'nothing decided', operations({ kept: { kept: 0, count: 0 } }), 'unknown'],
    [8, 'within the cadence', {}, 'onTrack'],
    [8, 'a day beyond it', reporting({ days: ['2026-05-17'] }), 'atRisk'],
    [8, 'twice beyond it', reporting({ days: ['2026-05-03'] }), 'offTrack'],
    [8, 'opened by less than half', reporting({ readers: { sent: 4, opened: 1 } }), 'atRisk'],
    [8, 'an overdue ask', reporting({ asks: { open: 1, overdue: 1 } }), 'atRisk'],
    [8, 'never reported though one is due', reporting({ days: [] }), 'offTrack'],
    [8, 'no report due yet', { startOn: '2026-05-18', ...reporting({ days: [] }) }, 'unknown'],
  ] as const)('%i, %s', (lesson, _, facts, status) => {
    expect(judged(lesson, facts as Partial<ScorecardFacts>)?.status).toBe(status)
  })

  it('always gives signals, and is never green where nothing is measured', () => {
    for (const lesson of [1, 2, 3, 4, 5, 6, 7, 8]) expect(judged(lesson)?.signals.length).toBeGreaterThan(0)
  })
})

describe('what is said first of a lesson', () => {
  it.each([
    [2, 'that somebody is missing', owners({ owned: 7, silent: 1 }), ['owned', 'silentOwners', 'standIns']],
    [2, 'that somebody is silent', owners({ silent: 1 }), ['silentOwners', 'owned', 'standIns']],
    [
      2,
      'then what is shelved and missed',
      { ...shelf(1), ...gates(1) },
      ['owned', 'shelved', 'gatesMissed', 'standIns'],
    ],
    [
      5,
      'then what came of what is live',
      landed({ unread: 3 }),
      ['weakest', 'staleChecks', 'relapsed', 'usageUnread', 'withoutEffect'],
    ],
    [5, 'nothing of what is not live', landed({ live: 0 }), ['weakest', 'staleChecks']],
    [3, 'that somebody has too much', work({ branchesOver: 1 }), ['branchesOver', 'inWork']],
    [3, 'how much is in work', {}, ['inWork']],
  ] as const)('%i, %s', (lesson, _, facts, codes) => {
    expect(judged(lesson, facts)?.signals.map(({ code }) => code)).toEqual(codes)
  })
})

describe('the trend over four weeks', () => {
  it.each([
    [1, 'decided long ago', {}, 'flat'],
    [1, 'decided lately', { direction: { direction: 'LTC', by: BY, on: '2026-05-20', recommended: 'LTC' } }, 'up'],
    [1, 'not decided', { direction: null }, null],
    [2, 'as many owned', {}, 'flat'],
    [2, 'one found since', owners({ ownedThen: 7 }), 'up'],
    [2, 'one lost', owners({ owned: 7 }), 'down'],
    [2, 'nothing under way then', owners({ activeThen: 0, ownedThen: 0 }), null],
    [3, 'as many over the limit', {}, 'flat'],
    [3, 'one less over the limit', work({ overThen: 1 }), 'up'],
    [3, 'one more', work({ ownersOver: 1 }), 'down'],
    [3, 'nothing in work then', work({ inWorkThen: 0 }), null],
    [4, 'more decided', tailoring({ decided: 85 }), 'up'],
    [4, 'as many', {}, 'flat'],
    [5, 'as measured', landing({ trend: 'down' }), 'down'],
    [6, 'more reached', enablement({ share: 90 }), 'up'],
    [6, 'fading', enablement({ share: 70 }), 'down'],
    [6, 'about as many', {}, 'flat'],
    [6, 'nothing then', enablement({ shareThen: null }), null],
    [7, 'more within the service level', operations({ keptBefore: { kept: 15, count: 20 } }), 'up'],
    [7, 'fewer', operations({ kept: { kept: 15, count: 20 } }), 'down'],
    [7, 'about as many', operations({ keptBefore: { kept: 88, count: 100 } }), 'flat'],
    [7, 'nothing to compare with', operations({ keptBefore: { kept: 0, count: 0 } }), null],
    [8, 'cadence kept again', reporting({ days: ['2026-04-01', '2026-05-25'] }), 'up'],
    [8, 'cadence lost', reporting({ days: ['2026-04-30'] }), 'down'],
    [8, 'kept then and now', reporting({ days: ['2026-04-30', '2026-05-25'] }), 'flat'],
    [8, 'nothing reported then', reporting({ days: ['2026-05-25'] }), null],
  ] as const)('%i, %s', (lesson, _, facts, trend) => {
    expect(judged(lesson, facts as Partial<ScorecardFacts>)?.trend).toBe(trend)
  })
})

const deeds = (values: Partial<DeedFacts>) => ({ deeds: { ...DEEDS, ...values } })
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
