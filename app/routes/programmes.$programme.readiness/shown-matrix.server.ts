import { assessProgramme } from '~/domain/rollup'
import { TRACKS } from '~/domain/vocabulary'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { readGateChoice } from '~/features/readiness/gate-choice'
import { readinessMatrix } from '~/features/readiness/matrix'
import { pointsOf } from '~/features/readiness/points.server'
import type { Visit } from '~/lib/visit.server'

/** The heat map that an address asks for: on the page and as a table. */
export async function shownMatrix({ db, programme, person, today }: Visit, request: Request) {
  const query = new URL(request.url).searchParams
  const track = TRACKS.find((one) => one === query.get('track')) ?? null
  const isMine = query.get('owner') === 'me'
  const gate = readGateChoice(query)
  const [plan, points] = await Promise.all([planOf(db, programme, today), pointsOf(db, programme, today)])
  const filter = { track, ownerId: isMine ? person.id : null, gate }
  const matrix = readinessMatrix(plan, points, fromPlan(plan, today, assessProgramme), filter, today)
  return { track, isMine, gate, waves: plan.waves.map(({ number }) => number), matrix }
}
