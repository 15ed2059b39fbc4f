import type { Tone } from './status-badge'

const FILL: Readonly<Record<Tone | 'accent', string>> = {
  accent: 'bg-accent',
  ok: 'bg-ok',
  warn: 'bg-warn',
  bad: 'bg-bad',
  idle: 'bg-idle',
}

/**
 * A share of 100 as a bar; `mark` is a requirement or the plan, drawn as a line. The number stands beside it in text,
 * so the bar itself is hidden from those who listen.
 */
export function LevelBar({
  value,
  mark,
  tone = 'accent',
  className = '',
}: {
  value: number | null
  mark?: number | null | undefined
  tone?: Tone | 'accent'
  className?: string
}) {
  return (
    <span aria-hidden="true" className={`relative block h-1.5 min-w-10 rounded-full bg-line ${className}`}>
      {value !== null && (
        <span
          className={`absolute inset-y-0 left-0 rounded-full ${FILL[tone]}`}
          style={{ width: `${clamp(value)}%` }}
        />
      )}
      {mark != null && <span className="absolute -top-[3px] h-3 w-0.5 bg-ink-2" style={{ left: `${clamp(mark)}%` }} />}
    </span>
  )
}

const clamp = (value: number) => Math.max(0, Math.min(100, value))
