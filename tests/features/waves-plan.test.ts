import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '~/features/plan/queries.server'
import { archiveWave } from '~/features/waves/commands/archive-wave.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { recordGoLive } from '~/features/waves/commands/record-go-live.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { updateWave } from '~/features/waves/commands/update-wave.server'
import { predecessorsOf } from '~/features/waves/predecessors.server'
import { createWaveSchema } from '~/features/waves/schema'
import { acceptedOverload } from '~db/schema/planning'
import { auditEvent, programme } from '~db/schema/programme'
import { step } from '~db/schema/sub-process'
import { waveDependency } from '~db/schema/wave'
import { commitWave } from '../factories/commit-wave'
import { contextOf, makePerson, makeUnit, TODAY, viewerWith } from '../factories/programme'
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

describe('committing a wave', () => {
  it('freezes the wave, its rollouts and the steps of what is in scope, and nothing else', async () => {
    const { db, context, waveId, subProcessIds } = await makeCommitted()
    expect(await waveRow(db, waveId)).toMatchObject({
      baselineStart: '2026-04-07',
      baselineEnd: '2026-05-08',
      committedAt: context.now,
      version: 3,
    })
    for (const one of await rolloutsIn(db, waveId)) {
      expect([one.baselineStart, one.baselineEnd]).toEqual(['2026-04-07', '2026-05-08'])
    }
    const steps = await db.read.select().from(step)
    for (const one of steps) {
      if (!subProcessIds.slice(0, 2).includes(one.subProcessId)) expect(one.baselineEnd).toBeNull()
      else if (one.kind !== 'rollout' && one.kind !== 'operation') {
        expect([one.baselineStart, one.baselineEnd]).toEqual([one.plannedStart, one.plannedEnd])
      } else expect(one.baselineEnd).toBeNull()
    }
  })

  it('leaves no step with a slip on the day of the commitment', async () => {
    const { db, programme: row, subProcessIds } = await makeCommitted()
    const [now] = await db.read.select().from(programme).where(eq(programme.id, row.id))
    const plan = await loadPlan(db, now!, TODAY)
    const seen = plan.subProcesses.filter((one) => subProcessIds.slice(0, 2).includes(one.id))
    expect(seen).toHaveLength(2)
    for (const one of seen.flatMap((subProcess) => subProcess.steps)) expect(one.baseline).toEqual(one.planned)
  })

  it('keeps a baseline that a step has from an earlier wave', async () => {
    const { db, context, subProcessIds, unitIds } = await makeCommitted()
    const [design] = await db.read.select().from(step).where(eq(step.subProcessId, subProcessIds[0]!))
    await db.write(async (tx) => {
      await tx.update(step).set({ plannedEnd: '2027-01-04' }).where(eq(step.id, design!.id))
    })
    const second = answerOf(await createWave(context, { ...FACTS, ...DATES, ...ALONE }))
    const cells = [{ subProcessId: subProcessIds[0]!, unitId: await makeUnit(db) }]
    expect(unitIds).not.toContain(cells[0]!.unitId)
    answerOf(await setScope(context, { waveId: second, cells, version: 1 }))
    answerOf(await commitWave(context, { waveId: second, version: 2 }))
    const [after] = await db.read.select().from(step).where(eq(step.id, design!.id))
    expect(after!.baselineEnd).toBe(design!.baselineEnd)
  })

  it('tells one event a changed field', async () => {
    const { db, waveId } = await makeCommitted()
    const events = await db.read.select().from(auditEvent).where(eq(auditEvent.verb, 'commitWave'))
    const of = (entity: string) => events.filter((event) => event.entity === entity)
    expect(of('wave').map((event) => [event.entityId, event.field, event.from])).toEqual([
      [waveId, 'baselineStart', null],
      [waveId, 'baselineEnd', null],
      [waveId, 'committedAt', null],
    ])
    expect(of('rollout')).toHaveLength(4 * 2)
    expect(of('step')).toHaveLength(2 * 4 * 2)
  })

  describe('when a branch takes over more at once than it may', () => {
    /** Three sub-processes at one branch, which may take over two. */
    async function makeOverloaded() {
      const stage = await makeStage()
      const { db, waveId, subProcessIds, unitIds, programme: row, officePersonId } = stage
      const context = contextOf(db, { programmeId: row.id, viewer: viewerWith(officePersonId, 'office') })
      const cells = cellsOf(subProcessIds.slice(0, 3), unitIds.slice(0, 1))
      answerOf(await setScope(context, { waveId, cells, version: 1 }))
      return { ...stage, context }
    }

    it('asks why, and writes nothing before it is said', async () => {
      const { db, context, waveId } = await makeOverloaded()
      const refused = await commitWave(context, { waveId, version: 2 })
      const reason = { code: 'overloadUnexplained', count: 1 }
      expect(refused).toEqual({ ok: false, refusals: [{ reason, field: 'overloadReason' }] })
      expect((await waveRow(db, waveId)).committedAt).toBeNull()
      expect(await db.read.select().from(acceptedOverload)).toEqual([])
    })

    it('keeps the reason with whose limit it is, and when', async () => {
      const { db, context, waveId, unitIds, officePersonId } = await makeOverloaded()
      answerOf(await commitWave(context, { waveId, version: 2, overloadReason: 'All three are small' }))
      const kept = await db.read.select().from(acceptedOverload)
      expect(kept).toMatchObject([
        {
          kind: 'branch',
          unitId: unitIds[0],
          personId: null,
          fromDay: '2026-04-07',
          toDay: '2026-05-08',
          peak: 3,
          limit: 2,
          reason: 'All three are small',
          acceptedById: officePersonId,
        },
      ])
      const told = await db.read.select().from(auditEvent).where(eq(auditEvent.entity, 'acceptedOverload'))
      expect(told.map(({ field }) => field)).toContain('reason')
    })

    it('asks no more for what has been accepted', async () => {
      const { db, context, waveId, unitIds, subProcessIds } = await makeOverloaded()
      answerOf(await commitWave(context, { waveId, version: 2, overloadReason: 'All three are small' }))
      const meeting = { plannedStart: '2026-05-06', plannedEnd: '2026-05-29' }
      const second = answerOf(await createWave(context, { ...FACTS, ...meeting, ...ALONE }))
      const more = (count: number) => cellsOf(subProcessIds.slice(3, 3 + count), unitIds.slice(0, 1))
      answerOf(await setScope(context, { waveId: second, cells: more(1), version: 1 }))
      expect(reasonsOf(await commitWave(context, { waveId: second, version: 2 }))).toMatchObject([
        { code: 'overloadUnexplained' },
      ])
      await db.write(async (tx) => void (await tx.update(acceptedOverload).set({ peak: 4 })))
      answerOf(await commitWave(context, { waveId: second, version: 2 }))
      expect(await db.read.select().from(acceptedOverload)).toHaveLength(1)
    })
  })

  it('is refused twice, empty, to an old version and to whoever may not', async () => {
    const { db, context, programme: row, waveId } = await makeCommitted()
    expect(reasonsOf(await commitWave(context, { waveId, version: 3 }))).toEqual([{ code: 'waveCommitted' }])
    const empty = answerOf(await createWave(context, { ...FACTS, ...DATES, ...ALONE }))
    expect(reasonsOf(await commitWave(context, { waveId: empty, version: 1 }))).toEqual([{ code: 'waveEmpty' }])
    const other = await makeStage(db)
    const cells = cellsOf(other.subProcessIds.slice(0, 1), other.unitIds)
    await setScope(other.context, { waveId: other.waveId, cells, version: 1 })
    const late = await commitWave(other.context, { waveId: other.waveId, version: 1 })
    expect(reasonsOf(late)).toMatchObject([{ code: 'conflict' }])
    expect(reasonsOf(await commitWave(context, { waveId: other.waveId, version: 2 }))).toEqual([{ code: 'notFound' }])
    const viewer = viewerWith(await makePerson(db), 'executive')
    const asOther = contextOf(db, { programmeId: row.id, viewer })
    expect(reasonsOf(await commitWave(asOther, { waveId: empty, version: 1 }))).toEqual([{ code: 'forbidden' }])
  })
})

describe('changing a wave', () => {
  const earlier = { ...FACTS, ...ALONE, plannedStart: '2026-04-07', plannedEnd: '2026-05-08', slipReason: '' }

  it('moves the due days of open checks with the start, and tells of each', async () => {
    const { db, context, waveId } = await makeCommitted()
    const [live, open] = await rolloutsIn(db, waveId)
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
