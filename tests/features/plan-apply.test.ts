import { eq } from 'drizzle-orm'
import { describe, expect, it, test } from 'vitest'
import { checksDueOn } from '~/domain/schedule'
import type { Verdict } from '~/domain/verdict'
import { acceptedOverload } from '~db/schema/planning'
import { programme } from '~db/schema/programme'
import { rollout } from '~db/schema/wave'
import {
  applied,
  apply,
  boardNow,
  changeFor,
  freezeSteps,
  makeEditable,
  pilotDueDays,
  stepMove,
  storedPlan,
  waveMove,
} from '../factories/editable-plan'
import { TODAY } from '../factories/programme'
import { stepRow } from '../factories/sub-processes'
import { answerOf, checksOf, reasonsOf, revisionOf, rolloutsIn, waveRow } from '../factories/waves'

const fieldsOf = (verdict: Verdict<unknown>) => (verdict.ok ? [] : verdict.refusals.map(({ field }) => field))
const codesOf = (verdict: Parameters<typeof reasonsOf>[0]) => reasonsOf(verdict).map(({ code }) => code)

describe('days', () => {
  it('moves a step with what comes after it, and the open checks of its pilot fall due with it', async () => {
    const { db, office, owned, programme: row } = await makeEditable()
    const design = await stepMove(db, owned, 'design', 3)
    const before = await stepRow(db, owned, 'pilot')
    const change = await changeFor(office, { steps: [design] })

    expect(answerOf(await apply(office, change))).toBe(change.steps.length + change.waves.length)

    expect(await stepRow(db, owned, 'design')).toMatchObject({
      plannedStart: design.planned.start,
      plannedEnd: design.planned.end,
      slipReason: '',
    })
    const pilot = await stepRow(db, owned, 'pilot')
    expect(pilot.plannedStart > before.plannedStart).toBe(true)
    expect(change.steps.find(({ id }) => id === pilot.id)?.to.start).toBe(pilot.plannedStart)
    const { calendar } = await boardNow(db, row.id)
    expect(await pilotDueDays(db, owned)).toEqual([checksDueOn(calendar, pilot.plannedStart)])
  })

  it('moves a wave, with the checks of its rollouts', async () => {
    const { db, office, first, programme: row } = await makeEditable()
    const [one] = await rolloutsIn(db, first)
    const before = await waveRow(db, first)
    const moved = await waveMove(db, first, 2)
    await applied(office, { waves: [moved] })
    expect(await waveRow(db, first)).toMatchObject({
      plannedStart: moved.planned.start,
      plannedEnd: moved.planned.end,
      version: before.version + 1,
    })
    const { calendar } = await boardNow(db, row.id)
    const due = checksDueOn(calendar, moved.planned.start)
    expect((await checksOf(db, one!.id)).every(({ dueOn }) => dueOn === due)).toBe(true)
  })

  it('changes nothing where nothing is asked', async () => {
    const { db, office, programme: row } = await makeEditable()
    const revision = await revisionOf(db, row.id)
    expect(answerOf(await apply(office, await changeFor(office, {})))).toBe(0)
    expect(await revisionOf(db, row.id)).toBe(revision)
  })
})

describe('a bar that ends long after its baseline', () => {
  it('needs a reason, which is kept with it and with no other', async () => {
    const { db, office, owned } = await makeEditable()
    const design = await stepRow(db, owned, 'design')
    await freezeSteps(db, [design.id])
    const change = await changeFor(office, { steps: [await stepMove(db, owned, 'design', 6)] })

    const refused = await apply(office, change)
    expect(reasonsOf(refused)).toEqual([{ code: 'reasonNeeded', days: 6 }])
    expect(fieldsOf(refused)).toEqual(['slipReason'])

    answerOf(await apply(office, change, { slipReason: 'The customer asked for it' }))
    expect((await stepRow(db, owned, 'design')).slipReason).toBe('The customer asked for it')
    expect(change.steps.length).toBeGreaterThan(1)
    expect((await stepRow(db, owned, 'simulation')).slipReason).toBe('')
  })

  it('needs none within what is tolerated, and keeps none that is given', async () => {
    const { db, office, owned } = await makeEditable()
    const design = await stepRow(db, owned, 'design')
    await freezeSteps(db, [design.id])
    await applied(office, { steps: [await stepMove(db, owned, 'design', 5)] }, { slipReason: 'Said all the same' })
    expect((await stepRow(db, owned, 'design')).slipReason).toBe('')
  })
})

describe('a limit that is exceeded', () => {
  it('needs a reason, and is kept with it', async () => {
    const { db, office, programme: row, owned, other, unitIds, first } = await makeEditable()
    await db.write(async (tx) => {
      await tx.update(programme).set({ branchLimit: 1 }).where(eq(programme.id, row.id))
    })
    expect(owned).not.toBe(other)
    const change = await changeFor(office, { cells: [{ subProcessId: other, unitId: unitIds[0], waveId: first }] })
    const refused = await apply(office, change)
    expect(reasonsOf(refused)).toEqual([{ code: 'overloadUnexplained', count: 1 }])
    expect(fieldsOf(refused)).toEqual(['overloadReason'])
    expect(await rolloutsIn(db, first)).toHaveLength(2)

    answerOf(await apply(office, change, { overloadReason: 'Two small ones' }))
    expect(await rolloutsIn(db, first)).toHaveLength(3)
    expect(await db.read.select().from(acceptedOverload)).toMatchObject([
      {
        programmeId: row.id,
        kind: 'branch',
        unitId: unitIds[0],
        personId: null,
        fromDay: '2026-10-12',
        toDay: '2026-11-06',
        peak: 2,
        limit: 1,
        reason: 'Two small ones',
        acceptedOn: TODAY,
        acceptedById: office.actor.personId,
      },
    ])
  })
})

