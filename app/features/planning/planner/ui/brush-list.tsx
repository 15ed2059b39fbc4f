import type { Wave } from '~/domain/plan'
import { takesInMore } from '~/domain/plan-board'
import type { Day } from '~/domain/vocabulary'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { circleWord, waveWord } from '~/i18n/words'
import { NO_WAVE } from '../grid'
import { waveTint } from './wave-tint'

/** The waves to paint with, the eraser, and the bare hand that only selects. */
export function BrushList({
  waves,
  counts,
  brush,
  today,
  onPick,
}: {
  waves: readonly Wave[]
  counts: ReadonlyMap<number, { cells: number; branches: number }>
  brush: number | null
  today: Day
  onPick: (brush: number | null) => void
}) {
  return (
    <ul className="relative -mx-2 grid grid-cols-[minmax(0,1fr)] gap-0.5 max-lg:flex max-lg:overflow-x-auto max-lg:p-1">
      {waves.map((wave) => (
        <li key={wave.id} className="max-lg:w-44 max-lg:flex-none">
          <Brush
            isPicked={brush === wave.id}
            isClosed={!takesInMore(wave)}
            onPick={() => onPick(wave.id)}
            label={takesInMore(wave) ? waveWord(wave) : m.planner_said_passed({ wave: wave.number })}
          >
            <Chip className={waveTint(wave.number)}>{wave.number}</Chip>
            <span className="min-w-0 flex-1">
              <span className="flex justify-between gap-2">
                <span className="truncate font-medium">
                  {nameOf(wave.name) || m.wave_number({ number: wave.number })}
                </span>
                <span className="flex-none text-xs text-ink-2 tabular-nums">
                  {counts.get(wave.id)?.cells ?? 0}
                  <span className="sr-only"> {m.planner_in_cells()}</span>
                </span>
              </span>
              <span className="flex justify-between gap-2 text-xs text-ink-2">
                <span className="flex-none">{dayRange(wave.planned, today)}</span>
                <span className="truncate">{standingWord(wave)}</span>
              </span>
            </span>
          </Brush>
        </li>
      ))}
      <li className="flex flex-none gap-1 lg:pt-1">
        <Brush isPicked={brush === NO_WAVE} onPick={() => onPick(NO_WAVE)} label={m.planner_erase()}>
          <Chip className="border border-line-strong/60">0</Chip>
          {m.planner_erase()}
        </Brush>
        <Brush isPicked={brush === null} onPick={() => onPick(null)} label={m.planner_select()}>
          <Chip className="border border-dashed border-line-strong/60">
            <span aria-hidden="true">⬚</span>
          </Chip>
          {m.planner_select()}
        </Brush>
      </li>
    </ul>
  )
}

function standingWord(wave: Wave): string {
  if (wave.id < 0) return m.planner_new()
  return takesInMore(wave) ? circleWord(wave.circle) : m.planner_passed()
}

function Brush({
  isPicked,
  isClosed = false,
  onPick,
  label,
  children,
}: {
  isPicked: boolean
  /** It can be looked at and not be taken up. */
  isClosed?: boolean
  onPick: () => void
  label: string
  children: React.ReactNode
}) {
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      aria-disabled={isClosed}
      onClick={isClosed ? undefined : onPick}
      title={label}
      className={`flex min-h-8 w-full min-w-0 items-center gap-2 rounded-md border px-2 py-1 text-left text-sm ${
        isPicked
          ? 'border-accent bg-accent-soft'
          : 'border-transparent hover:bg-line-2 aria-disabled:hover:bg-transparent'
      }`}
    >
      {children}
    </button>
  )
}

function Chip({ className, children }: { className: string; children: React.ReactNode }) {
  return (
    <span className={`grid size-6 flex-none place-items-center rounded text-xs font-semibold ${className}`}>
      {children}
    </span>
  )
}
