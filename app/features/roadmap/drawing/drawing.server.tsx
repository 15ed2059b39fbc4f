import { renderToStaticMarkup } from 'react-dom/server'
import { withPaperInk } from './paper-ink'
import { type DrawingProps, RoadmapDrawing } from './roadmap-drawing'

/** What only the page needs: classes, and what its scripts find things by. */
const OF_THE_PAGE = / (?:class|tabindex|data-[\w-]+)="[^"]*"/g
/** Characters that no XML may hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The roadmap as an SVG document that needs nothing else: no style sheet, no font file, no script. */
export function drawingOf(props: DrawingProps): string {
  const markup = renderToStaticMarkup(<RoadmapDrawing {...props} />)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withPaperInk(markup.replace(OF_THE_PAGE, '')).replace(NOT_XML, '')}\n`
}
