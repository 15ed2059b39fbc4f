import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addComment } from '~/features/conversation/commands/add-comment.server'
import { editComment } from '~/features/conversation/commands/edit-comment.server'
import { muteConversation } from '~/features/conversation/commands/mute-conversation.server'
import { readNotices } from '~/features/conversation/commands/read-notices.server'
import { removeComment } from '~/features/conversation/commands/remove-comment.server'
import { noticesOf } from '~/features/conversation/notices.server'
import { commentsOn } from '~/features/conversation/queries.server'
import { findSubject, subjectAt } from '~/features/conversation/subjects.server'
import { ownProgrammes } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { notification } from '~db/schema/conversation'
import { subProcess } from '~db/schema/sub-process'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, viewerWith } from '../factories/programme'
import { makeCheck, ownedSubProcess } from '../factories/readiness'
import { answerOf, reasonsOf, revisionOf } from '../factories/waves'

async function makeTalk() {
  const db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db)
  const member = async (role: 'owner' | 'executive', nameEn: string) => {
    const id = await makePerson(db, { nameEn, nameZh: '' })
    return makeMember(db, programme.id, role, { personId: id })
  }
  const owner = await member('owner', 'Olga Owner')
  const reader = await member('executive', 'Rita Reader')
  const of = await ownedSubProcess(db, programme, { ownerId: owner })
  const as = (personId: number, role: 'office' | 'owner' | 'executive') =>
    contextOf(db, { programmeId: programme.id, viewer: viewerWith(personId, role) })
  const about = { subject: 'subProcess', key: of.code } as const
  const office = as(officePersonId, 'office')
  return { db, programme, officePersonId, owner, reader, of, as, about, office }
}

async function told(db: Db) {
  const rows = await db.read.select().from(notification).orderBy(asc(notification.personId))
  return rows.map(({ personId, kind }) => [personId, kind])
}

describe('saying something', () => {
  test('tells whom it names and who answers for it, and never who says it', async () => {
    const { db, programme, owner, reader, officePersonId, about, office, as } = await makeTalk()
    const before = await revisionOf(db, programme.id)
    answerOf(await addComment(office, { ...about, text: 'Is this true, @Rita Reader?' }))
    expect(await told(db)).toEqual([
      [owner, 'comment'],
      [reader, 'mention'],
    ])
    expect(await revisionOf(db, programme.id)).toBe(before + 1)
    // The next one is told to who has spoken, the one who answers it is not told of their own.
    answerOf(await addComment(as(owner, 'owner'), { ...about, text: 'It is.' }))
    expect((await told(db)).filter(([id]) => id === officePersonId)).toEqual([[officePersonId, 'comment']])
    expect((await told(db)).filter(([id]) => id === owner)).toHaveLength(1)
  })

  test('names only people of the programme', async () => {
    const { db, owner, about, office } = await makeTalk()
    await makePerson(db, { nameEn: 'Sid Stranger' })
    answerOf(await addComment(office, { ...about, text: '@Sid Stranger, look' }))
    expect(await told(db)).toEqual([[owner, 'comment']])
  })

  test('is about something that is there, of this programme', async () => {
    const { db, office } = await makeTalk()
    const other = await makeProgramme(db)
    const strange = await ownedSubProcess(db, other.programme)
    const check = await makeCheck(db, { programmeId: other.programme.id, subProcessId: strange.id })
    for (const about of [
      { subject: 'subProcess', key: 'NO-1' },
      { subject: 'check', key: String(check.id) },
      { subject: 'wave', key: '1' },
      { subject: 'wave', key: "1' or 1" },
      { subject: 'pilot', key: '1' },
      { subject: 'gate', key: '1' },
    ] as const) {
      expect(reasonsOf(await addComment(office, { ...about, text: 'x' }))).toEqual([{ code: 'notFound' }])
    }
  })

  test('is not for somebody without a role', async () => {
    const { db, programme, about } = await makeTalk()
    const viewer = viewerWith(await makePerson(db))
    const context = contextOf(db, { programmeId: programme.id, viewer })
    expect(reasonsOf(await addComment(context, { ...about, text: 'x' }))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await muteConversation(context, { ...about, mute: true }))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await readNotices(context, { upTo: 1 }))).toEqual([{ code: 'forbidden' }])
  })

  test('about a check tells who was asked for it, and is found by its address', async () => {
    const { db, programme, owner, reader, of, office } = await makeTalk()
    const row = await makeCheck(db, { programmeId: programme.id, subProcessId: of.id, assigneeId: reader })
    answerOf(await addComment(office, { subject: 'check', key: String(row.id), text: 'When?' }))
    expect(await told(db)).toEqual([
      [owner, 'comment'],
      [reader, 'comment'],
    ])
    expect(await subjectAt(db.read, programme.id, { room: 'checks', key: String(row.id) })).toMatchObject({
      subject: 'check',
      id: row.id,
      code: of.code,
    })
    expect(await subjectAt(db.read, programme.id, { room: 'secrets', key: '1' })).toBeNull()
  })
})

