import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { readEvidence } from '~/domain/gate-evidence'
import { assessWave } from '~/domain/waves'
import { closeHold } from '~/features/gates/commands/close-hold.server'
import { decideGate } from '~/features/gates/commands/decide-gate.server'
import { renewHold } from '~/features/gates/commands/renew-hold.server'
import { requestGate } from '~/features/gates/commands/request-gate.server'
import { withdrawRequest } from '~/features/gates/commands/withdraw-request.server'
import { findDecision } from '~/features/gates/queries.server'
import { gateStanding } from '~/features/gates/store.server'
import { loadPlan } from '~/features/plan/queries.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import type { Db } from '~db/client.server'
import { gateDecision, gateHold } from '~db/schema/gate'
import { person } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { wave } from '~db/schema/wave'
import { commitWave } from '../factories/commit-wave'
import { decisionRow, GO, HOLD, READ, roomOf } from '../factories/gates'
import { contextOf, makeMember, NOW, TODAY, viewerWith } from '../factories/programme'
import { toldOf } from '../factories/sub-processes'
import { answerOf, cellsOf, makeStage, reasonsOf, rolloutsIn, waveRow } from '../factories/waves'

const DAY_MS = 86_400_000

let db: Db
let at: Awaited<ReturnType<typeof stage>>
beforeEach(async () => {
  at = await stage()
  db = at.db
})

/** A wave with one sub-process at two branches; the office asks, an executive decides. */
async function stage() {
  const base = await makeStage()
  const { programme: row, officePersonId, waveId, subProcessIds, unitIds } = base
  answerOf(await setScope(base.context, { waveId, cells: cellsOf(subProcessIds.slice(0, 1), unitIds), version: 1 }))
  const executive = await makeMember(base.db, row.id, 'executive')
  const office = (now = NOW) =>
    contextOf(base.db, { programmeId: row.id, viewer: viewerWith(officePersonId, 'office'), now })
  const boss = (now = NOW) =>
    contextOf(base.db, { programmeId: row.id, viewer: viewerWith(executive, 'executive'), now })
  const ask = (address = 'wave-1', values: Partial<{ approverIds: number[]; dueOn: string }> = {}, now = NOW) =>
    requestGate(
      office(now),
      { address, note: '请决策', dueOn: '2026-03-20', approverIds: [executive], ...values },
      READ,
    )
  return { ...base, executive, office, boss, ask }
}

const hold = (version = 1, address = 'wave-1') => ({ ...HOLD, ownerId: at.officePersonId, address, version })
const go = (reason = '', version = 1, address = 'wave-1') => ({ ...GO, reason, address, version })
const holdRows = () => db.read.select().from(gateHold)

describe('asking for a gate', () => {
  test('asks the approvers by name, and tells of it', async () => {
    const id = answerOf(await at.ask())
    const room = await roomOf(db, at.programme, TODAY)
    expect(room.requests).toMatchObject([
      { id, address: 'wave-1', state: 'open', note: '请决策', asked: [{ id: at.executive }], decision: null },
    ])
    expect(await toldOf(db, 'gateRequest', id)).toEqual(expect.arrayContaining(['gate: null → rolloutEntry']))
    expect(reasonsOf(await at.ask())).toEqual([{ code: 'gateAsked' }])
  })

  test('needs somebody else who can open the programme, a day ahead, and something to decide on', async () => {
    expect(reasonsOf(await at.ask('wave-1', { approverIds: [at.officePersonId] }))).toEqual([
      { code: 'approverNeeded' },
    ])
    expect(reasonsOf(await at.ask('wave-1', { dueOn: '2026-03-01' }))).toEqual([{ code: 'dayPast' }])
    expect(reasonsOf(await at.ask('wave-1', { approverIds: [at.executive, 999_999] }))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await at.ask('wave-9'))).toEqual([{ code: 'notFound' }])
  })

  test('is for the office, and for the owner of what it is about', async () => {
    expect(
      reasonsOf(await requestGate(at.boss(), { address: 'wave-1', note: '', dueOn: TODAY, approverIds: [1] }, READ)),
    ).toEqual([{ code: 'forbidden' }])
  })

  test('is taken back while nobody has answered', async () => {
    answerOf(await at.ask())
    expect(reasonsOf(await withdrawRequest(at.office(), { address: 'wave-1', version: 9 }, READ))).toMatchObject([
      { code: 'conflict' },
    ])
    answerOf(await withdrawRequest(at.office(), { address: 'wave-1', version: 1 }, READ))
    expect(reasonsOf(await withdrawRequest(at.office(), { address: 'wave-1', version: 2 }, READ))).toEqual([
      { code: 'gateNotAsked' },
    ])
    expect(gateStanding(await roomOf(db, at.programme, TODAY), 'wave-1')).toBe('ahead')
    answerOf(await at.ask())
  })
})

