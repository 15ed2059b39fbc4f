import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { archiveKind } from '~/features/operations/commands/archive-kind.server'
import { closeReview } from '~/features/operations/commands/close-review.server'
import { decideReview } from '~/features/operations/commands/decide-review.server'
import { recordMinutes } from '~/features/operations/commands/record-minutes.server'
import { requestReview } from '~/features/operations/commands/request-review.server'
import { resumeReview } from '~/features/operations/commands/resume-review.server'
import { scheduleMeeting } from '~/features/operations/commands/schedule-meeting.server'
import { triageReview } from '~/features/operations/commands/triage-review.server'
import { withdrawReview } from '~/features/operations/commands/withdraw-review.server'
import { roundsOf } from '~/features/operations/rounds.server'
import { notification } from '~db/schema/conversation'
import { reviewExpert, reviewFollowUp } from '~db/schema/operations'
import { makeDesk } from '../factories/desk'
import { makeInstallation } from '../factories/installation'
import { makePerson, makeUnit, NOW, viewerWith } from '../factories/programme'
import { toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf, revisionOf } from '../factories/waves'

let at: Awaited<ReturnType<typeof makeDesk>>
beforeEach(async () => {
  at = await makeDesk(makeInstallation())
})

const codes = (verdict: Parameters<typeof reasonsOf>[0]) => reasonsOf(verdict).map(({ code }) => code)
const told = async () =>
  (await at.db.read.select().from(notification).orderBy(asc(notification.id))).map(({ personId, kind }) => [
    personId,
    kind,
  ])
const calledInto = (reviewId: number) =>
  at.db.read.select().from(reviewExpert).where(eq(reviewExpert.reviewId, reviewId)).orderBy(asc(reviewExpert.id))

describe('requesting a review', () => {
  test('takes a number of the programme, who asked and when, and tells of it', async () => {
    expect(await at.request()).toBe(1)
    expect(await at.request()).toBe(2)
    const row = await at.rowOf(1)
    expect(row).toMatchObject({ state: 'requested', requestedById: at.people.lead, requestedAt: NOW, amount: 8600 })
    expect(await toldOf(at.db, 'review', row.id)).toContain('title: null → 华星光电产线升级')
  })

  test('is for any branch, by its lead, owners, the desk and the office; executives have others ask', async () => {
    for (const role of ['owner', 'operations', 'office'] as const) {
      expect(await requestReview(at.as(viewerWith(at.people.owner, role)), at.asked)).toMatchObject({ ok: true })
    }
    const verdict = await requestReview(at.as(viewerWith(at.people.executive, 'executive')), at.asked)
    expect(codes(verdict)).toEqual(['forbidden'])
  })

  test('names a kind of this programme that is in use, and a branch', async () => {
    const other = await makeDesk(at.db)
    const refused = async (values: Partial<typeof at.asked>) => {
      const verdict = await requestReview(at.lead(), { ...at.asked, ...values })
      return verdict.ok ? [] : verdict.refusals.map(({ reason, field }) => [reason.code, field])
    }
    expect(await refused({ kindId: other.ati.id })).toEqual([['notFound', 'kindId']])
    expect(await refused({ unitId: await makeUnit(at.db, { kind: 'department' }) })).toEqual([['notFound', 'unitId']])
    answerOf(await archiveKind(at.desk(), { kindId: at.ati.id, version: 1 }))
    expect(await refused({})).toEqual([['kindArchived', 'kindId']])
  })
})

describe('triage', () => {
  test('names who runs it and calls experts, who are told', async () => {
    const number = await at.request()
    await at.triage(number, 2)
    const row = await at.rowOf(number)
    expect(row).toMatchObject({ state: 'triaged', leadId: at.people.desk, triagedAt: NOW + 7_200_000 })
    expect(await told()).toEqual([
      [at.people.lawyer, 'reviewCalled'],
      [at.people.engineer, 'reviewCalled'],
    ])
  })

  test('again calls and dismisses, tells only who is new, and keeps when it was triaged', async () => {
    const number = await at.request()
    await at.triage(number, 1, [at.people.lawyer])
    await at.triage(number, 5, [at.people.engineer])
    const row = await at.rowOf(number)
    expect(row.triagedAt).toBe(NOW + 3_600_000)
    expect((await calledInto(row.id)).map(({ personId }) => personId)).toEqual([at.people.engineer])
    expect(await told()).toEqual([
      [at.people.lawyer, 'reviewCalled'],
      [at.people.engineer, 'reviewCalled'],
    ])
  })

  test('is refused without experts, with somebody outside the pool, or a lead who is not of the desk', async () => {
    const row = await at.rowOf(await at.request())
    const said = { reviewId: row.id, leadId: at.people.desk, personIds: [at.people.lawyer], version: 1 }
    expect(codes(await triageReview(at.desk(), { ...said, personIds: [] }))).toEqual(['expertNeeded'])
    expect(codes(await triageReview(at.desk(), { ...said, personIds: [at.people.owner] }))).toEqual(['expertUnknown'])
    expect(codes(await triageReview(at.desk(), { ...said, leadId: at.people.owner }))).toEqual(['notOfTheDesk'])
    expect(codes(await triageReview(at.desk(), { ...said, version: 7 }))).toEqual(['conflict'])
    expect(codes(await triageReview(at.lead(), said))).toEqual(['forbidden'])
    expect(await at.rowOf(1)).toEqual(row)
    expect(await calledInto(row.id)).toEqual([])
  })

  test('finds nothing of another programme', async () => {
    const other = await makeDesk(at.db)
    const row = await at.rowOf(await at.request())
    const said = { reviewId: row.id, leadId: other.people.desk, personIds: [other.people.lawyer], version: 1 }
    expect(codes(await triageReview(other.desk(), said))).toEqual(['notFound'])
  })
})

