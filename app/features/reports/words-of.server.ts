import type { ReportSectionContent } from '~/domain/report-content'
import type { RichBlock } from '~/domain/rich-text'
import type { ReportSection } from '~/domain/vocabulary'
import { richText } from '~/lib/markdown.server'

/** The office's words of each section that has any, read for drawing. */
export function wordsOf(sections: readonly ReportSectionContent[]): Partial<Record<ReportSection, RichBlock[]>> {
  return Object.fromEntries(
    sections.filter(({ words }) => words !== '').map(({ section, words }) => [section, richText(words)]),
  )
}
