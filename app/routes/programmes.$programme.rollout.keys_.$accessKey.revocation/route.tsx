import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { revokeUsageKey } from '~/features/rollout/commands/revoke-usage-key.server'
import { keysPath } from '~/features/rollout/paths'
import { revokeUsageKeySchema } from '~/features/rollout/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { keysOf } from '~/lib/access-keys.server'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter, type Visit } from '~/lib/visit.server'

const access = { read: 'accessKey.manage', change: 'accessKey.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.key_revoke()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  return { slug: visit.programme.slug, row: await requireKey(visit, params.accessKey) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  const row = await requireKey(visit, params.accessKey)
  const form = await parseForm(request, revokeUsageKeySchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await revokeUsageKey(visit.change, { ...form.data, keyId: row.id })
  return answerChange(form.values, done, keysPath(visit.programme.slug))
}

async function requireKey({ db, programme }: Visit, id: string | undefined) {
  const keys = await keysOf(db, { programmeId: programme.id, purpose: 'usage' })
  const row = keys.find((one) => String(one.id) === id)
  if (!row) throw notFound()
  return row
}

export default function RevokeKeyPage() {
  const { slug, row } = useLoaderData<typeof loader>()
  const back = keysPath(slug)
  return (
    <FormPage back={{ to: back, word: m.rollout_keys_title() }} title={m.rollout_keys_revoke_title({ name: row.name })}>
      <p className="mb-4 text-sm text-ink-2">{m.rollout_keys_revoke_lead()}</p>
      <RemovalForm faults={useActionData<typeof action>()} version={row.version} word={m.key_revoke()} back={back} />
    </FormPage>
  )
}