describe('the meeting and its minutes', () => {
  test('is set by the clocks of the programme, and moved', async () => {
    const number = await at.request()
    await at.triage(number)
    await at.schedule(number, '2026-03-03')
    expect((await at.rowOf(number)).meetingAt).toBe(Date.parse('2026-03-03T14:00:00+08:00'))
    await at.schedule(number, '2026-03-04')
    expect(await at.rowOf(number)).toMatchObject({ state: 'scheduled', meetingMinutes: 60 })
  })

  test('comes after triage', async () => {
    const row = await at.rowOf(await at.request())
    const meeting = { meetingOn: '2026-03-03', meetingFrom: 600, meetingMinutes: 60, meetingPlace: 'x', agenda: '' }
    const verdict = await scheduleMeeting(at.desk(), { reviewId: row.id, version: 1, ...meeting })
    expect(codes(verdict)).toEqual(['triageMissing'])
  })

  test('minutes say who of those called was there', async () => {
    const row = await at.rowOf(await at.met())
    expect(row.minutes).toBe('讨论了交期。')
    expect((await calledInto(row.id)).map(({ personId, wasThere }) => [personId, wasThere])).toEqual([
      [at.people.lawyer, true],
      [at.people.engineer, false],
    ])
  })

  test('are not written before it begins, nor with somebody who was not called', async () => {
    const number = await at.request()
    await at.triage(number)
    await at.schedule(number)
    const row = await at.rowOf(number)
    const said = { reviewId: row.id, version: row.version, minutes: 'x', thereIds: [] as number[] }
    expect(codes(await recordMinutes(at.desk(3.9), said))).toEqual(['meetingAhead'])
    expect(codes(await recordMinutes(at.desk(4), { ...said, thereIds: [at.people.owner] }))).toEqual(['notFound'])
    expect((await at.rowOf(number)).minutes).toBe('')
  })
})

describe('the decision', () => {
  test('is kept with who took it, and told to whoever asked and was called', async () => {
    const number = await at.met()
    await at.db.write(async (tx) => void (await tx.delete(notification)))
    await at.decide(number, 5, { text: '毛利不低于12%' })
    const row = await at.rowOf(number)
    expect(row).toMatchObject({ state: 'decided', decision: 'go', decidedById: at.people.executive })
    expect(row.decidedAt).toBe(NOW + 5 * 3_600_000)
    expect((await told()).sort()).toEqual(
      [at.people.lead, at.people.lawyer, at.people.engineer].map((id) => [id, 'reviewDecided']).sort(),
    )
  })

  test('gives somebody something to do at once', async () => {
    const number = await at.met()
    const followUp = { followUpText: '补交期承诺函', followUpOwnerId: at.people.owner, followUpDueOn: '2026-03-09' }
    await at.decide(number, 5, followUp)
    const [row] = await at.db.read.select().from(reviewFollowUp)
    expect(row).toMatchObject({ text: '补交期承诺函', ownerId: at.people.owner, dueOn: '2026-03-09', doneOn: null })
    expect(await told()).toContainEqual([at.people.owner, 'reviewFollowUp'])
  })

  test('needs minutes; a hold its condition and day; a kill its reason; a decider of the programme', async () => {
    const early = await at.request()
    await at.triage(early)
    await at.schedule(early)
    const one = await at.rowOf(early)
    const tooEarly = await decideReview(at.desk(5), { ...at.go, reviewId: one.id, version: one.version })
    expect(codes(tooEarly)).toEqual(['minutesMissing'])
    const row = await at.rowOf(await at.met())
    const refused = async (
      values: Partial<typeof at.go> & { decision?: 'go' | 'hold' | 'kill'; returnsOn?: string | null },
    ) => codes(await decideReview(at.desk(5), { ...at.go, reviewId: row.id, version: row.version, ...values } as never))
    expect(await refused({ decision: 'hold' } as never)).toEqual(['conditionMissing', 'dayNotAhead'])
    expect(await refused({ decision: 'hold', text: '等条款', returnsOn: '2026-03-02' } as never)).toEqual([
      'dayNotAhead',
    ])
    expect(await refused({ decision: 'kill' } as never)).toEqual(['killNeedsReason'])
    expect(await refused({ decidedById: await makePerson(at.db) })).toEqual(['notTakingPart'])
    expect((await at.rowOf(row.number)).state).toBe('scheduled')
  })

  test('is for the desk', async () => {
    const row = await at.rowOf(await at.met())
    const verdict = await decideReview(at.lead(5), { ...at.go, reviewId: row.id, version: row.version })
    expect(codes(verdict)).toEqual(['forbidden'])
  })
})

