import { describe, expect, it } from 'vitest'
import type { ScorecardFacts } from '~/domain/scorecard-facts'
import {
  BY,
  decided,
  enablement,
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
