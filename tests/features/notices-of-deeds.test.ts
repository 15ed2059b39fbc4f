import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { noticePath } from '~/features/conversation/addresses'
import { muteConversation } from '~/features/conversation/commands/mute-conversation.server'
import { noticesOf, noticeTarget } from '~/features/conversation/notices.server'
import { noticeSentence } from '~/features/conversation/ui/notice-sentence'
import { closeHold } from '~/features/gates/commands/close-hold.server'
import { decideGate } from '~/features/gates/commands/decide-gate.server'
import { renewHold } from '~/features/gates/commands/renew-hold.server'
import { requestGate } from '~/features/gates/commands/request-gate.server'
import { withdrawRequest } from '~/features/gates/commands/withdraw-request.server'
import { tellReturningHolds } from '~/features/gates/tell-returning-holds.server'
import { assignCheck } from '~/features/readiness/commands/assign-check.server'
import type { Db } from '~db/client.server'
import { notification } from '~db/schema/conversation'
import { gateHold } from '~db/schema/gate'
import { person } from '~db/schema/people'
import { GO, HOLD, READ } from '../factories/gates'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makeProgramme, NOW, viewerWith } from '../factories/programme'
import { makeCheck, ownedSubProcess } from '../factories/readiness'
import { answerOf } from '../factories/waves'

const DAY_MS = 86_400_000
const dayAfter = (n: number) => NOW + n * DAY_MS

let db: Db
let at: Awaited<ReturnType<typeof stage>>
beforeEach(async () => {
  at = await stage()
  db = at.db
})

/** A sub-process with an owner; the office asks for its pilot, an executive decides. */
async function stage() {
  const installation = makeInstallation()
  const { programme, officePersonId: office } = await makeProgramme(installation)
  const owner = await makeMember(installation, programme.id, 'owner')
  const boss = await makeMember(installation, programme.id, 'executive')
  const of = await ownedSubProcess(installation, programme, { ownerId: owner })
  const as = (id: number, role: 'office' | 'owner' | 'executive') =>
    contextOf(installation, { programmeId: programme.id, viewer: viewerWith(id, role) })
  const address = `pilot-${of.code}`
  const ask = async (approverIds = [boss]) =>
    answerOf(await requestGate(as(office, 'office'), { address, note: '', dueOn: '2026-03-20', approverIds }, READ))
  const decide = async (how: object = { ...GO, reason: '时间紧' }) =>
    answerOf(await decideGate(as(boss, 'executive'), { ...GO, ...how, address, version: 1 }, READ))
  return { db: installation, programme, office, owner, boss, of, as, address, ask, decide }
}

async function told() {
  const rows = await db.read.select().from(notification).orderBy(asc(notification.id))
  return rows.map(({ personId, kind, subject, subjectId }) => ({ personId, kind, subject, subjectId }))
}
const kinds = async () => (await told()).map(({ personId, kind }) => [personId, kind])

describe('asking for a gate', () => {
  test('tells those who are asked, and not who asks', async () => {
    const id = await at.ask([at.boss, at.office])
    expect(await told()).toEqual([{ personId: at.boss, kind: 'gateAsked', subject: 'gate', subjectId: id }])
  })

  test('tells them although they have muted its conversation: it is asked of them', async () => {
    const id = await at.ask()
    const about = { subject: 'gate', key: String(id) } as const
    answerOf(await muteConversation(at.as(at.boss, 'executive'), { ...about, mute: true }))
    expect(await kinds()).toEqual([[at.boss, 'gateAsked']])
  })

  test('leads to the decision while it waits, and is told no more once it is withdrawn', async () => {
    await at.ask()
    const [notice] = (await noticesOf(db, at.programme.id, at.boss, {})).notices
    expect(noticePath('x', notice!)).toBe(`/programmes/x/gates/${at.address}/decision`)
    expect(noticeSentence(notice!)).toContain(at.of.code)
    answerOf(await withdrawRequest(at.as(at.office, 'office'), { address: at.address, version: 1 }, READ))
    expect(await told()).toEqual([])
  })
})

