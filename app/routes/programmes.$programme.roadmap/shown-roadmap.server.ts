import type { Slack } from '~/domain/network'
import type { PersonName } from '~/domain/plan'
import { slackOfPlan } from '~/domain/plan-network'
import { type Roadmap, roadmapOf } from '~/domain/roadmap'
import { drawnAgainst } from '~/domain/roadmap-baseline'
import { type RoadmapHeadline, roadmapHeadline } from '~/domain/roadmap-headline'
import { assessProgramme } from '~/domain/rollup'
import { drawnBaseline } from '~/features/baselines/queries.server'
import { boardOf } from '~/features/plan/board.server'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { branchRollouts } from '~/features/roadmap/queries.server'
import { readView } from '~/features/roadmap/schema'
import { keptPlan, type RoadmapView } from '~/features/roadmap/view'
import type { Visit } from '~/lib/visit.server'

export interface ShownRoadmap {
  view: RoadmapView
  roadmap: Roadmap
  /** The name of the kept plan that is drawn under the bars instead of the committed one. */
  keptName: string | null
  /** Of the programme, or of the track that is looked at: it does not change with what else is filtered. */
  headline: RoadmapHeadline
  /** Whoever owns a sub-process, in the order of the model. */
  owners: readonly PersonName[]
  /** How much room each bar has, by its address, where the address asks for the critical path. */
  slack: readonly (readonly [string, Slack])[] | null
}

/** The roadmap as the address asks for it: for the page, and for each form in which it is taken away. */
export async function shownRoadmap({ db, programme, today }: Visit, request: Request): Promise<ShownRoadmap> {
  const view = readView(new URL(request.url).searchParams)
  const plan = await planOf(db, programme, today)
  const assessment = fromPlan(plan, today, assessProgramme)
  const { group, track } = view
  const choice = group === 'branch' ? { group, rollouts: await branchRollouts(db, programme.id) } : { group }
  const keptId = keptPlan(view)
  const kept = keptId === null ? null : await drawnBaseline(db, programme, keptId)
  const against = (roadmap: Roadmap) => (kept === null ? roadmap : drawnAgainst(roadmap, kept, plan.calendar))
  const owners = new Map(plan.subProcesses.flatMap(({ owner }) => (owner ? [[owner.id, owner]] : [])))
  return {
    view,
    roadmap: against(roadmapOf(plan, assessment, today, { ...view, ...choice })),
    headline: roadmapHeadline(against(roadmapOf(plan, assessment, today, { group: 'track', track }))),
    keptName: kept?.name ?? null,
    owners: [...owners.values()].map(({ id, name }) => ({ id, name })),
    slack: view.path === 'on' ? [...slackOfPlan(await boardOf(db, programme, today), today)] : null,
  }
}
