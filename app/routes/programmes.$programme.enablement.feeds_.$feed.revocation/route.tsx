import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { revokeCalendarKey } from '~/features/enablement/commands/revoke-calendar-key.server'
import { feedsPath } from '~/features/enablement/paths'
import { revokeCalendarKeySchema } from '~/features/enablement/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { keysOf } from '~/lib/access-keys.server'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter, type Visit } from '~/lib/visit.server'

const access = { read: 'programme.view', change: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.key_revoke()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  return { slug: visit.programme.slug, key: await requireKey(visit, params.feed) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  const { id: keyId } = await requireKey(visit, params.feed)
  const form = await parseForm(request, revokeCalendarKeySchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await revokeCalendarKey(visit.change, { ...form.data, keyId })
  return answerChange(form.values, done, feedsPath(visit.programme.slug))
}

async function requireKey({ db, programme, person }: Visit, id: string | undefined) {
  const keys = await keysOf(db, { programmeId: programme.id, purpose: 'calendar', personId: person.id })
  const key = keys.find((one) => String(one.id) === id)
  if (!key) throw notFound()
  return key
}

export default function RevokeFeedPage() {
  const { slug, key } = useLoaderData<typeof loader>()
  const back = feedsPath(slug)
  return (
    <FormPage
      back={{ to: back, word: m.enablement_tab_feeds() }}
      title={m.enablement_feed_revoke_title({ name: key.name })}
    >
      <p className="mb-4 text-sm text-ink-2">{m.enablement_feed_revoke_lead()}</p>
      <RemovalForm faults={useActionData<typeof action>()} version={key.version} word={m.key_revoke()} back={back} />
    </FormPage>
  )
}
