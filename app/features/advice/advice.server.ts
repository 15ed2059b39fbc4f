import { and, asc, count, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { countsByLine, type SayState, stateOf } from '~/domain/advice'
import { ADVICE_KINDS, type AdviceKind, type Day, type Name, type ReportSection } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { advice, report } from '~db/schema/report'
import { type Named, namedOf } from './named'
import { readContent, type SaidAt, saidAt } from './read-content'

export interface AdviceView {
  id: number
  version: number
  report: { id: number; number: number }
  section: ReportSection
  line: string
  kind: AdviceKind
  text: string
  givenBy: Name
  givenById: number
  givenOn: Day
  owner: Named | null
  dueOn: Day | null
  answer: string
  closedOn: Day | null
  closedBy: Name | null
  state: SayState
}

/** Advice with the words of the report that it is about. */
export type AdviceInPlace = AdviceView & { at: SaidAt }

const giver = alias(person, 'giver')
const owner = alias(person, 'owner')
const closer = alias(person, 'closer')

function adviceRows(db: Db, where: SQL | undefined) {
  return db.read
    .select({ advice, number: report.number, giver, owner, closer })
    .from(advice)
    .innerJoin(report, eq(report.id, advice.reportId))
    .innerJoin(giver, eq(giver.id, advice.givenById))
    .leftJoin(owner, eq(owner.id, advice.ownerId))
    .leftJoin(closer, eq(closer.id, advice.closedById))
    .where(and(where, isNull(advice.archivedAt)))
    .$dynamic()
}

type Row = Awaited<ReturnType<typeof adviceRows>>[number]

function viewOf({ advice: row, number, ...people }: Row, today: Day): AdviceView {
  const { id, version, section, line, kind, text, givenOn, dueOn, answer, closedOn } = row
  return {
    ...{ id, version, section, line, kind, text, givenOn, dueOn, answer, closedOn },
    report: { id: row.reportId, number: number ?? 0 },
    givenBy: namedOf(people.giver).name,
    givenById: row.givenById,
    owner: people.owner && namedOf(people.owner),
    closedBy: people.closer && namedOf(people.closer).name,
    state: stateOf({ kind, dueOn, closedOn }, today),
  }
}

/**
 * All that was said about one frozen report, the oldest first, and how often each line was spoken to, by
 * `section:line`. One statement; the page of the report composes it.
 */
export async function adviceOfReport(db: Db, reportId: number, today: Day) {
  const rows = await adviceRows(db, eq(advice.reportId, reportId)).orderBy(asc(advice.givenAt), asc(advice.id))
  const entries = rows.map((row) => viewOf(row, today))
  return { entries, counts: countsByLine(entries) }
}

/** Which advice the log shows. */
export interface AdviceChoice {
  kind: AdviceKind | null
  state: 'open' | 'overdue' | 'closed' | null
  owner: number | null
  page: number
}

export function readAdviceChoice(query: URLSearchParams): AdviceChoice {
  return {
    kind: ADVICE_KINDS.find((one) => one === query.get('kind')) ?? null,
    state: (['open', 'overdue', 'closed'] as const).find((one) => one === query.get('state')) ?? null,
    owner: idInAddress(query.get('owner') ?? '') || null,
    page: idInAddress(query.get('page') ?? '') || 1,
  }
}

const A_PAGE = 30

const isOpen = and(isNull(advice.closedOn), ne(advice.kind, 'comment'))
const isLate = (today: Day) => and(isOpen, sql`${advice.dueOn} < ${today}`)

/** The log of advice as it is chosen: open first, of these the one due first, then what was said last. */
export async function adviceLog(
  db: Db,
  programmeId: number,
  choice: AdviceChoice,
  today: Day,
  aPage = A_PAGE,
): Promise<{ entries: AdviceInPlace[]; shown: number; page: number; pages: number }> {
  const where = and(
    eq(advice.programmeId, programmeId),
    choice.kind ? eq(advice.kind, choice.kind) : undefined,
    choice.owner ? eq(advice.ownerId, choice.owner) : undefined,
    stateIs(choice.state, today),
  )
  const [counted] = await db.read
    .select({ shown: count() })
    .from(advice)
    .where(and(where, isNull(advice.archivedAt)))
  const shown = counted?.shown ?? 0
  const pages = Math.max(1, Math.ceil(shown / aPage))
  const page = Math.min(choice.page, pages)
  const rows = await adviceRows(db, where)
    .orderBy(
      sql`${isOpen} is not true`,
      sql`${advice.closedOn} is null and ${advice.dueOn} is null`,
      sql`case when ${advice.closedOn} is null then ${advice.dueOn} end`,
      desc(advice.givenAt),
      desc(advice.id),
    )
    .limit(aPage)
    .offset((page - 1) * aPage)
  return { entries: await inPlace(db, rows, today), shown, page, pages }
}

function stateIs(state: AdviceChoice['state'], today: Day): SQL | undefined {
  if (state === 'open') return isOpen
  if (state === 'overdue') return isLate(today)
  return state === 'closed' ? sql`${advice.closedOn} is not null` : undefined
}

/** How much there is altogether, and who sees to any of it: for the headline and the filters. */
export async function adviceTotals(db: Db, programmeId: number, today: Day) {
  const ofProgramme = and(eq(advice.programmeId, programmeId), isNull(advice.archivedAt))
  const [totals] = await db.read
    .select({
      total: count(),
      open: sql<number>`coalesce(sum(${isOpen}), 0)`,
      overdue: sql<number>`coalesce(sum(${isLate(today)}), 0)`,
    })
    .from(advice)
    .where(ofProgramme)
  const owners = await db.read
    .selectDistinct({ owner: person })
    .from(advice)
    .innerJoin(person, eq(person.id, advice.ownerId))
    .where(ofProgramme)
    .orderBy(asc(person.id))
  return { total: 0, open: 0, overdue: 0, ...totals, owners: owners.map((row) => namedOf(row.owner)) }
}

/** One piece of advice. @throws 404 when the programme has none of that id. */
export async function findAdvice(
  db: Db,
  programmeId: number,
  id: string | undefined,
  today: Day,
): Promise<AdviceInPlace> {
  const rows = await adviceRows(db, and(eq(advice.programmeId, programmeId), eq(advice.id, idInAddress(id))))
  const [found] = await inPlace(db, rows, today)
  if (!found) throw notFound()
  return found
}

async function inPlace(db: Db, rows: readonly Row[], today: Day): Promise<AdviceInPlace[]> {
  const ids = [...new Set(rows.map((row) => row.advice.reportId))]
  if (ids.length === 0) return []
  const reports = await db.read
    .select({ id: report.id, content: report.content })
    .from(report)
    .where(inArray(report.id, ids))
  const contents = new Map(reports.map(({ id, content }) => [id, readContent(content)]))
  return rows.flatMap((row) => {
    const content = contents.get(row.advice.reportId)
    return content ? [{ ...viewOf(row, today), at: saidAt(content, row.advice.section, row.advice.line) }] : []
  })
}
