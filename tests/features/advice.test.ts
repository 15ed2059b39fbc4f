import { expect, test } from 'vitest'
import { adviceLog, adviceOfReport, readAdviceChoice } from '~/features/advice/advice.server'
import { asksOf } from '~/features/advice/asks.server'
import { addAsk } from '~/features/advice/commands/add-ask.server'
import { addReader } from '~/features/advice/commands/add-reader.server'
import { answerAdvice } from '~/features/advice/commands/answer-advice.server'
import { answerAsk } from '~/features/advice/commands/answer-ask.server'
import { archiveAdvice } from '~/features/advice/commands/archive-advice.server'
import { archiveAsk } from '~/features/advice/commands/archive-ask.server'
import { archiveSession } from '~/features/advice/commands/archive-session.server'
import { assignAdvice } from '~/features/advice/commands/assign-advice.server'
import { closeAsk } from '~/features/advice/commands/close-ask.server'
import { giveAdvice } from '~/features/advice/commands/give-advice.server'
import { recordSession } from '~/features/advice/commands/record-session.server'
import { updateSession } from '~/features/advice/commands/update-session.server'
import { engagementIn } from '~/features/advice/engagement.server'
import { logSheet } from '~/features/advice/log-sheet'
import { ownSaid, ownSaidRows } from '~/features/advice/own-work.server'
import { sessionsOf } from '~/features/advice/reports.server'
import { csvOf } from '~/lib/csv'
import { readTogether } from '~/lib/read-together.server'
import { makeReport } from '../factories/frozen-report'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, TODAY, viewerWith } from '../factories/programme'
import { toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf } from '../factories/waves'

async function makeStage() {
  const db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  const people = {
    executive: await makeMember(db, programme.id, 'executive'),
    another: await makeMember(db, programme.id, 'executive'),
    owner: await makeMember(db, programme.id, 'owner'),
  }
  const as = (id: number, role: 'office' | 'executive' | 'owner') =>
    contextOf(db, { programmeId: programme.id, viewer: viewerWith(id, role) })
  return {
    ...{ db, programme, people },
    office: as(officePersonId, 'office'),
    executive: as(people.executive, 'executive'),
    another: as(people.another, 'executive'),
    owner: as(people.owner, 'owner'),
    reportId: await makeReport(db, programme.id, officePersonId),
  }
}

/** What waits for a person, as My work has it. */
const saidTo = async (
  { db, programme }: Pick<Awaited<ReturnType<typeof makeStage>>, 'db' | 'programme'>,
  personId: number,
  today: string,
) => ownSaid((await readTogether(db, { said: ownSaidRows(programme.id, personId) })).said, today)

const AT = { section: 'late', line: 'wave-3', kind: 'support', text: '=我来协调' } as const

test('an ask is answered by whom it was put to, or by the office for them, and closed once', async () => {
  const { db, programme, people, office, executive, another, owner } = await makeStage()
  const asked = { text: '请开放数据', askedOfId: people.executive, dueOn: '2026-03-20' }
  expect(reasonsOf(await addAsk(executive, asked))).toEqual([{ code: 'forbidden' }])
  expect(reasonsOf(await addAsk(office, { ...asked, askedOfId: people.owner }))).toEqual([{ code: 'notExecutive' }])
  expect(reasonsOf(await addAsk(office, { ...asked, dueOn: '2026-03-01' }))).toEqual([{ code: 'dayPast' }])
  const askId = answerOf(await addAsk(office, asked))
  const answered = { askId, answer: 'promised', answerText: '下周', version: 1 } as const
  for (const context of [another, owner])
    expect(reasonsOf(await answerAsk(context, answered))).toEqual([{ code: 'forbidden' }])
  expect(await saidTo({ db, programme }, people.executive, TODAY)).toMatchObject([{ id: askId, kind: null }])
  answerOf(await answerAsk(office, answered))
  expect((await asksOf(db, programme.id, TODAY))[0]?.enteredBy).not.toBeNull()
  expect(reasonsOf(await answerAsk(executive, { ...answered, answerText: '明天' }))).toMatchObject([
    { code: 'conflict' },
  ])
  answerOf(await answerAsk(executive, { ...answered, answerText: '明天', version: 2 }))
  expect((await asksOf(db, programme.id, TODAY))[0]).toMatchObject({ enteredBy: null, answerText: '明天' })
  answerOf(await closeAsk(office, { askId, outcome: '已开放', version: 3 }))
  expect(reasonsOf(await closeAsk(office, { askId, outcome: '再关', version: 4 }))).toEqual([{ code: 'askClosed' }])
  expect(await toldOf(db, 'ask', askId)).toContain(`closedOn: null → ${TODAY}`)
})

