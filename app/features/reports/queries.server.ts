import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { ReportContent } from '~/domain/report-content'
import { type Day, type Name, REPORT_SECTIONS, type ReportSection } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { Db, Statements } from '~db/client.server'
import { membership, person } from '~db/schema/people'
import { report, reportReader, reportSection } from '~db/schema/report'

export interface FrozenLine {
  id: number
  number: number
  on: Day
  headline: Name
  author: Name
  /** Readers, and how many of them have opened it. */
  readers: number
  opened: number
}

const REPORTS_A_PAGE = 12

/** What the room says at its top: the draft, if there is one, and when the last report was frozen. */
export async function reportsAtAGlance(db: Db, programmeId: number) {
  const drafts = await db.read
    .select({ id: report.id, createdAt: report.createdAt, zh: person.nameZh, en: person.nameEn })
    .from(report)
    .innerJoin(person, eq(person.id, report.createdById))
    .where(and(eq(report.programmeId, programmeId), eq(report.state, 'draft'), isNull(report.archivedAt)))
  const [frozen] = await db.read
    .select({ count: count(), lastOn: sql<Day | null>`max(${report.frozenOn})` })
    .from(report)
    .where(and(eq(report.programmeId, programmeId), eq(report.state, 'frozen')))
  const [draft] = drafts
  return {
    draft: draft ? { id: draft.id, createdAt: draft.createdAt, by: { zh: draft.zh, en: draft.en } } : null,
    lastOn: frozen?.lastOn ?? null,
    pages: Math.max(1, Math.ceil((frozen?.count ?? 0) / REPORTS_A_PAGE)),
  }
}

/** One row: when the last report was frozen, and the draft, where there is one. */
export const reportsStandingRows = (programmeId: number) => sql<{ lastOn: Day | null; draftId: number | null }>`
  select json_object('lastOn', max(frozen_on),
    'draftId', max(case when state = 'draft' and archived_at is null then id end)) as one
  from report where programme_id = ${programmeId}`

/** A page of the frozen reports, the latest first. */
export async function frozenReports(db: Db, programmeId: number, page: number): Promise<FrozenLine[]> {
  const rows = await db.read
    .select({
      id: report.id,
      content: report.content,
      readers: count(reportReader.id),
      opened: count(reportReader.openedAt),
    })
    .from(report)
    .leftJoin(reportReader, eq(reportReader.reportId, report.id))
    .where(and(eq(report.programmeId, programmeId), eq(report.state, 'frozen')))
    .groupBy(report.id)
    .orderBy(desc(report.number))
    .limit(REPORTS_A_PAGE)
    .offset((page - 1) * REPORTS_A_PAGE)
  return rows.flatMap(({ content, ...row }) => {
    const said = contentFrom(content)
    return said ? [{ ...row, number: said.number, on: said.on, headline: said.headline, author: said.author }] : []
  })
}

/** The report of that id as the address names it. @throws 404 when there is none, or it was discarded. */
export async function findReport(db: Db, programmeId: number, id: string | undefined) {
  const [row] = await db.read
    .select()
    .from(report)
    .where(and(eq(report.programmeId, programmeId), eq(report.id, idInAddress(id)), isNull(report.archivedAt)))
  if (!row) throw notFound()
  return row
}

/** What a form about that report goes by; also of one discarded meanwhile, so that its command can say so. */
export async function reportSent(db: Db, programmeId: number, id: string | undefined): Promise<number> {
  const [row] = await db.read
    .select({ id: report.id })
    .from(report)
    .where(and(eq(report.programmeId, programmeId), eq(report.id, idInAddress(id))))
  if (!row) throw notFound()
  return row.id
}

/** The report, where it is frozen. @throws 404 while it is a draft. */
export async function findFrozen(db: Db, programmeId: number, id: string | undefined) {
  const row = await findReport(db, programmeId, id)
  const content = contentFrom(row.content)
  if (row.state !== 'frozen' || !content) throw notFound()
  return { id: row.id, hash: row.hash ?? '', content }
}

/** The report, where it is a draft. @throws 404 when it is frozen. */
export async function findDraft(db: Db, programmeId: number, id: string | undefined) {
  const row = await findReport(db, programmeId, id)
  if (row.state !== 'draft') throw notFound()
  return row
}

/** What was frozen, as it was frozen. */
export function contentFrom(json: string | null): ReportContent | null {
  return json === null ? null : (JSON.parse(json) as ReportContent)
}

export interface DraftSection {
  section: ReportSection
  words: string
  isShown: boolean
  /** 0 while nobody has written into it. */
  version: number
}

/** The section that an address names. @throws 404 */
export function sectionIn(word: string | undefined): ReportSection {
  const section = REPORT_SECTIONS.find((one) => one === word)
  if (!section) throw notFound()
  return section
}

/** All seven sections of a draft, in their order; one that nobody has touched is shown and empty. */
export async function sectionsOf(read: Statements, reportId: number): Promise<DraftSection[]> {
  const rows = await read.select().from(reportSection).where(eq(reportSection.reportId, reportId))
  return REPORT_SECTIONS.map((section) => {
    const row = rows.find((one) => one.section === section)
    return row ? pick(row) : { section, words: '', isShown: true, version: 0 }
  })
}

function pick({ section, words, isShown, version }: typeof reportSection.$inferSelect): DraftSection {
  return { section, words, isShown, version }
}

/** The number of the next frozen report, and the day of the one before. */
export async function lastFrozen(read: Statements, programmeId: number): Promise<{ number: number; on: Day | null }> {
  const [row] = await read
    .select({ number: report.number, on: report.frozenOn })
    .from(report)
    .where(and(eq(report.programmeId, programmeId), isNotNull(report.number)))
    .orderBy(desc(report.number))
    .limit(1)
  return { number: row?.number ?? 0, on: row?.on ?? null }
}

/** The executives of a programme: who gets its reports. */
export async function executivesOf(read: Statements, programmeId: number): Promise<number[]> {
  const rows = await read
    .selectDistinct({ id: membership.personId })
    .from(membership)
    .innerJoin(person, and(eq(person.id, membership.personId), isNull(person.archivedAt)))
    .where(and(eq(membership.programmeId, programmeId), eq(membership.role, 'executive')))
  return rows.map(({ id }) => id)
}
