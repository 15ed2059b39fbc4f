import type { DeedFacts } from '~/domain/deed-facts'
import { LESSON_RULES } from '~/domain/scorecard'
import type { ScorecardFacts } from '~/domain/scorecard-facts'

export const TODAY = '2026-06-01'
export const BY = { zh: '林', en: 'Lin' }
export const LEVEL = { share: 90, count: 10, blocked: 0, stale: 0, overdue: 0 }

export const SUB = { code: 'LTC-ML-1', name: BY }
/** There is something of everything. */
export const DEEDS = {
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
export const GOOD: ScorecardFacts = {
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

export const judged = (lesson: number, facts: Partial<ScorecardFacts> = {}) =>
  LESSON_RULES[lesson - 1]?.({ ...GOOD, ...facts }) ?? null
export const owners = (values: Partial<ScorecardFacts['owners']>) => ({ owners: { ...GOOD.owners, ...values } })
export const work = (values: Partial<ScorecardFacts['work']>) => ({ work: { ...GOOD.work, ...values } })
export const tailoring = (values: Partial<ScorecardFacts['tailoring']>) => ({
  tailoring: { ...GOOD.tailoring, ...values },
})
export const landing = (values: Partial<ScorecardFacts['landing']>) => ({ landing: { ...GOOD.landing, ...values } })
export const operations = (values: Partial<ScorecardFacts['operations']>) => ({
  operations: { ...GOOD.operations, ...values },
})
export const reporting = (values: Partial<ScorecardFacts['reporting']>) => ({
  reporting: { ...GOOD.reporting, ...values },
})
export const enablement = (values: Partial<ScorecardFacts['enablement']>) => ({
  enablement: { ...GOOD.enablement, ...values },
})
export const shelf = (shelved: number) => ({ shelf: { published: 8, shelved } })
export const gates = (absent: number) => ({ ownerGates: { asked: 6, absent } })
export const landed = (values: Partial<ScorecardFacts['landed']>) => ({ landed: { ...GOOD.landed, ...values } })
export const decided = (direction: 'LTC' | 'MCR', recommended: 'LTC' | 'MCR' | 'both' | null) => ({
  direction: { direction, by: BY, on: '2026-02-01', recommended },
})
export const deeds = (values: Partial<DeedFacts>) => ({ deeds: { ...DEEDS, ...values } })
