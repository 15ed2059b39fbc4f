import type PptxGenJS from 'pptxgenjs'
import type { ReportFigure } from '~/domain/report-content'
import { type FileRequest, textIn } from './file-request'
import { AREA } from './slide-flow'
import { faceOf, INK, STATUS_LOOKS } from './slide-look'
import { drawHead } from './slide-page.server'
import { emsOf, heightOfText } from './text-flow'

/** Inches and points. */
const HEADLINE = { width: 11.6, room: 2.3, sizes: [32, 28, 24, 20, 18, 16, 14, 12] }
const LOGO = { w: 2.4, h: 0.8 }
const FIGURES_A_ROW = 4
const FIGURES_A_SLIDE = 8

/** The first slide: of what, how it stands, and the one sentence. */
export function drawTitle(deck: PptxGenJS, { content, language, brand, words }: FileRequest): void {
  const slide = deck.addSlide()
  slide.background = { color: INK.paper }
  slide.addShape('rect', { x: 0, y: 0, w: 0.35, h: 7.5, fill: { color: brand.colour } })
  if (brand.logo) {
    const { data, width, height } = brand.logo
    const scale = Math.min(LOGO.w / width, LOGO.h / height)
    const [w, h] = [width * scale, height * scale]
    slide.addImage({ data, w, h, x: 12.73 - w, y: 0.55 })
  }
  const line = (text: string, y: number, h: number, options: PptxGenJS.TextPropsOptions) =>
    slide.addText(text, {
      x: 0.9,
      y,
      w: HEADLINE.width,
      h,
      margin: 0,
      fontFace: faceOf(text),
      lang: language,
      ...options,
    })
  const programme = textIn(content.programme.name, language)
  line(programme, 0.6, 0.7, {
    w: 8.6,
    fontSize: fitting(programme, 8.6, 0.7, [22, 18, 14]),
    bold: true,
    color: brand.colour,
    valign: 'top',
  })
  line(`${words.report} · ${words.period}`, 1.4, 0.4, { fontSize: 16, color: INK.soft })
  const headline = textIn(content.headline, language)
  const size = fitting(headline, HEADLINE.width, HEADLINE.room, HEADLINE.sizes)
  line(headline, 2.5, HEADLINE.room, { fontSize: size, bold: true, color: INK.text, valign: 'top' })
  const { sign, colour } = STATUS_LOOKS[content.status]
  const status = `${sign} ${words.statuses[content.status]}`
  slide.addText(status, {
    x: 0.9,
    y: 5.0,
    w: Math.max(1.6, (emsOf(status) * 18) / 72 + 0.5),
    h: 0.5,
    shape: 'roundRect',
    rectRadius: 0.25,
    fill: { color: colour },
    color: INK.white,
    bold: true,
    fontSize: 18,
    align: 'center',
    valign: 'middle',
    margin: 0,
    fontFace: faceOf(status),
  })
  line(words.author, 6.3, 0.4, { fontSize: 14, color: INK.soft })
}

/** The figures, each in a card of its own. */
export function drawFigures(deck: PptxGenJS, { content, language, brand, words }: FileRequest): void {
  for (let from = 0; from < content.figures.length; from += FIGURES_A_SLIDE) {
    const slide = deck.addSlide({ masterName: 'REPORT' })
    drawHead(slide, from === 0 ? words.figures : `${words.figures} ${words.continued}`, brand.colour)
    const figures = content.figures.slice(from, from + FIGURES_A_SLIDE)
    const columns = figures.length > FIGURES_A_ROW ? Math.ceil(figures.length / 2) : Math.max(3, figures.length)
    const rows = Math.ceil(figures.length / columns)
    const w = (AREA.w - 0.25 * (columns - 1)) / columns
    const h = rows === 1 ? 3.2 : (AREA.h - 0.25) / 2
    figures.forEach((figure, at) => {
      const box = { x: AREA.x + (at % columns) * (w + 0.25), y: AREA.y + Math.floor(at / columns) * (h + 0.25), w, h }
      drawFigure(slide, figure, box, { language, words })
    })
  }
}

function drawFigure(
  slide: PptxGenJS.Slide,
  { label, value, comparison, status }: ReportFigure,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  { language, words }: Pick<FileRequest, 'language' | 'words'>,
): void {
  slide.addShape('rect', { x, y, w, h, fill: { color: INK.paper }, line: { color: INK.line, width: 0.75 } })
  const inner = w - 0.4
  const part = (
    text: string,
    top: number,
    room: number,
    sizes: readonly number[],
    options: PptxGenJS.TextPropsOptions,
  ) =>
    slide.addText(text, {
      x: x + 0.2,
      y: y + top,
      w: inner,
      h: room,
      margin: 0,
      valign: 'top',
      fontFace: faceOf(text),
      fontSize: fitting(text, inner, room, sizes),
      ...options,
    })
  part(textIn(label, language), 0.15, 0.55, [15, 13, 11, 9], { color: INK.soft })
  part(textIn(value, language), 0.7, 0.75, [40, 32, 26, 20, 16, 12, 9], { color: INK.text, bold: true })
  if (comparison) part(textIn(comparison, language), 1.5, 0.55, [13, 11, 9, 8], { color: INK.soft })
  if (status === null) return
  const { sign, colour } = STATUS_LOOKS[status]
  part(`${sign} ${words.statuses[status]}`, h - 0.45, 0.32, [13, 11], { color: colour, bold: true })
}

/** The largest of the sizes in which the text fits, in points. */
function fitting(text: string, width: number, room: number, sizes: readonly number[]): number {
  return sizes.find((size) => heightOfText(text, size, width) <= room) ?? sizes.at(-1) ?? 12
}
