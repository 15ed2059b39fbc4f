import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { decidePilot } from '~/features/pilots/commands/decide-pilot.server'
import { startPilot } from '~/features/pilots/commands/start-pilot.server'
import { findPilot, pilotsOf } from '~/features/pilots/queries.server'
import { pilot } from '~db/schema/pilot'
import { beginPilot } from '../factories/pilot-parts'
import { contextOf, makeProgramme, makeUnit } from '../factories/programme'
import { makeOwned, revisionOf, toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf } from '../factories/waves'

const hypothesis = 'Every lead has an owner within two days.'

async function makePiloted() {
  const stage = await makeOwned()
  const unitId = await makeUnit(stage.db)
  const pilotId = answerOf(await startPilot(stage.owner, { subProcessId: stage.owned, unitId, hypothesis }))
  await beginPilot(stage.db, stage.owned, '2026-05-04')
  return { ...stage, unitId, pilotId }
}

describe('naming a pilot', () => {
  test('is kept with its branch and what is to be found out', async () => {
    const { db, owned, unitId, pilotId } = await makePiloted()
    expect(await pilotsOf(db, owned)).toMatchObject([{ id: pilotId, hypothesis, verdict: null, version: 1 }])
    expect(await toldOf(db, 'pilot', pilotId)).toContain(`unitId: null → ${unitId}`)
  })

  test('sent twice it is one pilot, at another branch it is another', async () => {
    const { db, owner, owned, unitId, pilotId } = await makePiloted()
    expect(answerOf(await startPilot(owner, { subProcessId: owned, unitId, hypothesis }))).toBe(pilotId)
    answerOf(await startPilot(owner, { subProcessId: owned, unitId: await makeUnit(db), hypothesis }))
    expect(await pilotsOf(db, owned)).toHaveLength(2)
  })

  test('is only at a branch that is there', async () => {
    const { db, owner, owned } = await makeOwned()
    const department = await makeUnit(db, { kind: 'department' })
    const gone = await makeUnit(db, { archivedAt: 1 })
    for (const unitId of [department, gone, 999_999]) {
      const verdict = await startPilot(owner, { subProcessId: owned, unitId, hypothesis })
      expect(verdict).toMatchObject({ refusals: [{ field: 'unitId', reason: { code: 'notFound' } }] })
    }
    expect(await pilotsOf(db, owned)).toEqual([])
  })

  test('is not for others than its owner and the office, nor from another programme', async () => {
    const { db, owner, owned, other } = await makeOwned()
    const unitId = await makeUnit(db)
    const elsewhere = contextOf(db, { programmeId: (await makeProgramme(db)).programme.id })
    const foreign = await startPilot(owner, { subProcessId: other, unitId, hypothesis })
    expect(reasonsOf(foreign)).toEqual([{ code: 'forbidden' }])
    const strange = await startPilot(elsewhere, { subProcessId: owned, unitId, hypothesis })
    expect(reasonsOf(strange)).toEqual([{ code: 'notFound' }])
  })
})

describe('giving its verdict', () => {
  const pass = { verdict: 'pass', verdictOn: '2026-05-29', result: 'It works', extendTo: null } as const

  test('is kept and told; the same again changes nothing', async () => {
    const { db, programme, owner, pilotId } = await makePiloted()
    answerOf(await decidePilot(owner, { pilotId, ...pass, version: 1 }))
    expect(await findPilot(db, programme.id, String(pilotId))).toMatchObject({
      verdict: 'pass',
      verdictOn: pass.verdictOn,
      result: pass.result,
      version: 2,
    })
    expect(await toldOf(db, 'pilot', pilotId)).toEqual(
      expect.arrayContaining(['verdict: null → pass', 'verdictOn: null → 2026-05-29']),
    )
    const before = await revisionOf(db, programme.id)
    answerOf(await decidePilot(owner, { pilotId, ...pass, version: 2 }))
    expect(await revisionOf(db, programme.id)).toBe(before)
  })

  test('may be revised, the log keeps the first', async () => {
    const { db, owner, pilotId } = await makePiloted()
    const extend = {
      verdict: 'extend',
      verdictOn: '2026-05-15',
      result: 'Too few leads yet',
      extendTo: '2026-12-18',
    } as const
    answerOf(await decidePilot(owner, { pilotId, ...extend, version: 1 }))
    answerOf(await decidePilot(owner, { pilotId, ...pass, version: 2 }))
    expect(await toldOf(db, 'pilot', pilotId)).toContain('verdict: extend → pass')
  })

  test('refuses a day ahead, and anything but a pass without what was found', async () => {
    const { db, owner, pilotId } = await makePiloted()
    expect(await decidePilot(owner, { pilotId, ...pass, verdictOn: '2026-06-02', version: 1 })).toMatchObject({
      refusals: [{ field: 'verdictOn', reason: { code: 'dayInFuture' } }],
    })
    expect(await decidePilot(owner, { pilotId, ...pass, verdict: 'stop', result: '', version: 1 })).toMatchObject({
      refusals: [{ field: 'result', reason: { code: 'verdictNeedsResult' } }],
    })
    expect(await db.read.select().from(pilot).where(eq(pilot.id, pilotId))).toMatchObject([{ verdict: null }])
  })

  test('refuses an old version, other programmes and those who do not own it', async () => {
    const { db, owner, office, other, pilotId } = await makePiloted()
    const elsewhere = contextOf(db, { programmeId: (await makeProgramme(db)).programme.id })
    const foreign = answerOf(
      await startPilot(office, { subProcessId: other, unitId: await makeUnit(db), hypothesis: 'Something else' }),
    )
    const decide = (context: typeof owner, id: number, version: number) =>
      decidePilot(context, { pilotId: id, ...pass, version })
    expect(reasonsOf(await decide(owner, pilotId, 9))).toMatchObject([{ code: 'conflict' }])
    expect(reasonsOf(await decide(elsewhere, pilotId, 1))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await decide(owner, foreign, 1))).toEqual([{ code: 'forbidden' }])
  })
})
