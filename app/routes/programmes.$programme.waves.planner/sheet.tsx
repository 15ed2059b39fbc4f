import { useMemo } from 'react'
import type { OnSaved } from '~/components/layout/use-saved'
import { consequencesOf } from '~/domain/consequences'
import { NO_EDIT, type PlanBoard } from '~/domain/plan-board'
import { changeOf, editOf } from '~/domain/plan-change'
import type { Day } from '~/domain/vocabulary'
import { draftKey } from '~/features/planning/kept-draft'
import Planner, { type ReviewedDraft } from '~/features/planning/planner/ui/planner'
import type { EditedScenario } from '~/features/planning/ui/commit-form'
import { PlanReview } from '~/features/planning/ui/plan-review'
import { m } from '~/i18n/generated/messages'

interface SheetProps {
  slug: string
  personId: number
  board: PlanBoard
  today: Day
  initialWave: number | null
  /** The scenario that is worked on instead of the plan. */
  scenario: EditedScenario | null
  onSaved: OnSaved
}

/** The planner with what its draft does to the plan. Reached by `import()` only. */
export default function Sheet({ slug, personId, board, today, initialWave, scenario, onSaved }: SheetProps) {
  const draftStart = useMemo(
    () => ({
      key: draftKey('planner', slug, personId, scenario),
      start: scenario ? editOf(scenario.change) : NO_EDIT,
    }),
    [slug, personId, scenario],
  )
  return (
    <Planner
      board={board}
      today={today}
      initialWave={initialWave}
      draftStart={draftStart}
      review={(draft) => <Review {...{ slug, board, today, scenario, onSaved, draft }} />}
    />
  )
}

function Review({
  slug,
  board,
  today,
  scenario,
  onSaved,
  draft,
}: Omit<SheetProps, 'personId' | 'initialWave'> & { draft: ReviewedDraft }) {
  const consequences = useMemo(() => consequencesOf(board, draft.edit, today), [board, draft.edit, today])
  const change = useMemo(() => changeOf(board, consequences.edit), [board, consequences])
  return (
    <PlanReview
      board={board}
      today={today}
      draft={draft}
      change={change}
      consequences={consequences}
      note={m.planner_keys()}
      // The plan that comes back holds what was committed; what was painted meanwhile stays in the draft.
      commit={{ base: `/programmes/${slug}`, scenario, mayKeep: true, onSaved, onDone: () => undefined }}
    />
  )
}
