import { expect, test } from 'vitest'
import { blockedReasons } from '~/domain/blocked-checks'
import { CALENDAR } from '../factories/plan'

const TODAY = '2026-03-23'

function blocked(id: number, since: string) {
  const name = { zh: `检查${id}`, en: `Check ${id}` }
  return {
    id,
    subProcessId: 1,
    waveId: 1,
    name,
    unit: null,
    dimension: 'rules' as const,
    since,
    note: '',
    assignee: null,
  }
}

function tally(blockedCount: number) {
  const none = { readyWeight: 0, staleCount: 0, staleWeight: 0, overdueCount: 0, overdueSince: null }
  const of = { subProcessId: 1, waveId: 1, neededBy: 'rollout' as const, dimension: 'rules' as const }
  return { ...of, ...none, count: 9, weight: 9, blockedCount }
}

const four = [blocked(1, '2026-03-02'), blocked(2, '2026-03-09'), blocked(3, '2026-03-16'), blocked(4, '2026-03-20')]

test.each([
  ['nothing', [], [tally(0)], []],
  ['each by name while there are few', four.slice(0, 2), [tally(2)], ['Check 1 15', 'Check 2 10']],
  [
    'the longest by name, and how many more',
    four,
    [tally(3), tally(4)],
    ['Check 1 15', 'Check 2 10', 'Check 3 5', '+4'],
  ],
] as const)('blocked checks say %s', (_, known, tallies, expected) => {
  const said = blockedReasons(known, tallies, { calendar: CALENDAR }, TODAY).map((reason) => {
    if (reason.code === 'checkBlocked') return `${reason.check.en} ${reason.days}`
    return reason.code === 'checksBlocked' ? `+${reason.count}` : reason.code
  })
  expect(said).toEqual(expected)
})
