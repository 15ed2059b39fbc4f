import type { Dispatch } from 'react'
import { Button } from '~/components/ui/button'
import { isEmptyEdit } from '~/domain/plan-board'
import { m } from '~/i18n/generated/messages'
import type { Draft, DraftAction } from '../draft'

/** What is done to the whole draft or to what is selected. */
export function Toolbar({
  draft,
  dispatch,
  onFillDown,
  onFillRight,
  isDrawnByFinger,
  onDrawnByFinger,
}: {
  draft: Draft
  dispatch: Dispatch<DraftAction>
  onFillDown: () => void
  onFillRight: () => void
  isDrawnByFinger: boolean
  onDrawnByFinger: (is: boolean) => void
}) {
  return (
    <div role="toolbar" aria-label={m.planner_tools()} className="mb-2 flex flex-wrap items-center gap-1.5">
      <Button type="button" onClick={() => dispatch({ type: 'undo' })} disabled={draft.past.length === 0}>
        {m.planner_undo()}
      </Button>
      <Button type="button" onClick={() => dispatch({ type: 'redo' })} disabled={draft.future.length === 0}>
        {m.planner_redo()}
      </Button>
      <Button type="button" title="Ctrl D" onClick={onFillDown}>
        {m.planner_fill_down()}
      </Button>
      <Button type="button" title="Ctrl R" onClick={onFillRight}>
        {m.planner_fill_right()}
      </Button>
      <Button type="button" look="quiet" onClick={() => dispatch({ type: 'clear' })} disabled={isEmptyEdit(draft.edit)}>
        {m.planner_clear()}
      </Button>
      <Button
        type="button"
        aria-pressed={isDrawnByFinger}
        className="hidden aria-pressed:border-accent aria-pressed:bg-accent-soft pointer-coarse:inline-flex"
        onClick={() => onDrawnByFinger(!isDrawnByFinger)}
      >
        {m.planner_finger()}
      </Button>
      <p className="ml-auto text-xs text-ink-3 max-lg:hidden">{m.planner_keys()}</p>
    </div>
  )
}
