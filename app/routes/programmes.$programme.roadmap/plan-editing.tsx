import { useFetcher } from '@remix-run/react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useSaved } from '~/components/layout/use-saved'
import { parseBarKey } from '~/domain/bar-key'
import { conflictsOf, newConflicts } from '~/domain/conflicts'
import { consequencesOf } from '~/domain/consequences'
import { barsByRight, daysThatMove } from '~/domain/movable-bars'
import { applyEdit, joinEdits, NO_EDIT, type PlanEdit } from '~/domain/plan-board'
import { changeOf, editOf } from '~/domain/plan-change'
import { slackOfPlan } from '~/domain/plan-network'
import type { Roadmap } from '~/domain/roadmap'
import type { DayRange } from '~/domain/vocabulary'
import { draftKey } from '~/features/planning/kept-draft'
import { unpackBoard } from '~/features/planning/packed-board'
import { barWords } from '~/features/planning/ui/bar-words'
import type { EditedScenario } from '~/features/planning/ui/commit-form'
import { heldWords } from '~/features/planning/ui/held-words'
import { PlanReview } from '~/features/planning/ui/plan-review'
import { usePlanDraft } from '~/features/planning/ui/use-plan-draft'
import { previewOf, withRoom } from '~/features/roadmap/preview'
import { ChartEditing } from '~/features/roadmap/ui/chart-editing'
import { RoadmapChart } from '~/features/roadmap/ui/roadmap-chart'
import type { RoadmapView } from '~/features/roadmap/view'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { loader as loadBoard } from '../programmes.$programme.plan.board/route'

/** The roadmap with bars that move, and what that does: fetched when somebody begins to plan. */
export function PlanEditing({
  roadmap,
  view,
  base,
  slug,
  personId,
  onOpen,
  scenario,
  mayKeep,
}: {
  roadmap: Roadmap
  view: RoadmapView
  base: string
  slug: string
  personId: number
  onOpen: (href: string) => void
  scenario: EditedScenario | null
  /** Whether the viewer may keep scenarios. */
  mayKeep: boolean
}) {
  const fetcher = useFetcher<typeof loadBoard>()
  const { load } = fetcher
  useEffect(() => load(`${base}/plan/board`), [load, base])
  const start = useMemo(() => (scenario ? editOf(scenario.change) : NO_EDIT), [scenario])
  const { data } = fetcher
  const plan = useMemo(() => (data ? { ...data, board: unpackBoard(data.packed) } : null), [data])
  const revision = plan?.board.programme.revision ?? 0
  const draft = usePlanDraft(draftKey('roadmap', slug, personId, scenario), revision, start)
  const [carried, setCarried] = useState<{ address: string; planned: DayRange } | null>(null)
  const [said, setSaid] = useState('')
  const { said: saved, onSaved } = useSaved(slug)
  const roomy = useMemo(() => withRoom(roadmap), [roadmap])

  const asked = useMemo(
    () => (carried ? joinEdits(draft.edit, editOfBar(carried.address, carried.planned)) : draft.edit),
    [draft.edit, carried],
  )
  const result = useMemo(() => {
    if (!plan) return null
    const consequences = consequencesOf(plan.board, asked, plan.today)
    return { consequences, board: applyEdit(plan.board, consequences.edit) }
  }, [plan, asked])
  const preview = useMemo(
    () => (plan && result ? previewOf(roomy, daysThatMove(plan.board, result.board, plan.today)) : roomy),
    [plan, result, roomy],
  )
  const slack = useMemo(
    () => (result && plan && view.path === 'on' ? slackOfPlan(result.board, plan.today) : null),
    [result, plan, view.path],
  )
  // Said when the bar lies still: the hand comes first.
  const settled = useDeferredValue(result?.board ?? null)
  const known = useMemo(() => (plan ? conflictsOf(plan.board, plan.today) : []), [plan])
  const conflicts = useMemo(
    () => (plan && settled ? newConflicts(known, conflictsOf(settled, plan.today)) : []),
    [plan, settled, known],
  )
  const bars = useMemo(() => (plan && result ? barsByRight(result.board, plan, plan.today) : null), [plan, result])

  const { add, reset } = draft
  const editor = useMemo(() => {
    if (!plan || !bars) return null
    const say = (words: (bar: string) => string) => (address: string) => setSaid(words(barWords(plan.board, address)))
    return {
      calendar: plan.board.calendar,
      find: (address: string) => {
        const bar = bars.get(address)
        return typeof bar === 'object' ? bar : null
      },
      onCarry: (address: string, planned: DayRange | null) => {
        setCarried(planned && { address, planned })
        const bar = barWords(plan.board, address)
        setSaid(
          planned
            ? m.planning_said_carry({ bar, range: dayRange(planned, plan.today) })
            : m.planning_said_back({ bar }),
        )
      },
      onPut: (address: string, planned: DayRange) => {
        setCarried(null)
        add(editOfBar(address, planned))
        setSaid(m.planning_said_put({ bar: barWords(plan.board, address), range: dayRange(planned, plan.today) }))
      },
      onTakeUp: say((bar) => m.planning_said_taken({ bar })),
      onHeld: (address: string) => {
        const held = bars.get(address)
        if (typeof held === 'string') setSaid(heldWords(held, barWords(plan.board, address)))
      },
    }
  }, [plan, bars, add])

  const commit = useMemo(
    () => ({ base, scenario, mayKeep, onSaved, onDone: scenario ? () => undefined : reset }),
    [base, scenario, mayKeep, onSaved, reset],
  )

  return (
    <>
      {(!plan || !result) && <p className="mb-2 text-sm text-ink-3">{m.planning_loading()}</p>}
      <div data-beside="" className="xl:grid xl:grid-cols-[minmax(0,1fr)_340px] xl:items-start xl:gap-4">
        <RoadmapChart
          key={`${view.group} ${view.track}`}
          roadmap={preview}
          view={view}
          base={base}
          onOpen={onOpen}
          slack={slack}
          editing={(chart) => editor && <ChartEditing {...chart} editor={editor} />}
        />
        {plan && result && (
          <PlanReview
            board={plan.board}
            today={plan.today}
            draft={draft}
            change={changeOf(plan.board, result.consequences.edit)}
            consequences={result.consequences}
            conflicts={conflicts}
            commit={commit}
            note={said}
          />
        )}
      </div>
      <p role="status" className="sr-only">
        {said || saved}
      </p>
    </>
  )
}

function editOfBar(address: string, planned: DayRange): PlanEdit {
  const named = parseBarKey(address)
  if (!named) return NO_EDIT
  const bar = { id: named.id, planned }
  return named.kind === 'wave' ? { ...NO_EDIT, waves: [bar] } : { ...NO_EDIT, steps: [bar] }
}
