import { expect, test } from 'vitest'
import { rolloutSums } from '~/features/plan/tallies.server'
import { standingsOf } from '~/lib/rollout-standings.server'
import { maturityScore, usageReading } from '~db/schema/landing'
import { makeLive } from '../factories/live-rollouts'
import { TODAY } from '../factories/programme'

test.each([
  ['without a score', [], null],
  ['from the first score of 3', [['2025-Q4', 3, '2026-01-05']], '2026-01-05'],
  [
    'from the earliest since the last loss',
    [
      ['2025-Q2', 4, '2025-07-01'],
      ['2025-Q3', 2, '2025-10-01'],
      ['2025-Q4', 3, '2026-01-05'],
      ['2026-Q1', 5, '2026-03-01'],
    ],
    '2026-01-05',
  ],
  [
    'not where the last one says otherwise',
    [
      ['2025-Q4', 4, '2026-01-05'],
      ['2026-Q1', 2, '2026-03-01'],
    ],
    null,
  ],
] as const)('a branch has its effect %s', async (_, scores, since) => {
  const { db, programme, liveId, officePersonId } = await makeLive()
  const shared = {
    programmeId: programme.id,
    rolloutId: liveId,
    deployment: 4,
    evidence: 'x',
    scoredById: officePersonId,
  }
  if (scores.length > 0)
    await db.write(async (tx) =>
      tx
        .insert(maturityScore)
        .values(scores.map(([quarter, effect, scoredOn]) => ({ ...shared, quarter, effect, scoredOn }))),
    )
  const { rollouts: tallies } = await rolloutSums(db, programme.id, TODAY)
  expect(tallies.find(({ liveOn }) => liveOn !== null)?.effectiveOn).toBe(since)
  expect(tallies.filter(({ liveOn }) => liveOn === null).every(({ effectiveOn }) => effectiveOn === null)).toBe(true)
})

test('rollouts stand as their readings and scores say', async () => {
  const { db, programme, first, unitId, liveId, officePersonId } = await makeLive()
  const weeks = ['2025-12-22', '2025-12-29', '2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02']
  const shared = { programmeId: programme.id, subProcessId: first, unitId, source: 'form' as const }
  await db.write(async (tx) => {
    const uses = [40, 42, 41, 43, 20, 18, 19, 17, 16, 18]
    const all = [...weeks, '2026-02-09', '2026-02-16', '2026-02-23']
    await tx.insert(usageReading).values(all.map((weekOn, at) => ({ ...shared, weekOn, uses: uses[at] ?? 0 })))
    const score = { programmeId: programme.id, rolloutId: liveId, scoredById: officePersonId, scoredOn: TODAY }
    await tx.insert(maturityScore).values({ ...score, quarter: '2026-Q1', deployment: 4, effect: 2, evidence: 'x' })
  })
  const standings = await standingsOf(db, programme, TODAY)
  expect(standings).toHaveLength(4)
  expect(standings.find(({ rolloutId }) => rolloutId === liveId)).toMatchObject({
    state: 'relapsed',
    missing: ['branch', 'owner'],
    score: { quarter: '2026-Q1', deployment: 4, effect: 2 },
    isFinding: true,
    fell: { before: 41, now: 17.5, drop: 57 },
  })
  expect(standings.filter(({ liveOn }) => liveOn === null).every(({ state }) => state === 'planned')).toBe(true)
})
