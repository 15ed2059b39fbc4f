import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ReportChart } from '~/domain/report-content'
import { ChartDrawing } from '~/features/report-files/chart-drawing'
import { name } from '../factories/report-sections'

const chartOf = (values: (number | null)[]): ReportChart => ({
  key: 'slip',
  kind: 'bar',
  title: name('延期', 'Slip'),
  unit: 'days',
  labels: values.map((_, at) => name(`第 ${at + 1} 批`, `Wave ${at + 1}`)),
  series: [{ key: 'slip', name: name('延期', 'Slip'), values }],
})

/** Top, height and bottom of each bar. */
function barsOf(values: (number | null)[]) {
  const drawn = renderToStaticMarkup(<ChartDrawing chart={chartOf(values)} language="en" />)
  return [...drawn.matchAll(/<rect[^>]* y="([-\d.]+)"[^>]* height="([-\d.]+)"/g)].map(([, y, height]) => ({
    y: Number(y),
    height: Number(height),
    end: Number(y) + Number(height),
  }))
}

test('bars grow from nought, upwards for what is late and downwards for what is ahead', () => {
  const [ahead, none, late] = barsOf([-3, 0, 12])
  expect(none?.height).toBe(0)
  expect(ahead?.y).toBeCloseTo(none?.y ?? 0)
  expect(late?.end).toBeCloseTo(none?.y ?? 0)
  expect((late?.height ?? 0) / (ahead?.height ?? 1)).toBeCloseTo(4)
})

test.each([[[-3, 0, 0]], [[-3, -40]], [[0, null]], [[5, 2]]])('every bar of %j stands within the drawing', (values) => {
  for (const { y, height, end } of barsOf(values)) {
    expect(height).toBeGreaterThanOrEqual(0)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(260)
  }
})
