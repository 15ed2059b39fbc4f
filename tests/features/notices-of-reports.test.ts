import { asc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { addAsk } from '~/features/advice/commands/add-ask.server'
import { addReader } from '~/features/advice/commands/add-reader.server'
import { answerAdvice } from '~/features/advice/commands/answer-advice.server'
import { answerAsk } from '~/features/advice/commands/answer-ask.server'
import { archiveAsk } from '~/features/advice/commands/archive-ask.server'
import { assignAdvice } from '~/features/advice/commands/assign-advice.server'
import { giveAdvice } from '~/features/advice/commands/give-advice.server'
import { updateAsk } from '~/features/advice/commands/update-ask.server'
import { noticePath } from '~/features/conversation/addresses'
import { digestMail } from '~/features/conversation/digest/digest-mail'
import { noticesOf } from '~/features/conversation/notices.server'
import { noticeSentence } from '~/features/conversation/ui/notice-sentence'
import { planOf } from '~/features/plan/kept-plan.server'
import { freezeReport } from '~/features/reports/commands/freeze-report.server'
import { startReport } from '~/features/reports/commands/start-report.server'
import { inLocale } from '~/i18n/in-locale.server'
import { notification } from '~db/schema/conversation'
import { makeReport } from '../factories/frozen-report'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, TODAY, viewerWith } from '../factories/programme'
import { answerOf } from '../factories/waves'

let at: Awaited<ReturnType<typeof stage>>
beforeEach(async () => {
  at = await stage()
})

/** The office is an executive, too: what it does itself it is not told. */
async function stage() {
  const db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  await makeMember(db, programme.id, 'executive', { personId: officePersonId })
  const people = {
    office: officePersonId,
    boss: await makeMember(db, programme.id, 'executive'),
    other: await makeMember(db, programme.id, 'executive'),
    owner: await makeMember(db, programme.id, 'owner'),
  }
  const as = (id: number, ...roles: ('office' | 'executive' | 'owner')[]) =>
    contextOf(db, { programmeId: programme.id, viewer: viewerWith(id, roles[0]!) })
  return { db, programme, people, as, office: as(people.office, 'office'), boss: as(people.boss, 'executive') }
}

async function told() {
  const rows = await at.db.read.select().from(notification).orderBy(asc(notification.id))
  return rows.map(({ personId, kind, subjectId }) => [personId, kind, subjectId])
}

/** What a person's only notice says and where it leads. */
async function noticeOf(personId: number) {
  const { notices } = await noticesOf(at.db, at.programme.id, personId, {})
  expect(notices).toHaveLength(1)
  return { sentence: inLocale('zh-CN', () => noticeSentence(notices[0]!)), path: noticePath('x', notices[0]!) }
}

test('who gets a report is told when it is frozen, and not who freezes it', async () => {
  const reportId = answerOf(await startReport(at.office))
  answerOf(await freezeReport(at.office, { reportId, version: 1 }, planOf))
  const { boss, other } = at.people
  expect(await told()).toEqual([
    [boss, 'reportFrozen', reportId],
    [other, 'reportFrozen', reportId],
  ])
  const { sentence, path } = await noticeOf(boss)
  expect(sentence).toMatch(/^正式汇报已发出：./)
  expect(path).toBe(`/programmes/x/reports/${reportId}`)
  // And whoever gets it afterwards.
  answerOf(await addReader(at.office, { reportId, personId: at.people.owner }))
  expect((await told()).at(-1)).toEqual([at.people.owner, 'reportFrozen', reportId])
})

test('nobody is told of a report that was not frozen', async () => {
  const reportId = answerOf(await startReport(at.office))
  expect(await freezeReport(at.office, { reportId, version: 7 }, planOf)).toMatchObject({ ok: false })
  expect(await told()).toEqual([])
})

