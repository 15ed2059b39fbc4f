import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { EmptyState } from '~/components/ui/empty-state'
import { Pager } from '~/components/ui/pager'
import { checkViews, ownChecks } from '~/features/readiness/checks.server'
import { updateChecks } from '~/features/readiness/commands/update-checks.server'
import { gridFilterOf, gridOf } from '~/features/readiness/grid'
import { refuseWith, respond } from '~/features/readiness/respond.server'
import { updateChecksSchema } from '~/features/readiness/schema'
import { GridPage } from '~/features/readiness/ui/grid-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

/** Whoever was asked for a check answers for it, whatever their role: the command knows who answers for which. */
const access = { read: 'programme.view', change: 'readiness.update' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.grid_link()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const filter = gridFilterOf(query)
  const { slug, staleAfterDays, dueSoonDays } = programme
  const limits = { staleAfterDays, dueSoonDays }
  const own = await ownChecks(db, programme, viewer)
  const { ids, ...grid } = gridOf(own, filter, { today, limits, page: Number(query.get('page')) || 1 })
  return { slug, today, limits, filter, grid, checks: await checkViews(db, programme, viewer, ids) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, updateChecksSchema)
  if (!form.ok) return refuseWith(form.faults)
  return respond(await updateChecks(change, form.data), { values: form.values })
}

export default function ChecksUpdateRoute() {
  const answer = useActionData<typeof action>()
  const { grid, ...shown } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  const pathOf = (page: number) =>
    `?${new URLSearchParams([...query].filter(([name]) => name !== 'page'))}&page=${page}`
  return (
    <GridPage
      {...shown}
      grid={grid}
      faults={answer && !answer.ok ? answer.faults : null}
      empty={<EmptyState title={m.grid_empty()} />}
      pager={<Pager page={grid.page} pages={grid.pages} pathOf={pathOf} />}
    />
  )
}
