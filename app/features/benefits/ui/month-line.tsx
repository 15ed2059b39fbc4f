const WIDTH = 96
const HEIGHT = 26
const EDGE = 3

/** The months of a KPI as a small line, the last of them as a dot; the numbers stand beside it, so it is hidden from those who listen. */
export function MonthLine({ values }: { values: readonly number[] }) {
  if (values.length < 2) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const y = (value: number) => {
    const share = high === low ? 0.5 : (value - low) / (high - low)
    return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)
  }
  const step = (WIDTH - 2 * EDGE) / (values.length - 1)
  const points = values.map((value, at) => ({ x: EDGE + at * step, y: y(value) }))
  const last = points.at(-1)
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="text-accent">
      <polyline
        points={points.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {last && <circle cx={last.x} cy={last.y} r="2.5" fill="currentColor" />}
    </svg>
  )
}
