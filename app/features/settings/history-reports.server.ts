import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Name, REPORT_SECTIONS, type ReportSection } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { inLocale } from '~/i18n/in-locale.server'
import { advice, ask, report, reportLink, reportSection, reportSession } from '~db/schema/report'
import { beginningOf, type SubjectRow, type SubjectSelects, subject } from './history-select.server'

/** What was reported to executives, what they were asked, and what they advised. */
export const reportSubjects = {
  report: (read, programmeId, ids) =>
    read
      .select(subject('report', { id: report.id, text: sql`coalesce(${report.number}, '')` }))
      .from(report)
      .where(and(eq(report.programmeId, programmeId), inArray(report.id, ids))),
  reportSection: (read, programmeId, ids) =>
    read
      .select(subject('reportSection', { id: reportSection.id, text: reportSection.section }))
      .from(reportSection)
      .innerJoin(report, eq(report.id, reportSection.reportId))
      .where(and(eq(report.programmeId, programmeId), inArray(reportSection.id, ids))),
  reportLink: (read, programmeId, ids) =>
    read
      .select(subject('reportLink', { id: reportLink.id, text: reportLink.purpose }))
      .from(reportLink)
      .innerJoin(report, eq(report.id, reportLink.reportId))
      .where(and(eq(report.programmeId, programmeId), inArray(reportLink.id, ids))),
  reportSession: (read, programmeId, ids) =>
    read
      .select(subject('reportSession', { id: reportSession.id, day: reportSession.heldOn }))
      .from(reportSession)
      .where(and(eq(reportSession.programmeId, programmeId), inArray(reportSession.id, ids))),
  ask: (read, programmeId, ids) =>
    read
      .select(subject('ask', { id: ask.id, text: beginningOf(ask.text) }))
      .from(ask)
      .where(and(eq(ask.programmeId, programmeId), inArray(ask.id, ids))),
  advice: (read, programmeId, ids) =>
    read
      .select(subject('advice', { id: advice.id, text: beginningOf(advice.text) }))
      .from(advice)
      .where(and(eq(advice.programmeId, programmeId), inArray(advice.id, ids))),
} satisfies SubjectSelects

const SECTIONS: Readonly<Record<ReportSection, () => string>> = {
  state: m.reports_section_state,
  late: m.reports_section_late,
  why: m.reports_section_why,
  actions: m.reports_section_actions,
  dangers: m.reports_section_dangers,
  results: m.reports_section_results,
  asks: m.reports_section_asks,
}

/** Names that are words of the application: reports by their number, which they have once frozen, sections by theirs. */
export function wordedName({ entity, nameZh }: SubjectRow): Name | null {
  if (entity === 'report')
    return inBoth(() => (nameZh ? m.reports_number({ number: Number(nameZh) }) : m.reports_draft()))
  const section = entity === 'reportSection' && REPORT_SECTIONS.find((one) => one === nameZh)
  return section ? inBoth(SECTIONS[section]) : null
}

const inBoth = (say: () => string): Name => ({ zh: inLocale('zh-CN', say), en: inLocale('en', say) })
