import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '~/features/plan/queries.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { acceptedOverload } from '~db/schema/planning'
import { auditEvent, programme } from '~db/schema/programme'
import { step } from '~db/schema/sub-process'
import { commitWave } from '../factories/commit-wave'
import { contextOf, makePerson, makeUnit, TODAY, viewerWith } from '../factories/programme'
import { answerOf, cellsOf, makeStage, reasonsOf, rolloutsIn, waveRow } from '../factories/waves'

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