describe('waves and cells', () => {
  it('adds waves under the next numbers, with what is put into them', async () => {
    const { db, office, owned, unitIds, second } = await makeEditable()
    const planned = { start: '2027-01-11', end: '2027-02-05' }
    const names = [
      { zh: '三', en: 'Three' },
      { zh: '四', en: 'Four' },
    ]
    await applied(office, {
      newWaves: names.map((name, at) => ({ id: -1 - at, name, circle: 'middle', planned })),
      cells: [{ subProcessId: owned, unitId: unitIds[2], waveId: -2 }],
    })
    const third = await waveRow(db, second + 1)
    const fourth = await waveRow(db, second + 2)
    expect(third).toMatchObject({ number: 3, nameEn: 'Three', circle: 'middle', plannedStart: planned.start })
    expect(fourth).toMatchObject({ number: 4, nameZh: '四', plannedEnd: planned.end, committedAt: null })
    const [made] = await rolloutsIn(db, fourth.id)
    expect(made).toMatchObject({ subProcessId: owned, unitId: unitIds[2] })
    expect(await checksOf(db, made!.id)).toHaveLength(10)
    expect(await rolloutsIn(db, third.id)).toEqual([])
  })

  it('moves rollouts between waves and takes them out, with their checks', async () => {
    const { db, office, owned, unitIds, first, second } = await makeEditable()
    const [staying, leaving] = await rolloutsIn(db, first)
    const [due] = await checksOf(db, staying!.id)
    await applied(office, {
      cells: [
        { subProcessId: owned, unitId: unitIds[0], waveId: second },
        { subProcessId: owned, unitId: unitIds[1], waveId: null },
      ],
    })
    expect(await rolloutsIn(db, first)).toEqual([])
    expect(await rolloutsIn(db, second)).toMatchObject([{ id: staying!.id, archivedAt: null }])
    const checks = await checksOf(db, staying!.id)
    expect(checks.every((one) => one.settledOn === null && one.dueOn > due!.dueOn)).toBe(true)
    const [gone] = await db.read.select().from(rollout).where(eq(rollout.id, leaving!.id))
    expect(gone?.archivedAt).toBe(office.now)
    expect((await checksOf(db, leaving!.id)).every((one) => one.settledOn === TODAY)).toBe(true)
  })

  it('leaves what is live', async () => {
    const { db, office, owned, unitIds, first, second, programme: row } = await makeEditable()
    const [live] = await rolloutsIn(db, first)
    await db.write(async (tx) => {
      await tx.update(rollout).set({ liveOn: TODAY }).where(eq(rollout.id, live!.id))
    })
    const before = await storedPlan(db, row.id)
    const change = await changeFor(office, { cells: [{ subProcessId: owned, unitId: unitIds[0], waveId: second }] })
    expect(codesOf(await apply(office, change))).toEqual(['rolloutIsLive'])
    expect(await storedPlan(db, row.id)).toEqual(before)
  })
})

describe('a change that is not what the plan needs', () => {
  it('is refused when it leaves out what it pushes', async () => {
    const { db, office, owned } = await makeEditable()
    const change = await changeFor(office, { steps: [await stepMove(db, owned, 'design', 3)] })
    const [only] = change.steps
    expect(codesOf(await apply(office, { ...change, steps: [only!] }))).toEqual(['planIncomplete'])
  })

  it('is refused when the plan has moved under it', async () => {
    const { db, office, owned, first } = await makeEditable()
    const step = await changeFor(office, { steps: [await stepMove(db, owned, 'design', 3)] })
    const wave = await changeFor(office, { waves: [await waveMove(db, first, 2)] })
    await applied(office, { steps: [await stepMove(db, owned, 'design', 1)], waves: [await waveMove(db, first, 1)] })
    expect(codesOf(await apply(office, step))).toEqual(['planMoved'])
    expect(reasonsOf(await apply(office, wave))).toEqual([{ code: 'planMoved', count: 1 }])
  })

  it('is refused where days follow the waves', async () => {
    const { db, office, owned } = await makeEditable()
    const operation = await stepRow(db, owned, 'operation')
    const from = { start: operation.plannedStart, end: operation.plannedEnd }
    const { planned: to } = await stepMove(db, owned, 'operation', 1)
    const change = { ...(await changeFor(office, {})), steps: [{ id: operation.id, from, to }] }
    expect(codesOf(await apply(office, change))).toEqual(['datesFollowWaves'])
  })
})

describe('who may', () => {
  test('an owner moves what is theirs, and neither others’ nor waves', async () => {
    const { db, owner, owned, other, unitIds, first, second } = await makeEditable()
    // The enablement, since a pilot that moves pushes what others own.
    await applied(owner, { steps: [await stepMove(db, owned, 'enablement', 1)] })
    const forbidden = [
      { steps: [await stepMove(db, other, 'enablement', 1)] },
      { waves: [await waveMove(db, second, 1)] },
      { cells: [{ subProcessId: owned, unitId: unitIds[2], waveId: first }] },
    ]
    for (const edit of forbidden) {
      expect(codesOf(await apply(owner, await changeFor(owner, edit)))).toEqual(['forbidden'])
    }
  })

  test('an executive changes nothing', async () => {
    const { db, executive, owned, programme: row } = await makeEditable()
    const before = await storedPlan(db, row.id)
    const change = await changeFor(executive, { steps: [await stepMove(db, owned, 'enablement', 1)] })
    expect(codesOf(await apply(executive, change))).toEqual(['forbidden'])
    expect(await storedPlan(db, row.id)).toEqual(before)
  })
})