describe('deciding a gate', () => {
  test('is for who was asked, and never for who asks', async () => {
    answerOf(await at.ask('wave-1', { approverIds: [at.executive, at.officePersonId] }))
    expect(reasonsOf(await decideGate(at.office(), go('We can'), READ))).toEqual([{ code: 'fourEyes' }])
    const other = await makeMember(db, at.programme.id, 'executive')
    const stranger = contextOf(db, { programmeId: at.programme.id, viewer: viewerWith(other, 'executive') })
    expect(reasonsOf(await decideGate(stranger, go('We can'), READ))).toEqual([{ code: 'forbidden' }])
    answerOf(await decideGate(at.boss(), go('We can'), READ))
  })

  test('against criteria needs a reason, and stays marked', async () => {
    answerOf(await at.ask())
    expect(reasonsOf(await decideGate(at.boss(), go(), READ))).toMatchObject([{ code: 'overrideNeedsReason' }])
    const id = answerOf(await decideGate(at.boss(), go('旺季不等人'), READ))
    expect(await decisionRow(db, id)).toMatchObject({ decision: 'go', isOverride: true, reason: '旺季不等人' })
    expect(readEvidence((await decisionRow(db, id)).evidence).decision.isOverride).toBe(true)
    expect(reasonsOf(await at.ask())).toEqual([{ code: 'gatePassed' }])
  })

  test('starts the rollouts; only checks that are met are over, the others stay due', async () => {
    const [first, second] = await db.read.select().from(readinessCheck).where(eq(readinessCheck.neededBy, 'rollout'))
    await db.write(async (tx) => {
      const ready = { status: 'ready' as const, updatedOn: TODAY }
      await tx.update(readinessCheck).set(ready).where(eq(readinessCheck.id, first!.id))
      await tx
        .update(readinessCheck)
        .set({ ...ready, updatedOn: '2026-01-05' })
        .where(eq(readinessCheck.id, second!.id))
    })
    answerOf(await at.ask())
    answerOf(await decideGate(at.boss(), go('旺季不等人'), READ))
    expect((await rolloutsIn(db, at.waveId)).map(({ startedOn }) => startedOn)).toEqual([TODAY, TODAY])
    const checks = await db.read.select().from(readinessCheck).where(eq(readinessCheck.neededBy, 'rollout'))
    expect(checks.filter(({ settledOn }) => settledOn !== null).map(({ id }) => id)).toEqual([first!.id])
  })

  test('with Hold needs what it waits for, until when and who; with Kill a reason, and is the end', async () => {
    answerOf(await at.ask())
    expect(
      reasonsOf(await decideGate(at.boss(), { ...hold(), condition: '', returnsOn: TODAY, ownerId: null }, READ)),
    ).toEqual([{ code: 'conditionMissing' }, { code: 'dayNotAhead' }, { code: 'holdNeedsOwner' }])
    expect(reasonsOf(await decideGate(at.boss(), { ...hold(), ownerId: 999_999 }, READ))).toEqual([
      { code: 'notFound' },
    ])
    const kill = { ...GO, decision: 'kill' as const, address: 'wave-1', version: 1 }
    expect(reasonsOf(await decideGate(at.boss(), kill, READ))).toEqual([{ code: 'killNeedsReason' }])
    answerOf(await decideGate(at.boss(), { ...kill, reason: 'No market' }, READ))
    expect(reasonsOf(await at.ask())).toEqual([{ code: 'gateKilled' }])
  })

  test('is done once: the second approver sees that somebody was faster', async () => {
    answerOf(await at.ask())
    answerOf(await decideGate(at.boss(), hold(), READ))
    expect(reasonsOf(await decideGate(at.boss(), hold(), READ))).toMatchObject([{ code: 'conflict' }])
    expect(reasonsOf(await decideGate(at.boss(), hold(2), READ))).toEqual([{ code: 'gateNotAsked' }])
  })
})

