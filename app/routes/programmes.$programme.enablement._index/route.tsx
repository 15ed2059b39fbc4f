import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayAnywhere } from '~/domain/permissions'
import { coverageView, readCoverageChoice } from '~/features/enablement/coverage-view.server'
import { comingActivities } from '~/features/enablement/queries.server'
import { CoveragePage } from '~/features/enablement/ui/coverage-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.room_enablement()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { db, programme, viewer, today } = visit
  return {
    view: await coverageView(visit, readCoverageChoice(new URL(request.url).searchParams)),
    coming: await comingActivities(db.read, programme.id, today),
    may: {
      plan: mayAnywhere(viewer, 'enablement.plan'),
      count: mayAnywhere(viewer, 'headCount.set'),
      record: mayAnywhere(viewer, 'enablement.record'),
    },
  }
}

export default function EnablementPage() {
  return <CoveragePage {...useLoaderData<typeof loader>()} />
}
