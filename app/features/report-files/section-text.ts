import type { ReportSectionContent } from '~/domain/report-content'
import type { Run } from '~/domain/rich-text'
import type { Locale } from '~/domain/vocabulary'
import { blocksOf } from '~/lib/markdown.server'
import { textIn } from './file-request'
import { STATUS_LOOKS } from './slide-look'
import type { TextPiece } from './text-flow'

/** Points. */
const SIZES = { heading: 16, line: 15, words: 14 }

const plain = (text: string, bold = false): Run => ({ text, bold, italic: false, href: null })

/** The facts of a section and the office's words on it, in paragraphs. Each fact begins with the sign of its status. */
export function sectionText(
  { title, lines, words }: ReportSectionContent,
  language: Locale,
  { withTitle }: { withTitle: boolean },
): TextPiece[] {
  const heading: TextPiece = { kind: 'heading', runs: [plain(textIn(title, language), true)], size: SIZES.heading }
  const facts = lines.map(({ text, status }): TextPiece => {
    const sign = status === null ? [] : [plain(`${STATUS_LOOKS[status].sign} `, true)]
    return { kind: 'line', runs: [...sign, plain(textIn(text, language))], size: SIZES.line, status }
  })
  return [...(withTitle ? [heading] : []), ...facts, ...blocksOf(words).flatMap(piecesOf)]
}

function piecesOf(block: ReturnType<typeof blocksOf>[number]): TextPiece[] {
  const size = SIZES.words
  if (block.kind === 'paragraph') return [{ kind: 'paragraph', runs: block.runs, size }]
  const kind = block.isOrdered ? 'number' : 'bullet'
  return block.items.map((runs): TextPiece => ({ kind, runs, size }))
}
