import { placeKey } from '~/domain/places'
import {
  joinEdits,
  type NewWave,
  NO_EDIT,
  type PlanBoard,
  type PlanEdit,
  type PlannedCell,
  takesInMore,
} from '~/domain/plan-board'
import type { DayRange } from '~/domain/vocabulary'

/** A plan in the making: what is to be changed, and the way back and forth through it. */
export interface Draft {
  edit: PlanEdit
  past: readonly PlanEdit[]
  future: readonly PlanEdit[]
  /** The stroke that came last, until something else happens. */
  stroke: number | null
}

export const NO_DRAFT: Draft = { edit: NO_EDIT, past: [], future: [], stroke: null }

export type DraftAction =
  /** What is painted in the same stroke is undone together. */
  | { type: 'paint'; cells: readonly PlannedCell[]; stroke?: number }
  /** More of whatever kind. */
  | { type: 'join'; edit: PlanEdit }
  | { type: 'moveWave'; id: number; planned: DayRange }
  /** Only a wave that this draft has added. */
  | { type: 'dropWave'; id: number }
  | { type: 'undo' }
  | { type: 'redo' }
  /** Can be undone. */
  | { type: 'clear' }
  /** Begins anew with what was kept, on a board that may be another by now. */
  | { type: 'restart'; edit: PlanEdit }

/** Steps back that are remembered. */
const REMEMBERED = 200

/** Drafts of this board: an edit never names what is so already, what is live, what is closed, or what is not there. */
export function draftReducer(board: PlanBoard): (draft: Draft, action: DraftAction) => Draft {
  const sparing = sparingly(board)
  return (draft, action) => {
    switch (action.type) {
      case 'paint':
        return next(draft, sparing(joinEdits(draft.edit, { ...NO_EDIT, cells: action.cells })), action.stroke)
      case 'join':
        return next(draft, sparing(joinEdits(draft.edit, action.edit)))
      case 'moveWave':
        return next(draft, sparing(withDays(draft.edit, action.id, action.planned)))
      case 'dropWave': {
        const newWaves = draft.edit.newWaves.filter(({ id }) => id !== action.id)
        return next(draft, sparing({ ...draft.edit, newWaves }))
      }
      case 'undo': {
        const edit = draft.past[draft.past.length - 1]
        if (!edit) return draft
        return { edit, past: draft.past.slice(0, -1), future: [draft.edit, ...draft.future], stroke: null }
      }
      case 'redo': {
        const [edit, ...future] = draft.future
        return edit ? { edit, past: [...draft.past, draft.edit], future, stroke: null } : draft
      }
      case 'clear':
        return next(draft, NO_EDIT)
      case 'restart':
        return { ...NO_DRAFT, edit: sparing(withRealWaves(action.edit, board)) }
    }
  }
}

/** The id for a wave that is added: negative, and not yet used by the draft. */
export function nextWaveId({ newWaves }: PlanEdit): number {
  return Math.min(0, ...newWaves.map(({ id }) => id)) - 1
}

/** The cells that are live, by key: nobody plans them anew. */
export function liveCells(board: PlanBoard): Set<string> {
  return new Set(board.cells.flatMap((cell) => (cell.liveOn === null ? [] : [placeKey(cell)])))
}

function next(draft: Draft, edit: PlanEdit, stroke: number | null = null): Draft {
  if (isSame(edit, draft.edit)) return draft
  const continues = stroke !== null && stroke === draft.stroke
  const past = continues ? draft.past : [...draft.past, draft.edit].slice(-REMEMBERED)
  return { edit, past, future: [], stroke }
}

function isSame(a: PlanEdit, b: PlanEdit): boolean {
  const cellsAreSame =
    a.cells.length === b.cells.length &&
    a.cells.every((cell, at) => cell === b.cells[at] || sameCell(cell, b.cells[at]))
  return cellsAreSame && JSON.stringify([a.waves, a.newWaves]) === JSON.stringify([b.waves, b.newWaves])
}

function sameCell(a: PlannedCell, b: PlannedCell | undefined): boolean {
  return a.subProcessId === b?.subProcessId && a.unitId === b.unitId && a.waveId === b.waveId
}

/** A wave of the draft that has become part of the plan meanwhile is painted with under its own id. */
function withRealWaves(edit: PlanEdit, board: PlanBoard): PlanEdit {
  const real = new Map(
    edit.newWaves.flatMap((wave) => {
      const made = board.waves.find((one) => isSameWave(one, wave))
      return made ? [[wave.id, made.id] as const] : []
    }),
  )
  if (real.size === 0) return edit
  return {
    ...edit,
    newWaves: edit.newWaves.filter(({ id }) => !real.has(id)),
    cells: edit.cells.map((cell) => ({ ...cell, waveId: real.get(cell.waveId ?? 0) ?? cell.waveId })),
  }
}

function isSameWave(a: Omit<NewWave, 'id'>, b: NewWave): boolean {
  return (
    a.name.zh === b.name.zh &&
    a.name.en === b.name.en &&
    a.circle === b.circle &&
    a.planned.start === b.planned.start &&
    a.planned.end === b.planned.end
  )
}

function withDays(edit: PlanEdit, id: number, planned: DayRange): PlanEdit {
  if (edit.newWaves.every((wave) => wave.id !== id)) return joinEdits(edit, { ...NO_EDIT, waves: [{ id, planned }] })
  return { ...edit, newWaves: edit.newWaves.map((wave) => (wave.id === id ? { ...wave, planned } : wave)) }
}

function sparingly(board: PlanBoard): (edit: PlanEdit) => PlanEdit {
  const waveAt = new Map(board.cells.map((cell) => [placeKey(cell), cell.waveId]))
  const live = liveCells(board)
  const closed = new Set(board.waves.filter((wave) => !takesInMore(wave)).map(({ id }) => id))
  const daysOf = new Map(board.waves.map((wave) => [wave.id, wave.planned]))
  const rows = new Set(board.subProcesses.map(({ id }) => id))
  const columns = new Set(board.branches.map(({ id }) => id))
  return (edit) => {
    const added = new Set(edit.newWaves.map(({ id }) => id))
    return {
      ...edit,
      waves: edit.waves.filter(({ id, planned }) => {
        const saved = daysOf.get(id)
        return saved !== undefined && (saved.start !== planned.start || saved.end !== planned.end)
      }),
      cells: edit.cells.filter((cell) => {
        const key = placeKey(cell)
        if (live.has(key) || !rows.has(cell.subProcessId) || !columns.has(cell.unitId)) return false
        if (cell.waveId === null) return waveAt.has(key)
        if (closed.has(cell.waveId)) return false
        return waveAt.get(key) !== cell.waveId && (daysOf.has(cell.waveId) || added.has(cell.waveId))
      }),
    }
  }
}
