import { expect, test } from 'vitest'
import { branchChecksOf, type RolloutCheck } from '~/features/readiness/branch-checks'
import { shownBranchChecks } from '~/features/readiness/branch-checks.server'
import { branchChecksSheet } from '~/features/readiness/branch-checks-sheet'
import { inLocale } from '~/i18n/in-locale.server'
import { csvOf } from '~/lib/csv'
import type { Visit } from '~/lib/visit.server'
import type { readinessCheck } from '~db/schema/readiness'
import { makeInstallation } from '../factories/installation'
import { makeProgramme, makeUnit, TODAY } from '../factories/programme'
import { makeCheck, makeRollout, ownedSubProcess } from '../factories/readiness'

const AT = { today: TODAY, staleAfterDays: 14 }
const ALL = { wave: null, dimension: null, page: 1 }

let serial = 0
function check(values: Partial<RolloutCheck>): RolloutCheck {
  serial += 1
  const { rolloutId = 1, templateKey = 'a' } = values
  return {
    ...{ id: serial, rolloutId, templateKey, dimension: 'rules', isBlocker: false, status: 'ready', settledOn: null },
    ...{ nameZh: `项${templateKey}`, nameEn: `Check ${templateKey}`, dueOn: '2026-12-31', updatedOn: TODAY },
    ...{ wave: 1, entryOn: '2026-05-04', unitZh: `分支${rolloutId}`, unitEn: `Branch ${rolloutId}` },
    ...values,
  }
}

/** Two branches of wave 1 and one of wave 2, asked for two checks; the last branch for one more. */
const CHECKS = [
  check({ rolloutId: 1, templateKey: 'd', dimension: 'digital', status: 'blocked' }),
  check({ rolloutId: 1, templateKey: 'a' }),
  check({ rolloutId: 2, templateKey: 'd', dimension: 'digital', updatedOn: '2026-01-05' }),
  check({ rolloutId: 2, templateKey: 'a', dueOn: '2026-01-31', status: 'inProgress' }),
  check({ rolloutId: 3, templateKey: 'd', dimension: 'digital', wave: 2, entryOn: '2026-09-01' }),
  check({ rolloutId: 3, templateKey: 'a', wave: 2, entryOn: '2026-09-01' }),
  check({ rolloutId: 3, templateKey: 'i', dimension: 'incentives', status: 'waived', wave: 2, entryOn: '2026-09-01' }),
]

test('branches are rows, checks are columns by dimension, and each says at how many branches it is ready', () => {
  const table = branchChecksOf(CHECKS, ALL, AT)
  expect(table.columns.map(({ key, met, count }) => [key, met, count])).toEqual([
    ['a', 2, 3],
    ['i', 1, 1],
    ['d', 1, 3],
  ])
  expect(
    table.branches.map(({ name, met, count, cells }) => [name.en, met, count, cells.map((one) => one?.status)]),
  ).toEqual([
    ['Branch 1', 1, 2, ['ready', undefined, 'blocked']],
    ['Branch 2', 0, 2, ['inProgress', undefined, 'ready']],
    ['Branch 3', 3, 3, ['ready', 'waived', 'ready']],
  ])
  expect(table).toMatchObject({ total: 3, open: 3, complete: 1, furthestBehind: { key: 'd' } })
  expect(table.waves).toEqual([
    { number: 1, entryOn: '2026-05-04' },
    { number: 2, entryOn: '2026-09-01' },
  ])
})

test('a cell says what is stale and what is overdue; what is stale does not count as ready', () => {
  const { branches } = branchChecksOf(CHECKS, ALL, AT)
  expect(branches[1]!.cells[2]).toMatchObject({ status: 'ready', isStale: true, isOverdue: false })
  expect(branches[1]!.cells[0]).toMatchObject({ isStale: false, isOverdue: true })
})

test.each([
  ['one wave', { wave: 1 }, ['Branch 1', 'Branch 2'], ['a', 'd']],
  ['another wave', { wave: 2 }, ['Branch 3'], ['a', 'i', 'd']],
  ['a wave that is not there', { wave: 9 }, [], []],
  ['one dimension', { dimension: 'incentives' as const }, ['Branch 3'], ['i']],
])('is narrowed to %s', (_, narrowed, names, keys) => {
  const table = branchChecksOf(CHECKS, { ...ALL, ...narrowed }, AT)
  expect(table.branches.map(({ name }) => name.en)).toEqual(names)
  expect(table.columns.map(({ key }) => key)).toEqual(keys)
  expect(table.waves).toHaveLength(2)
})

