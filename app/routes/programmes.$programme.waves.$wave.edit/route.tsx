import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { CIRCLES } from '~/domain/vocabulary'
import { updateWave } from '~/features/waves/commands/update-wave.server'
import { predecessorsOf } from '~/features/waves/predecessors.server'
import { findWave, waveSent, wavesOf } from '~/features/waves/queries.server'
import { updateWaveSchema } from '~/features/waves/schema'
import { WaveForm } from '~/features/waves/ui/wave-form'
import { followsWords, savedOrder, WaveOrderFields } from '~/features/waves/ui/wave-order-fields'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { circleWord, waveWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { wavePath } from '~/lib/links'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'wave.plan', change: 'wave.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.waves_edit()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const row = await findWave(db, programme.id, params.wave)
  if (!row) throw notFound()
  const { number, nameZh, nameEn, circle, plannedStart, plannedEnd, baselineStart, baselineEnd, slipReason } = row
  return {
    slug: programme.slug,
    slipTolerance: programme.slipTolerance,
    wave: { number, name: { zh: nameZh, en: nameEn } },
    baseline: baselineStart && baselineEnd ? { start: baselineStart, end: baselineEnd } : null,
    saved: { nameZh, nameEn, circle, plannedStart, plannedEnd, slipReason },
    follows: await predecessorsOf(db, row.id),
    version: row.version,
    others: (await wavesOf(db, programme.id)).filter((one) => one.id !== row.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await waveSent(db, programme.id, params.wave)
  if (!row) throw notFound()
  const form = await parseForm(request, updateWaveSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateWave(change, { ...form.data, waveId: row.id })
  if (!saved.ok) return data(refusedForm(form.values, saved.refusals), 422)
  return redirect(wavePath(programme.slug, row.number), {
    headers: { 'Set-Cookie': await noticeHeader('saved', saved.value.changeId) },
  })
}

export default function EditWavePage() {
  const { slug, slipTolerance, wave, baseline, saved, follows, version, others } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const fields = editedFields(
    faults,
    { ...saved, ...savedOrder(follows) },
    {
      circle: (value) =>
        CIRCLES.filter((one) => one === value)
          .map(circleWord)
          .join(''),
      follows: (value) => followsWords(value, others),
    },
  )
  const base = wavePath(slug, wave.number)
  return (
    <>
      <PageHeader
        question={waveWord(wave)}
        title={m.waves_edit_title({ number: wave.number })}
        facts={baseline ? m.waves_edit_baseline({ range: dayRange(baseline) }) : m.waves_edit_lead()}
        actions={
          <LinkButton look="danger" to={`${base}/archive`}>
            {m.waves_archive()}
          </LinkButton>
        }
      />
      <Card className="max-w-3xl">
        <WaveForm fields={fields} submit={m.form_save()} cancelTo={base}>
          <input type="hidden" name="version" value={versionToSend(faults, version)} />
          <WaveOrderFields fields={fields} waves={others} />
          {baseline && (
            <TextArea
              label={m.waves_field_slip_reason()}
              hint={m.waves_hint_slip_reason({ days: slipTolerance })}
              isOptional
              {...fields.field('slipReason')}
            />
          )}
        </WaveForm>
      </Card>
    </>
  )
}
