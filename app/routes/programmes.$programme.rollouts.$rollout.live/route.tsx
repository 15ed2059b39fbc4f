import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { recordGoLive } from '~/features/waves/commands/record-go-live.server'
import { findRollout, rolloutSent } from '~/features/waves/queries.server'
import { gateOfWave } from '~/features/waves/rollout-view'
import { goLiveSchema } from '~/features/waves/schema'
import { RolloutDayPage } from '~/features/waves/ui/rollout-day-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { passageOfWave } from '~/lib/gate-passage.server'
import { notFound, safePath } from '~/lib/http.server'
import { wavePath } from '~/lib/links'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'rollout.record', change: 'rollout.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.waves_field_live_on()} · ${m.app_name_full()}` }]

/** The form on a page of its own: where one lands without script when the day is refused. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const rollout = await findRollout(db, programme.id, params.rollout)
  if (!rollout) throw notFound()
  const { version, subProcess, branch, wave, liveOn: saved } = rollout
  const back = wavePath(programme.slug, wave.number)
  const waits = gateOfWave(wave.number, await passageOfWave(db.read, wave.id), saved)
  const gate = waits && { slug: programme.slug, of: waits }
  return { today, back, version, subProcess, branch, saved, wave: wave.number, gate }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const rollout = await rolloutSent(db, programme.id, params.rollout)
  if (!rollout) throw notFound()
  const form = await parseForm(request, goLiveSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await recordGoLive(change, { ...form.data, rolloutId: rollout.id })
  if (!done.ok) return data(refusedForm(form.values, done.refusals), 422)
  return redirect(safePath(form.values.back, wavePath(programme.slug, rollout.wave)), {
    headers: { 'Set-Cookie': await noticeHeader('saved', done.value.changeId) },
  })
}

export default function GoLivePage() {
  return <RolloutDayPage name="liveOn" facts={useLoaderData<typeof loader>()} faults={useActionData<typeof action>()} />
}
