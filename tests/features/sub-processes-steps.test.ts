import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { checksDueOn } from '~/domain/schedule'
import { finishStep } from '~/features/sub-processes/commands/finish-step.server'
import { rescheduleStep } from '~/features/sub-processes/commands/reschedule-step.server'
import { startStep } from '~/features/sub-processes/commands/start-step.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import type { Db } from '~db/client.server'
import { readinessCheck } from '~db/schema/readiness'
import { step } from '~db/schema/sub-process'
import { contextOf, makeProgramme, makeUnit, viewerWith } from '../factories/programme'
import { makeCheck, makeRollout } from '../factories/readiness'
import { makeOwned, passSimulation, revisionOf, stepRow, toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf } from '../factories/waves'

const pilotChecks = (db: Db, subProcessId: number) =>
  db.read
    .select()
    .from(readinessCheck)
    .where(and(eq(readinessCheck.subProcessId, subProcessId), eq(readinessCheck.neededBy, 'pilot')))

describe('recording that a step has begun or ended', () => {
  test('the owner records it of their own; each is one event and one revision', async () => {
    const { db, programme, owner, owned } = await makeOwned()
    const before = await revisionOf(db, programme.id)
    answerOf(await startStep(owner, { subProcessId: owned, kind: 'design', on: '2026-03-02' }))
    answerOf(await finishStep(owner, { subProcessId: owned, kind: 'design', on: '2026-03-27' }))
    const row = await stepRow(db, owned, 'design')
    expect(row).toMatchObject({ actualStart: '2026-03-02', actualEnd: '2026-03-27', version: 3 })
    expect(await toldOf(db, 'step', row.id)).toEqual(['actualStart: null → 2026-03-02', 'actualEnd: null → 2026-03-27'])
    expect(await revisionOf(db, programme.id)).toBe(before + 2)
  })

  test('saying the same again changes nothing, another day corrects it', async () => {
    const { db, programme, owner, owned } = await makeOwned()
    const input = { subProcessId: owned, kind: 'design' } as const
    answerOf(await startStep(owner, { ...input, on: '2026-03-02' }))
    const before = await revisionOf(db, programme.id)
    answerOf(await startStep(owner, { ...input, on: '2026-03-02' }))
    expect(await revisionOf(db, programme.id)).toBe(before)
    answerOf(await startStep(owner, { ...input, on: '2026-03-03' }))
    expect(await stepRow(db, owned, 'design')).toMatchObject({ actualStart: '2026-03-03' })
  })

  test('an owner records nothing of others, a branch lead nothing at all', async () => {
    const { db, programme, owner, owned, other, ownerId } = await makeOwned()
    const unitId = await makeUnit(db)
    const lead = contextOf(db, {
      programmeId: programme.id,
      viewer: viewerWith(ownerId, { role: 'branchLead', unitId }),
    })
    const input = { kind: 'design', on: '2026-03-02' } as const
    expect(reasonsOf(await startStep(owner, { ...input, subProcessId: other }))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await startStep(lead, { ...input, subProcessId: owned }))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await finishStep(owner, { ...input, subProcessId: other }))).toEqual([{ code: 'forbidden' }])
  })

  test('without a business owner nothing goes beyond design, whoever records it', async () => {
    const { db, office, other } = await makeOwned()
    answerOf(await startStep(office, { subProcessId: other, kind: 'design', on: '2026-03-02' }))
    answerOf(await finishStep(office, { subProcessId: other, kind: 'design', on: '2026-03-27' }))
    const verdict = await startStep(office, { subProcessId: other, kind: 'simulation', on: '2026-03-30' })
    expect(reasonsOf(verdict)).toEqual([{ code: 'ownerNeededBeyondDesign', step: 'simulation' }])
    expect(await stepRow(db, other, 'simulation')).toMatchObject({ actualStart: null })
  })

  test('keeps the order of the steps and takes no day ahead of the programme', async () => {
    const { owner, owned } = await makeOwned()
    const start = (kind: 'simulation' | 'design', on: string) => startStep(owner, { subProcessId: owned, kind, on })
    expect(await start('simulation', '2026-03-30')).toMatchObject({
      refusals: [{ field: 'on', reason: { code: 'stepBeforeOthers', step: 'simulation', before: 'design' } }],
    })
    expect(reasonsOf(await start('design', '2026-06-02'))).toEqual([{ code: 'dayInFuture' }])
    const ended = await finishStep(owner, { subProcessId: owned, kind: 'design', on: '2026-03-27' })
    expect(reasonsOf(ended)).toEqual([{ code: 'stepNotStarted', step: 'design' }])
  })

  test('the start of the pilot settles the checks it asked for, and takes them along when it is corrected', async () => {
    const { db, programme, owner, owned, other } = await makeOwned()
    const earlier = await makeCheck(db, { programmeId: programme.id, subProcessId: owned, settledOn: '2026-02-01' })
    await passSimulation(owner, owned)
    answerOf(await startStep(owner, { subProcessId: owned, kind: 'pilot', on: '2026-04-07' }))
    const settled = async () =>
      new Set((await pilotChecks(db, owned)).filter(({ id }) => id !== earlier.id).map(({ settledOn }) => settledOn))
    expect(await settled()).toEqual(new Set(['2026-04-07']))
    answerOf(await startStep(owner, { subProcessId: owned, kind: 'pilot', on: '2026-04-08' }))
    expect(await settled()).toEqual(new Set(['2026-04-08']))
    const kept = (await pilotChecks(db, owned)).find(({ id }) => id === earlier.id)
    expect(kept).toMatchObject({ settledOn: '2026-02-01', version: 1 })
    expect((await pilotChecks(db, other)).every(({ settledOn }) => settledOn === null)).toBe(true)
    const [first] = await pilotChecks(db, owned)
    expect(await toldOf(db, 'readinessCheck', first!.id)).toEqual([
      'settledOn: null → 2026-04-07',
      'settledOn: 2026-04-07 → 2026-04-08',
    ])
  })

  test('the rollout begins and ends with its branches where it has any', async () => {
    const { db, programme, owner, owned } = await makeOwned()
    await makeRollout(db, programme, { subProcessId: owned, unitId: await makeUnit(db) })
    const input = { subProcessId: owned, kind: 'rollout', on: '2026-05-04' } as const
    expect(reasonsOf(await startStep(owner, input))).toEqual([{ code: 'datesFollowWaves' }])
    expect(reasonsOf(await finishStep(owner, input))).toEqual([{ code: 'stepEndsByRollouts' }])
  })

  test('knows nothing of other programmes', async () => {
    const { db, owned } = await makeOwned()
    const elsewhere = contextOf(db, { programmeId: (await makeProgramme(db)).programme.id })
    const input = { subProcessId: owned, kind: 'design', on: '2026-03-02' } as const
    expect(reasonsOf(await startStep(elsewhere, input))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await finishStep(elsewhere, input))).toEqual([{ code: 'notFound' }])
  })
})

