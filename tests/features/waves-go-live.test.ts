import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { expectGoLive } from '~/features/waves/commands/expect-go-live.server'
import { recordGoLive } from '~/features/waves/commands/record-go-live.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { auditEvent } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { rollout } from '~db/schema/wave'
import { commitWave } from '../factories/commit-wave'
import { makeGateSaid } from '../factories/gate-passed'
import { contextOf, makePerson, TODAY, viewerWith } from '../factories/programme'
import { answerOf, cellsOf, checksOf, makeStage, reasonsOf, revisionOf, rolloutsIn } from '../factories/waves'

async function makeRollout({ isCommitted = true, isPassed = true } = {}) {
  const stage = await makeStage()
  const { db, context, waveId, subProcessIds, unitIds } = stage
  answerOf(await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 1), unitIds), version: 1 }))
  if (isCommitted) answerOf(await commitWave(context, { waveId, version: 2 }))
  if (isPassed) await makeGateSaid(db, { programmeId: stage.programme.id, waveId })
  const [one] = await rolloutsIn(db, waveId)
  const read = async () => (await db.read.select().from(rollout).where(eq(rollout.id, one!.id)))[0]!
  return { ...stage, one: one!, read }
}

describe('recording that a rollout went live', () => {
  it('settles its checks as of that day, tells of it and spends one revision', async () => {
    const { db, context, programme, one, read } = await makeRollout()
    const before = await revisionOf(db, programme.id)
    const done = await recordGoLive(context, { rolloutId: one.id, liveOn: '2026-02-27', version: one.version })
    expect(answerOf(done)).toBe(one.id)
    expect(await read()).toMatchObject({ liveOn: '2026-02-27', version: one.version + 1 })
    expect((await checksOf(db, one.id)).map((check) => check.settledOn)).toEqual(Array(10).fill('2026-02-27'))
    const changeId = done.ok ? done.value.changeId! : ''
    const events = await db.read.select().from(auditEvent).where(eq(auditEvent.changeId, changeId))
    expect(events.map(({ entity, field, from, to }) => [entity, field, from, to])).toEqual([
      ['rollout', 'liveOn', null, '2026-02-27'],
    ])
    expect(await revisionOf(db, programme.id)).toBe(before + 1)
  })

  it('opens the checks again when it is taken back', async () => {
    const { db, context, one, read } = await makeRollout()
    answerOf(await recordGoLive(context, { rolloutId: one.id, liveOn: TODAY, version: one.version }))
    answerOf(await recordGoLive(context, { rolloutId: one.id, liveOn: null, version: one.version + 1 }))
    expect((await read()).liveOn).toBeNull()
    expect((await checksOf(db, one.id)).every((check) => check.settledOn === null)).toBe(true)
  })

  it('leaves the checks of other rollouts open', async () => {
    const { db, context, waveId, one } = await makeRollout()
    answerOf(await recordGoLive(context, { rolloutId: one.id, liveOn: TODAY, version: one.version }))
    const other = (await rolloutsIn(db, waveId)).find((candidate) => candidate.id !== one.id)
    expect((await checksOf(db, other!.id)).every((check) => check.settledOn === null)).toBe(true)
  })

  it('is refused before the commitment and for a day to come', async () => {
    const early = await makeRollout({ isCommitted: false })
    const input = { rolloutId: early.one.id, liveOn: TODAY, version: early.one.version }
    expect(reasonsOf(await recordGoLive(early.context, input))).toEqual([{ code: 'waveNotYetCommitted' }])
    const { context, one } = await makeRollout()
    const tomorrow = { rolloutId: one.id, liveOn: '2026-03-03', version: one.version }
    expect(await recordGoLive(context, tomorrow)).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'dayInFuture' }, field: 'liveOn' }],
    })
  })

  it('is for the lead of that branch, the owner, the deputy and the office', async () => {
    const { db, programme, one, unitIds, subProcessIds } = await makeRollout()
    const ownerId = await makePerson(db)
    const deputyId = await makePerson(db)
    await db.write(async (tx) => {
      await tx.update(subProcess).set({ ownerId, deputyId }).where(eq(subProcess.id, subProcessIds[0]!))
    })
    const somebody = await makePerson(db)
    const input = { rolloutId: one.id, liveOn: null, version: one.version }
    const tryAs = async (viewer: ReturnType<typeof viewerWith>) =>
      reasonsOf(await recordGoLive(contextOf(db, { programmeId: programme.id, viewer }), input))
    expect(await tryAs(viewerWith(somebody, { role: 'branchLead', unitId: one.unitId }))).toEqual([])
    expect(await tryAs(viewerWith(ownerId, 'owner'))).toEqual([])
    expect(await tryAs(viewerWith(deputyId, 'owner'))).toEqual([])
    expect(await tryAs(viewerWith(somebody, 'office'))).toEqual([])
    const elsewhere = unitIds.find((id) => id !== one.unitId)!
    for (const role of [{ role: 'branchLead', unitId: elsewhere }, 'owner', 'operations', 'executive'] as const) {
      expect(await tryAs(viewerWith(somebody, role))).toEqual([{ code: 'forbidden' }])
    }
  })

  it('is refused to an old version, out of scope and from another programme', async () => {
    const { db, context, waveId, one } = await makeRollout()
    const foreign = await makeStage(db)
    const input = { rolloutId: one.id, liveOn: TODAY, version: one.version }
    expect(reasonsOf(await recordGoLive(context, { ...input, version: 99 }))).toMatchObject([{ code: 'conflict' }])
    expect(reasonsOf(await recordGoLive(foreign.context, input))).toEqual([{ code: 'notFound' }])
    answerOf(await setScope(context, { waveId, cells: [], version: 3 }))
    expect(reasonsOf(await recordGoLive(context, input))).toEqual([{ code: 'notFound' }])
  })
})

