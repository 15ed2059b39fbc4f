import { useMemo } from 'react'
import type { OnSaved } from '~/components/layout/use-saved'
import { consequencesOf } from '~/domain/consequences'
import type { PlanBoard } from '~/domain/plan-board'
import { changeOf } from '~/domain/plan-change'
import type { Day } from '~/domain/vocabulary'
import Planner, { type ReviewedDraft } from '~/features/planner/ui/planner'
import { PlanReview } from '~/features/planning/ui/plan-review'

interface SheetProps {
  slug: string
  board: PlanBoard
  today: Day
  draftKey: string
  initialWave: number | null
  onSaved: OnSaved
}

/** The planner with what its draft does to the plan. Reached by `import()` only. */
export default function Sheet({ slug, board, today, onSaved, ...rest }: SheetProps) {
  return (
    <Planner
      board={board}
      today={today}
      {...rest}
      review={(draft) => <Review slug={slug} board={board} today={today} draft={draft} onSaved={onSaved} />}
    />
  )
}

function Review({
  slug,
  board,
  today,
  draft,
  onSaved,
}: Pick<SheetProps, 'slug' | 'board' | 'today' | 'onSaved'> & { draft: ReviewedDraft }) {
  const consequences = useMemo(() => consequencesOf(board, draft.edit, today), [board, draft.edit, today])
  const change = useMemo(() => changeOf(board, consequences.edit), [board, consequences])
  return (
    <PlanReview
      board={board}
      today={today}
      draft={draft}
      change={change}
      consequences={consequences}
      commit={{
        action: `/programmes/${slug}/plan/apply`,
        scenario: null,
        keepAction: null,
        onSaved,
        // The plan that comes back holds what was committed; what was painted meanwhile stays in the draft.
        onDone: () => undefined,
      }}
    />
  )
}
