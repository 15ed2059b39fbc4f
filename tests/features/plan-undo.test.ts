import { and, eq } from 'drizzle-orm'
import { describe, expect, it, test } from 'vitest'
import type { PlanEdit } from '~/domain/plan-board'
import { undoPlan } from '~/features/planning/commands/undo-plan.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { auditEvent, programme } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { applied, freezeSteps, makeEditable, stepMove, storedPlan, waveMove } from '../factories/editable-plan'
import { contextOf, makePerson, TODAY, viewerWith } from '../factories/programme'
import { stepRow } from '../factories/sub-processes'
import { answerOf, reasonsOf, waveRow } from '../factories/waves'

type Stage = Awaited<ReturnType<typeof makeEditable>>
type Edit = Partial<PlanEdit>

const codesOf = (verdict: Parameters<typeof reasonsOf>[0]) => reasonsOf(verdict).map(({ code }) => code)
const SAID = { slipReason: 'The customer asked for it', overloadReason: 'Two small ones' }
const NEW_WAVE = {
  id: -1,
  name: { zh: '', en: 'Third' },
  circle: 'big',
  planned: { start: '2027-01-11', end: '2027-02-05' },
} as const

describe('taking a change of the plan back', () => {
  test.each<[string, (stage: Stage) => Promise<Edit>]>([
    [
      'steps, those that were pushed too, and their reason',
      async ({ db, owned }) => {
        await freezeSteps(db, [(await stepRow(db, owned, 'design')).id])
        return { steps: [await stepMove(db, owned, 'design', 8)] }
      },
    ],
    ['a wave', async ({ db, first }) => ({ waves: [await waveMove(db, first, 4)] })],
    [
      'rollouts that came, changed their wave and went',
      async ({ owned, other, unitIds: [one, two, three], second, first }) => ({
        cells: [
          { subProcessId: owned, unitId: one, waveId: second },
          { subProcessId: owned, unitId: two, waveId: null },
          { subProcessId: owned, unitId: three, waveId: first },
          { subProcessId: other, unitId: three, waveId: first },
        ],
      }),
    ],
    [
      'a wave that moved while rollouts left it',
      async ({ db, owned, unitIds: [one, two], first, second }) => ({
        waves: [await waveMove(db, first, 4)],
        cells: [
          { subProcessId: owned, unitId: one, waveId: second },
          { subProcessId: owned, unitId: two, waveId: null },
        ],
      }),
    ],
  ])('restores %s', async (_, editOn) => {
    const stage = await makeEditable()
    const { db, office, programme: row } = stage
    const edit = await editOn(stage)
    const before = await storedPlan(db, row.id)
    const changeId = await applied(office, edit, SAID)
    expect(await storedPlan(db, row.id)).not.toEqual(before)

    expect(answerOf(await undoPlan(office, { changeId }))).toBeGreaterThan(0)

    expect(withoutTheGone(await storedPlan(db, row.id))).toEqual(withoutTheGone(before))
  })

  it('puts new waves away with their rollouts, and a limit is no longer accepted', async () => {
    const { db, office, programme: row, owned, other, unitIds, second } = await makeEditable()
    await db.write(async (tx) => {
      await tx.update(programme).set({ branchLimit: 1 }).where(eq(programme.id, row.id))
    })
    const before = await storedPlan(db, row.id)
    const cells = [owned, other].map((subProcessId) => ({ subProcessId, unitId: unitIds[2], waveId: -1 }))
    const changeId = await applied(office, { newWaves: [NEW_WAVE], cells }, SAID)
    expect((await storedPlan(db, row.id)).overloads).toHaveLength(1)

    answerOf(await undoPlan(office, { changeId }))

    const after = await storedPlan(db, row.id)
    expect(after.overloads).toEqual([])
    expect(after.waves.find(({ id }) => id > second)?.archivedAt).toBe(office.now)
    expect(withoutTheGone(after)).toEqual(withoutTheGone(before))
  })

  it('leaves events of its own, and is not done twice', async () => {
    const { db, office, first } = await makeEditable()
    const changeId = await applied(office, { waves: [await waveMove(db, first, 4)] })
    answerOf(await undoPlan(office, { changeId }))
    const told = await db.read
      .select({ field: auditEvent.field, to: auditEvent.to })
      .from(auditEvent)
      .where(and(eq(auditEvent.verb, 'undoPlan'), eq(auditEvent.entity, 'wave')))
    expect(told).toContainEqual({ field: 'plannedStart', to: '2026-10-12' })
    expect(codesOf(await undoPlan(office, { changeId }))).toEqual(['undoTooLate'])
  })

  it('leaves the days of a gate that was passed meanwhile', async () => {
    const { db, office, first } = await makeEditable()
    const changeId = await applied(office, { waves: [await waveMove(db, first, 4)] })
    await db.write(async (tx) => {
      await tx.update(readinessCheck).set({ settledOn: TODAY }).where(eq(readinessCheck.neededBy, 'rollout'))
    })
    const due = async () =>
      (await db.read.select().from(readinessCheck).where(eq(readinessCheck.neededBy, 'rollout'))).map(
        ({ dueOn }) => dueOn,
      )
    const before = await due()
    answerOf(await undoPlan(office, { changeId }))
    expect(await due()).toEqual(before)
    expect(await waveRow(db, first)).toMatchObject({ plannedStart: '2026-10-12' })
  })
})

