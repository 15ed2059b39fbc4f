import { and, eq, inArray, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import { archiveWave } from '~/features/waves/commands/archive-wave.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { recordGoLive } from '~/features/waves/commands/record-go-live.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { unit } from '~db/schema/people'
import { auditEvent } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { wave } from '~db/schema/wave'
import { commitWave } from '../factories/commit-wave'
import { makeGateSaid } from '../factories/gate-passed'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeUnit, TODAY, viewerWith } from '../factories/programme'
import { answerOf, cellsOf, checksOf, makeStage, reasonsOf, revisionOf, rolloutsIn, waveRow } from '../factories/waves'

describe('setting the scope of a wave', () => {
  it('makes a rollout with its ten checks of each cell, asked of the branch lead and due before the start', async () => {
    const { db, context, programme, subProcessIds, unitIds, waveId } = await makeStage()
    const lead = await makeMember(db, programme.id, 'branchLead', { unitId: unitIds[0]! })
    const cells = cellsOf(subProcessIds.slice(0, 2), unitIds)

    expect(answerOf(await setScope(context, { waveId, cells, version: 1 }))).toEqual({ added: 4, removed: 0 })

    const rollouts = await rolloutsIn(db, waveId)
    expect(rollouts).toHaveLength(4)
    expect(rollouts.every((one) => one.baselineEnd === null)).toBe(true)
    for (const one of rollouts) {
      const checks = await checksOf(db, one.id)
      expect(checks).toHaveLength(10)
      for (const check of checks) {
        expect(check).toMatchObject({
          subProcessId: one.subProcessId,
          neededBy: 'rollout',
          status: 'notStarted',
          dueOn: '2026-03-30',
          settledOn: null,
          assigneeId: one.unitId === unitIds[0] ? lead : null,
        })
      }
    }
    expect((await waveRow(db, waveId)).version).toBe(2)
  })

  it('tells one set of events a rollout and spends one revision', async () => {
    const { db, context, programme, subProcessIds, unitIds, waveId } = await makeStage()
    const before = await revisionOf(db, programme.id)
    const cells = cellsOf(subProcessIds.slice(0, 1), unitIds)
    const done = await setScope(context, { waveId, cells, version: 1 })
    const changeId = done.ok ? done.value.changeId! : ''
    const events = await db.read.select().from(auditEvent).where(eq(auditEvent.changeId, changeId))
    expect(events.every((event) => event.entity === 'rollout' && event.verb === 'setScope')).toBe(true)
    expect(events.filter((event) => event.field === 'unitId').map((event) => Number(event.to))).toEqual(unitIds)
    expect(await revisionOf(db, programme.id)).toBe(before + 1)
  })

  it('changes nothing and spends no revision when the scope is what it was', async () => {
    const { db, context, programme, subProcessIds, unitIds, waveId } = await makeStage()
    const cells = cellsOf(subProcessIds.slice(0, 1), unitIds)
    await setScope(context, { waveId, cells, version: 1 })
    const before = await revisionOf(db, programme.id)
    const again = await setScope(context, { waveId, cells: [...cells, ...cells], version: 2 })
    expect(again).toEqual({ ok: true, value: { value: { added: 0, removed: 0 }, changeId: null } })
    expect(await revisionOf(db, programme.id)).toBe(before)
    expect((await waveRow(db, waveId)).version).toBe(2)
  })

  it('archives what is no longer wanted and settles its checks', async () => {
    const { db, context, subProcessIds, unitIds, waveId } = await makeStage()
    await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 1), unitIds), version: 1 })
    const [kept, gone] = await rolloutsIn(db, waveId)
    expect(answerOf(await setScope(context, { waveId, cells: [kept!], version: 2 }))).toEqual({ added: 0, removed: 1 })
    expect((await rolloutsIn(db, waveId)).map((one) => one.id)).toEqual([kept!.id])
    expect((await checksOf(db, gone!.id)).every((check) => check.settledOn === TODAY)).toBe(true)
    expect((await checksOf(db, kept!.id)).every((check) => check.settledOn === null)).toBe(true)
  })

  it('puts a cell back with the checks it had, into another wave too', async () => {
    const { db, context, subProcessIds, unitIds, waveId } = await makeStage()
    const cells = cellsOf(subProcessIds.slice(0, 1), unitIds.slice(0, 1))
    await setScope(context, { waveId, cells, version: 1 })
    const [first] = await rolloutsIn(db, waveId)
    const [check] = await checksOf(db, first!.id)
    await db.write(async (tx) => {
      await tx.update(readinessCheck).set({ status: 'ready' }).where(eq(readinessCheck.id, check!.id))
    })
    await setScope(context, { waveId, cells: [], version: 2 })

    const facts = { nameZh: '', nameEn: '', circle: 'middle', follows: [] } as const
    const other = answerOf(
      await createWave(context, { ...facts, plannedStart: '2026-06-01', plannedEnd: '2026-06-26' }),
    )
    expect(answerOf(await setScope(context, { waveId: other, cells, version: 1 }))).toEqual({ added: 1, removed: 0 })

    const [again] = await rolloutsIn(db, other)
    expect(again).toMatchObject({ id: first!.id, archivedAt: null, waveId: other })
    const checks = await checksOf(db, first!.id)
    expect(checks).toHaveLength(10)
    expect(checks.find((one) => one.id === check!.id)?.status).toBe('ready')
    expect(checks.every((one) => one.settledOn === null && one.dueOn === '2026-05-25')).toBe(true)
  })

  it('refuses a cell of another wave, and leaves everything as it was', async () => {
    const { db, context, subProcessIds, unitIds, waveId } = await makeStage()
    const cells = cellsOf(subProcessIds.slice(0, 1), unitIds)
    await setScope(context, { waveId, cells, version: 1 })
    const facts = { nameZh: '', nameEn: '', circle: 'middle', follows: [] } as const
    const other = answerOf(
      await createWave(context, { ...facts, plannedStart: '2026-06-01', plannedEnd: '2026-06-26' }),
    )
    const more = cellsOf(subProcessIds.slice(1, 2), unitIds)
    expect(
      reasonsOf(await setScope(context, { waveId: other, cells: [...more, cells[0]!], version: 1 })),
    ).toMatchObject([{ code: 'alreadyInWave', wave: 1 }])
    expect(await rolloutsIn(db, other)).toEqual([])
  })

  it('keeps what is live in its wave', async () => {
    const { db, context, programme, subProcessIds, unitIds, waveId } = await makeStage()
    await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 1), unitIds), version: 1 })
    await commitWave(context, { waveId, version: 2 })
    await makeGateSaid(db, { programmeId: programme.id, waveId })
    const [first] = await rolloutsIn(db, waveId)
    answerOf(await recordGoLive(context, { rolloutId: first!.id, liveOn: TODAY, version: first!.version }))
    const { version } = await waveRow(db, waveId)
    expect(reasonsOf(await setScope(context, { waveId, cells: [], version }))).toMatchObject([
      { code: 'rolloutIsLive' },
    ])
  })

  it('measures what comes in after the commitment against the wave as it is planned then', async () => {
    const { db, context, subProcessIds, unitIds, waveId } = await makeStage()
    const cells = cellsOf(subProcessIds.slice(0, 1), unitIds)
    await setScope(context, { waveId, cells: cells.slice(0, 1), version: 1 })
    await commitWave(context, { waveId, version: 2 })
    await setScope(context, { waveId, cells, version: 3 })
    const rollouts = await rolloutsIn(db, waveId)
    expect(rollouts.map((one) => [one.baselineStart, one.baselineEnd])).toEqual([
      ['2026-04-07', '2026-05-08'],
      ['2026-04-07', '2026-05-08'],
    ])
  })

  it('refuses sub-processes of another programme, and anything but an unarchived branch', async () => {
    const { db, context, subProcessIds, unitIds, waveId } = await makeStage()
    const foreign = await makeStage(db)
    const department = await makeUnit(db, { kind: 'department' })
    const closed = await makeUnit(db, { archivedAt: 1 })
    for (const cell of [
      { subProcessId: foreign.subProcessIds[0]!, unitId: unitIds[0]! },
      { subProcessId: subProcessIds[0]!, unitId: department },
      { subProcessId: subProcessIds[0]!, unitId: closed },
      { subProcessId: 999_999, unitId: unitIds[0]! },
    ]) {
      expect(reasonsOf(await setScope(context, { waveId, cells: [cell], version: 1 }))).toEqual([{ code: 'notFound' }])
    }
    expect(await db.read.select().from(unit).where(inArray(unit.id, unitIds))).toHaveLength(unitIds.length)
    expect(await rolloutsIn(db, waveId)).toEqual([])
  })

  it('refuses a wave of another programme, an old version and whoever may not plan waves', async () => {
    const { db, context, programme, subProcessIds, unitIds, waveId } = await makeStage()
    const foreign = await makeStage(db)
    const cells = cellsOf(subProcessIds.slice(0, 1), unitIds)
    expect(reasonsOf(await setScope(foreign.context, { waveId, cells: [], version: 1 }))).toEqual([
      { code: 'notFound' },
    ])
    expect(reasonsOf(await setScope(context, { waveId, cells, version: 9 }))).toMatchObject([{ code: 'conflict' }])
    const viewer = viewerWith(await makePerson(db), 'owner', { role: 'branchLead', unitId: unitIds[0]! }, 'executive')
    const asOwner = contextOf(db, { programmeId: programme.id, viewer })
    expect(reasonsOf(await setScope(asOwner, { waveId, cells, version: 1 }))).toEqual([{ code: 'forbidden' }])
  })

  it('is told to whoever had another scope before them, with who changed it and when', async () => {
    const { context, waveId, subProcessIds, unitIds } = await makeStage()
    const later = { ...context, now: context.now + 60_000, actor: { ...context.actor, name: 'Somebody else' } }
    answerOf(await setScope(later, { waveId, cells: cellsOf(subProcessIds.slice(0, 1), unitIds), version: 1 }))
    const stale = await setScope(context, { waveId, cells: [], version: 1 })
    expect(reasonsOf(stale)).toEqual([
      { code: 'conflict', last: { actor: 'Somebody else', at: later.now, timeZone: 'Asia/Shanghai' } },
    ])
  })

  it('takes four thousand cells in a few dozen statements', async () => {
    const statements: string[] = []
    const db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
    const { context, subProcessIds, waveId } = await makeStage(db)
    const unitIds = await db.write(async (tx) => {
      const rows = Array.from({ length: 200 }, (_, at) => ({
        kind: 'branch' as const,
        isBusiness: true,
        nameZh: `分支${at}`,
        nameEn: `Branch ${at}`,
        position: at,
      }))
      return (await tx.insert(unit).values(rows).returning({ id: unit.id })).map(({ id }) => id)
    })
    statements.length = 0
    const cells = cellsOf(subProcessIds, unitIds)
    expect(answerOf(await setScope(context, { waveId, cells, version: 1 })).added).toBe(subProcessIds.length * 200)
    expect(statements.length).toBeLessThan(120)
  }, 60_000)
})

