import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { archiveWave } from '~/features/waves/commands/archive-wave.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { recordGoLive } from '~/features/waves/commands/record-go-live.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { updateWave } from '~/features/waves/commands/update-wave.server'
import { predecessorsOf } from '~/features/waves/predecessors.server'
import { createWaveSchema } from '~/features/waves/schema'
import { auditEvent } from '~db/schema/programme'
import { waveDependency } from '~db/schema/wave'
import { commitWave } from '../factories/commit-wave'
import { makeGateSaid } from '../factories/gate-passed'
import { contextOf, makePerson, TODAY, viewerWith } from '../factories/programme'
import { answerOf, cellsOf, checksOf, makeStage, reasonsOf, revisionOf, rolloutsIn, waveRow } from '../factories/waves'

const FACTS = { nameZh: '', nameEn: 'Next', circle: 'middle' } as const
const DATES = { plannedStart: '2026-06-01', plannedEnd: '2026-06-26' }
const ALONE = { follows: [] }

async function makeCommitted() {
  const stage = await makeStage()
  const { context, waveId, subProcessIds, unitIds } = stage
  answerOf(await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 2), unitIds), version: 1 }))
  answerOf(await commitWave(context, { waveId, version: 2 }))
  return stage
}

describe('planning a wave', () => {
  it('takes the next number, the days as they are given and the wave it follows', async () => {
    const { db, context, programme: row, waveId } = await makeStage()
    const before = await revisionOf(db, row.id)
    const weekend = { plannedStart: '2026-06-06', plannedEnd: '2026-06-07' }
    const done = await createWave(context, { ...FACTS, ...weekend, follows: [{ waveId: waveId, lagDays: 3 }] })
    expect(await waveRow(db, answerOf(done))).toMatchObject({ ...FACTS, ...weekend, number: 2, committedAt: null })
    const dependencies = await db.read.select().from(waveDependency)
    expect(dependencies).toMatchObject([{ predecessorId: waveId, successorId: answerOf(done), lagDays: 3 }])
    expect(await revisionOf(db, row.id)).toBe(before + 1)
  })

  it('refuses an end before the start, at the field', async () => {
    const { context } = await makeStage()
    const reversed = { ...FACTS, ...ALONE, plannedStart: '2026-06-02', plannedEnd: '2026-06-01' }
    expect(await createWave(context, reversed)).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'daysReversed' }, field: 'plannedEnd' }],
    })
    const oneDay = { ...reversed, plannedEnd: reversed.plannedStart }
    expect((await createWave(context, oneDay)).ok).toBe(true)
  })

  it('refuses to follow a wave of another programme, and whoever may not plan', async () => {
    const { db, context, programme: row, unitIds } = await makeStage()
    const foreign = await makeStage(db)
    expect(
      reasonsOf(await createWave(context, { ...FACTS, ...DATES, follows: [{ waveId: foreign.waveId, lagDays: 0 }] })),
    ).toEqual([{ code: 'notFound' }])
    for (const role of ['owner', { role: 'branchLead', unitId: unitIds[0]! }, 'operations', 'executive'] as const) {
      const viewer = viewerWith(await makePerson(db), role)
      const asOther = contextOf(db, { programmeId: row.id, viewer })
      expect(reasonsOf(await createWave(asOther, { ...FACTS, ...DATES, ...ALONE }))).toEqual([{ code: 'forbidden' }])
    }
    const asOffice = contextOf(db, { programmeId: row.id, viewer: viewerWith(await makePerson(db), 'office') })
    expect((await createWave(asOffice, { ...FACTS, ...DATES, ...ALONE })).ok).toBe(true)
  })
})

