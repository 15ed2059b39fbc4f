import type { ReportChart } from '~/domain/report-content'
import type { Locale } from '~/domain/vocabulary'
import { textIn } from './file-request'

/** Units of the drawing. */
const WIDTH = 560
const HEIGHT = 260
const PLOT = { left: 44, right: 12, top: 14, bottom: 28 }
const RADAR = 92

/** A chart as a picture in the page: drawn from its numbers alone, without script or style of its own. */
export function ChartDrawing({ chart, language }: { chart: ReportChart; language: Locale }) {
  const labels = chart.labels.map((label) => textIn(label, language))
  const scale = { low: lowOf(chart), top: topOf(chart) }
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={textIn(chart.title, language)}>
      <desc>
        {chart.series
          .map(({ name, values }) => {
            const told = values.map((value, at) => `${labels[at] ?? ''} ${figureOf(value, chart, language)}`)
            return `${textIn(name, language)}: ${told.join(', ')}`
          })
          .join('. ')}
      </desc>
      {chart.kind === 'radar' ? (
        <Radar chart={chart} labels={labels} top={scale.top} />
      ) : (
        <>
          <Scale chart={chart} labels={labels} scale={scale} language={language} />
          {chart.kind === 'line' ? (
            <Lines chart={chart} scale={scale} />
          ) : (
            <Bars chart={chart} scale={scale} language={language} />
          )}
        </>
      )}
    </svg>
  )
}

/** Where the axis ends and begins. */
interface AxisEnds {
  low: number
  top: number
}

/** Where the axis ends: a round number not below any value. */
function topOf({ unit, series }: ReportChart): number {
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  return unit === 'percent' && most <= 100 ? 100 : roundFrom(most)
}

/** Where the axis begins: at nought, or at a round number not above any value, such as of a wave that is ahead. */
function lowOf({ series }: ReportChart): number {
  const least = Math.min(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  return least < 0 ? -roundFrom(-least) : 0
}

function roundFrom(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return ([1, 2, 4, 5, 8, 10].find((step) => step * power >= most) ?? 10) * power
}

function figureOf(value: number | null, { unit }: ReportChart, language: Locale): string {
  if (value === null) return '—'
  return new Intl.NumberFormat(language).format(value) + (unit === 'percent' ? '%' : '')
}

const plotWidth = WIDTH - PLOT.left - PLOT.right
const plotHeight = HEIGHT - PLOT.top - PLOT.bottom
const yOf = (value: number, { low, top }: AxisEnds) => PLOT.top + plotHeight * (1 - (value - low) / (top - low))
/** The middle of a label's place along the axis. */
const xOf = (at: number, count: number) => PLOT.left + (plotWidth * (at + 0.5)) / Math.max(1, count)

function Scale({
  chart,
  labels,
  scale,
  language,
}: {
  chart: ReportChart
  labels: readonly string[]
  scale: AxisEnds
  language: Locale
}) {
  const { low, top } = scale
  const marks = [0.25, 0.5, 0.75, 1].map((share) => share * top)
  const every = Math.ceil(labels.length / 12)
  return (
    <>
      {[...(low < 0 ? [low] : []), 0, ...marks].map((mark) => (
        <g key={mark}>
          <line className="axis" x1={PLOT.left} x2={WIDTH - PLOT.right} y1={yOf(mark, scale)} y2={yOf(mark, scale)} />
          <text x={PLOT.left - 6} y={yOf(mark, scale) + 4} textAnchor="end">
            {figureOf(Math.round(mark * 100) / 100, chart, language)}
          </text>
        </g>
      ))}
      {labels.map((label, at) =>
        at % every === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: places along an axis that never changes
          <text key={at} x={xOf(at, labels.length)} y={HEIGHT - 8} textAnchor="middle">
            {shortened(label, (plotWidth / labels.length) * every)}
          </text>
        ) : null,
      )}
    </>
  )
}

function Lines({ chart: { series, labels }, scale }: { chart: ReportChart; scale: AxisEnds }) {
  return series.map(({ key, values }, index) => (
    <g key={key}>
      <path
        className={`drawn line-${index}`}
        d={pathOf(values, (value, at) => [xOf(at, labels.length), yOf(value, scale)])}
      />
      {values.map((value, at) =>
        value === null ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: places along an axis that never changes
          <circle key={at} className={`fill-${index}`} cx={xOf(at, labels.length)} cy={yOf(value, scale)} r="3.5" />
        ),
      )}
    </g>
  ))
}

function Bars({ chart, scale, language }: { chart: ReportChart; scale: AxisEnds; language: Locale }) {
  const { series, labels } = chart
  const place = plotWidth / Math.max(1, labels.length)
  const width = (place * 0.7) / Math.max(1, series.length)
  return series.map(({ key, values }, index) =>
    values.map((value, at) => {
      if (value === null) return null
      const x = PLOT.left + place * (at + 0.15) + width * index
      // Upwards from nought, or downwards.
      const [y, end] = [yOf(Math.max(0, value), scale), yOf(Math.min(0, value), scale)]
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: places along an axis that never changes
        <g key={`${key} ${at}`}>
          <rect className={`fill-${index}`} x={x} y={y} width={width * 0.92} height={end - y} />
          {width >= 18 && (
            <text x={x + width * 0.46} y={y - 3} textAnchor="middle">
              {figureOf(value, chart, language)}
            </text>
          )}
        </g>
      )
    }),
  )
}

function Radar({ chart, labels, top }: { chart: ReportChart; labels: readonly string[]; top: number }) {
  const count = labels.length
  const pointOf = (share: number, at: number): [number, number] => {
    const angle = (2 * Math.PI * at) / count - Math.PI / 2
    return [WIDTH / 2 + RADAR * share * Math.cos(angle), HEIGHT / 2 + RADAR * share * Math.sin(angle)]
  }
  const ring = (share: number) =>
    `${pathOf(
      labels.map(() => share),
      pointOf,
    )}Z`
  return (
    <>
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <path key={share} className="axis" d={ring(share)} />
      ))}
      {labels.map((label, at) => {
        const [x, y] = pointOf(1.14, at)
        const anchor = Math.abs(x - WIDTH / 2) < 8 ? 'middle' : x > WIDTH / 2 ? 'start' : 'end'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: corners that never change
          <text key={at} x={x} y={y + 4} textAnchor={anchor}>
            {shortened(label, 150)}
          </text>
        )
      })}
      {chart.series.map(({ key, values }, index) => {
        const isWhole = values.every((value) => value !== null)
        const path = pathOf(values, (value, at) => pointOf(value / top, at))
        return <path key={key} className={`drawn line-${index}`} d={isWhole ? `${path}Z` : path} />
      })}
    </>
  )
}

/** A line through the values, with a gap where there is none. */
function pathOf(values: readonly (number | null)[], place: (value: number, at: number) => [number, number]): string {
  let isBroken = true
  return values
    .map((value, at) => {
      if (value === null) {
        isBroken = true
        return ''
      }
      const [x, y] = place(value, at)
      const step = `${isBroken ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
      isBroken = false
      return step
    })
    .join('')
}

/** At 12 units a letter is about 6 wide, a Chinese character 12. */
function shortened(label: string, room: number): string {
  let width = 0
  for (const [at, sign] of [...label].entries()) {
    width += sign > '\u2e7f' ? 12 : 6.4
    if (width > room && at > 0) return `${[...label].slice(0, Math.max(1, at - 1)).join('')}…`
  }
  return label
}