describe('archiving a wave', () => {
  it('takes its rollouts along, settles their checks and gives its number to nobody else', async () => {
    const { db, context, subProcessIds, unitIds, waveId } = await makeStage()
    await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 1), unitIds), version: 1 })
    const rollouts = await rolloutsIn(db, waveId)
    const facts = { nameZh: '', nameEn: '', circle: 'middle' } as const
    const next = { ...facts, follows: [{ waveId, lagDays: 5 }], plannedStart: '2026-06-01', plannedEnd: '2026-06-26' }
    const second = answerOf(await createWave(context, next))

    const done = await archiveWave(context, { waveId, version: 2 })

    expect(answerOf(done)).toBe(waveId)
    expect((await waveRow(db, waveId)).archivedAt).toBe(context.now)
    expect(await rolloutsIn(db, waveId)).toEqual([])
    for (const one of rollouts) expect((await checksOf(db, one.id)).every((c) => c.settledOn === TODAY)).toBe(true)
    const changeId = done.ok ? done.value.changeId! : ''
    const events = await db.read
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.changeId, changeId), eq(auditEvent.entityId, second), eq(auditEvent.entity, 'wave')))
    expect(events.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['afterWave', '1', null],
      ['lagDays', '5', null],
    ])
    const third = answerOf(await createWave(context, { ...next, follows: [], plannedStart: addDays(TODAY, 90) }))
    expect((await waveRow(db, third)).number).toBe(3)
    expect(await db.read.select().from(wave).where(isNull(wave.archivedAt))).toHaveLength(2)
  })

  it('is refused while a rollout is live, to an old version and to whoever may not plan', async () => {
    const { db, context, programme, subProcessIds, unitIds, waveId } = await makeStage()
    await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 1), unitIds), version: 1 })
    await commitWave(context, { waveId, version: 2 })
    await makeGateSaid(db, { programmeId: programme.id, waveId })
    const [first] = await rolloutsIn(db, waveId)
    await recordGoLive(context, { rolloutId: first!.id, liveOn: TODAY, version: first!.version })
    expect(reasonsOf(await archiveWave(context, { waveId, version: 3 }))).toEqual([{ code: 'waveHasLiveRollouts' }])
    expect(reasonsOf(await archiveWave(context, { waveId, version: 2 }))).toMatchObject([{ code: 'conflict' }])
    const viewer = viewerWith(await makePerson(db), 'operations')
    const asOther = contextOf(db, { programmeId: programme.id, viewer })
    expect(reasonsOf(await archiveWave(asOther, { waveId, version: 3 }))).toEqual([{ code: 'forbidden' }])
  })
})
