import { type ReactNode, useMemo, useRef, useState } from 'react'
import { Card } from '~/components/ui/card'
import type { Conflict } from '~/domain/conflict'
import { isEmptyEdit, type PlanBoard, type PlanEdit, takesInMore } from '~/domain/plan-board'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { boardNames } from '../../ui/conflict-sentence'
import { countsOf, NO_WAVE } from '../grid'
import { liveMarks, marksOf } from '../marks'
import { BrushPanel } from './brush-panel'
import { CircleList } from './circle-list'
import { ConflictPanel } from './conflict-panel'
import { Matrix } from './matrix'
import { PlannerHeader } from './planner-header'
import { ReviewFrame } from './review-frame'
import { SpotLine } from './spot-line'
import { Toolbar } from './toolbar'
import { useMatrixHands } from './use-matrix-hands'
import { type DraftStart, usePlanner } from './use-planner'
import { usePlannerKeys } from './use-planner-keys'

/** A draft as whoever commits it sees it: what it asks for, and the way back and forth. */
export interface ReviewedDraft {
  edit: PlanEdit
  canUndo: boolean
  canRedo: boolean
  add: (edit: PlanEdit) => void
  undo: () => void
  redo: () => void
  clear: () => void
}

/** The plan as a sheet: waves to paint with, sub-processes by branches, what speaks against it, and its commitment. Reached by `import()` only. */
export default function Planner({
  board,
  today,
  draftStart,
  initialWave,
  review,
}: {
  board: PlanBoard
  today: Day
  draftStart: DraftStart
  /** The number of the wave to begin with; null for the first. */
  initialWave: number | null
  /** What the draft does, and its commitment; asked for only where it does anything. */
  review: (draft: ReviewedDraft) => ReactNode
}) {
  const planner = usePlanner(board, today, draftStart)
  const { draft, dispatch, grid, settled, conflicts, circles, waves, said, keptSince } = planner
  const open = useMemo(() => board.waves.filter(takesInMore), [board])
  const [brush, setBrush] = useState<number | null>(
    () => (open.find(({ number }) => number === initialWave) ?? open[0])?.id ?? null,
  )
  const [isDrawnByFinger, setIsDrawnByFinger] = useState(false)
  const numbers = useMemo(() => new Map(waves.map(({ id, number }) => [id, number])), [waves])
  const names = useMemo(() => boardNames(board, numbers), [board, numbers])
  const live = useMemo(() => liveMarks(board, planner.axes), [board, planner.axes])
  const marks = useMemo(
    () => ({ live, ...marksOf(board, planner.axes, draft.edit.cells, conflicts) }),
    [board, planner.axes, live, draft.edit.cells, conflicts],
  )
  const counts = useMemo(() => countsOf(grid), [grid])
  const pickNumber = (number: number): number | null => {
    const wave = waves.find((one) => one.number === number)
    if (wave && takesInMore(wave)) {
      setBrush(wave.id)
      return wave.id
    }
    planner.say(wave ? m.planner_said_passed({ wave: number }) : m.planner_said_no_wave({ wave: number }))
    return null
  }
  const hands = useMatrixHands(planner, { brush, setBrush, pickNumber, isDrawnByFinger, numbers })
  usePlannerKeys(planner, { pickNumber, setBrush })
  const jumps = useRef(new Map<string, number>())

  const goTo = (conflict: Conflict) => {
    const turn = jumps.current.get(conflict.key) ?? 0
    jumps.current.set(conflict.key, turn + 1)
    const cell = conflict.cells[turn % conflict.cells.length]
    const row = planner.axes.rowOf.get(cell?.subProcessId ?? 0)
    const col = planner.axes.colOf.get(cell?.unitId ?? 0)
    if (row !== undefined && col !== undefined) hands.go({ row, col })
  }

  const changes = draft.edit.cells.length + draft.edit.waves.length + draft.edit.newWaves.length
  const branchesSelected = hands.selected.right - hands.selected.left + 1
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="-mb-4">
        <PlannerHeader
          planned={[...counts.values()].reduce((sum, { cells }) => sum + cells, 0)}
          all={board.subProcesses.length * board.branches.length}
          facts={
            <>
              {conflicts.length > 0 && (
                <span className="text-warn">
                  <span aria-hidden="true">▲ </span>
                  {m.planner_fact_conflicts({ count: conflicts.length })}
                </span>
              )}
              {changes > 0 && <span>{m.planner_fact_changes({ count: changes })}</span>}
            </>
          }
        />
      </div>
      {keptSince && (
        <p role="status" className="rounded-md bg-accent-soft px-3 py-2 text-sm text-accent-ink">
          {keptSince === 'same' ? m.planner_kept() : m.planner_kept_changed()}
        </p>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[232px_minmax(0,1fr)]">
        <BrushPanel
          planner={planner}
          counts={counts}
          brush={brush === null || brush === NO_WAVE || numbers.has(brush) ? brush : null}
          onPick={setBrush}
          branchesSelected={branchesSelected}
          onCopy={hands.copy}
        />
        <div className="min-w-0">
          <Toolbar
            draft={draft}
            dispatch={dispatch}
            onFillDown={hands.fillDown}
            onFillRight={hands.fillRight}
            isDrawnByFinger={isDrawnByFinger}
            onDrawnByFinger={setIsDrawnByFinger}
          />
          <Matrix
            subProcesses={board.subProcesses}
            branches={board.branches}
            grid={grid}
            numbers={numbers}
            marks={marks}
            selected={hands.selected}
            active={hands.active}
            isDrawnByFinger={isDrawnByFinger}
            {...hands.ofMatrix}
          />
          <SpotLine
            board={board}
            spot={hands.looked}
            waveId={grid[hands.looked.row]?.[hands.looked.col] ?? NO_WAVE}
            isLive={live[hands.looked.row]?.[hands.looked.col] === '1'}
            conflicts={conflicts}
            names={names}
            today={today}
          />
        </div>
      </div>
      <p role="status" className="sr-only" key={said.turn}>
        {said.sentence}
      </p>
      <Card
        title={m.planner_conflicts()}
        note={conflicts.length > 0 ? m.planner_fact_conflicts({ count: conflicts.length }) : undefined}
      >
        <ConflictPanel conflicts={conflicts} names={names} today={today} onGo={goTo} />
        <CircleList waves={waves} circles={circles} />
      </Card>
      {!isEmptyEdit(settled) && (
        <ReviewFrame changes={changes} conflicts={conflicts.length}>
          {review({
            edit: settled,
            canUndo: draft.past.length > 0,
            canRedo: draft.future.length > 0,
            add: (edit) => dispatch({ type: 'join', edit }),
            undo: () => dispatch({ type: 'undo' }),
            redo: () => dispatch({ type: 'redo' }),
            clear: () => dispatch({ type: 'clear' }),
          })}
        </ReviewFrame>
      )}
    </div>
  )
}
