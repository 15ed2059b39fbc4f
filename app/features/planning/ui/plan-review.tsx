import { useId } from 'react'
import { Button } from '~/components/ui/button'
import type { Conflict } from '~/domain/conflict'
import type { Consequences } from '~/domain/consequences'
import type { PlanBoard } from '~/domain/plan-board'
import type { PlanChange } from '~/domain/plan-change'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { CommitForm, type CommitTo, useCommit } from './commit-form'
import { ConsequenceLists } from './consequence-lists'
import { summaryParts } from './review-words'
import type { PlanDraft } from './use-plan-draft'

/**
 * What a plan in the making does, and the way to make it the plan: stays at the bottom of the window while one works
 * above it.
 */
export function PlanReview({
  board,
  today,
  draft,
  change,
  consequences,
  commit,
  note,
  conflicts = [],
}: {
  board: PlanBoard
  today: Day
  draft: Omit<PlanDraft, 'reset'>
  /** The draft with all that follows from it. */
  change: PlanChange
  consequences: Consequences
  commit: CommitTo
  /** What was just done, or why something cannot be. */
  note: string
  /** What would speak against the plan and does not now; where the page does not list it anyway. */
  conflicts?: readonly Conflict[]
}) {
  const heading = useId()
  const committing = useCommit(commit)
  const parts = summaryParts(change, consequences)
  return (
    <section
      aria-labelledby={heading}
      className="no-print sticky bottom-0 z-30 mt-3 max-h-[42dvh] overflow-auto rounded-t-lg border border-line bg-raised px-4 py-3 shadow-(--shadow) xl:in-data-beside:top-3 xl:in-data-beside:bottom-auto xl:in-data-beside:mt-0 xl:in-data-beside:max-h-[calc(100dvh-24px)] xl:in-data-beside:rounded-lg xl:in-data-beside:shadow-none"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 xl:in-data-beside:grid xl:in-data-beside:gap-y-1">
        <h2 id={heading} className="text-sm">
          {m.planning_review()}
          {commit.scenario && (
            <span className="ml-2 font-normal text-ink-2">
              {m.planning_in_scenario({ name: commit.scenario.name })}
            </span>
          )}
        </h2>
        <p className="min-w-0 flex-1 text-sm text-ink-2" data-plan-summary="">
          {parts.length === 0 ? m.planning_nothing_yet() : parts.join(' · ')}
        </p>
        <div className="-mx-3 flex flex-wrap gap-1">
          <Button type="button" look="quiet" onClick={draft.undo} disabled={!draft.canUndo}>
            {m.planning_undo()}
          </Button>
          <Button type="button" look="quiet" onClick={draft.redo} disabled={!draft.canRedo}>
            {m.planning_redo()}
          </Button>
          <Button type="button" look="quiet" onClick={draft.clear} disabled={parts.length === 0}>
            {m.planning_discard()}
          </Button>
        </div>
      </div>
      {parts.length === 0 ? (
        <p className="mt-1 text-xs text-ink-3">{note || m.planning_help()}</p>
      ) : (
        <>
          <ConsequenceLists board={board} today={today} consequences={consequences} conflicts={conflicts} />
          <CommitForm change={change} consequences={consequences} commit={commit} fetcher={committing} />
        </>
      )}
    </section>
  )
}