test('a gate that was passed is shown and no longer counted', () => {
  const settled = CHECKS.map((one) => (one.wave === 1 ? { ...one, settledOn: '2026-02-01' } : one))
  const table = branchChecksOf(settled, ALL, AT)
  expect(table).toMatchObject({ total: 3, open: 1, complete: 1, furthestBehind: null })
  expect(table.branches.map(({ name }) => name.en)).toEqual(['Branch 3', 'Branch 1', 'Branch 2'])
  expect(table.branches[1]!.cells[2]).toMatchObject({ isSettled: true, isStale: false, isOverdue: false })
})

test('pages hold fifteen branches, and sums are of all of them', () => {
  const many = Array.from({ length: 119 }, (_, at) =>
    check({ rolloutId: at + 1, status: at === 118 ? 'blocked' : 'ready' }),
  )
  const at = (page: number) => branchChecksOf(many, { ...ALL, page }, AT)
  expect([at(1), at(8), at(99)].map(({ branches, page }) => [page, branches.length])).toEqual([
    [1, 15],
    [8, 14],
    [8, 14],
  ])
  expect(at(1)).toMatchObject({ pages: 8, total: 119, complete: 118, furthestBehind: { met: 118, count: 119 } })
})

test('as a sheet it says in words how each stands, and no name can become a formula', () => {
  const odd = CHECKS.map((one) => (one.rolloutId === 1 ? { ...one, unitZh: '=1+1', unitEn: '=1+1' } : one))
  const csv = (locale: 'en' | 'zh-CN') =>
    inLocale(locale, () => csvOf(branchChecksSheet(branchChecksOf(odd, ALL, AT))))
      .replace('\ufeff', '')
      .split('\r\n')
  expect(csv('en').slice(0, 4)).toEqual([
    ',,Rules,Incentives,Digital',
    'Branch,Wave,Check a,Check i,Check d',
    "'=1+1,1,Ready,,Blocked",
    'Branch 2,1,In progress · overdue,,Ready · without a recent update',
  ])
  expect(csv('zh-CN')[3]).toBe('分支2,1,进行中 · 已逾期,,就绪 · 久未更新')
})

test('two statements for however many branches, one when nothing has changed since, of this programme and of what is on the list alone', async () => {
  const statements: string[] = []
  const db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
  const { programme } = await makeProgramme(db)
  const sub = await ownedSubProcess(db, programme)
  const at = async (templateKey: string, values: Partial<typeof readinessCheck.$inferInsert> = {}) => {
    const rollout = await makeRollout(db, programme, { subProcessId: sub.id, unitId: await makeUnit(db) })
    const ids = { programmeId: programme.id, subProcessId: sub.id, rolloutId: rollout.id }
    return makeCheck(db, { ...ids, templateKey, ...values })
  }
  // A change in between is another revision.
  let revision = programme.revision
  const shown = async (code = sub.code) => {
    statements.length = 0
    const visit = { db, programme: { ...programme, revision }, today: TODAY } as Visit
    return (await shownBranchChecks(visit, code, new URLSearchParams())).table
  }
  await at('one')
  await at('gone', { retiredOn: TODAY })
  expect((await shown()).columns.map(({ key }) => key)).toEqual(['one'])
  expect(statements).toHaveLength(2)
  for (let n = 0; n < 30; n += 1) await at('one')
  revision += 1
  expect((await shown()).total).toBe(31)
  expect(statements).toHaveLength(2)
  expect((await shown()).total).toBe(31)
  expect(statements).toHaveLength(1)

  const other = await makeProgramme(db)
  const theirs = { db, programme: other.programme, today: TODAY } as Visit
  expect((await shownBranchChecks(theirs, sub.code, new URLSearchParams())).table.total).toBe(0)
  await expect(shown('LTC-NO-9')).rejects.toMatchObject({ status: 404 })
})
