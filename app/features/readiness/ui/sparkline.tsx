const WIDTH = 112
const HEIGHT = 28
const EDGE = 3

/** Values from 0 to 100 as a small line, the last of them as a dot, and what is needed as a dashed one. */
export function Sparkline({ values, mark }: { values: readonly number[]; mark: number }) {
  const y = (value: number) => HEIGHT - EDGE - (Math.min(100, value) / 100) * (HEIGHT - 2 * EDGE)
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1)
  const points = values.map((value, at) => ({ x: WIDTH - EDGE - (values.length - 1 - at) * step, y: y(value) }))
  const last = points.at(-1)
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      className="flex-none text-accent"
    >
      <line x1={0} x2={WIDTH} y1={y(mark)} y2={y(mark)} stroke="currentColor" strokeDasharray="3 3" opacity="0.5" />
      <polyline
        points={points.map((point) => `${point.x},${point.y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {last && <circle cx={last.x} cy={last.y} r="2.5" fill="currentColor" />}
    </svg>
  )
}
