import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { KPI_AIMS } from '~/domain/vocabulary'
import { updateResult } from '~/features/results/commands/update-result.server'
import { findResult, kpisOf, resultSent } from '~/features/results/queries.server'
import { updateResultSchema } from '~/features/results/schema'
import { aimWord, ResultForm } from '~/features/results/ui/result-form'
import { findWave, waveSent } from '~/features/waves/queries.server'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { wavePath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'result.record', change: 'result.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.results_edit()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const row = await findWave(db, programme.id, params.wave)
  const found = row && (await findResult(db, row, params.result))
  if (!row || !found) throw notFound()
  requireMay(viewer, 'result.record', found.subProcess)
  const { id, version, subProcess, name, measure, aim, before, after, notedOn } = found
  return {
    slug: programme.slug,
    wave: { number: row.number, name: { zh: row.nameZh, en: row.nameEn } },
    id,
    version,
    subProcess: { ...subProcess, kpis: kpisOf(subProcess.code) },
    saved: { name, measure, aim, before: before / 1000, after: after / 1000, notedOn },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await waveSent(db, programme.id, params.wave)
  const sent = row && (await resultSent(db, row, params.result))
  if (!row || !sent) throw notFound()
  const form = await parseForm(request, updateResultSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateResult(change, { ...form.data, resultId: sent.id })
  return answerChange(form.values, saved, `${wavePath(programme.slug, row.number)}#results`)
}

export default function EditResultPage() {
  const { slug, wave, id, version, subProcess, saved } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), saved, {
    aim: (value) =>
      KPI_AIMS.filter((one) => one === value)
        .map(aimWord)
        .join(''),
    notedOn: fullDay,
  })
  const back = wavePath(slug, wave.number)
  return (
    <FormPage
      back={{ to: back, word: waveWord(wave) }}
      title={m.results_edit_title({ code: subProcess.code, subProcess: nameOf(subProcess.name) })}
    >
      <ResultForm fields={fields} subProcesses={[subProcess]} isNew={false} back={back}>
        <input type="hidden" name="version" value={fields.version(version)} />
      </ResultForm>
      <p className="mt-4 border-t border-line-2 pt-3 text-sm">
        <Link to={`${back}/results/${id}/removal`} className="text-bad hover:underline">
          {m.results_remove()}
        </Link>
      </p>
    </FormPage>
  )
}
