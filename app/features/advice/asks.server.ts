import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type SayState, stateOf } from '~/domain/advice'
import type { AskAnswer, Day, Name } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import { pageOf } from '~/lib/page-of'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { ask } from '~db/schema/report'
import { type Named, namedOf } from './named'

export interface AskView {
  id: number
  version: number
  text: string
  askedOf: Named
  askedBy: Name
  askedOn: Day
  dueOn: Day
  answer: AskAnswer | null
  answerText: string
  answeredOn: Day | null
  /** Who entered the answer for the executive; null where they answered themselves. */
  enteredBy: Name | null
  closedOn: Day | null
  outcome: string
  state: SayState
}

/** What the office has asked: open first, of these the one due first; then what was closed last. */
export async function asksOf(db: Db, programmeId: number, today: Day): Promise<AskView[]> {
  const [of, by, answerer] = [alias(person, 'asked_of'), alias(person, 'asked_by'), alias(person, 'answerer')]
  const rows = await db.read
    .select({ ask, of, by, answerer })
    .from(ask)
    .innerJoin(of, eq(of.id, ask.askedOfId))
    .innerJoin(by, eq(by.id, ask.askedById))
    .leftJoin(answerer, eq(answerer.id, ask.answeredById))
    .where(and(eq(ask.programmeId, programmeId), isNull(ask.archivedAt)))
    .orderBy(sql`${ask.closedOn} is not null`, desc(ask.closedOn), asc(ask.dueOn), asc(ask.id))
  return rows.map(({ ask: row, ...people }) => {
    const { id, version, text, askedOn, dueOn, answer, answerText, answeredOn, closedOn, outcome } = row
    const isOwn = row.answeredById === row.askedOfId
    return {
      ...{ id, version, text, askedOn, dueOn, answer, answerText, answeredOn, closedOn, outcome },
      askedOf: namedOf(people.of),
      askedBy: namedOf(people.by).name,
      enteredBy: people.answerer && !isOwn ? namedOf(people.answerer).name : null,
      state: stateOf({ kind: null, dueOn, closedOn }, today),
    }
  })
}

/** One ask. @throws 404 when the programme has none of that id. */
export async function findAsk(db: Db, programmeId: number, id: string | undefined, today: Day): Promise<AskView> {
  const found = (await asksOf(db, programmeId, today)).find((one) => one.id === idInAddress(id))
  if (!found) throw notFound()
  return found
}

/** Which asks a page shows. */
export interface AskChoice {
  state: 'open' | 'overdue' | 'closed' | null
  of: number | null
  page: number
}

export function readAskChoice(query: URLSearchParams): AskChoice {
  const state = (['open', 'overdue', 'closed'] as const).find((one) => one === query.get('state')) ?? null
  return { state, of: idInAddress(query.get('of') ?? '') || null, page: idInAddress(query.get('page') ?? '') || 1 }
}

const A_PAGE = 30

/** The asks chosen, a page of them, with what there is altogether. Overdue is open, too. */
export function askList(asks: readonly AskView[], choice: AskChoice) {
  const chosen = asks.filter(
    ({ state, askedOf }) =>
      (choice.state === null || state === choice.state || (choice.state === 'open' && state === 'overdue')) &&
      (choice.of === null || askedOf.id === choice.of),
  )
  const { rows, ...shown } = pageOf(chosen, choice.page, A_PAGE)
  const countOf = (state: SayState) => asks.filter((one) => one.state === state).length
  return {
    asks: rows,
    counts: {
      total: asks.length,
      open: countOf('open') + countOf('overdue'),
      overdue: countOf('overdue'),
      unanswered: asks.filter(({ answer, closedOn }) => answer === null && closedOn === null).length,
    },
    people: [...new Map(asks.map(({ askedOf }) => [askedOf.id, askedOf])).values()],
    ...shown,
    shown: chosen.length,
  }
}
