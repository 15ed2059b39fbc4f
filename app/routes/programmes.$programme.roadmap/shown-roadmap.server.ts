import type { PersonName } from '~/domain/plan'
import { type Roadmap, roadmapOf } from '~/domain/roadmap'
import { type RoadmapHeadline, roadmapHeadline } from '~/domain/roadmap-headline'
import { assessProgramme } from '~/domain/rollup'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { branchRollouts } from '~/features/roadmap/queries.server'
import { readView } from '~/features/roadmap/schema'
import type { RoadmapView } from '~/features/roadmap/view'
import type { Visit } from '~/lib/visit.server'

export interface ShownRoadmap {
  view: RoadmapView
  roadmap: Roadmap
  /** Of the programme, or of the track that is looked at: it does not change with what else is filtered. */
  headline: RoadmapHeadline
  /** Whoever owns a sub-process, in the order of the model. */
  owners: readonly PersonName[]
}

/** The roadmap as the address asks for it: for the page, and for each form in which it is taken away. */
export async function shownRoadmap({ db, programme, today }: Visit, request: Request): Promise<ShownRoadmap> {
  const view = readView(new URL(request.url).searchParams)
  const plan = await planOf(db, programme, today)
  const assessment = fromPlan(plan, today, assessProgramme)
  const { group, track } = view
  const choice = group === 'branch' ? { group, rollouts: await branchRollouts(db, programme.id) } : { group }
  const owners = new Map(plan.subProcesses.flatMap(({ owner }) => (owner ? [[owner.id, owner]] : [])))
  return {
    view,
    roadmap: roadmapOf(plan, assessment, today, { ...view, ...choice }),
    headline: roadmapHeadline(roadmapOf(plan, assessment, today, { group: 'track', track })),
    owners: [...owners.values()].map(({ id, name }) => ({ id, name })),
  }
}
