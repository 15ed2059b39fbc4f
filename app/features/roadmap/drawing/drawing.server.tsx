import { svgDocument } from '~/lib/svg-document.server'
import { type DrawingProps, RoadmapDrawing } from './roadmap-drawing'

/** The roadmap as an SVG document. */
export function drawingOf(props: DrawingProps): string {
  return svgDocument(<RoadmapDrawing {...props} />)
}
