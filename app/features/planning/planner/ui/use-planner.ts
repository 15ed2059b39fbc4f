import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { circleWarnings } from '~/domain/circles'
import type { Conflict } from '~/domain/conflict'
import { conflictsOf } from '~/domain/conflicts'
import { applyEdit, isEmptyEdit, NO_EDIT, type PlanBoard, type PlanEdit } from '~/domain/plan-board'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { keepDraft, readDraft } from '../../kept-draft'
import { useAskBeforeLeaving } from '../../ui/use-ask-before-leaving'
import { draftReducer, NO_DRAFT } from '../draft'
import { axesOf, type Grid, gridOf, NO_WAVE, type Painted, type Spot } from '../grid'

/** Under which name the draft is kept in the tab, and what it begins with: nothing, or what a scenario changes. */
export interface DraftStart {
  key: string
  start: PlanEdit
}

/** The draft of a plan, the matrix as it is by it, and what speaks against it. */
export function usePlanner(board: PlanBoard, today: Day, { key, start }: DraftStart) {
  const [draft, dispatch] = useReducer(
    useMemo(() => draftReducer(board), [board]),
    NO_DRAFT,
  )
  const axes = useMemo(() => axesOf(board), [board])
  const drawn = useRef<Grid>([])
  const grid = useMemo(() => {
    drawn.current = gridOf(board, axes, board.cells, draft.edit.cells, drawn.current)
    return drawn.current
  }, [board, axes, draft.edit.cells])

  // The hand comes first: what follows from a stroke is worked out when the stroke is on the screen.
  const settled = useDeferredValue(draft.edit)
  const drafted = useMemo(() => applyEdit(board, settled), [board, settled])
  const conflicts = useMemo<Conflict[]>(() => conflictsOf(drafted, today), [drafted, today])
  const circles = useMemo(() => circleWarnings({ ...drafted, scope: drafted.cells }), [drafted])
  const waves = useMemo(
    () => applyEdit(board, { ...NO_EDIT, waves: draft.edit.waves, newWaves: draft.edit.newWaves }).waves,
    [board, draft.edit.waves, draft.edit.newWaves],
  )

  const paint = useCallback(
    (cells: readonly Painted[], stroke?: number) => {
      const planned = cells.flatMap(({ waveId, ...spot }) => {
        const place = placeOf(board, spot)
        return place ? [{ ...place, waveId: waveId === NO_WAVE ? null : waveId }] : []
      })
      dispatch({ type: 'paint', cells: planned, ...(stroke !== undefined && { stroke }) })
    },
    [board],
  )

  const { said, say } = useAnnouncer()
  const keptSince = useKeptDraft(board, { key, start }, draft.edit, (edit) => dispatch({ type: 'restart', edit }))
  return { board, today, draft, dispatch, axes, grid, settled, conflicts, circles, waves, paint, said, say, keptSince }
}
export type Planner = ReturnType<typeof usePlanner>

export function placeOf(board: PlanBoard, { row, col }: Spot): { subProcessId: number; unitId: number } | null {
  const subProcessId = board.subProcesses[row]?.id
  const unitId = board.branches[col]?.id
  return subProcessId === undefined || unitId === undefined ? null : { subProcessId, unitId }
}

/** Says aloud what has happened, the same sentence also twice. */
function useAnnouncer() {
  const [said, setSaid] = useState({ sentence: '', turn: 0 })
  const say = useCallback((sentence: string) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })), [])
  return { said, say }
}

/**
 * Brings back the draft that this tab has kept, keeps it with every change, and asks before the tab is closed on it.
 * Gives how the kept draft was found: on this plan, or on one that has changed since.
 */
function useKeptDraft(board: PlanBoard, { key, start }: DraftStart, edit: PlanEdit, restore: (edit: PlanEdit) => void) {
  const [found, setFound] = useState<'none' | 'same' | 'changed'>('none')
  const isRead = useRef(false)
  const { revision } = board.programme
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for a board; `restore` only dispatches
  useEffect(() => {
    const kept = readDraft(key)
    isRead.current = true
    if (kept) {
      restore(kept.edit)
      setFound(kept.revision === revision ? 'same' : 'changed')
    } else if (!isEmptyEdit(start)) restore(start)
  }, [key, board])
  useEffect(() => {
    if (isRead.current) keepDraft(key, { revision, edit })
  }, [key, revision, edit])
  const isDirty = !isEmptyEdit(edit)
  useAskBeforeLeaving(isDirty)
  return isDirty && found !== 'none' ? found : null
}

export function saidOfPainting(waveNumber: number | null, count: number): string {
  return waveNumber === null ? m.planner_said_cleared({ count }) : m.planner_said_painted({ count, wave: waveNumber })
}
