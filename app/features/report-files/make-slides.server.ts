import PptxGenJS from 'pptxgenjs'
import type { ReportSection } from '~/domain/vocabulary'
import { type FileRequest, textIn } from './file-request'
import { mendDeck } from './mend-deck.server'
import { sectionText } from './section-text'
import { fittedPages } from './slide-flow'
import { drawFigures, drawTitle } from './slide-front.server'
import { faceOf, INK } from './slide-look'
import { drawPage } from './slide-page.server'

/** What stands together on a slide. */
const GROUPS: readonly (readonly ReportSection[])[] = [
  ['state', 'late'],
  ['why'],
  ['actions'],
  ['dangers'],
  ['results'],
  ['asks'],
]

/** An executive turns over no more; where all rows of all tables would take more, the file of numbers has the rest. */
const MOST_SLIDES = 10

/** A deck for PowerPoint with everything in it native: text, tables and charts can be changed there. */
export async function makeSlides(request: FileRequest): Promise<Uint8Array> {
  const { content, language, brand, words } = request
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = `${textIn(content.programme.name, language)} · ${words.report}`
  deck.author = textIn(content.author, language)
  deck.company = textIn(content.programme.name, language)
  const face = language === 'zh-CN' ? 'Microsoft YaHei' : 'Arial'
  deck.theme = { headFontFace: face, bodyFontFace: face }
  deck.defineSlideMaster(masterOf(request))
  drawTitle(deck, request)
  const front = 1 + drawFigures(deck, request)
  const whole = chaptersOf(request, { isCut: false })
  const isMore = front + whole.reduce((sum, { pages }) => sum + pages.length, 0) > MOST_SLIDES
  for (const { title, pages } of isMore ? chaptersOf(request, { isCut: true }) : whole) {
    pages.forEach((page, at) => {
      const name = at === 0 ? title : `${title} ${words.continued}`
      drawPage(deck, page, { title: name, language, brand: brand.colour, words })
    })
  }
  return mendDeck((await deck.write({ outputType: 'nodebuffer' })) as Uint8Array)
}

function chaptersOf({ content, language }: FileRequest, { isCut }: { isCut: boolean }) {
  return GROUPS.map((group) => {
    const sections = content.sections.filter(({ section }) => group.includes(section))
    return {
      title: sections.map((one) => textIn(one.title, language)).join(language === 'zh-CN' ? '　' : ' · '),
      pages: fittedPages(
        {
          text: sections.flatMap((one) => sectionText(one, language, { withTitle: sections.length > 1 })),
          charts: sections.flatMap(({ charts }) => charts),
          tables: sections.flatMap(({ tables }) => tables),
        },
        { language, isCut },
      ),
    }
  })
}

function masterOf({ content, language, brand, words, hash }: FileRequest): PptxGenJS.SlideMasterProps {
  const foot = `${textIn(content.programme.name, language)} · ${words.report} · ${words.hash} ${hash.slice(0, 12)}`
  return {
    title: 'REPORT',
    background: { color: INK.white },
    objects: [
      { rect: { x: 0, y: 0, w: 13.33, h: 0.14, fill: { color: brand.colour } } },
      { line: { x: 0.6, y: 6.98, w: 12.13, h: 0, line: { color: INK.line, width: 0.75 } } },
      {
        text: {
          text: foot,
          options: {
            x: 0.6,
            y: 7.02,
            w: 10.5,
            h: 0.3,
            margin: 0,
            fontSize: 9,
            color: INK.faint,
            fontFace: faceOf(foot),
          },
        },
      },
    ],
    slideNumber: { x: 12.03, y: 7.02, w: 0.7, h: 0.3, margin: 0, fontSize: 9, color: INK.faint, align: 'right' },
  }
}