describe('the gate of the wave', () => {
  const name = { zh: '华东先行', en: 'East first' }
  const reason = (standing: string) => [
    { code: 'gateNotPassed', gate: { kind: 'rolloutEntry', wave: 1 }, name, standing },
  ]

  it.each([
    ['never asked for', null, 'ahead'],
    ['asked for', { decision: null }, 'asked'],
    ['on hold', { decision: 'hold', returnsOn: '2026-04-01' }, 'held'],
    ['no longer on hold', { decision: 'hold' }, 'released'],
    ['ended by Kill', { decision: 'kill' }, 'killed'],
  ] as const)('lets nothing go live while it is %s', async (_, said, standing) => {
    const { db, context, programme, waveId, one, read } = await makeRollout({ isPassed: false })
    if (said) await makeGateSaid(db, { programmeId: programme.id, waveId }, said)
    const input = { rolloutId: one.id, liveOn: TODAY, version: one.version }
    expect(reasonsOf(await recordGoLive(context, input))).toEqual(reason(standing))
    expect((await read()).liveOn).toBeNull()
  })

  it('lets it go live from the day of its Go, also against criteria', async () => {
    const { db, context, programme, waveId, one } = await makeRollout({ isPassed: false })
    await makeGateSaid(db, { programmeId: programme.id, waveId }, { on: '2026-02-25', isOverride: true })
    const input = { rolloutId: one.id, version: one.version }
    expect(await recordGoLive(context, { ...input, liveOn: '2026-02-24' })).toMatchObject({
      refusals: [{ field: 'liveOn', reason: { code: 'beforeGate', passedOn: '2026-02-25' } }],
    })
    answerOf(await recordGoLive(context, { ...input, liveOn: '2026-02-25' }))
  })

  it('leaves alone what went live before gates were kept, and asks again once that is taken back', async () => {
    const { db, context, one } = await makeRollout({ isPassed: false })
    await db.write(async (tx) => tx.update(rollout).set({ liveOn: '2026-02-20' }).where(eq(rollout.id, one.id)))
    const at = (liveOn: string | null, version: number) => recordGoLive(context, { rolloutId: one.id, liveOn, version })
    answerOf(await at('2026-02-19', one.version))
    answerOf(await at(null, one.version + 1))
    expect(reasonsOf(await at('2026-02-19', one.version + 2))).toEqual(reason('ahead'))
  })
})

describe('expecting a rollout to go live', () => {
  it('keeps the day the branch expects, before the commitment too, and lets it be taken back', async () => {
    const { context, one, read } = await makeRollout({ isCommitted: false })
    answerOf(await expectGoLive(context, { rolloutId: one.id, expectedOn: '2026-05-20', version: one.version }))
    expect(await read()).toMatchObject({ expectedOn: '2026-05-20', liveOn: null })
    answerOf(await expectGoLive(context, { rolloutId: one.id, expectedOn: null, version: one.version + 1 }))
    expect((await read()).expectedOn).toBeNull()
  })

  it('is refused by role, version and programme', async () => {
    const { db, context, programme, one } = await makeRollout()
    const input = { rolloutId: one.id, expectedOn: '2026-05-20', version: one.version }
    const viewer = viewerWith(await makePerson(db), 'executive')
    const asOther = contextOf(db, { programmeId: programme.id, viewer })
    expect(reasonsOf(await expectGoLive(asOther, input))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await expectGoLive(context, { ...input, version: 99 }))).toMatchObject([{ code: 'conflict' }])
    const foreign = await makeStage(db)
    expect(reasonsOf(await expectGoLive(foreign.context, input))).toEqual([{ code: 'notFound' }])
  })
})
