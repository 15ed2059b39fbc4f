import { describe, expect, test } from 'vitest'
import type { Status } from '~/domain/vocabulary'
import type { RolloutView } from '~/features/waves/rollout-view'
import { waveRollouts } from '~/features/waves/wave-rollouts'

const SIZE = { branches: 2, listed: 3 }
const ANYWHERE = { branch: null, own: [], page: null }

function rolloutAt(subProcessId: number, branchId: number, status: Status = 'notStarted'): RolloutView {
  const name = { zh: `名 ${branchId}`, en: `Name ${branchId}` }
  return {
    id: subProcessId * 100 + branchId,
    version: 1,
    subProcess: { id: subProcessId, code: `LTC-${subProcessId}`, name },
    branch: { id: branchId, name, position: 10 - branchId },
    wave: 1,
    isCommitted: true,
    expectedOn: null,
    liveOn: null,
    mayRecord: false,
    gate: null,
    status,
    daysLate: 0,
    forecastOn: '2026-11-02',
  }
}

/** Two sub-processes at five branches, one of the second missing; branches count down from 5 in the company's order. */
const ROLLOUTS = [1, 2, 3, 4, 5].flatMap((branch) => [
  rolloutAt(1, branch, branch === 2 ? 'offTrack' : 'notStarted'),
  ...(branch === 4 ? [] : [rolloutAt(2, branch, branch === 1 ? 'atRisk' : 'done')]),
])

describe('the rollouts of a wave, as far as its page shows them', () => {
  test('counts all of them, and offers every branch to choose', () => {
    const { scope, branches } = waveRollouts(ROLLOUTS, ANYWHERE, SIZE)
    expect(scope).toEqual({ subProcesses: 2, branches: 5, rollouts: 9 })
    expect(branches.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1])
  })

  test.each([
    { page: null, shown: [5, 4], current: 1 },
    { page: 2, shown: [3, 2], current: 2 },
    { page: 3, shown: [1], current: 3 },
    { page: 99, shown: [1], current: 3 },
    { page: -1, shown: [5, 4], current: 1 },
  ])('page $page of the matrix has its own branches and no others’ cells', ({ page, shown, current }) => {
    const { matrix } = waveRollouts(ROLLOUTS, { ...ANYWHERE, page }, SIZE)
    expect(matrix).toMatchObject({ page: current, pages: 3 })
    expect(matrix.branches.map(({ id }) => id)).toEqual(shown)
    const at = new Set(Object.keys(matrix.cells).map((key) => Number(key.split(':')[1])))
    expect([...at].sort()).toEqual([...shown].sort())
  })

  test('a branch that a sub-process does not go to has no cell', () => {
    const { matrix } = waveRollouts(ROLLOUTS, ANYWHERE, SIZE)
    expect(matrix.cells).toEqual({ '1:5': 'notStarted', '2:5': 'done', '1:4': 'notStarted' })
  })

  test('the list begins with what is most urgent, and says of how many', () => {
    const { list } = waveRollouts(ROLLOUTS, ANYWHERE, SIZE)
    expect(list).toMatchObject({ chosen: 'all', count: 9 })
    expect(list.rollouts).toHaveLength(3)
    expect(list.rollouts.slice(0, 2).map(({ status }) => status)).toEqual(['offTrack', 'atRisk'])
  })

  test.each([
    { branch: null, own: [7, 3], chosen: '3', count: 2 },
    { branch: 'all', own: [3], chosen: 'all', count: 9 },
    { branch: '4', own: [3], chosen: '4', count: 1 },
    { branch: '77', own: [], chosen: '77', count: 0 },
    { branch: null, own: [7], chosen: 'all', count: 9 },
  ])('branch $branch asked for by who leads $own lists $chosen', ({ branch, own, chosen, count }) => {
    const { list } = waveRollouts(ROLLOUTS, { branch, own, page: null }, SIZE)
    expect(list).toMatchObject({ chosen, count })
  })

  test('an empty wave has one empty page', () => {
    expect(waveRollouts([], ANYWHERE, SIZE)).toEqual({
      scope: { subProcesses: 0, branches: 0, rollouts: 0 },
      branches: [],
      matrix: { subProcesses: [], branches: [], cells: {}, page: 1, pages: 1 },
      list: { chosen: 'all', rollouts: [], count: 0 },
    })
  })
})
