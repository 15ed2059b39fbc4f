import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { weeklyShares } from '~/domain/readiness-trend'
import { checkHistory, waveKeyOf } from '~/features/readiness/check-history.server'
import { requireCheck } from '~/features/readiness/one-check.server'
import { pointsKey } from '~/features/readiness/outlook'
import { pointsOf } from '~/features/readiness/points.server'
import { CheckHistoryPage } from '~/features/readiness/ui/check-history-page'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { db, programme, today } = visit
  const check = await requireCheck(visit, params.check)
  const before = new URL(request.url).searchParams.get('before')
  const { subProcessId, waveKey } = await waveKeyOf(db, check.id)
  const points = await pointsOf(db, programme, today)
  return {
    slug: programme.slug,
    today,
    timeZone: programme.timeZone,
    limits: { staleAfterDays: programme.staleAfterDays, dueSoonDays: programme.dueSoonDays },
    needed: programme.readyThreshold,
    check,
    history: await checkHistory(db, programme, check.id, before),
    isFirst: before === null,
    shares: weeklyShares(points.get(pointsKey(subProcessId, waveKey, check.dimension)) ?? [], today),
  }
}

export default function CheckHistoryRoute() {
  return <CheckHistoryPage {...useLoaderData<typeof loader>()} />
}
