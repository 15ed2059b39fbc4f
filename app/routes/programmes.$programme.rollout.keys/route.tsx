import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { PageHeader } from '~/components/ui/page-header'
import { makeUsageKey } from '~/features/rollout/commands/make-usage-key.server'
import { newKey } from '~/features/rollout/key.server'
import { usageKeysOf } from '~/features/rollout/keys.server'
import { keysPath, rolloutRoom } from '~/features/rollout/paths'
import { makeUsageKeySchema } from '~/features/rollout/schema'
import { KeyForm, KeyList, MadeKey } from '~/features/rollout/ui/keys-cards'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { installation } from '~/lib/installation.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'accessKey.manage', change: 'accessKey.manage' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.rollout_keys_title()} · ${m.app_name_full()}` }]

const PRIVATE = { 'Cache-Control': 'no-store' }
export const headers: HeadersFunction = () => PRIVATE

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  return {
    slug: programme.slug,
    timeZone: programme.timeZone,
    origin: installation().env.publicUrl ?? new URL(request.url).origin,
    keys: await usageKeysOf(db, programme.id),
  }
}

/** Makes a key and shows it in this answer, and never again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, makeUsageKeySchema)
  if (!form.ok) return data({ faults: form.faults, secret: null }, { status: 422, headers: PRIVATE })
  const { key, keyHash } = newKey()
  const made = await makeUsageKey(change, { ...form.data, keyHash })
  if (!made.ok)
    return data({ faults: refusedForm(form.values, made.refusals), secret: null }, { status: 422, headers: PRIVATE })
  return data({ faults: null, secret: made.value.value === keyHash ? key : null }, { headers: PRIVATE })
}

export default function KeysPage() {
  const { slug, timeZone, origin, keys } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        question={
          <Link to={rolloutRoom(slug)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.rollout_title()}
          </Link>
        }
        title={m.rollout_keys_title()}
      />
      {answer && answer.faults === null && <MadeKey secret={answer.secret} />}
      <div className="grid gap-4">
        <KeyForm key={keys.length} fields={editedFields(answer?.faults, { name: '' })} origin={origin} />
        <KeyList keys={keys} base={keysPath(slug)} timeZone={timeZone} />
      </div>
    </>
  )
}
