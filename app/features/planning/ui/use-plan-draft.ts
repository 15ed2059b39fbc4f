import { useCallback, useEffect, useReducer } from 'react'
import { isEmptyEdit, joinEdits, NO_EDIT, type PlanEdit } from '~/domain/plan-board'
import { keepDraft, readDraft } from '../kept-draft'
import { useAskBeforeLeaving } from './use-ask-before-leaving'

interface Draft {
  past: readonly PlanEdit[]
  now: PlanEdit
  future: readonly PlanEdit[]
}

type Move = { kind: 'add' | 'reset'; edit: PlanEdit } | { kind: 'undo' | 'redo' | 'clear' }

export interface PlanDraft {
  /** What has been asked for so far; what follows from it is worked out anew each time. */
  edit: PlanEdit
  canUndo: boolean
  canRedo: boolean
  add: (edit: PlanEdit) => void
  undo: () => void
  redo: () => void
  clear: () => void
  /** The draft has become the plan: it begins anew, and nothing of it can be brought back here. */
  reset: () => void
}

/**
 * A plan in the making, with its own undo. It is kept in the tab under `key`, so that a reload, or a page that went
 * away with the connection, loses nothing; days are absolute, so it still says the same on a plan that has moved.
 */
export function usePlanDraft(key: string, revision: number, start: PlanEdit): PlanDraft {
  const [draft, move] = useReducer(moved, { past: [], now: start, future: [] })
  useEffect(() => {
    const kept = readDraft(key)
    if (kept) move({ kind: 'reset', edit: kept.edit })
  }, [key])
  useEffect(
    () => keepDraft(key, { revision, edit: draft.now === start ? NO_EDIT : draft.now }),
    [key, revision, draft.now, start],
  )
  useAskBeforeLeaving(draft.now !== start && !isEmptyEdit(draft.now))

  return {
    edit: draft.now,
    canUndo: draft.past.length > 0,
    canRedo: draft.future.length > 0,
    add: useCallback((edit: PlanEdit) => move({ kind: 'add', edit }), []),
    undo: useCallback(() => move({ kind: 'undo' }), []),
    redo: useCallback(() => move({ kind: 'redo' }), []),
    clear: useCallback(() => move({ kind: 'clear' }), []),
    reset: useCallback(() => move({ kind: 'reset', edit: NO_EDIT }), []),
  }
}

function moved({ past, now, future }: Draft, move: Move): Draft {
  switch (move.kind) {
    case 'add':
      return { past: [...past, now], now: joinEdits(now, move.edit), future: [] }
    case 'reset':
      return { past: [], now: move.edit, future: [] }
    case 'clear':
      return isEmptyEdit(now) ? { past, now, future } : { past: [...past, now], now: NO_EDIT, future: [] }
    case 'undo': {
      const before = past.at(-1)
      return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : { past, now, future }
    }
    case 'redo': {
      const [next, ...rest] = future
      return next ? { past: [...past, now], now: next, future: rest } : { past, now, future }
    }
  }
}
