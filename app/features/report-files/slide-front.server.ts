import type PptxGenJS from 'pptxgenjs'
import type { ReportFigure } from '~/domain/report-content'
import { type FileRequest, textIn } from './file-request'
import { AREA, type Box, faceOf, GAP, INK, STATUS_LOOKS } from './slide-look'
import { drawHead } from './slide-page.server'
import { BOLD, emsOf, heightOfText } from './text-flow'

/** Inches and points. */
const HEADLINE = { width: 11.6, room: 2.3, sizes: [32, 28, 24, 20, 18, 16, 14, 12] }
const LOGO = { w: 2.4, h: 0.8 }
const FIGURES_A_ROW = 4
const FIGURES_A_SLIDE = 8
/** Inches between the edge of a card and its words. */
const INSIDE = 0.2
/** Inches that the value of a figure has; its sizes, and the least that all of a deck may have in common. */
const VALUE = { room: 0.75, sizes: [40, 36, 32, 28, 26, 24, 22, 20, 18, 16, 14, 12, 9], leastInCommon: 20 }

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
    fontSize: fitting(programme, bold(8.6), 0.7, [22, 18, 14]),
    bold: true,
    color: brand.colour,
    valign: 'top',
  })
  line(`${words.report} · ${words.period}`, 1.4, 0.4, { fontSize: 16, color: INK.soft })
  const headline = textIn(content.headline, language)
  const size = fitting(headline, bold(HEADLINE.width), HEADLINE.room, HEADLINE.sizes)
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

/** The figures, each in a card of its own; how many slides they take. */
export function drawFigures(deck: PptxGenJS, { content, language, brand, words }: FileRequest): number {
  const count = Math.ceil(content.figures.length / FIGURES_A_SLIDE)
  for (let part = 0; part < count; part += 1) {
    const slide = deck.addSlide({ masterName: 'REPORT' })
    drawHead(slide, part === 0 ? words.figures : `${words.figures} ${words.continued}`, brand.colour)
    const figures = content.figures.slice(part * FIGURES_A_SLIDE, (part + 1) * FIGURES_A_SLIDE)
    const columns = figures.length > FIGURES_A_ROW ? Math.ceil(figures.length / 2) : Math.max(3, figures.length)
    const rows = Math.ceil(figures.length / columns)
    const w = (AREA.w - GAP * (columns - 1)) / columns
    const h = rows === 1 ? 3.2 : (AREA.h - GAP) / 2
    const inCommon = Math.min(
      ...figures.map(({ value }) => fitting(textIn(value, language), bold(w - 2 * INSIDE), VALUE.room, VALUE.sizes)),
    )
    figures.forEach((figure, at) => {
      const box = { x: AREA.x + (at % columns) * (w + GAP), y: AREA.y + Math.floor(at / columns) * (h + GAP), w, h }
      drawFigure(slide, figure, box, { language, words, inCommon })
    })
  }
  return count
}

function drawFigure(
  slide: PptxGenJS.Slide,
  { label, value, comparison, status }: ReportFigure,
  { x, y, w, h }: Box,
  { language, words, inCommon }: Pick<FileRequest, 'language' | 'words'> & { inCommon: number },
): void {
  slide.addShape('rect', { x, y, w, h, fill: { color: INK.paper }, line: { color: INK.line, width: 0.75 } })
  const inner = w - 2 * INSIDE
  const part = (
    text: string,
    top: number,
    room: number,
    sizes: readonly number[],
    options: PptxGenJS.TextPropsOptions,
  ) =>
    slide.addText(text, {
      x: x + INSIDE,
      y: y + top,
      w: inner,
      h: room,
      margin: 0,
      valign: 'top',
      fontFace: faceOf(text),
      fontSize: fitting(text, options.bold ? bold(inner) : inner, room, sizes),
      ...options,
    })
  part(textIn(label, language), 0.15, 0.55, [15, 13, 11, 9], { color: INK.soft })
  const sizes = inCommon < VALUE.leastInCommon ? VALUE.sizes : [inCommon]
  part(textIn(value, language), 0.7, VALUE.room, sizes, { color: INK.text, bold: true, valign: 'middle' })
  if (comparison) part(textIn(comparison, language), 1.5, 0.55, [13, 11, 9, 8], { color: INK.soft })
  if (status === null) return
  const { sign, colour } = STATUS_LOOKS[status]
  part(`${sign} ${words.statuses[status]}`, h - 0.45, 0.32, [13, 11], { color: colour, bold: true })
}

/** The width that thin letters would have where bold ones have this one. */
const bold = (width: number) => width / BOLD

/** The largest of the sizes in which the text fits, in points. */
function fitting(text: string, width: number, room: number, sizes: readonly number[]): number {
  return sizes.find((size) => heightOfText(text, size, width) <= room) ?? sizes.at(-1) ?? 12
}
