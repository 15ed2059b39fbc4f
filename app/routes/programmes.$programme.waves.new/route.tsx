import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { proposeWave } from '~/domain/wave-plan'
import { planOf } from '~/features/plan/kept-plan.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { waveNumber } from '~/features/waves/queries.server'
import { createWaveSchema } from '~/features/waves/schema'
import { WaveForm } from '~/features/waves/ui/wave-form'
import { savedOrder, WaveOrderFields } from '~/features/waves/ui/wave-order-fields'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { wavePath } from '~/lib/links'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'wave.plan', change: 'wave.plan' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction = () => [{ title: `${m.waves_plan_new()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const plan = await planOf(db, programme, today)
  const waves = plan.waves.map(({ id, number, name }) => ({ id, number, name }))
  return { slug: programme.slug, waves, proposal: proposeWave(plan, today) }
}

/** On to the scope: a wave is nothing without it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, createWaveSchema)
  if (!form.ok) return data(form.faults, 422)
  const made = await createWave(change, form.data)
  if (!made.ok) return data(refusedForm(form.values, made.refusals), 422)
  const number = await waveNumber(db, programme.id, made.value.value)
  return redirect(`${wavePath(programme.slug, number)}/scope`, {
    headers: { 'Set-Cookie': await noticeHeader('saved') },
  })
}

export default function NewWavePage() {
  const { slug, waves, proposal } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {
    nameZh: '',
    nameEn: '',
    circle: 'small',
    plannedStart: proposal.planned.start,
    plannedEnd: proposal.planned.end,
    ...savedOrder(proposal.afterWaveId === null ? [] : [{ waveId: proposal.afterWaveId, lagDays: 0 }]),
  })
  return (
    <>
      <PageHeader
        question={m.waves_new_question()}
        title={m.waves_new_title({ number: proposal.number })}
        facts={m.waves_new_lead()}
      />
      <Card className="max-w-3xl">
        <WaveForm fields={fields} submit={m.waves_new_submit()} cancelTo={`/programmes/${slug}/waves`}>
          <WaveOrderFields fields={fields} waves={waves} />
        </WaveForm>
      </Card>
    </>
  )
}
