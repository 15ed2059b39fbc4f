import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { importResults } from '~/features/enablement/commands/import-results.server'
import { previewResults } from '~/features/enablement/import-preview.server'
import { activitiesPath } from '~/features/enablement/paths'
import { importTableSchema } from '~/features/enablement/schema'
import { ImportPage } from '~/features/enablement/ui/import-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'enablement.record', change: 'enablement.record' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.enablement_tab_import()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

/** Shows what it has read, and with the same table again takes it over: all of it, or nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change, today } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, importTableSchema)
  if (!form.ok) return data({ faults: form.faults, preview: null }, 422)
  const { text, confirmed } = form.data
  const preview = await previewResults(db, programme.id, text, today)
  const asked = { values: form.values, errors: {}, refusals: [] }
  if (preview.faults.length > 0) return data({ faults: asked, preview }, 422)
  if (confirmed === '') return data({ faults: asked, preview })
  const done = await importResults(change, text)
  if (!done.ok) return data({ faults: refusedForm(form.values, done.refusals), preview }, 422)
  const headers = { 'Set-Cookie': await noticeHeader('saved', done.value.changeId) }
  return redirect(`${activitiesPath(programme.slug)}?state=held`, { headers })
}

export default function ImportRoute() {
  const { slug } = useLoaderData<typeof loader>()
  return <ImportPage slug={slug} answer={useActionData<typeof action>()} />
}