describe('the evidence', () => {
  test('is the same, byte for byte, after everything it was judged by has changed', async () => {
    answerOf(await at.ask())
    const id = answerOf(await decideGate(at.boss(), hold(), READ))
    const before = await decisionRow(db, id)
    const shown = await findDecision(db, at.programme.id, String(id))
    expect(shown).toMatchObject({ isWhole: true, hash: before.evidenceHash })
    expect(shown?.evidence.criteria.length).toBeGreaterThan(5)
    for (const { title, reasons } of shown!.evidence.criteria) {
      for (const text of [title, ...reasons.map((one) => one.text)]) {
        expect(text.zh).not.toBe('')
        expect(text.en).not.toBe('')
      }
    }

    const { version } = await waveRow(db, at.waveId)
    answerOf(await commitWave(at.office(), { waveId: at.waveId, version }))
    await db.write(async (tx) => {
      await tx.update(readinessCheck).set({ status: 'ready', updatedOn: TODAY })
      await tx.update(wave).set({ nameZh: '改名', nameEn: 'Renamed' })
      await tx.update(person).set({ nameZh: '别人', nameEn: 'Somebody else' })
      await tx.update(programme).set({ readyThreshold: 10 })
    })
    const after = await decisionRow(db, id)
    expect(after.evidence).toBe(before.evidence)
    expect(after.evidenceHash).toBe(before.evidenceHash)
    expect(await findDecision(db, at.programme.id, String(id))).toEqual(shown)
  })

  test('that was tampered with is told', async () => {
    answerOf(await at.ask())
    const id = answerOf(await decideGate(at.boss(), hold(), READ))
    const kept = await decisionRow(db, id)
    await db.write(async (tx) => {
      const evidence = kept.evidence.replace('等数据', '无条件')
      await tx.update(gateDecision).set({ evidence }).where(eq(gateDecision.id, id))
    })
    expect(await findDecision(db, at.programme.id, String(id))).toMatchObject({ isWhole: false })
  })
})

describe('a hold', () => {
  test('moves the wave in the forecast and not in its baseline, until it is closed', async () => {
    answerOf(await commitWave(at.office(), { waveId: at.waveId, version: (await waveRow(db, at.waveId)).version }))
    answerOf(await at.ask())
    answerOf(await decideGate(at.boss(), { ...hold(), returnsOn: '2026-04-21' }, READ))
    const assessed = async () => {
      const [row] = await db.read.select().from(programme).where(eq(programme.id, at.programme.id))
      const plan = await loadPlan(db, row!, TODAY)
      return assessWave(plan.waves[0]!, plan, TODAY)
    }
    const held = await assessed()
    expect(held.forecastEnd > '2026-05-08').toBe(true)
    expect(held.reasons).toContainEqual({ code: 'waveHeld', until: '2026-04-21', days: held.slipDays })
    expect((await waveRow(db, at.waveId)).baselineEnd).toBe('2026-05-08')
    const [row] = await holdRows()
    answerOf(await closeHold(at.office(), { holdId: row!.id, closing: '数据齐了', version: 1 }))
    expect(await assessed()).toMatchObject({ forecastEnd: '2026-05-08', slipDays: 0 })
  })

  test('keeps the gate from being asked for until it is closed or due; a new decision ends it', async () => {
    answerOf(await at.ask())
    answerOf(await decideGate(at.boss(), { ...hold(), returnsOn: '2026-03-05' }, READ))
    expect(reasonsOf(await at.ask())).toEqual([{ code: 'gateHeld', until: '2026-03-05' }])
    const later = NOW + 3 * DAY_MS
    answerOf(await at.ask('wave-1', {}, later))
    answerOf(await decideGate(at.boss(later), go('旺季不等人'), READ))
    expect(await holdRows()).toMatchObject([{ closedOn: '2026-03-05', closedById: at.executive }])
  })

  test('is closed in words, once, by the office or who sees to it', async () => {
    answerOf(await at.ask())
    answerOf(await decideGate(at.boss(), hold(), READ))
    const [row] = await holdRows()
    const closing = { holdId: row!.id, closing: '数据齐了', version: 1 }
    expect(reasonsOf(await closeHold(at.boss(), closing))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await closeHold(at.office(), { ...closing, closing: '' }))).toEqual([{ code: 'closingMissing' }])
    expect(reasonsOf(await closeHold(at.office(), { ...closing, version: 4 }))).toMatchObject([{ code: 'conflict' }])
    answerOf(await closeHold(at.office(), closing))
    expect(reasonsOf(await closeHold(at.office(), { ...closing, version: 2 }))).toEqual([{ code: 'holdClosed' }])
    expect(gateStanding(await roomOf(db, at.programme, TODAY), 'wave-1')).toBe('released')
  })

  test('is renewed by closing it with why and opening another of the same decision', async () => {
    answerOf(await at.ask())
    const decisionId = answerOf(await decideGate(at.boss(), hold(), READ))
    const [row] = await holdRows()
    const renewed = {
      holdId: row!.id,
      closing: '还差两项',
      condition: '补齐数据',
      returnsOn: '2026-05-01',
      ownerId: at.executive,
      version: 1,
    }
    expect(reasonsOf(await renewHold(at.office(), { ...renewed, closing: '', returnsOn: TODAY }))).toEqual([
      { code: 'closingMissing' },
      { code: 'dayNotAhead' },
    ])
    answerOf(await renewHold(at.office(), renewed))
    expect(await holdRows()).toMatchObject([
      { closedOn: TODAY, closing: '还差两项' },
      { decisionId, closedOn: null, condition: '补齐数据', returnsOn: '2026-05-01', ownerId: at.executive },
    ])
  })
})
