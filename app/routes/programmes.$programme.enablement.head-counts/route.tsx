import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { setHeadCounts } from '~/features/enablement/commands/set-head-counts.server'
import { headCountTable } from '~/features/enablement/head-count-table.server'
import { headCountsPath } from '~/features/enablement/paths'
import { setHeadCountsSchema } from '~/features/enablement/schema'
import { HeadCountsPage } from '~/features/enablement/ui/head-counts-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'headCount.set', change: 'headCount.set' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.enablement_head_counts()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const q = (query.get('q') ?? '').trim().slice(0, 60)
  const table = await headCountTable(visit, { q, page: Number(query.get('page')) || 1 })
  return { slug: visit.programme.slug, q, table }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, setHeadCountsSchema)
  if (!form.ok) return data(form.faults, 422)
  const { search } = new URL(request.url)
  const done = await setHeadCounts(change, form.data)
  return answerChange(form.values, done, `${headCountsPath(programme.slug)}${search}`)
}

export default function HeadCountsRoute() {
  return <HeadCountsPage {...useLoaderData<typeof loader>()} faults={useActionData<typeof action>()} />
}
