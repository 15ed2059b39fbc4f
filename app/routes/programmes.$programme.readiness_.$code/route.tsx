import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assessSubProcess } from '~/domain/sub-process'
import { planOf } from '~/features/plan/kept-plan.server'
import { checksByBranch } from '~/features/readiness/branches'
import { checksOfSubProcess, checkViews } from '~/features/readiness/checks.server'
import { gateView } from '~/features/readiness/matrix'
import { SubProcessReadiness } from '~/features/readiness/ui/sub-process-readiness'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const plan = await planOf(db, programme, today)
  const subProcess = plan.subProcesses.find((one) => one.code === params.code)
  if (!subProcess) throw notFound()
  const { slug, staleAfterDays, dueSoonDays, readyThreshold } = programme
  const limits = { staleAfterDays, dueSoonDays }
  const byBranch = checksByBranch(await checksOfSubProcess(db, programme, subProcess.id), {
    today,
    limits,
    wanted: Number(new URL(request.url).searchParams.get('branch')) || null,
    own: viewer.roles.flatMap(({ role, unitId }) => (role === 'branchLead' && unitId !== null ? [unitId] : [])),
  })
  const checks = await checkViews(db, programme, viewer, [...byBranch.pilot, ...byBranch.atBranch])
  const assessment = assessSubProcess(subProcess, plan, today)
  const { code, name, track, owner } = subProcess
  return {
    slug,
    today,
    limits,
    needed: readyThreshold,
    subProcess: { code, name, track, owner: owner?.name ?? null },
    gate: gateView(assessment),
    levels: assessment.levels,
    branches: byBranch.branches,
    chosen: byBranch.chosen,
    pilotChecks: checks.filter((check) => check.unit === null),
    branchChecks: checks.filter((check) => check.unit !== null),
  }
}

export default function SubProcessReadinessPage() {
  return <SubProcessReadiness {...useLoaderData<typeof loader>()} />
}