describe('too late', () => {
  test.each<[string, (stage: Stage) => Promise<Edit>, (stage: Stage) => Promise<unknown>]>([
    [
      'a step has moved since',
      async ({ db, owned }) => ({ steps: [await stepMove(db, owned, 'design', 3)] }),
      async ({ db, office, owned }) => applied(office, { steps: [await stepMove(db, owned, 'design', 1)] }),
    ],
    [
      'a wave has moved since',
      async ({ db, first }) => ({ waves: [await waveMove(db, first, 3)] }),
      async ({ db, office, first }) => applied(office, { waves: [await waveMove(db, first, 1)] }),
    ],
    [
      'a rollout has changed its wave since',
      async ({ owned, unitIds, second }) => ({
        cells: [{ subProcessId: owned, unitId: unitIds[2], waveId: second }],
      }),
      async ({ office, owned, unitIds, first }) =>
        applied(office, { cells: [{ subProcessId: owned, unitId: unitIds[2], waveId: first }] }),
    ],
    [
      'something came into its new wave',
      async () => ({ newWaves: [NEW_WAVE] }),
      async ({ office, owned, unitIds, second }) =>
        answerOf(
          await setScope(office, {
            waveId: second + 1,
            cells: [{ subProcessId: owned, unitId: unitIds[2] }],
            version: 1,
          }),
        ),
    ],
    [
      'its new wave has moved since',
      async () => ({ newWaves: [NEW_WAVE] }),
      async ({ db, office, second }) => applied(office, { waves: [await waveMove(db, second + 1, 1)] }),
    ],
  ])('%s', async (_, editOn, since) => {
    const stage = await makeEditable()
    const { db, office, programme: row } = stage
    const changeId = await applied(office, await editOn(stage))
    await since(stage)
    const before = await storedPlan(db, row.id)
    expect(codesOf(await undoPlan(office, { changeId }))).toEqual(['undoTooLate'])
    expect(await storedPlan(db, row.id)).toEqual(before)
  })
})

describe('what cannot be taken back', () => {
  test('the change of somebody else', async () => {
    const { db, office, programme: row, first } = await makeEditable()
    const changeId = await applied(office, { waves: [await waveMove(db, first, 3)] })
    const viewer = viewerWith(await makePerson(db), 'office')
    const another = contextOf(db, { programmeId: row.id, viewer })
    expect(codesOf(await undoPlan(another, { changeId }))).toEqual(['forbidden'])
  })

  test('what was no change of the plan, and what never was', async () => {
    const { office } = await makeEditable()
    const days = { plannedStart: '2027-03-01', plannedEnd: '2027-03-26' }
    const made = await createWave(office, { nameZh: '', nameEn: '', circle: 'big', follows: [], ...days })
    const changeId = (made.ok && made.value.changeId) || ''
    expect(changeId).not.toBe('')
    expect(codesOf(await undoPlan(office, { changeId }))).toEqual(['notFound'])
    expect(codesOf(await undoPlan(office, { changeId: 'none' }))).toEqual(['notFound'])
  })
})

/** What was put away again stays in the tables, and is nobody's plan. */
function withoutTheGone({ waves, rollouts, checks, ...plan }: Awaited<ReturnType<typeof storedPlan>>) {
  const there = rollouts.filter((one) => one.archivedAt === null)
  const ids = new Set(there.map(({ id }) => id))
  return {
    ...plan,
    waves: waves.filter((one) => one.archivedAt === null),
    rollouts: there,
    checks: checks.filter(({ rolloutId }) => rolloutId === null || ids.has(rolloutId)),
  }
}
