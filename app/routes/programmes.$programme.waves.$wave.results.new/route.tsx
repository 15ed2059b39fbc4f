import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { EmptyState } from '~/components/ui/empty-state'
import { may } from '~/domain/permissions'
import { addResult } from '~/features/results/commands/add-result.server'
import { subProcessesIn } from '~/features/results/queries.server'
import { addResultSchema } from '~/features/results/schema'
import { ResultForm } from '~/features/results/ui/result-form'
import { findWave, waveSent } from '~/features/waves/queries.server'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { wavePath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'result.record', change: 'result.record' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction = () => [{ title: `${m.results_add()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const row = await findWave(db, programme.id, params.wave)
  if (!row) throw notFound()
  const subProcesses = await subProcessesIn(db, row.id)
  return {
    slug: programme.slug,
    today,
    wave: { number: row.number, name: { zh: row.nameZh, en: row.nameEn } },
    subProcesses: subProcesses.filter((one) => may(viewer, 'result.record', one)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await waveSent(db, programme.id, params.wave)
  if (!row) throw notFound()
  const form = await parseForm(request, addResultSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await addResult(change, { ...form.data, waveId: row.id })
  return answerChange(form.values, saved, `${wavePath(programme.slug, row.number)}#results`)
}

export default function NewResultPage() {
  const { slug, today, wave, subProcesses } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {
    subProcessId: subProcesses[0]?.id ?? null,
    name: '',
    measure: '',
    aim: 'up',
    before: '',
    after: '',
    notedOn: today,
  })
  const back = wavePath(slug, wave.number)
  return (
    <FormPage back={{ to: back, word: waveWord(wave) }} title={m.results_new_title()}>
      {subProcesses.length === 0 ? (
        <EmptyState title={m.waves_wave_empty()} text={m.results_none_to_choose()} />
      ) : (
        <ResultForm fields={fields} subProcesses={subProcesses} isNew back={back} />
      )}
    </FormPage>
  )
}
