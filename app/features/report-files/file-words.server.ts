import type { ReportContent } from '~/domain/report-content'
import { type Locale, STATUSES, type Status } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { inLocale } from '~/i18n/in-locale.server'
import { nameOf } from '~/i18n/locale'
import { statusWord } from '~/i18n/words'
import { COUNT, type FileWords } from './file-request'

/** The words of a file in that language, whatever the reader's is. */
export function fileWords(content: ReportContent, language: Locale): FileWords {
  return inLocale(language, () => ({
    report: m.report_files_report({ number: content.number }),
    period:
      content.since === null
        ? fullDay(content.on)
        : m.report_files_period({ day: fullDay(content.on), since: fullDay(content.since) }),
    author: m.report_files_author({ name: nameOf(content.author) }),
    figures: m.report_files_figures(),
    summary: m.report_files_summary(),
    headline: m.report_files_headline(),
    value: m.report_files_value(),
    comparison: m.report_files_comparison(),
    status: m.report_files_status(),
    hash: m.report_files_hash(),
    label: m.report_files_label(),
    continued: m.report_files_continued(),
    leftOut: m.report_files_left_out({ count: COUNT }),
    languages: m.language_label(),
    languageNames: { 'zh-CN': m.language_zh(), en: m.language_en() },
    printing: m.report_files_printing(),
    statuses: Object.fromEntries(STATUSES.map((status) => [status, statusWord(status)])) as Record<Status, string>,
  }))
}