describe('moving the planned days of a step', () => {
  async function movable() {
    const stage = await makeOwned()
    const design = await stepRow(stage.db, stage.owned, 'design')
    const input = {
      stepId: design.id,
      plannedStart: '2026-03-09',
      plannedEnd: '2026-04-03',
      slipReason: '',
      version: 1,
    }
    return { ...stage, design, input }
  }

  test('moves it and tells which days', async () => {
    const { db, owner, owned, design, input } = await movable()
    answerOf(await rescheduleStep(owner, input))
    expect(await stepRow(db, owned, 'design')).toMatchObject({
      plannedStart: '2026-03-09',
      plannedEnd: '2026-04-03',
      version: 2,
    })
    expect(await toldOf(db, 'step', design.id)).toEqual([
      'plannedStart: 2026-03-02 → 2026-03-09',
      'plannedEnd: 2026-03-27 → 2026-04-03',
    ])
  })

  test('asks for a reason beyond the tolerance from the baseline, and keeps it', async () => {
    const { db, owner, owned, design, input } = await movable()
    await db.write(async (tx) => {
      const baseline = { baselineStart: '2026-03-02', baselineEnd: '2026-03-26' }
      await tx.update(step).set(baseline).where(eq(step.id, design.id))
    })
    expect(await rescheduleStep(owner, input)).toMatchObject({
      refusals: [{ field: 'slipReason', reason: { code: 'reasonNeeded', days: 6 } }],
    })
    answerOf(await rescheduleStep(owner, { ...input, slipReason: 'The legal review took longer' }))
    expect(await stepRow(db, owned, 'design')).toMatchObject({ slipReason: 'The legal review took longer' })
  })

  test('lets the open checks of the pilot fall due with it', async () => {
    const { db, programme, owner, owned } = await movable()
    const pilot = await stepRow(db, owned, 'pilot')
    const settled = await makeCheck(db, { programmeId: programme.id, subProcessId: owned, settledOn: '2026-02-01' })
    const days = { plannedStart: '2026-06-15', plannedEnd: '2026-07-24' }
    answerOf(await rescheduleStep(owner, { stepId: pilot.id, ...days, slipReason: '', version: 1 }))
    const dueOn = checksDueOn(await calendarOfProgramme(db, programme), '2026-06-15')
    const checks = await pilotChecks(db, owned)
    expect(new Set(checks.filter(({ id }) => id !== settled.id).map((check) => check.dueOn))).toEqual(new Set([dueOn]))
    expect(checks.find(({ id }) => id === settled.id)?.dueOn).toBe(settled.dueOn)
  })

  test('leaves rollout and operation to the waves where there are any', async () => {
    const { db, programme, owner, owned, input } = await movable()
    await makeRollout(db, programme, { subProcessId: owned, unitId: await makeUnit(db) })
    for (const kind of ['rollout', 'operation'] as const) {
      const { id } = await stepRow(db, owned, kind)
      expect(reasonsOf(await rescheduleStep(owner, { ...input, stepId: id }))).toEqual([{ code: 'datesFollowWaves' }])
    }
  })

  test('refuses days that run backwards, an old version, other programmes and other roles', async () => {
    const { db, programme, owner, other, ownerId, owned, input } = await movable()
    const elsewhere = contextOf(db, { programmeId: (await makeProgramme(db)).programme.id })
    const executive = contextOf(db, { programmeId: programme.id, viewer: viewerWith(ownerId, 'executive') })
    const foreign = await stepRow(db, other, 'design')
    expect(await rescheduleStep(owner, { ...input, plannedEnd: '2026-03-06' })).toMatchObject({
      refusals: [{ field: 'plannedEnd', reason: { code: 'daysReversed' } }],
    })
    expect(reasonsOf(await rescheduleStep(owner, { ...input, version: 9 }))).toMatchObject([{ code: 'conflict' }])
    expect(reasonsOf(await rescheduleStep(elsewhere, input))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await rescheduleStep(executive, input))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await rescheduleStep(owner, { ...input, stepId: foreign.id }))).toEqual([{ code: 'forbidden' }])
    expect(await stepRow(db, owned, 'design')).toMatchObject({ plannedStart: '2026-03-02', version: 1 })
  })
})
