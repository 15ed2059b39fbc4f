import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { mayAnywhere } from '~/domain/permissions'
import { makeCalendarKey } from '~/features/enablement/commands/make-calendar-key.server'
import { makeCalendarKeySchema } from '~/features/enablement/schema'
import { FeedsPage } from '~/features/enablement/ui/feeds-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { keysOf } from '~/lib/access-keys.server'
import { parseForm, refusedForm } from '~/lib/form.server'
import { installation } from '~/lib/installation.server'
import { newToken } from '~/lib/secret-token.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view', change: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.enablement_tab_feeds()} · ${m.app_name_full()}` }]

const PRIVATE = { 'Cache-Control': 'no-store' }
export const headers: HeadersFunction = () => PRIVATE

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person, viewer } = await enter(request, params.programme, access.read)
  const keys = await keysOf(db, { programmeId: programme.id, purpose: 'calendar', personId: person.id })
  const { slug, timeZone } = programme
  return { slug, timeZone, keys, mayRecord: mayAnywhere(viewer, 'enablement.record') }
}

/** Makes a key and shows its address in this answer, and never again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, makeCalendarKeySchema)
  if (!form.ok) return data({ faults: form.faults, address: null }, { status: 422, headers: PRIVATE })
  const { token, tokenHash: keyHash } = newToken()
  const made = await makeCalendarKey(change, { ...form.data, keyHash })
  if (!made.ok)
    return data({ faults: refusedForm(form.values, made.refusals), address: null }, { status: 422, headers: PRIVATE })
  const origin = installation().env.publicUrl ?? new URL(request.url).origin
  const address = made.value.value === keyHash ? new URL(`/calendar/${token}.ics`, origin).href : null
  return data({ faults: null, address }, { headers: PRIVATE })
}

export default function FeedsRoute() {
  const answer = useActionData<typeof action>()
  const fields = editedFields(answer?.faults ?? undefined, { name: '' })
  const made = answer && answer.faults === null ? { address: answer.address } : null
  return <FeedsPage {...useLoaderData<typeof loader>()} fields={fields} made={made} />
}