test('advice is given on a frozen report only, seen to by its owner, and closed once', async () => {
  const { db, programme, people, office, executive, owner, reportId } = await makeStage()
  const draft = await makeReport(db, programme.id, people.owner, { isDraft: true })
  expect(reasonsOf(await giveAdvice(office, { ...AT, reportId }))).toEqual([{ code: 'forbidden' }])
  expect(reasonsOf(await giveAdvice(executive, { ...AT, reportId: draft }))).toEqual([{ code: 'notFound' }])
  expect(reasonsOf(await giveAdvice(executive, { ...AT, reportId, line: 'wave:9' }))).toEqual([{ code: 'notFound' }])
  const adviceId = answerOf(await giveAdvice(executive, { ...AT, reportId }))
  const answer = { adviceId, answer: '已办', isClosed: true, version: 2 }
  expect(reasonsOf(await answerAdvice(owner, answer))).toEqual([{ code: 'forbidden' }])
  const assigned = { adviceId, ownerId: people.owner, dueOn: '2026-03-20', version: 1 }
  const stranger = await makePerson(db)
  expect(reasonsOf(await assignAdvice(office, { ...assigned, ownerId: stranger }))).toEqual([{ code: 'notFound' }])
  answerOf(await assignAdvice(office, assigned))
  expect(await saidTo({ db, programme }, people.owner, '2026-03-21')).toMatchObject([{ state: 'overdue' }])
  answerOf(await answerAdvice(owner, answer))
  expect(reasonsOf(await answerAdvice(owner, { ...answer, version: 3 }))).toEqual([{ code: 'adviceClosed' }])
  expect((await adviceOfReport(db, reportId, TODAY)).counts).toEqual({ 'late:wave-3': 1 })
  const { entries } = await adviceLog(db, programme.id, readAdviceChoice(new URLSearchParams('state=closed')), TODAY)
  expect(csvOf(logSheet(entries))).toContain("'=我来协调")
})

test('nothing is done to what belongs to another programme', async () => {
  const { db, executive, office, people } = await makeStage()
  const { programme: other } = await makeProgramme(db, { subProcesses: ['MCR-1'] })
  const foreign = await makeReport(db, other.id, people.owner)
  expect(reasonsOf(await giveAdvice(executive, { ...AT, reportId: foreign }))).toEqual([{ code: 'notFound' }])
  const reader = { reportId: foreign, personId: people.executive }
  expect(reasonsOf(await addReader(office, reader))).toEqual([{ code: 'notFound' }])
})

test('a session says who was there, is corrected and taken back, and counts for engagement', async () => {
  const { db, programme, people, office, reportId } = await makeStage()
  const held = { reportId, heldOn: TODAY, note: '', thereIds: [people.executive] }
  expect(reasonsOf(await recordSession(office, { ...held, thereIds: [people.owner] }))).toEqual([{ code: 'notFound' }])
  const sessionId = answerOf(await recordSession(office, held))
  expect((await engagementIn(db, programme, TODAY)).heard).toMatchObject({ answered: 1, count: 2 })
  answerOf(await updateSession(office, { sessionId, heldOn: TODAY, note: '', thereIds: [people.another], version: 1 }))
  const [session] = await sessionsOf(db, reportId)
  expect(session?.attendance.map(({ id, wasThere }) => [id, wasThere])).toEqual([
    [people.executive, false],
    [people.another, true],
  ])
  answerOf(await archiveSession(office, { sessionId, version: 2 }))
  expect((await engagementIn(db, programme, TODAY)).status).toBe('unknown')
})

test('a report is sent to a person once', async () => {
  const { people, office, reportId } = await makeStage()
  answerOf(await addReader(office, { reportId, personId: people.executive }))
  expect(reasonsOf(await addReader(office, { reportId, personId: people.executive }))).toEqual([
    { code: 'readerKnown' },
  ])
})

test('an ask put by mistake is taken back by the office, unless it has ended', async () => {
  const { db, programme, people, office, executive } = await makeStage()
  const asked = { text: '请开放数据', askedOfId: people.executive, dueOn: '2026-03-20' }
  const askId = answerOf(await addAsk(office, asked))
  expect(reasonsOf(await archiveAsk(executive, { askId, version: 1 }))).toEqual([{ code: 'forbidden' }])
  expect(reasonsOf(await archiveAsk(office, { askId, version: 2 }))).toMatchObject([{ code: 'conflict' }])
  answerOf(await archiveAsk(office, { askId, version: 1 }))
  expect(await asksOf(db, programme.id, TODAY)).toEqual([])
  expect(await saidTo({ db, programme }, people.executive, TODAY)).toEqual([])
  expect((await toldOf(db, 'ask', askId)).at(-1)).toMatch(/^archivedAt: null → /)
  expect(reasonsOf(await archiveAsk(office, { askId, version: 2 }))).toEqual([{ code: 'notFound' }])
  const ended = answerOf(await addAsk(office, asked))
  answerOf(await closeAsk(office, { askId: ended, outcome: '已开放', version: 1 }))
  expect(reasonsOf(await archiveAsk(office, { askId: ended, version: 2 }))).toEqual([{ code: 'askClosed' }])
})

test('advice is taken back by who gave it or by the office, unless something came of it', async () => {
  const { db, people, office, executive, another, owner, reportId } = await makeStage()
  const give = async () => answerOf(await giveAdvice(executive, { ...AT, reportId }))
  const adviceId = await give()
  for (const context of [another, owner])
    expect(reasonsOf(await archiveAdvice(context, { adviceId, version: 1 }))).toEqual([{ code: 'forbidden' }])
  expect(reasonsOf(await archiveAdvice(executive, { adviceId, version: 2 }))).toMatchObject([{ code: 'conflict' }])
  answerOf(await archiveAdvice(executive, { adviceId, version: 1 }))
  expect((await adviceOfReport(db, reportId, TODAY)).entries).toEqual([])
  expect((await toldOf(db, 'advice', adviceId)).at(-1)).toMatch(/^archivedAt: null → /)
  answerOf(await archiveAdvice(office, { adviceId: await give(), version: 1 }))
  const closed = await give()
  answerOf(await assignAdvice(office, { adviceId: closed, ownerId: people.owner, dueOn: '2026-03-20', version: 1 }))
  answerOf(await answerAdvice(owner, { adviceId: closed, answer: '已办', isClosed: true, version: 2 }))
  expect(reasonsOf(await archiveAdvice(executive, { adviceId: closed, version: 3 }))).toEqual([
    { code: 'adviceClosed' },
  ])
})
