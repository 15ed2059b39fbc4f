import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivityKind } from '~/domain/activity'
import { ACTIVITIES_A_PAGE, activityOf } from '~/features/activity/queries.server'
import { activitySentence } from '~/features/activity/ui/activity-sentence'
import { activityTarget } from '~/features/activity/ui/thing-path'
import { addComment } from '~/features/conversation/commands/add-comment.server'
import { muteConversation } from '~/features/conversation/commands/mute-conversation.server'
import { removeComment } from '~/features/conversation/commands/remove-comment.server'
import { decideGate } from '~/features/gates/commands/decide-gate.server'
import { requestGate } from '~/features/gates/commands/request-gate.server'
import { addMember } from '~/features/programmes/commands/add-member.server'
import { assignCheck } from '~/features/readiness/commands/assign-check.server'
import { confirmUnchanged } from '~/features/readiness/commands/confirm-unchanged.server'
import { updateCheck } from '~/features/readiness/commands/update-check.server'
import type { Db } from '~db/client.server'
import { subProcess } from '~db/schema/sub-process'
import { GO, READ } from '../factories/gates'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, NOW, viewerWith } from '../factories/programme'
import { makeCheck, ownedSubProcess } from '../factories/readiness'
import { answerOf } from '../factories/waves'

let db: Db
let statements: string[]
let at: Awaited<ReturnType<typeof stage>>
beforeEach(async () => {
  statements = []
  db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
  at = await stage()
})

async function stage() {
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'LTC-ML-2'] })
  const boss = await makeMember(db, programme.id, 'executive')
  const owner = await makeMember(db, programme.id, 'owner', {
    personId: await makePerson(db, { nameEn: 'Olga', nameZh: '' }),
  })
  const of = await ownedSubProcess(db, programme, { ownerId: owner })
  let minutes = 0
  const as = (id: number, role: 'office' | 'owner' | 'executive') => {
    minutes += 1
    return contextOf(db, { programmeId: programme.id, viewer: viewerWith(id, role), now: NOW + minutes * 60_000 })
  }
  const office = () => as(officePersonId, 'office')
  const check = () => makeCheck(db, { programmeId: programme.id, subProcessId: of.id, status: 'notStarted' })
  return { programme, officePersonId, boss, owner, of, as, office, check }
}

const feed = (values: { kind?: ActivityKind; subProcessId?: number; before?: string | null } = {}) =>
  activityOf(db, at.programme.id, { kind: null, subProcessId: null, before: null, ...values })
const said = async (values: Parameters<typeof feed>[0] = {}) => (await feed(values)).activities.map(activitySentence)
const answer = { note: '', evidenceNote: '', evidenceLink: '' }

describe('what happened lately', () => {
  test('is said in sentences, the newest first, each leading to its thing', async () => {
    const { id } = await at.check()
    answerOf(
      await updateCheck(at.office(), { checkId: id, version: 1, status: 'ready', ...answer, evidenceNote: '文件' }),
    )
    answerOf(await assignCheck(at.office(), { checkId: id, version: 2, assigneeId: at.owner, dueOn: '2026-09-01' }))
    answerOf(await confirmUnchanged(at.office(), { checkIds: [(await at.check()).id, (await at.check()).id] }))
    answerOf(await addComment(at.office(), { subject: 'check', key: String(id), text: 'Hello' }))
    const sentences = await said()
    expect(sentences).toHaveLength(4)
    expect(sentences[0]).toMatch(/commented: LTC|发表了评论：LTC/)
    expect(sentences[1]).toMatch(/confirmed 2 checks|确认 2 项/)
    expect(sentences[2]).toMatch(/asked Olga|请Olga/)
    expect(sentences[3]).toMatch(/ready|就绪/i)
    const { activities } = await feed()
    expect(activities[0]?.said?.text).toBe('Hello')
    expect(activities.map((one) => activityTarget('x', one))).toEqual([
      expect.stringMatching(new RegExp(`/comments/checks/${id}#comment-`)),
      expect.stringMatching(/\/checks\/\d+\/status$/),
      `/programmes/x/checks/${id}/status`,
      `/programmes/x/checks/${id}/status`,
    ])
  })

  test('tells of gates what was decided', async () => {
    const address = `pilot-${at.of.code}`
    const ask = { address, note: '', dueOn: '2026-03-20', approverIds: [at.boss] }
    answerOf(await requestGate(at.office(), ask, READ))
    answerOf(await decideGate(at.as(at.boss, 'executive'), { ...GO, reason: '时间紧', address, version: 1 }, READ))
    const { activities } = await feed({ kind: 'gates' })
    expect(activities.map(({ verb }) => verb)).toEqual(['decideGate', 'requestGate'])
    expect(activitySentence(activities[0]!)).toMatch(/Go|通过/)
    expect(activityTarget('x', activities[0]!)).toBe(`/programmes/x/gates/${address}`)
  })

  test('says nothing of people and roles, of who has muted what, nor of what has been taken back', async () => {
    answerOf(await addMember(at.office(), { personId: await makePerson(db), role: 'owner', unitId: null }))
    const about = { subject: 'subProcess', key: at.of.code } as const
    answerOf(await muteConversation(at.office(), { ...about, mute: true }))
    const commentId = answerOf(await addComment(at.office(), { ...about, text: 'Oops' }))
    expect(await said()).toHaveLength(1)
    answerOf(await removeComment(at.office(), { commentId, version: 1 }))
    expect(await said()).toEqual([])
  })

  test('is narrowed to a kind, and to a sub-process with all that belongs to it', async () => {
    const all = await db.read.select().from(subProcess)
    const other = all.find(({ id: one }) => one !== at.of.id)!
    const { id } = await at.check()
    const there = await makeCheck(db, { programmeId: at.programme.id, subProcessId: other.id })
    answerOf(await confirmUnchanged(at.office(), { checkIds: [id] }))
    answerOf(await confirmUnchanged(at.office(), { checkIds: [there.id] }))
    answerOf(await addComment(at.office(), { subject: 'check', key: String(id), text: 'Here' }))
    expect(await said()).toHaveLength(3)
    expect(await said({ kind: 'comments' })).toHaveLength(1)
    expect((await feed({ subProcessId: at.of.id })).activities.map(({ verb }) => verb)).toEqual([
      'addComment',
      'confirmUnchanged',
    ])
    expect(await said({ subProcessId: other.id })).toHaveLength(1)
    expect(await said({ subProcessId: other.id, kind: 'comments' })).toEqual([])
  })

  test('goes on where the page before ended, without losing or repeating anything', async () => {
    const about = { subject: 'subProcess', key: at.of.code } as const
    const total = ACTIVITIES_A_PAGE + 3
    for (let n = 0; n < total; n += 1) answerOf(await addComment(at.office(), { ...about, text: `${n}` }))
    const first = await feed()
    expect(first.activities).toHaveLength(ACTIVITIES_A_PAGE)
    const second = await feed({ before: first.before })
    expect(second.before).toBeNull()
    const texts = [...first.activities, ...second.activities].map((one) => Number(one.said?.text))
    expect(texts).toEqual(Array.from({ length: total }, (_, n) => total - 1 - n))
  })

  test('shows nothing of another programme, and costs four statements', async () => {
    const other = await makeProgramme(db)
    const { id } = await at.check()
    answerOf(await confirmUnchanged(at.office(), { checkIds: [id] }))
    const there = { kind: null, subProcessId: null, before: null }
    expect((await activityOf(db, other.programme.id, there)).activities).toEqual([])
    statements.length = 0
    expect(await said()).toHaveLength(1)
    expect(statements).toHaveLength(4)
  })
})
