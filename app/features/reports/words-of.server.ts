import type { ReportSectionContent } from '~/domain/report-content'
import type { Block } from '~/domain/rich-text'
import type { ReportSection } from '~/domain/vocabulary'
import { blocksOf } from '~/lib/markdown.server'

/** The office's words of each section that has any, read for drawing. */
export function wordsOf(sections: readonly ReportSectionContent[]): Partial<Record<ReportSection, Block[]>> {
  return Object.fromEntries(
    sections.filter(({ words }) => words !== '').map(({ section, words }) => [section, blocksOf(words)]),
  )
}
