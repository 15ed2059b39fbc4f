import { and, count, desc, eq, exists, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { isDueBack } from '~/domain/review-flow'
import { isOpenReview } from '~/domain/service-level'
import type { Day } from '~/domain/vocabulary'
import { wallTimeOf } from '~/domain/wall-clock'
import type { DeskHours } from '~/domain/working-hours'
import type { Db } from '~db/client.server'
import { review, reviewExpert } from '~db/schema/operations'
import type { DeskChoice } from './choice'
import { type ReviewLine, reviewLine, selectReviews } from './review-rows.server'

/** Cards of one column of the board, and rows of one page of the list. */
const CARDS_A_COLUMN = 8
export const ROWS_A_PAGE = 24

export const BOARD_STATES = ['requested', 'triaged', 'scheduled', 'decided'] as const
export type BoardState = (typeof BOARD_STATES)[number]

const OPEN_STATES = ['requested', 'triaged', 'scheduled'] as const

export interface BoardColumn {
  state: BoardState
  cards: ReviewLine[]
  /** All that are in this state, also those that the board has no room for. */
  count: number
}

export interface DeskDay {
  breached: number
  /** Not breached yet, and to be today if nobody does anything. */
  breachesToday: number
  open: number
  dueBack: number
}

interface Looking {
  desk: DeskHours
  today: Day
  now: number
  personId: number
}

/** What today asks of the desk, and the reviews that ask it: the open ones, and holds due back. One statement. */
export async function deskToday(db: Db, programmeId: number, { desk, today, now }: Looking) {
  const dueBack = and(eq(review.state, 'decided'), eq(review.decision, 'hold'), lte(review.returnsOn, today))
  const rows = await selectReviews(db.read, programmeId, or(inArray(review.state, [...OPEN_STATES]), dueBack))
  const lines = rows.map((row) => reviewLine(row, desk, now))
  const open = lines.filter(isOpenReview)
  const isToday = (at: number) => wallTimeOf(at, desk.timeZone).day <= today
  const breached = open.filter(({ level }) => level?.status === 'breached').length
  const breachesToday = open.filter(({ level }) => level && level.status !== 'breached' && isToday(level.breachesAt))
  const day: DeskDay = {
    breached,
    breachesToday: breachesToday.length,
    open: open.length,
    dueBack: lines.length - open.length,
  }
  return { lines, day, leads: leadsOf(lines) }
}

/** The board, and what today asks of the desk whatever is filtered. Three statements. */
export async function deskBoard(db: Db, programmeId: number, choice: DeskChoice, looking: Looking) {
  const { desk, today, now, personId } = looking
  const { lines, day, leads } = await deskToday(db, programmeId, looking)
  const shown = lines.filter((line) => isChosen(line, choice, personId)).sort(byPressure)
  const back = shown.filter((line) => isDueBack(line, today))
  const decided = and(eq(review.state, 'decided'), chosen(db, choice, personId))
  const latest = await selectReviews(db.read, programmeId, decided)
    .orderBy(desc(review.decidedAt))
    .limit(CARDS_A_COLUMN)
  const others = latest.map((row) => reviewLine(row, desk, now)).filter((line) => !isDueBack(line, today))
  const [counted] = await db.read
    .select({ count: count() })
    .from(review)
    .where(and(eq(review.programmeId, programmeId), isNull(review.archivedAt), decided))
  const columns = BOARD_STATES.map((state): BoardColumn => {
    const own = state === 'decided' ? [...back, ...others] : shown.filter((line) => line.state === state)
    const all = state === 'decided' ? (counted?.count ?? 0) : own.length
    return { state, cards: own.slice(0, CARDS_A_COLUMN), count: all }
  })
  return { columns, day, leads }
}

/** Reviews of any state as rows, the last requested first, with how many there are. Two statements. */
export async function deskList(
  db: Db,
  programmeId: number,
  choice: DeskChoice,
  { desk, now, personId }: Looking,
  rowsAPage: number = ROWS_A_PAGE,
) {
  const where = and(chosen(db, choice, personId), choice.state ? eq(review.state, choice.state) : undefined)
  const [counted] = await db.read
    .select({ count: count() })
    .from(review)
    .where(and(eq(review.programmeId, programmeId), where))
  const total = counted?.count ?? 0
  const pages = Math.max(1, Math.ceil(total / rowsAPage))
  const page = Math.min(choice.page, pages)
  const rows = await selectReviews(db.read, programmeId, where)
    .orderBy(desc(review.number))
    .limit(rowsAPage)
    .offset((page - 1) * rowsAPage)
  return { lines: rows.map((row) => reviewLine(row, desk, now)), total, page, pages }
}

function chosen(db: Db, { kind, lead, mine }: DeskChoice, personId: number): SQL | undefined {
  const isCalled = exists(
    db.read
      .select({ id: reviewExpert.id })
      .from(reviewExpert)
      .where(and(eq(reviewExpert.reviewId, review.id), eq(reviewExpert.personId, personId))),
  )
  return and(
    kind === null ? undefined : eq(review.kindId, kind),
    lead === null ? undefined : eq(review.leadId, lead),
    mine ? or(eq(review.leadId, personId), eq(review.requestedById, personId), isCalled) : undefined,
  )
}

/** The same, of a review that is at hand. */
function isChosen(line: ReviewLine, { kind, lead, mine }: DeskChoice, personId: number): boolean {
  const isMine = line.lead?.id === personId || line.requestedBy.id === personId || line.calledIds.includes(personId)
  return (kind === null || line.kind.id === kind) && (lead === null || line.lead?.id === lead) && (!mine || isMine)
}

/** What breaches first stands first. */
function byPressure(a: ReviewLine, b: ReviewLine): number {
  return (a.level?.breachesAt ?? 0) - (b.level?.breachesAt ?? 0) || a.number - b.number
}

function leadsOf(lines: readonly ReviewLine[]) {
  const leads = new Map(lines.flatMap(({ lead }) => (lead ? [[lead.id, lead] as const] : [])))
  return [...leads.values()]
}
