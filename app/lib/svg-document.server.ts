import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { withPaperInk } from './paper-ink'

/** What only the page needs: classes, and what its scripts find things by. */
const OF_THE_PAGE = / (?:class|tabindex|data-[\w-]+)="[^"]*"/g
/** Characters that no XML may hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A drawing as an SVG document that needs nothing else: no style sheet, no font file, no script. */
export function svgDocument(drawing: ReactElement): string {
  const markup = renderToStaticMarkup(drawing)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withPaperInk(markup.replace(OF_THE_PAGE, '')).replace(NOT_XML, '')}\n`
}

/** To be saved under that name, `.svg` included. */
export function svgResponse(document: string, name: string): Response {
  return new Response(document, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
