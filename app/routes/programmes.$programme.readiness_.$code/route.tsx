import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { checksOfGate, gateChosen } from '~/domain/gates'
import { levelsByDimension } from '~/domain/readiness'
import { DIMENSIONS } from '~/domain/vocabulary'
import { planOf } from '~/features/plan/kept-plan.server'
import { checksByBranch, narrowedTo } from '~/features/readiness/branches'
import { checkViews, keptChecksOf } from '~/features/readiness/checks.server'
import { readGateChoice } from '~/features/readiness/gate-choice'
import { gateView } from '~/features/readiness/matrix'
import { outlooksOf } from '~/features/readiness/outlook'
import { pointsOf } from '~/features/readiness/points.server'
import { SubProcessReadiness } from '~/features/readiness/ui/sub-process-readiness'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { pageAsked } from '~/lib/page-of'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const [plan, points] = await Promise.all([planOf(db, programme, today), pointsOf(db, programme, today)])
  const subProcess = plan.subProcesses.find((one) => one.code === params.code)
  if (!subProcess) throw notFound()
  const { slug, staleAfterDays, dueSoonDays, readyThreshold } = programme
  const limits = { staleAfterDays, dueSoonDays }
  const choice = readGateChoice(query)
  const gate = gateChosen(subProcess, plan, choice)
  const dimension = DIMENSIONS.find((one) => one === query.get('dimension')) ?? null
  const levels = levelsByDimension(checksOfGate(subProcess, gate, plan.checks))
  const wave = typeof choice === 'number' ? choice : null
  const all = await keptChecksOf(db, programme, today, subProcess.id)
  const byBranch = checksByBranch(narrowedTo(all, { dimension, wave }), {
    today,
    limits,
    wanted: Number(query.get('branch')) || null,
    page: pageAsked(query),
    own: viewer.roles.flatMap(({ role, unitId }) => (role === 'branchLead' && unitId !== null ? [unitId] : [])),
  })
  const checks = await checkViews(db, programme, viewer, [...byBranch.pilot, ...byBranch.atBranch])
  const { code, name, track, owner } = subProcess
  return {
    slug,
    today,
    limits,
    needed: readyThreshold,
    subProcess: { code, name, track, owner: owner?.name ?? null },
    gate: gateView({ nextGate: gate }),
    dimension,
    wave,
    levels,
    outlooks: outlooksOf(points, { subProcessId: subProcess.id, gate, today }, levels, readyThreshold),
    branches: byBranch.branches,
    page: byBranch.page,
    pages: byBranch.pages,
    chosen: byBranch.chosen,
    pilotChecks: checks.filter((check) => check.unit === null),
    branchChecks: checks.filter((check) => check.unit !== null),
  }
}

export default function SubProcessReadinessPage() {
  return <SubProcessReadiness {...useLoaderData<typeof loader>()} />
}
