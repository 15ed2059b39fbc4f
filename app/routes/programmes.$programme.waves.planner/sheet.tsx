import { useEffect, useMemo, useState } from 'react'
import type { OnSaved } from '~/components/layout/use-saved'
import { consequencesOf } from '~/domain/consequences'
import type { PlanBoard } from '~/domain/plan-board'
import { changeOf } from '~/domain/plan-change'
import type { Day } from '~/domain/vocabulary'
import Planner, { type ReviewedDraft } from '~/features/planner/ui/planner'
import { PlanReview } from '~/features/planning/ui/plan-review'
import { m } from '~/i18n/generated/messages'

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
  // On the plan it has become, a committed draft changes nothing, and the form that sent it would go before it hears
  // that it arrived: it hears of the plan one turn later.
  const [known, setKnown] = useState(board)
  useEffect(() => setKnown(board), [board])
  const consequences = useMemo(() => consequencesOf(known, draft.edit, today), [known, draft.edit, today])
  const change = useMemo(() => changeOf(known, consequences.edit), [known, consequences])
  return (
    <PlanReview
      board={known}
      today={today}
      draft={draft}
      change={change}
      consequences={consequences}
      note={m.planner_keys()}
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