test('who is asked is told until it is answered, passed on or taken back', async () => {
  const { boss, other } = at.people
  const ask = { text: '请开放客户主数据', askedOfId: boss, dueOn: '2026-03-20' }
  const askId = answerOf(await addAsk(at.office, ask))
  expect(await told()).toEqual([[boss, 'asked', askId]])
  expect(await noticeOf(boss)).toEqual({
    sentence: '请您答复：请开放客户主数据',
    path: `/programmes/x/reports/asks/${askId}/answer`,
  })
  answerOf(await updateAsk(at.office, { ...ask, askId, askedOfId: other, version: 1 }))
  expect(await told()).toEqual([[other, 'asked', askId]])
  answerOf(await updateAsk(at.office, { ...ask, askId, askedOfId: other, dueOn: '2026-03-27', version: 2 }))
  expect(await told()).toHaveLength(1)
  answerOf(await answerAsk(at.office, { askId, answer: 'promised', answerText: '可以', version: 3 }))
  expect(await told()).toEqual([])

  const again = answerOf(await addAsk(at.office, ask))
  answerOf(await archiveAsk(at.office, { askId: again, version: 1 }))
  expect(await told()).toEqual([])
  // What the office asks of itself it knows.
  answerOf(await addAsk(at.office, { ...ask, askedOfId: at.people.office }))
  expect(await told()).toEqual([])
})

test('who becomes owner of advice is told, until it is closed', async () => {
  const { office, owner, other } = at.people
  const reportId = await makeReport(at.db, at.programme.id, office)
  const given = { reportId, section: 'late', line: 'wave-3', kind: 'advice', text: '先做华东' } as const
  const adviceId = answerOf(await giveAdvice(at.boss, given))
  expect(await told()).toEqual([])
  const assign = async (ownerId: number, version: number, dueOn = '2026-03-20') =>
    answerOf(await assignAdvice(at.office, { adviceId, ownerId, dueOn, version }))
  await assign(owner, 1)
  await assign(owner, 2, '2026-03-27')
  expect(await told()).toEqual([[owner, 'adviceAssigned', adviceId]])
  const { sentence, path } = await noticeOf(owner)
  expect(sentence).toBe('请您办理高层意见：先做华东')
  expect(path).toBe(`/programmes/x/reports/advice/${adviceId}/answer`)
  await assign(other, 3)
  expect(await told()).toEqual([[other, 'adviceAssigned', adviceId]])
  const answer = { adviceId, answer: '已安排', isClosed: false }
  answerOf(await answerAdvice(at.office, { ...answer, version: 4 }))
  expect(await told()).toHaveLength(1)
  answerOf(await answerAdvice(at.office, { ...answer, isClosed: true, version: 5 }))
  expect(await told()).toEqual([])
  await expect(assign(office, 6)).rejects.toThrow()
})

test('the mail of the day says it too, in both languages', async () => {
  const askId = answerOf(
    await addAsk(at.office, { text: '<b>数据</b>', askedOfId: at.people.boss, dueOn: '2026-03-20' }),
  )
  const { notices } = await noticesOf(at.db, at.programme.id, at.people.boss, { unread: true })
  const part = { programme: { slug: 'x', name: { zh: '项目', en: 'Programme' } }, notices, more: 0 }
  for (const [locale, words] of [
    ['zh-CN', '请您答复：'],
    ['en', 'You are asked to answer: '],
  ] as const) {
    const mail = inLocale(locale, () =>
      digestMail([part], { to: 'boss@example.com', origin: 'https://g.example', locale }),
    )
    expect(mail.text).toContain(`${words}<b>数据</b>`)
    expect(mail.text).toContain(`https://g.example/programmes/x/reports/asks/${askId}/answer`)
    expect(mail.html).not.toContain('<b>')
  }
})

test('what is of another programme is nobody’s notice here', async () => {
  const stranger = await makePerson(at.db)
  const { programme } = await makeProgramme(at.db, { subProcesses: ['MCR-1'] })
  const foreign = await makeReport(at.db, programme.id, stranger, { frozenOn: TODAY })
  await at.db.write(async (tx) => {
    const values = { programmeId: at.programme.id, personId: at.people.boss, at: 1 }
    await tx.insert(notification).values({ ...values, kind: 'reportFrozen', subject: 'report', subjectId: foreign })
  })
  expect((await noticesOf(at.db, at.programme.id, at.people.boss, {})).notices).toEqual([])
})
