import type { ReactNode } from 'react'
import type { Conflict } from '~/domain/conflict'
import type { Consequences } from '~/domain/consequences'
import type { PlanBoard } from '~/domain/plan-board'
import type { BarShift } from '~/domain/plan-edit'
import type { Day } from '~/domain/vocabulary'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { barWords } from './bar-words'
import { boardNames, conflictSentence } from './conflict-sentence'
import { behindWords, gateDays, gateLevel, gateWords, overloadWords, shiftDays } from './review-words'

/** Rows of a list before the rest is only counted, until asked for. */
const SHOWN = 5

/** What moves, which gates and limits it touches, and what cannot give way. */
export function ConsequenceLists({
  board,
  today,
  consequences: { shifts, gates, overloads, broken },
  conflicts,
}: {
  board: PlanBoard
  today: Day
  consequences: Consequences
  conflicts: readonly Conflict[]
}) {
  const names = boardNames(board, new Map(board.waves.map((wave) => [wave.id, wave.number])))
  return (
    <div className="mt-2.5 grid gap-x-6 gap-y-3 text-xs sm:grid-cols-2 xl:grid-cols-3 xl:in-data-beside:grid-cols-1">
      <List title={m.planning_moves()}>
        {shifts.map((shift) => (
          <ShiftLine key={shift.key} shift={shift} board={board} today={today} />
        ))}
      </List>
      <List title={m.planning_limits()} isProblem>
        {overloads.map((overload) => (
          <li key={`${overload.kind}-${overload.id}-${overload.range.start}`}>{overloadWords(overload, today)}</li>
        ))}
      </List>
      <List title={m.planning_broken()} isProblem>
        {broken.map(({ bar, predecessor }) => (
          <li key={`${bar} ${predecessor}`}>
            {m.planning_broken_bar({ bar: barWords(board, bar), predecessor: barWords(board, predecessor) })}
          </li>
        ))}
      </List>
      <List title={m.planner_conflicts()} isProblem>
        {conflicts.map((conflict) => (
          <li key={conflict.key}>{conflictSentence(conflict, names, today)}</li>
        ))}
      </List>
      <List title={m.planning_gates()}>
        {gates.map((gate) => (
          <li key={JSON.stringify(gate.of)}>
            <span className="font-semibold">{gateWords(board, gate)}</span>{' '}
            <span className="text-ink-2 tabular-nums">
              {gateDays(gate, today)} · {gateLevel(gate)}
            </span>
          </li>
        ))}
      </List>
    </div>
  )
}

function ShiftLine({ shift, board, today }: { shift: BarShift; board: PlanBoard; today: Day }) {
  const behind = behindWords(board, shift)
  return (
    <li>
      <span className="font-semibold">{barWords(board, shift.key)}</span>{' '}
      <span className="text-ink-2 tabular-nums">
        {dayRange(shift.to, today)} · {shiftDays(shift)}
        {behind && ` · ${behind}`}
      </span>
      {shift.needsReason && shift.slipDays !== null && (
        <span className="text-bad"> {m.planning_slips({ days: shift.slipDays })}</span>
      )}
    </li>
  )
}

function List({ title, isProblem = false, children }: { title: string; isProblem?: boolean; children: ReactNode[] }) {
  if (children.length === 0) return null
  const rest = children.slice(SHOWN)
  return (
    <div className="min-w-0">
      <h3 className={`mb-1 text-xs font-semibold ${isProblem ? 'text-bad' : 'text-ink-3'}`}>
        {title} <span className="font-normal tabular-nums">{children.length}</span>
      </h3>
      <ul className="grid gap-1">{children.slice(0, SHOWN)}</ul>
      {rest.length > 0 && (
        <details className="mt-1">
          <summary className="cursor-pointer text-accent">{m.planning_more({ count: rest.length })}</summary>
          <ul className="mt-1 grid gap-1">{rest}</ul>
        </details>
      )}
    </div>
  )
}