describe('a hold', () => {
  const held = async () => {
    const number = await at.met()
    await at.decide(number, 5, { decision: 'hold', text: '等付款条件', returnsOn: '2026-03-10' })
    return number
  }

  test('comes back with lead and experts, a clock that begins anew, and without minutes', async () => {
    const number = await held()
    const before = await at.rowOf(number)
    answerOf(await resumeReview(at.desk(200), { reviewId: before.id, version: before.version }))
    const row = await at.rowOf(number)
    expect(row).toMatchObject({ state: 'triaged', leadId: at.people.desk, decision: null, meetingAt: null })
    expect(row).toMatchObject({ requestedAt: NOW + 200 * 3_600_000, decidedById: null, returnsOn: null })
    expect([row.minutes, row.decisionText]).toEqual(['', ''])
    expect((await calledInto(row.id)).map(({ wasThere }) => wasThere)).toEqual([null, null])
    // The minutes of before do not stand for the next meeting.
    await at.schedule(number, '2026-03-10', 200)
    const again = await at.rowOf(number)
    const early = await decideReview(at.desk(300), { ...at.go, reviewId: row.id, version: again.version })
    expect(codes(early)).toEqual(['minutesMissing'])
  })

  test('keeps what was decided each time that it comes back: twice held, then a go', async () => {
    const number = await held()
    const { id: reviewId, ...first } = await at.rowOf(number)
    expect(await roundsOf(at.db, reviewId)).toEqual([])
    const resume = async (hours: number) =>
      resumeReview(at.desk(hours), { reviewId, version: (await at.rowOf(number)).version })
    answerOf(await resume(200))
    await at.schedule(number, '2026-03-11', 200)
    await at.write(number, 230)
    await at.decide(number, 231, { decision: 'hold', text: '等担保', returnsOn: '2026-03-20' })
    answerOf(await resume(400))
    await at.schedule(number, '2026-03-19', 400)
    await at.write(number, 420)
    await at.decide(number, 421)
    expect(codes(await resume(430))).toEqual(['reviewNotHeld'])
    const rounds = await roundsOf(at.db, reviewId)
    expect(
      rounds.map(({ round, decision, decisionText, returnsOn }) => [round, decision, decisionText, returnsOn]),
    ).toEqual([
      [2, 'hold', '等担保', '2026-03-20'],
      [1, 'hold', '等付款条件', '2026-03-10'],
    ])
    const { meetingAt, minutes, decidedAt } = first
    expect(rounds[1]).toMatchObject({ meetingAt, minutes, decidedAt, decidedBy: { id: at.people.executive } })
    expect(await at.rowOf(number)).toMatchObject({ decision: 'go', decisionText: '' })
    expect(await toldOf(at.db, 'reviewRound', 2)).toContain('decisionText: null → 等担保')
  })

  test('is not closed, but may be withdrawn; its condition stays', async () => {
    const row = await at.rowOf(await held())
    const gone = { reviewId: row.id, version: row.version }
    expect(codes(await closeReview(at.desk(6), gone))).toEqual(['reviewHeld'])
    answerOf(await withdrawReview(at.desk(6), { ...gone, reason: '客户取消' }))
    const after = await at.rowOf(row.number)
    expect(after).toMatchObject({ state: 'withdrawn', decisionText: '等付款条件\n客户取消' })
    expect(codes(await resumeReview(at.desk(7), { reviewId: row.id, version: after.version }))).toEqual(['reviewEnded'])
  })
})

describe('withdrawing', () => {
  test('is for whoever asked, and for the desk, which tells them why', async () => {
    const own = await at.rowOf(await at.request())
    answerOf(await withdrawReview(at.lead(1), { reviewId: own.id, version: 1, reason: '重复' }))
    expect(await told()).toEqual([])
    const sentBack = await at.rowOf(await at.request())
    answerOf(await withdrawReview(at.desk(1), { reviewId: sentBack.id, version: 1, reason: '缺客户需求' }))
    expect(await told()).toEqual([[at.people.lead, 'reviewDecided']])
  })

  test('is not for others, and not after a go', async () => {
    const number = await at.met()
    const row = await at.rowOf(number)
    const gone = { reviewId: row.id, version: row.version, reason: 'x' }
    const owner = at.as(viewerWith(at.people.owner, 'owner'), 5)
    expect(codes(await withdrawReview(owner, gone))).toEqual(['forbidden'])
    await at.decide(number)
    expect(codes(await withdrawReview(at.desk(6), { ...gone, version: row.version + 1 }))).toEqual(['reviewDecided'])
  })

  test('a refused deed spends no revision', async () => {
    const row = await at.rowOf(await at.request())
    const before = await revisionOf(at.db, at.programme.id)
    await closeReview(at.desk(1), { reviewId: row.id, version: 1 })
    expect(await revisionOf(at.db, at.programme.id)).toBe(before)
  })
})
