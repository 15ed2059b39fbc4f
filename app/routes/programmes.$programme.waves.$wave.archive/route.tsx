import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { archiveWave } from '~/features/waves/commands/archive-wave.server'
import { findWave, rolloutRecords, waveSent } from '~/features/waves/queries.server'
import { waveVersionSchema } from '~/features/waves/schema'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { wavePath } from '~/lib/links'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'wave.plan', change: 'wave.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.waves_archive()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const row = await findWave(db, programme.id, params.wave)
  if (!row) throw notFound()
  const rollouts = await rolloutRecords(db, programme.id, { waveId: row.id })
  return {
    slug: programme.slug,
    version: row.version,
    wave: { number: row.number, name: { zh: row.nameZh, en: row.nameEn } },
    rollouts: rollouts.length,
    live: rollouts.filter((one) => one.liveOn !== null).length,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await waveSent(db, programme.id, params.wave)
  if (!row) throw notFound()
  const form = await parseForm(request, waveVersionSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await archiveWave(change, { ...form.data, waveId: row.id })
  if (!done.ok) return data(refusedForm(form.values, done.refusals), 422)
  return redirect(`/programmes/${programme.slug}/waves`, {
    headers: { 'Set-Cookie': await noticeHeader('saved', done.value.changeId) },
  })
}

export default function ArchiveWavePage() {
  const { slug, version, wave, rollouts, live } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const count = m.waves_count_rollouts({ count: live > 0 ? live : rollouts })
  return (
    <>
      <PageHeader question={waveWord(wave)} title={m.waves_archive_title({ number: wave.number })} />
      <Card className="max-w-3xl">
        <p className="mb-4 max-w-prose">
          {live > 0 ? m.waves_archive_live({ rollouts: count }) : m.waves_archive_lead({ rollouts: count })}
        </p>
        <PostForm>
          <FormProblems problems={readFaults(faults).problems} />
          <input type="hidden" name="version" value={versionToSend(faults, version)} />
          <div className="flex gap-2">
            {live === 0 && <Button look="danger">{m.waves_archive_submit()}</Button>}
            <LinkButton look="quiet" to={wavePath(slug, wave.number)}>
              {m.form_cancel()}
            </LinkButton>
          </div>
        </PostForm>
      </Card>
    </>
  )
}
