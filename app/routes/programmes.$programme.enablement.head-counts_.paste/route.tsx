import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readHeadCounts } from '~/domain/enablement-tables'
import { setHeadCounts } from '~/features/enablement/commands/set-head-counts.server'
import { headCountsPath } from '~/features/enablement/paths'
import { branchesOf } from '~/features/enablement/queries.server'
import { importTableSchema } from '~/features/enablement/schema'
import { PasteHeadCounts } from '~/features/enablement/ui/paste-head-counts'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'headCount.set', change: 'headCount.set' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.enablement_head_counts_paste()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

/** Shows what it has read, and with the same table again takes it over: all of it, or nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, importTableSchema)
  if (!form.ok) return data({ faults: form.faults, preview: null }, 422)
  const { rows, faults } = readHeadCounts(form.data.text, await branchesOf(db.read))
  const asked = { values: form.values, errors: {}, refusals: [] }
  if (faults.length > 0) return data({ faults: asked, preview: { rows, faults } }, 422)
  if (form.data.confirmed === '') return data({ faults: asked, preview: { rows, faults } })
  const done = await setHeadCounts(change, rows)
  if (!done.ok) return data({ faults: refusedForm(form.values, done.refusals), preview: { rows, faults } }, 422)
  const headers = { 'Set-Cookie': await noticeHeader('saved', done.value.changeId) }
  return redirect(headCountsPath(programme.slug), { headers })
}

export default function PasteHeadCountsRoute() {
  const { slug } = useLoaderData<typeof loader>()
  return <PasteHeadCounts slug={slug} answer={useActionData<typeof action>()} />
}