describe('deciding at a gate', () => {
  test('tells who asked and who owns the sub-process, and not who decided; nobody is asked any more', async () => {
    const id = await at.ask()
    await at.decide()
    expect(await told()).toEqual([
      { personId: at.office, kind: 'gateDecided', subject: 'gate', subjectId: id },
      { personId: at.owner, kind: 'gateDecided', subject: 'gate', subjectId: id },
    ])
    const [notice] = (await noticesOf(db, at.programme.id, at.owner, {})).notices
    expect(noticeSentence(notice!)).toMatch(/Go|通过/)
    expect(noticePath('x', notice!)).toBe(`/programmes/x/gates/${at.address}`)
    expect(await noticeTarget(db, at.programme.id, at.boss, String(notice!.id))).toBeNull()
  })

  test('does not tell who has muted its conversation, nor who is gone', async () => {
    const id = await at.ask()
    const about = { subject: 'gate', key: String(id) } as const
    answerOf(await muteConversation(at.as(at.owner, 'owner'), { ...about, mute: true }))
    await db.write(async (tx) => {
      await tx.update(person).set({ archivedAt: 1 }).where(eq(person.id, at.office))
    })
    await at.decide()
    expect(await told()).toEqual([])
  })
})

describe('a hold', () => {
  const round = (n: number, day: string) => tellReturningHolds(db, at.programme, { today: day, at: dayAfter(n) })
  const holdRow = async () => (await db.read.select().from(gateHold)).at(-1)!

  beforeEach(async () => {
    await at.ask()
    await at.decide({ ...HOLD, ownerId: at.owner, returnsOn: '2026-03-05' })
    await db.write(async (tx) => void (await tx.delete(notification)))
  })

  test('is told on its day, once, to who sees to it and to the office', async () => {
    expect(await round(2, '2026-03-04')).toBe(0)
    expect(await told()).toEqual([])
    expect(await round(3, '2026-03-05')).toBe(1)
    expect(await round(3, '2026-03-05')).toBe(0)
    expect(await round(4, '2026-03-06')).toBe(0)
    expect((await kinds()).sort()).toEqual(
      [
        [at.office, 'holdReturns'],
        [at.owner, 'holdReturns'],
      ].sort(),
    )
  })

  test('is told later where nothing ran on its day, and not at all once it is closed', async () => {
    expect(await round(6, '2026-03-08')).toBe(1)
    await db.write(async (tx) => void (await tx.delete(notification)))
    const { id, version } = await holdRow()
    answerOf(await closeHold(at.as(at.owner, 'owner'), { holdId: id, version, closing: '数据已齐' }))
    expect(await round(7, '2026-03-09')).toBe(0)
  })

  test('that was renewed is told again on its new day', async () => {
    expect(await round(3, '2026-03-05')).toBe(1)
    const { id, version } = await holdRow()
    const renewed = { condition: '再等', ownerId: at.owner, returnsOn: '2026-03-10', closing: '未达到' }
    answerOf(await renewHold(at.as(at.owner, 'owner'), { holdId: id, version, ...renewed }))
    expect(await round(4, '2026-03-06')).toBe(0)
    expect(await round(8, '2026-03-10')).toBe(1)
    expect(await round(8, '2026-03-10')).toBe(0)
  })
})

describe('asking somebody for a check', () => {
  const assign = async (checkId: number, version: number, assigneeId: number | null, dueOn = '2026-06-01') =>
    answerOf(await assignCheck(at.as(at.office, 'office'), { checkId, version, assigneeId, dueOn }))
  const make = () => makeCheck(db, { programmeId: at.programme.id, subProcessId: at.of.id })

  test('tells them, and nobody when only the day changes', async () => {
    const { id } = await make()
    await assign(id, 1, at.owner)
    await assign(id, 2, at.owner, '2026-07-01')
    expect(await told()).toEqual([{ personId: at.owner, kind: 'checkAssigned', subject: 'check', subjectId: id }])
    const [notice] = (await noticesOf(db, at.programme.id, at.owner, {})).notices
    expect(noticePath('x', notice!)).toBe(`/programmes/x/checks/${id}/status`)
  })

  test('does not tell of taking it oneself, and tells no more whom it has passed by', async () => {
    const { id } = await make()
    const other = await makeMember(db, at.programme.id, 'owner')
    await assign(id, 1, at.owner)
    await assign(id, 2, other)
    expect(await kinds()).toEqual([[other, 'checkAssigned']])
    await assign(id, 3, at.office)
    expect(await told()).toEqual([])
  })
})
