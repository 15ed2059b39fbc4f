import { describe, expect, test } from 'vitest'
import { addDays } from '~/domain/days'
import { planOf } from '~/features/plan/kept-plan.server'
import { draftOf } from '~/features/reports/facts.server'
import { afterGoLiveOf, landingOf } from '~/lib/rollout-standings.server'
import { usageReading } from '~db/schema/landing'
import { programme } from '~db/schema/programme'
import { makeLive } from '../factories/live-rollouts'
import { TODAY } from '../factories/programme'

/** Use of the branch that is live over the ten weeks since, by week, and the programme as it is then. */
async function makeUsed(uses: readonly number[]) {
  const stage = await makeLive()
  const { db, first, unitId } = stage
  const reading = { programmeId: stage.programme.id, subProcessId: first, unitId, source: 'form' } as const
  await db.write(async (tx) => {
    await tx
      .insert(usageReading)
      .values(uses.map((count, at) => ({ ...reading, weekOn: addDays('2025-12-29', 7 * at), uses: count })))
    await tx.update(programme).set({ revision: stage.programme.revision + 1 })
  })
  const [row] = await db.read.select().from(programme)
  return { ...stage, row: row! }
}

const STEADY = [40, 40, 40, 40, 40, 40, 40, 40]
const FALLEN = [40, 40, 40, 40, 12, 10, 10, 12]

describe('a branch that falls back', () => {
  test('is told of the programme: where, and by how much', async () => {
    const { db, row, first, unitId } = await makeUsed(FALLEN)
    expect((await afterGoLiveOf(db, row, TODAY)).fallen).toMatchObject([{ subProcessId: first, unitId, drop: 73 }])
    const steady = await makeUsed(STEADY)
    expect((await afterGoLiveOf(steady.db, steady.row, TODAY)).fallen).toEqual([])
  })

  test('is a reason in the next report, and decides its status', async () => {
    const { db, row } = await makeUsed(FALLEN)
    const { facts } = await draftOf(db, row, TODAY, planOf)
    expect(facts.status).toBe('offTrack')
    expect(facts.lines.why.map(({ key }) => key)).toContain('usageFell-LTC-ML-1')
    const steady = await makeUsed(STEADY)
    const { facts: calm } = await draftOf(steady.db, steady.row, TODAY, planOf)
    expect(calm.lines.why.map(({ key }) => key)).not.toContain('usageFell-LTC-ML-1')
  })

  test('is read once a revision, with what is published', async () => {
    const { db, row } = await makeUsed(FALLEN)
    const landing = await landingOf(db, row, TODAY)
    expect(await landingOf(db, row, TODAY)).toBe(landing)
    expect(landing.published).toHaveLength(21)
    expect(landing.standings.map(({ state }) => state)).toContain('relapsed')
  })
})
