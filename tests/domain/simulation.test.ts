import { describe, expect, it } from 'vitest'
import {
  caseNames,
  caseState,
  mayClose,
  mayFind,
  mayWalk,
  simulationPassed,
  simulationStanding,
} from '~/domain/simulation'

const TODAY = '2026-06-15'
const passed = { id: 1, outcome: 'passed' } as const
const failed = { id: 2, outcome: 'failed' } as const
const open = { caseId: 2, closedOn: null }
const closed = { caseId: 2, closedOn: '2026-06-10' }

it.each([
  [{ id: 3, outcome: null }, [], 'notWalked'],
  [passed, [], 'passed'],
  [failed, [], 'failed'],
  [failed, [open], 'failed'],
  [failed, [closed, open], 'failed'],
  [failed, [closed], 'again'],
  [failed, [{ ...closed, caseId: 1 }], 'failed'],
] as const)('caseState %#', (one, issues, state) => {
  expect(caseState(one, issues)).toBe(state)
})

describe('simulationPassed', () => {
  it.each([
    [[], [], ['simulationEmpty']],
    [[passed], [], []],
    [[passed], [closed], []],
    [[passed], [{ caseId: null, closedOn: null }], ['issuesOpen']],
    [[passed, { id: 3, outcome: null }], [], ['casesNotWalked']],
    [[passed, failed], [], ['casesFailed']],
    [[passed, failed], [open], ['casesFailed', 'issuesOpen']],
    [[passed, failed], [closed], ['casesToRepeat']],
  ] as const)('%#', (cases, issues, missing) => {
    const verdict = simulationPassed(simulationStanding(cases, issues))
    expect(verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason.code)).toEqual(missing)
  })
})

it('takes cases one a line, each once', () => {
  expect(caseNames(' Tender \r\n\nUrgent quote\nTender')).toEqual(['Tender', 'Urgent quote'])
})

it('walks, finds and closes in the order of time, and asks where it failed', () => {
  const walk = { walkedOn: TODAY, outcome: 'passed', note: '' } as const
  expect(mayWalk(walk, TODAY).ok).toBe(true)
  expect(mayWalk({ ...walk, walkedOn: '2026-06-16' }, TODAY)).toMatchObject({ refusals: [{ field: 'walkedOn' }] })
  expect(mayWalk({ ...walk, outcome: 'failed' }, TODAY)).toMatchObject({ refusals: [{ field: 'note' }] })
  expect(mayFind({ foundOn: '2026-06-16', closedOn: null }, TODAY).ok).toBe(false)
  expect(mayFind({ foundOn: '2026-06-12', closedOn: '2026-06-10' }, TODAY).ok).toBe(false)
  expect(mayClose('2026-06-09', '2026-06-10', TODAY).ok).toBe(false)
  expect(mayClose('2026-06-16', '2026-06-10', TODAY).ok).toBe(false)
  expect(mayClose('2026-06-10', '2026-06-10', TODAY).ok).toBe(true)
})
