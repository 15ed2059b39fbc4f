import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { addFollowUp } from '~/features/operations/commands/add-follow-up.server'
import { archiveFollowUp } from '~/features/operations/commands/archive-follow-up.server'
import { closeFollowUp } from '~/features/operations/commands/close-follow-up.server'
import { closeReview } from '~/features/operations/commands/close-review.server'
import { updateFollowUp } from '~/features/operations/commands/update-follow-up.server'
import { notification } from '~db/schema/conversation'
import { reviewFollowUp } from '~db/schema/operations'
import { makeDesk } from '../factories/desk'
import { makeInstallation } from '../factories/installation'
import { makePerson, NOW, viewerWith } from '../factories/programme'
import { answerOf, reasonsOf } from '../factories/waves'

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

describe('what follows', () => {
  test('is closed by its owner or the desk, once, not in the future; then the review may be closed', async () => {
    const number = await at.met()
    await at.decide(number)
    const row = await at.rowOf(number)
    const asked = { reviewId: row.id, text: '签补充协议', ownerId: at.people.owner, dueOn: '2026-03-06' }
    const followUpId = answerOf(await addFollowUp(at.desk(6), asked))
    const closing = { reviewId: row.id, version: row.version }
    expect(reasonsOf(await closeReview(at.desk(7), closing))).toEqual([{ code: 'followUpsOpen', count: 1 }])
    const done = { followUpId, doneOn: '2026-03-02', outcome: '已签', version: 1 }
    const other = viewerWith(at.people.lawyer, 'owner')
    expect(codes(await closeFollowUp(at.as(other, 7), done))).toEqual(['forbidden'])
    const owner = at.as(viewerWith(at.people.owner, 'owner'), 7)
    expect(codes(await closeFollowUp(owner, { ...done, doneOn: '2026-03-03' }))).toEqual(['dayInFuture'])
    expect(codes(await closeFollowUp(owner, { ...done, version: 9 }))).toEqual(['conflict'])
    answerOf(await closeFollowUp(owner, done))
    expect(codes(await closeFollowUp(owner, { ...done, version: 2 }))).toEqual(['followUpDone'])
    answerOf(await closeReview(at.desk(8), closing))
    expect(await at.rowOf(number)).toMatchObject({ state: 'closed', closedAt: NOW + 8 * 3_600_000 })
    expect(codes(await addFollowUp(at.desk(9), asked))).toEqual(['reviewEnded'])
  })

  test('is said otherwise by the desk until it is done; somebody new is told', async () => {
    const number = await at.met()
    await at.decide(number)
    const { id: reviewId } = await at.rowOf(number)
    const said = { text: '签补充协议', ownerId: at.people.owner, dueOn: '2026-03-06' }
    const followUpId = answerOf(await addFollowUp(at.desk(6), { reviewId, ...said }))
    await at.db.write(async (tx) => void (await tx.delete(notification)))
    const other = { ...said, dueOn: '2026-03-09', followUpId, version: 1 }
    const owner = at.as(viewerWith(at.people.owner, 'owner'), 7)
    expect(codes(await updateFollowUp(owner, other))).toEqual(['forbidden'])
    expect(codes(await updateFollowUp(at.desk(7), { ...other, version: 2 }))).toEqual(['conflict'])
    const stranger = { ...other, ownerId: await makePerson(at.db) }
    expect(codes(await updateFollowUp(at.desk(7), stranger))).toEqual(['notTakingPart'])
    const there = await makeDesk(at.db)
    expect(codes(await updateFollowUp(there.desk(7), other))).toEqual(['notFound'])
    answerOf(await updateFollowUp(at.desk(7), other))
    expect(await told()).toEqual([])
    answerOf(await updateFollowUp(at.desk(8), { ...other, ownerId: at.people.lawyer, version: 2 }))
    expect(await told()).toEqual([[at.people.lawyer, 'reviewFollowUp']])
    const [row] = await at.db.read.select().from(reviewFollowUp)
    expect(row).toMatchObject({ text: '签补充协议', ownerId: at.people.lawyer, dueOn: '2026-03-09', version: 3 })
    answerOf(await closeFollowUp(at.desk(9), { followUpId, doneOn: '2026-03-02', outcome: '', version: 3 }))
    expect(codes(await updateFollowUp(at.desk(9), { ...other, version: 4 }))).toEqual(['followUpDone'])
    expect(codes(await archiveFollowUp(at.desk(9), { followUpId, version: 4 }))).toEqual(['followUpDone'])
  })

  test('is taken away by the desk, and then holds up the closing no more', async () => {
    const number = await at.met()
    await at.decide(number)
    const { id: reviewId, version } = await at.rowOf(number)
    const said = { text: '签补充协议', ownerId: at.people.owner, dueOn: '2026-03-06' }
    const followUpId = answerOf(await addFollowUp(at.desk(6), { reviewId, ...said }))
    const gone = { followUpId, version: 1 }
    expect(codes(await archiveFollowUp(at.as(viewerWith(at.people.owner, 'owner'), 7), gone))).toEqual(['forbidden'])
    expect(codes(await archiveFollowUp(at.desk(7), { ...gone, version: 2 }))).toEqual(['conflict'])
    const there = await makeDesk(at.db)
    expect(codes(await archiveFollowUp(there.desk(7), gone))).toEqual(['notFound'])
    expect(codes(await closeReview(at.desk(7), { reviewId, version }))).toEqual(['followUpsOpen'])
    answerOf(await archiveFollowUp(at.desk(7), gone))
    expect(codes(await archiveFollowUp(at.desk(8), { ...gone, version: 2 }))).toEqual(['notFound'])
    answerOf(await closeReview(at.desk(8), { reviewId, version }))
  })

  test('is nothing before the decision, and of nobody outside the programme', async () => {
    const number = await at.met()
    const { id: reviewId } = await at.rowOf(number)
    const asked = { reviewId, text: 'x', ownerId: at.people.owner, dueOn: '2026-03-06' }
    expect(codes(await addFollowUp(at.desk(5), asked))).toEqual(['decisionMissing'])
    await at.decide(number)
    const stranger = await makePerson(at.db)
    expect(codes(await addFollowUp(at.desk(6), { ...asked, ownerId: stranger }))).toEqual(['notTakingPart'])
  })
})