describe('the form of a wave', () => {
  const parsed = (afterWaveIds: string[], lagDays: string[]) =>
    createWaveSchema.safeParse({ ...FACTS, ...DATES, afterWaveIds, lagDays })

  it('takes its rows as predecessors: an empty one is none, of two with the same wave the longer lag holds', () => {
    expect(parsed(['3', '', '5', '3'], ['2', '9', '', '4']).data?.follows).toEqual([
      { waveId: 3, lagDays: 4 },
      { waveId: 5, lagDays: 0 },
    ])
    expect(createWaveSchema.parse({ ...FACTS, ...DATES }).follows).toEqual([])
  })

  it.each(['-1', '251', '1.5', 'soon'])('refuses %s as days in between', (lag) => {
    expect(parsed(['3'], [lag]).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['lagDays', 'number'],
    ])
  })
})

describe('changing a wave', () => {
  const earlier = { ...FACTS, ...ALONE, plannedStart: '2026-04-07', plannedEnd: '2026-05-08', slipReason: '' }

  it('moves the due days of open checks with the start, and tells of each', async () => {
    const { db, context, programme, waveId } = await makeCommitted()
    const [live, open] = await rolloutsIn(db, waveId)
    await makeGateSaid(db, { programmeId: programme.id, waveId })
    answerOf(await recordGoLive(context, { rolloutId: live!.id, liveOn: TODAY, version: live!.version }))
    const done = await updateWave(context, { ...earlier, plannedStart: '2026-04-13', waveId, version: 3 })
    expect(answerOf(done)).toBe(waveId)
    expect((await checksOf(db, open!.id)).every((check) => check.dueOn === '2026-04-03')).toBe(true)
    expect((await checksOf(db, live!.id)).every((check) => check.dueOn === '2026-03-30')).toBe(true)
    const changeId = done.ok ? done.value.changeId! : ''
    const events = await db.read.select().from(auditEvent).where(eq(auditEvent.changeId, changeId))
    expect(events.filter((event) => event.entity === 'readinessCheck')).toHaveLength(30)
  })

  it('keeps the baseline', async () => {
    const { db, context, waveId } = await makeCommitted()
    answerOf(await updateWave(context, { ...earlier, plannedEnd: '2026-05-14', waveId, version: 3 }))
    expect(await waveRow(db, waveId)).toMatchObject({ plannedEnd: '2026-05-14', baselineEnd: '2026-05-08', version: 4 })
  })

  it('asks for a reason when a committed wave ends later than is tolerated', async () => {
    const { db, context, waveId } = await makeCommitted()
    const late = { ...earlier, plannedEnd: '2026-05-18', waveId, version: 3 }
    expect(await updateWave(context, late)).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'reasonNeeded', days: 7 }, field: 'slipReason' }],
    })
    answerOf(await updateWave(context, { ...late, slipReason: 'System upgrade' }))
    expect((await waveRow(db, waveId)).slipReason).toBe('System upgrade')
  })

  it('lets it follow another wave, or none, and refuses a circle and itself at the field', async () => {
    const { db, context, waveId } = await makeStage()
    const second = answerOf(
      await createWave(context, { ...FACTS, ...DATES, follows: [{ waveId: waveId, lagDays: 3 }] }),
    )
    const third = answerOf(await createWave(context, { ...FACTS, ...DATES, ...ALONE }))
    const change = { ...FACTS, ...DATES, slipReason: '', version: 1 }
    answerOf(await updateWave(context, { ...change, waveId: third, follows: [{ waveId: second, lagDays: 2 }] }))
    const dependencies = () => db.read.select().from(waveDependency).where(eq(waveDependency.successorId, third))
    expect(await dependencies()).toMatchObject([{ predecessorId: second, lagDays: 2 }])

    const circle = await updateWave(context, { ...change, waveId, follows: [{ waveId: third, lagDays: 0 }] })
    expect(circle).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'dependencyCycle', members: ['1', '2', '3', '1'] }, field: 'afterWaveIds' }],
    })
    const itself = await updateWave(context, { ...change, waveId, follows: [{ waveId: waveId, lagDays: 0 }] })
    expect(reasonsOf(itself)).toEqual([{ code: 'waveOnItself' }])
    const foreign = await makeStage(db)
    const elsewhere = await updateWave(context, {
      ...change,
      waveId,
      follows: [{ waveId: foreign.waveId, lagDays: 0 }],
    })
    expect(reasonsOf(elsewhere)).toEqual([{ code: 'notFound' }])

    answerOf(await updateWave(context, { ...change, ...ALONE, waveId: third, version: 2 }))
    expect(await dependencies()).toEqual([])
    const told = await db.read.select().from(auditEvent).where(eq(auditEvent.field, 'afterWave'))
    expect(told.map(({ from, to }) => [from, to])).toEqual([
      [null, '1'],
      [null, '2'],
      ['2', null],
    ])
  })

  it('follows any number of waves, each with its own days in between, and tells of all', async () => {
    const { db, context, waveId } = await makeStage()
    const change = { ...FACTS, ...DATES, slipReason: '' }
    const [second, third, fourth] = [
      answerOf(await createWave(context, { ...FACTS, ...DATES, ...ALONE })),
      answerOf(await createWave(context, { ...FACTS, ...DATES, ...ALONE })),
      answerOf(await createWave(context, { ...FACTS, ...DATES, follows: [{ waveId, lagDays: 1 }] })),
    ]
    const three = [
      { waveId: third, lagDays: 0 },
      { waveId, lagDays: 1 },
      { waveId: second, lagDays: 10 },
    ]
    answerOf(await updateWave(context, { ...change, follows: three, waveId: fourth, version: 1 }))
    expect(await predecessorsOf(db, fourth)).toEqual([
      { waveId, lagDays: 1 },
      { waveId: second, lagDays: 10 },
      { waveId: third, lagDays: 0 },
    ])
    const told = await db.read.select().from(auditEvent).where(eq(auditEvent.entityId, fourth))
    expect(told.filter(({ verb }) => verb === 'updateWave').map(({ field, from, to }) => [field, from, to])).toEqual([
      ['afterWave', '1', '1, 2, 3'],
      ['lagDays', '1', '1, 10, 0'],
    ])

    const circle = await updateWave(context, {
      ...change,
      waveId: second,
      version: 1,
      follows: [
        { waveId, lagDays: 0 },
        { waveId: fourth, lagDays: 0 },
      ],
    })
    expect(circle).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'dependencyCycle', members: ['4', '2', '4'] }, field: 'afterWaveIds' }],
    })
    expect(await predecessorsOf(db, second)).toEqual([])

    answerOf(await archiveWave(context, { waveId: second, version: 1 }))
    expect(await predecessorsOf(db, fourth)).toEqual([
      { waveId, lagDays: 1 },
      { waveId: third, lagDays: 0 },
    ])
    const late = await updateWave(context, { ...change, follows: three, waveId: fourth, version: 2 })
    expect(late).toEqual({ ok: false, refusals: [{ reason: { code: 'notFound' }, field: 'afterWaveIds' }] })
  })

  it('moves freely before the commitment', async () => {
    const { context, waveId } = await makeStage()
    expect((await updateWave(context, { ...earlier, plannedEnd: '2026-12-31', waveId, version: 1 })).ok).toBe(true)
  })

  it('is refused with reversed days, an old version, from another programme and by role', async () => {
    const { db, context, programme: row, waveId } = await makeStage()
    const foreign = await makeStage(db)
    const input = { ...earlier, waveId, version: 1 }
    expect(reasonsOf(await updateWave(context, { ...input, plannedEnd: '2026-04-06' }))).toEqual([
      { code: 'daysReversed' },
    ])
    expect(reasonsOf(await updateWave(context, { ...input, version: 2 }))).toMatchObject([{ code: 'conflict' }])
    expect(reasonsOf(await updateWave(foreign.context, input))).toEqual([{ code: 'notFound' }])
    const viewer = viewerWith(await makePerson(db), 'owner')
    expect(reasonsOf(await updateWave(contextOf(db, { programmeId: row.id, viewer }), input))).toEqual([
      { code: 'forbidden' },
    ])
  })
})
