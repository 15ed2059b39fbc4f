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
import { makeGateSaid } from '../factories/gate-passed'
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

  describe('of a pilot', () => {
    const on = '2026-04-07'
    const pilotOf = (subProcessId: number, day = on) => ({ subProcessId, kind: 'pilot' as const, on: day })

    async function ready(said: Parameters<typeof makeGateSaid>[2] | null = {}) {
      const stage = await makeOwned()
      await passSimulation(stage.owner, stage.owned)
      const of = { programmeId: stage.programme.id, subProcessId: stage.owned }
      if (said) await makeGateSaid(stage.db, of, said)
      return { ...stage, of, begin: (day?: string) => startStep(stage.owner, pilotOf(stage.owned, day)) }
    }

    test.each([
      ['never asked for', null, 'ahead'],
      ['asked for', { decision: null }, 'asked'],
      ['on hold', { decision: 'hold', returnsOn: '2026-07-01' }, 'held'],
      ['no longer on hold', { decision: 'hold' }, 'released'],
      ['ended by Kill', { decision: 'kill' }, 'killed'],
    ] as const)('is refused while its gate is %s', async (_, said, standing) => {
      const { db, owned, begin } = await ready(said)
      const gate = { kind: 'pilotEntry', code: 'LTC-ML-1' }
      expect(reasonsOf(await begin())).toMatchObject([{ code: 'gateNotPassed', gate, standing }])
      expect(await stepRow(db, owned, 'pilot')).toMatchObject({ actualStart: null })
    })

    test('is no earlier than the Go, which may be one against criteria', async () => {
      const { begin } = await ready({ on, isOverride: true })
      expect(await begin('2026-04-06')).toMatchObject({
        refusals: [{ field: 'on', reason: { code: 'beforeGate', passedOn: on } }],
      })
      answerOf(await begin())
    })

    test('is corrected within the same bounds, and the log tells of it', async () => {
      const { db, owned, begin } = await ready({ on: '2026-04-06' })
      answerOf(await begin('2026-04-08'))
      expect(reasonsOf(await begin('2026-04-03'))).toMatchObject([{ code: 'beforeGate' }])
      expect(reasonsOf(await begin('2026-04-02'))).toMatchObject([{ code: 'stepBeforeOthers' }])
      expect(reasonsOf(await begin('2026-06-02'))).toEqual([{ code: 'dayInFuture' }])
      answerOf(await begin('2026-04-07'))
      const pilot = await stepRow(db, owned, 'pilot')
      expect(pilot).toMatchObject({ actualStart: '2026-04-07', version: 3 })
      expect(await toldOf(db, 'step', pilot.id)).toEqual([
        'actualStart: null → 2026-04-08',
        'actualStart: 2026-04-08 → 2026-04-07',
      ])
    })

    test('that was recorded before gates were kept stays, and may be corrected', async () => {
      const { db, owned, begin } = await ready(null)
      const { id } = await stepRow(db, owned, 'pilot')
      await db.write(async (tx) => tx.update(step).set({ actualStart: on }).where(eq(step.id, id)))
      answerOf(await begin('2026-04-06'))
      expect(await stepRow(db, owned, 'pilot')).toMatchObject({ actualStart: '2026-04-06' })
    })

    test('settles what is met, leaves open what is not, and takes along what it settled when it is corrected', async () => {
      const { db, owner, owned, other, of, begin } = await ready()
      const earlier = await makeCheck(db, { ...of, settledOn: '2026-02-01' })
      const [met, unmet, late] = (await pilotChecks(db, owned)).filter(({ id }) => id !== earlier.id)
      const answer = (id: number, values: object) =>
        db.write(async (tx) => tx.update(readinessCheck).set(values).where(eq(readinessCheck.id, id)))
      await answer(met!.id, { status: 'ready', updatedOn: '2026-04-01' })
      const settledOf = async (id: number) => (await pilotChecks(db, owned)).find((one) => one.id === id)?.settledOn
      answerOf(await begin())
      expect([await settledOf(met!.id), await settledOf(unmet!.id)]).toEqual([on, null])
      answerOf(await begin('2026-04-08'))
      expect([await settledOf(met!.id), await settledOf(unmet!.id)]).toEqual(['2026-04-08', null])
      expect(await settledOf(earlier.id)).toBe('2026-02-01')
      expect((await pilotChecks(db, other)).every(({ settledOn }) => settledOn === null)).toBe(true)
      expect(await toldOf(db, 'readinessCheck', met!.id)).toEqual([
        `settledOn: null → ${on}`,
        `settledOn: ${on} → 2026-04-08`,
      ])
      await answer(late!.id, { status: 'ready', updatedOn: '2026-05-20' })
      answerOf(await finishStep(owner, pilotOf(owned, '2026-05-22')))
      expect([await settledOf(late!.id), await settledOf(unmet!.id)]).toEqual(['2026-05-22', null])
    })

    test('corrected, leaves alone what the gate settled on the same day', async () => {
      const { db, owned, begin } = await ready({ on })
      const [check] = await pilotChecks(db, owned)
      await db.write(async (tx) =>
        tx.update(readinessCheck).set({ status: 'ready', settledOn: on }).where(eq(readinessCheck.id, check!.id)),
      )
      answerOf(await begin())
      answerOf(await begin('2026-04-08'))
      expect((await pilotChecks(db, owned)).find(({ id }) => id === check!.id)).toMatchObject({ settledOn: on })
    })
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
