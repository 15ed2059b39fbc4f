import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { KeyForm } from '~/components/keys/key-form'
import { KeyList } from '~/components/keys/key-list'
import { PageHeader } from '~/components/ui/page-header'
import { ShownOnce } from '~/components/ui/shown-once'
import { makeUsageKey } from '~/features/rollout/commands/make-usage-key.server'
import { keysPath, rolloutRoom } from '~/features/rollout/paths'
import { makeUsageKeySchema } from '~/features/rollout/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { keysOf } from '~/lib/access-keys.server'
import { parseForm, refusedForm } from '~/lib/form.server'
import { installation } from '~/lib/installation.server'
import { newToken, USAGE_KEY } from '~/lib/secret-token.server'
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
    keys: await keysOf(db, { programmeId: programme.id, purpose: 'usage' }),
  }
}

/** Makes a key and shows it in this answer, and never again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, makeUsageKeySchema)
  if (!form.ok) return data({ faults: form.faults, secret: null }, { status: 422, headers: PRIVATE })
  const { token: key, tokenHash: keyHash } = newToken(USAGE_KEY)
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
      {answer && answer.faults === null && (
        <ShownOnce
          value={answer.secret}
          label={m.rollout_keys_made()}
          hint={m.rollout_keys_made_hint()}
          before={m.rollout_keys_made_before()}
        />
      )}
      <div className="grid gap-4">
        <KeyForm
          key={keys.length}
          title={m.rollout_keys_new()}
          lead={m.rollout_keys_lead()}
          label={m.rollout_keys_name()}
          hint={m.rollout_keys_name_hint()}
          make={m.rollout_keys_make()}
          fields={editedFields(answer?.faults, { name: '' })}
        >
          <h3 className="mt-4 mb-1 text-sm font-semibold">{m.rollout_keys_example()}</h3>
          <pre className="rounded-md whitespace-pre-wrap wrap-anywhere bg-bg px-3 py-2 text-xs">
            {exampleOf(origin)}
          </pre>
        </KeyForm>
        <KeyList
          title={m.rollout_keys_all()}
          none={m.rollout_keys_none()}
          nameWord={m.rollout_keys_name()}
          base={keysPath(slug)}
          {...{ keys, timeZone }}
        />
      </div>
    </>
  )
}

const exampleOf = (origin: string) => `curl -X POST ${origin}/api/usage \\
  -H "Authorization: Bearer gwu_…" -H "Content-Type: application/json" \\
  -d '{"readings":[{"subProcess":"LTC-ML-1","branch":"Shanghai","week":"2026-03-02","uses":42}]}'`
