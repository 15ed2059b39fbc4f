import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { noticePath } from '~/features/conversation/addresses'
import { noticesOf } from '~/features/conversation/notices.server'
import { readDeskChoice } from '~/features/operations/choice'
import { resumeReview } from '~/features/operations/commands/resume-review.server'
import { setOpportunities } from '~/features/operations/commands/set-opportunities.server'
import { deskBoard, deskList } from '~/features/operations/desk.server'
import { avoidanceView, deskFigures } from '~/features/operations/figures.server'
import { ownFollowUpRows, ownReviews } from '~/features/operations/own-reviews.server'
import { findReview } from '~/features/operations/review.server'
import { reviewSheet } from '~/features/operations/review-sheet'
import { calendarFile } from '~/lib/calendar-file'
import { csvOf } from '~/lib/csv'
import { deskOf } from '~/lib/desk-hours.server'
import { programmeRecords } from '~/lib/programme-records.server'
import { readTogether } from '~/lib/read-together.server'
import { review } from '~db/schema/operations'
import { makeDesk } from '../factories/desk'
import { makeInstallation } from '../factories/installation'
import { makeUnit, NOW, TODAY } from '../factories/programme'
import { answerOf } from '../factories/waves'

let at: Awaited<ReturnType<typeof makeDesk>>
let statements: string[]
beforeEach(async () => {
  statements = []
  at = await makeDesk(makeInstallation({ onStatement: (sql) => statements.push(sql) }))
})

const HOUR = 3_600_000
const looking = async (hours = 0, personId = at.people.desk) => ({
  ...{ desk: await deskOf(at.db, at.programme), today: TODAY, now: NOW + hours * HOUR, personId },
})
const board = async (hours = 0, query = '') =>
  deskBoard(at.db, at.programme.id, readDeskChoice(new URLSearchParams(query)), await looking(hours))
const numbers = (lines: readonly { number: number }[]) => lines.map(({ number }) => number)

describe('the board', () => {
  test('shows what is not closed by its state, what breaches first at the top', async () => {
    await at.request(0, { kindId: at.atb.id })
    const early = await at.request(-2)
    const triaged = await at.request()
    await at.triage(triaged, 1)
    const decided = await at.met()
    await at.decide(decided)
    const { columns, day, leads } = await board(1)
    expect(columns.map(({ state, cards, count }) => [state, numbers(cards), count])).toEqual([
      ['requested', [early, 1], 2],
      ['triaged', [triaged], 1],
      ['scheduled', [], 0],
      ['decided', [decided], 1],
    ])
    expect(day).toEqual({ breached: 0, breachesToday: 2, open: 3, dueBack: 0 })
    expect(leads.map(({ id }) => id)).toEqual([at.people.desk])
  })

  test('says what breaches: asked at ten, four hours for triage', async () => {
    await at.request()
    const status = async (hours: number) => (await board(hours)).columns[0]?.cards[0]?.level?.status
    expect(await status(1)).toBe('onTrack')
    expect(await status(3)).toBe('atRisk')
    expect(await status(4.5)).toBe('breached')
    expect((await board(4.5)).day).toMatchObject({ breached: 1, breachesToday: 0 })
  })

  test('is filtered by kind, lead and what is mine, and the headline is not', async () => {
    await at.request()
    const other = await at.request(0, { kindId: at.atb.id })
    await at.triage(other, 1)
    const shown = async (query: string) => (await board(1, query)).columns.flatMap(({ cards }) => numbers(cards))
    expect(await shown(`kind=${at.atb.id}`)).toEqual([other])
    expect(await shown(`lead=${at.people.desk}`)).toEqual([other])
    expect(await shown('mine=yes')).toEqual([other])
    expect((await board(1, 'mine=yes')).day.open).toBe(2)
    expect(await shown('kind=nonsense')).toEqual([1, other])
  })

  test('costs the same however many there are, and shows at most a page in a column', async () => {
    await at.request()
    const cost = async () => {
      statements.length = 0
      await board(1)
      return statements.length
    }
    await cost()
    const few = await cost()
    for (let count = 0; count < 35; count++) await at.request()
    expect(await cost()).toBe(few)
    const [requested] = (await board(1)).columns
    expect([requested?.cards.length, requested?.count]).toEqual([8, 36])
  })

  test('a hold that is due back stands first among what is decided', async () => {
    const held = await at.met()
    await at.decide(held, 5, { decision: 'hold', text: '等条款', returnsOn: '2026-03-04' })
    const gone = await at.met()
    await at.decide(gone, 6)
    const then = { ...(await looking(48)), today: '2026-03-04' }
    const { columns, day } = await deskBoard(at.db, at.programme.id, readDeskChoice(new URLSearchParams()), then)
    expect(numbers(columns[3]?.cards ?? [])).toEqual([held, gone])
    expect(day.dueBack).toBe(1)
  })
})

