import { svgDocument } from '~/lib/svg-document.server'
import { ChartDrawing, type DrawnOverview, OVERVIEW_CHARTS, type OverviewChart } from './chart-drawing'

/** The chart that an address asks for; null for none of them. */
export function chartNamed(name: string | null): OverviewChart | null {
  return OVERVIEW_CHARTS.find((one) => one === name) ?? null
}

/** A chart of the overview as an SVG document. */
export function drawingOf(chart: OverviewChart, drawn: DrawnOverview): string {
  return svgDocument(<ChartDrawing chart={chart} {...drawn} />)
}
