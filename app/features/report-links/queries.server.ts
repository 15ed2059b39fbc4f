import { and, count, desc, eq, isNull, max } from 'drizzle-orm'
import type { ReportContent } from '~/domain/report-content'
import { type ReportLinkState, reportLinkState } from '~/domain/report-links'
import type { Name } from '~/domain/vocabulary'
import { hashOfToken } from '~/lib/secret-token.server'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { report, reportLink, reportLinkVisit } from '~db/schema/report'

export interface ReportLinkRow {
  id: number
  version: number
  purpose: string
  madeBy: Name
  /** UTC milliseconds, as all times here. */
  createdAt: number
  expiresAt: number
  state: ReportLinkState
  visits: number
  lastVisitAt: number | null
}

export interface LinkVisit {
  id: number
  at: number
  address: string
  purpose: string
}

/** Visits that the page tells one by one. */
const LATEST_VISITS = 20

/** The report whose links the page is about: frozen, and of this programme; null for a draft and for none. */
export async function sharedReport(db: Db, programmeId: number, id: string | undefined) {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) return null
  const [row] = await db.read
    .select({ id: report.id, number: report.number })
    .from(report)
    .where(
      and(
        eq(report.programmeId, programmeId),
        eq(report.id, Number(id)),
        eq(report.state, 'frozen'),
        isNull(report.archivedAt),
      ),
    )
  return row ? { id: row.id, number: row.number ?? 0 } : null
}

/** The links of a report, the newest first, each with how often it was followed. */
export async function linksOf(db: Db, reportId: number, now: number): Promise<ReportLinkRow[]> {
  const rows = await db.read
    .select({
      link: reportLink,
      zh: person.nameZh,
      en: person.nameEn,
      visits: count(reportLinkVisit.id),
      lastVisitAt: max(reportLinkVisit.at),
    })
    .from(reportLink)
    .innerJoin(person, eq(person.id, reportLink.createdById))
    .leftJoin(reportLinkVisit, eq(reportLinkVisit.linkId, reportLink.id))
    .where(eq(reportLink.reportId, reportId))
    .groupBy(reportLink.id)
    .orderBy(desc(reportLink.id))
  return rows.map(({ link, zh, en, visits, lastVisitAt }) => ({
    id: link.id,
    version: link.version,
    purpose: link.purpose,
    madeBy: { zh, en },
    createdAt: link.createdAt,
    expiresAt: link.expiresAt,
    state: reportLinkState(link, now),
    visits,
    lastVisitAt,
  }))
}

/** The latest visits by any link of the report. */
export function visitsOf(db: Db, reportId: number): Promise<LinkVisit[]> {
  return db.read
    .select({
      id: reportLinkVisit.id,
      at: reportLinkVisit.at,
      address: reportLinkVisit.address,
      purpose: reportLink.purpose,
    })
    .from(reportLinkVisit)
    .innerJoin(reportLink, eq(reportLink.id, reportLinkVisit.linkId))
    .where(eq(reportLink.reportId, reportId))
    .orderBy(desc(reportLinkVisit.id))
    .limit(LATEST_VISITS)
}

/** The report that a link lets its holder read; null for a link revoked, expired or never made: nothing tells which. */
export async function openReport(
  db: Db,
  token: string,
  now: number,
): Promise<{ linkId: number; content: ReportContent; hash: string } | null> {
  const [row] = await db.read
    .select({ link: reportLink, content: report.content, hash: report.hash })
    .from(reportLink)
    .innerJoin(report, and(eq(report.id, reportLink.reportId), eq(report.state, 'frozen'), isNull(report.archivedAt)))
    .innerJoin(programme, and(eq(programme.id, report.programmeId), isNull(programme.archivedAt)))
    .where(eq(reportLink.tokenHash, hashOfToken(token)))
  if (!row?.content || !row.hash || reportLinkState(row.link, now) !== 'open') return null
  return { linkId: row.link.id, content: JSON.parse(row.content) as ReportContent, hash: row.hash }
}

/** Notes that somebody has followed a link: when, and from which network address. */
export async function noteVisit(db: Db, visit: { linkId: number; at: number; address: string }): Promise<void> {
  await db.write(async (tx) => void (await tx.insert(reportLinkVisit).values(visit)))
}