describe('the list and its file', () => {
  test('holds every state, paged, the last first; formulas are disarmed', async () => {
    await at.request(0, { title: '=HYPERLINK("http://x")' })
    const decided = await at.met()
    await at.decide(decided)
    const list = async (query: string, rows = 50) =>
      deskList(at.db, at.programme.id, readDeskChoice(new URLSearchParams(`as=list&${query}`)), await looking(6), rows)
    expect(numbers((await list('')).lines)).toEqual([2, 1])
    expect(numbers((await list('state=decided')).lines)).toEqual([2])
    expect(await list('page=9', 1)).toMatchObject({ page: 2, pages: 2, total: 2, lines: [{ number: 1 }] })
    const sheet = csvOf(reviewSheet((await list('')).lines, 'Asia/Shanghai'))
    expect(sheet).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(sheet).toContain('华星光电,8600')
    const rounds = async () => (await list('')).lines.map(({ round }) => round)
    expect(await rounds()).toEqual([1, 1])
    const { id: reviewId, version } = await at.rowOf(decided)
    await at.db.write(
      async (tx) => void (await tx.update(review).set({ decision: 'hold' }).where(eq(review.id, reviewId))),
    )
    answerOf(await resumeReview(at.desk(7), { reviewId, version }))
    expect(await rounds()).toEqual([2, 1])
  })
})

describe('one review', () => {
  test('is found by its number in its programme, with what may be done', async () => {
    const other = await makeDesk(at.db)
    const number = await at.met()
    const view = await findReview(at.db, at.programme.id, String(number), await looking(4))
    expect(view).toMatchObject({ next: 'decision', kind: { code: 'ATI' }, levels: [{ limit: 'decision', used: 4 }] })
    expect(view.may).toEqual(['triage', 'meeting', 'minutes', 'decision', 'withdrawal'])
    expect(view.experts.map(({ wasThere }) => wasThere)).toEqual([true, false])
    for (const [id, wrong] of [
      [other.programme.id, '1'],
      [at.programme.id, '99'],
      [at.programme.id, 'x'],
    ] as const) {
      await expect(findReview(at.db, id, wrong, await looking())).rejects.toMatchObject({ status: 404 })
    }
  })

  test('says whether its service level was kept', async () => {
    const quick = await at.met()
    await at.decide(quick, 5)
    expect((await findReview(at.db, at.programme.id, String(quick), await looking(6))).kept).toBe(true)
    const slow = await at.met()
    await at.decide(slow, 24 * 7)
    expect((await findReview(at.db, at.programme.id, String(slow), await looking(24 * 8))).kept).toBe(false)
  })

  test('its notices lead to it', async () => {
    const number = await at.request()
    await at.triage(number)
    const [notice] = (await noticesOf(at.db, at.programme.id, at.people.lawyer, {})).notices
    expect(noticePath('x', notice!)).toBe(`/programmes/x/operations/${number}`)
  })
})