describe('a conversation that is muted', () => {
  test('tells only who is named in it; unmuted, of everything again', async () => {
    const { db, owner, about, office, as } = await makeTalk()
    answerOf(await muteConversation(as(owner, 'owner'), { ...about, mute: true }))
    answerOf(await muteConversation(as(owner, 'owner'), { ...about, mute: true }))
    answerOf(await addComment(office, { ...about, text: 'One' }))
    expect(await told(db)).toEqual([])
    answerOf(await addComment(office, { ...about, text: '@Olga Owner' }))
    expect(await told(db)).toEqual([[owner, 'mention']])
    answerOf(await muteConversation(as(owner, 'owner'), { ...about, mute: false }))
    answerOf(await addComment(office, { ...about, text: 'Three' }))
    expect(await told(db)).toHaveLength(2)
  })
})

describe('changing what was said', () => {
  test('is for its author alone, and tells whom it names anew', async () => {
    const { db, reader, about, office, as, owner } = await makeTalk()
    const commentId = answerOf(await addComment(office, { ...about, text: 'Look, @Olga Owner' }))
    const strange = await editComment(as(owner, 'owner'), { commentId, text: 'No', version: 1 })
    expect(reasonsOf(strange)).toEqual([{ code: 'forbidden' }])
    answerOf(await editComment(office, { commentId, text: 'Look, @Olga Owner and @Rita Reader', version: 1 }))
    expect(await told(db)).toEqual([
      [owner, 'mention'],
      [reader, 'mention'],
    ])
    const late = await editComment(office, { commentId, text: 'Again', version: 1 })
    expect(late).toMatchObject({ refusals: [{ reason: { code: 'conflict' } }] })
  })

  test('taking it back is for its author and the process office, and nobody is told of it any more', async () => {
    const { db, programme, owner, reader, about, office, as } = await makeTalk()
    const commentId = answerOf(await addComment(as(owner, 'owner'), { ...about, text: 'Oops, @Rita Reader' }))
    const input = { commentId, version: 1 }
    expect(reasonsOf(await removeComment(as(reader, 'executive'), input))).toEqual([{ code: 'forbidden' }])
    expect(await told(db)).toHaveLength(1)
    answerOf(await removeComment(office, input))
    expect(await told(db)).toEqual([])
    const subject = await findSubject(db.read, programme.id, about)
    expect(await commentsOn(db, programme.id, subject!)).toEqual([])
    expect(reasonsOf(await editComment(as(owner, 'owner'), { ...input, text: 'x', version: 2 }))).toEqual([
      { code: 'notFound' },
    ])
  })

  test('of another programme is not found', async () => {
    const { db, about, office, officePersonId } = await makeTalk()
    const commentId = answerOf(await addComment(office, { ...about, text: 'Here' }))
    const other = await makeProgramme(db, { officePersonId })
    const there = contextOf(db, { programmeId: other.programme.id, viewer: viewerWith(officePersonId, 'office') })
    expect(reasonsOf(await editComment(there, { commentId, text: 'x', version: 1 }))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await removeComment(there, { commentId, version: 1 }))).toEqual([{ code: 'notFound' }])
  })
})

describe('what one has been told', () => {
  test('is counted per programme, read one by one or up to the last one shown, by oneself alone', async () => {
    const { db, programme, owner, reader, about, office, as } = await makeTalk()
    const unread = async (id: number) =>
      (await ownProgrammes(db, { id, isAdministrator: false })).find(({ row }) => row.id === programme.id)?.notices
    for (const text of ['One', 'Two', 'Three']) answerOf(await addComment(office, { ...about, text }))
    const { notices } = await noticesOf(db, programme.id, owner, {})
    expect(notices.map(({ said }) => said?.text)).toEqual(['Three', 'Two', 'One'])
    const [three, two, one] = notices.map(({ id }) => ({ id })) as [{ id: number }, { id: number }, { id: number }]
    expect(await unread(owner)).toEqual({ unread: 3, lastId: three.id })

    const before = await revisionOf(db, programme.id)
    answerOf(await readNotices(as(reader, 'executive'), { upTo: three.id }))
    answerOf(await readNotices(as(owner, 'owner'), { id: two.id }))
    expect(await unread(owner)).toMatchObject({ unread: 2 })
    answerOf(await readNotices(as(owner, 'owner'), { upTo: one.id }))
    expect(await unread(owner)).toMatchObject({ unread: 1 })
    const left = await noticesOf(db, programme.id, owner, { unread: true })
    expect(left.notices.map(({ id }) => id)).toEqual([three.id])
    // Nobody else's pages change by that.
    expect(await revisionOf(db, programme.id)).toBe(before)
  })

  test('comes in pages', async () => {
    const { db, programme, owner } = await makeTalk()
    await db.write(async (tx) => {
      const row = { programmeId: programme.id, personId: owner, kind: 'checksStale', count: 1, at: 1 } as const
      await tx.insert(notification).values(Array.from({ length: 51 }, () => row))
    })
    const first = await noticesOf(db, programme.id, owner, {})
    expect(first.notices).toHaveLength(50)
    const second = await noticesOf(db, programme.id, owner, { before: first.before })
    expect(second.notices).toHaveLength(1)
    expect(second.before).toBeNull()
  })

  test('leaves out what is about something that has been archived', async () => {
    const { db, programme, owner, about, office, of } = await makeTalk()
    answerOf(await addComment(office, { ...about, text: 'One' }))
    await db.write(async (tx) => {
      await tx.update(subProcess).set({ archivedAt: 1 }).where(eq(subProcess.id, of.id))
    })
    expect((await noticesOf(db, programme.id, owner, {})).notices).toEqual([])
  })
})
