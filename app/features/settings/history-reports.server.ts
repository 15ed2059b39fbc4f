import { and, eq, inArray } from 'drizzle-orm'
import type { Name, ReportSection } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { inLocale } from '~/i18n/in-locale.server'
import { report, reportSection } from '~db/schema/report'
import type { HistoryEntity, Subject } from './history'
import type { SubjectReader } from './history-direction.server'

/** Reports by their number, which they have once they are frozen; sections by what they are about. */
export const reportSubjects = {
  report: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: report.id, number: report.number })
      .from(report)
      .where(and(eq(report.programmeId, programmeId), inArray(report.id, ids)))
    return rows.map(({ id, number }): Subject & { id: number } => ({ id, name: said(() => numberWord(number)) }))
  },
  reportSection: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: reportSection.id, section: reportSection.section })
      .from(reportSection)
      .innerJoin(report, eq(report.id, reportSection.reportId))
      .where(and(eq(report.programmeId, programmeId), inArray(reportSection.id, ids)))
    return rows.map(({ id, section }) => ({ id, name: said(SECTIONS[section]) }))
  },
} satisfies Partial<Record<HistoryEntity, SubjectReader>>

const SECTIONS: Readonly<Record<ReportSection, () => string>> = {
  state: m.reports_section_state,
  late: m.reports_section_late,
  why: m.reports_section_why,
  actions: m.reports_section_actions,
  dangers: m.reports_section_dangers,
  results: m.reports_section_results,
  asks: m.reports_section_asks,
}

const numberWord = (number: number | null) => (number === null ? m.reports_draft() : m.reports_number({ number }))

function said(say: () => string): Name {
  return { zh: inLocale('zh-CN', say), en: inLocale('en', say) }
}