describe('what waits for a person', () => {
  const own = async (personId: number, mayRun: boolean, hours = 1, today = TODAY) => {
    const when = { ...(await looking(hours, personId)), mayRun, today }
    const reviews = await ownReviews(at.db, at.programme.id, when)
    const { followUps } = await readTogether(at.db, { followUps: ownFollowUpRows(at.programme.id, personId) })
    return { reviews: reviews.map(({ number, as, dueOn }) => [number, as, dueOn]), followUps }
  }

  test('to triage for the desk alone; to run for its lead; to attend for who is called, on the day of the meeting', async () => {
    const asked = await at.request()
    expect((await own(at.people.desk, true)).reviews).toEqual([[asked, 'triage', TODAY]])
    expect((await own(at.people.lawyer, false)).reviews).toEqual([])
    await at.triage(asked, 1)
    expect((await own(at.people.desk, true)).reviews).toMatchObject([[asked, 'lead', '2026-03-05']])
    await at.schedule(asked, '2026-03-03')
    expect((await own(at.people.lawyer, false)).reviews).toEqual([[asked, 'called', '2026-03-03']])
    expect((await own(at.people.office, true)).reviews).toEqual([])
  })

  test('a hold from its day on, and what follows from a decision', async () => {
    const number = await at.met()
    const hold = { decision: 'hold' as const, text: '等条款', returnsOn: '2026-03-05' }
    const followUp = { followUpText: '谈条款', followUpOwnerId: at.people.owner, followUpDueOn: '2026-03-04' }
    await at.decide(number, 5, { ...hold, ...followUp })
    expect((await own(at.people.desk, true, 30, '2026-03-04')).reviews).toEqual([])
    expect((await own(at.people.desk, true, 60, '2026-03-05')).reviews).toEqual([[number, 'back', '2026-03-05']])
    expect((await own(at.people.owner, false)).followUps).toMatchObject([
      { text: '谈条款', number, dueOn: '2026-03-04' },
    ])
  })
})

describe('figures and avoidance', () => {
  test('count weeks, cycle times and promises kept', async () => {
    const quick = await at.met()
    await at.decide(quick, 5)
    const slow = await at.met()
    await at.decide(slow, 24 * 7)
    const { weeks, kept, kinds } = await deskFigures(at.db, at.programme, {
      ...(await looking(24 * 8)),
      today: '2026-03-10',
    })
    expect(weeks.slice(-2)).toEqual([
      { week: '2026-03-02', requested: 2, decided: 1 },
      { week: '2026-03-09', requested: 0, decided: 1 },
    ])
    expect(kept).toEqual({ kept: 1, count: 2 })
    expect(kinds).toMatchObject([
      { code: 'ATI', cycle: { count: 2, median: 5, most: 45 }, kept: { kept: 1, count: 2 } },
    ])
  })

  test('a branch with many opportunities and hardly a review avoids them; another does not; a third is unknown', async () => {
    const fine = await makeUnit(at.db)
    const silent = await makeUnit(at.db)
    const february = -24 * 10
    for (let count = 0; count < 8; count++) await at.request(february, { unitId: fine })
    await at.request(february, { unitId: silent })
    // Only kinds that are expected count, and only months that were counted.
    await at.request(february, { kindId: at.atb.id })
    await at.request(-24 * 40)
    const counted = (unitId: number, count: number) => ({ unitId, audience: 'sales' as const, month: '2026-02', count })
    answerOf(await setOpportunities(at.desk(), [counted(at.branch, 20), counted(fine, 9)]))
    const { lines, expectedKinds } = await avoidanceView(at.db, at.programme, TODAY)
    expect(expectedKinds).toBe(1)
    expect(lines.map(({ unitId, status, reviews, expected }) => [unitId, status, reviews, expected])).toEqual([
      [at.branch, 'avoids', 0, 20],
      [silent, 'unknown', 1, null],
      [fine, 'fine', 8, 9],
    ])
    const { operations } = await programmeRecords(at.db, at.programme, TODAY)
    expect(operations.opportunities).toHaveLength(3)
    expect(operations.reviews).toHaveLength(11)
  })
})

test('an invitation names the meeting, its place, its lead and who is asked to come', () => {
  const event = {
    uid: 'review-x-1',
    sequence: 1,
    title: 'ATI 1: 华星; 升级',
    when: { start: Date.UTC(2026, 2, 3, 6), end: Date.UTC(2026, 2, 3, 7) },
    place: '三楼, 会议室',
    address: 'http://x/1',
    organiser: { name: 'Lin "Y" Yue', email: 'lin@example.com' },
    attendees: [{ name: '陈立', email: 'chen@example.com' }],
  }
  const file = calendarFile({
    product: 'Operations',
    name: null,
    method: 'REQUEST',
    events: [event],
    now: NOW,
  }).replaceAll('\r\n ', '')
  expect(file.split('\r\n')).toEqual(
    expect.arrayContaining([
      'METHOD:REQUEST',
      'DTSTART:20260303T060000Z',
      'DTEND:20260303T070000Z',
      'SUMMARY:ATI 1: 华星\\; 升级',
      'LOCATION:三楼\\, 会议室',
      'ORGANIZER;CN="Lin  Y  Yue":mailto:lin@example.com',
      'ATTENDEE;CN="陈立";ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:chen@example.com',
    ]),
  )
})
