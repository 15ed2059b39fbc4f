import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { Button, LinkButton } from '~/components/ui/button'
import { removeResult } from '~/features/results/commands/remove-result.server'
import { findResult, resultSent } from '~/features/results/queries.server'
import { removeResultSchema } from '~/features/results/schema'
import { ResultFigures } from '~/features/results/ui/result-figures'
import { findWave, waveSent } from '~/features/waves/queries.server'
import { figure } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
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

export const meta: MetaFunction = () => [{ title: `${m.results_remove()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const row = await findWave(db, programme.id, params.wave)
  const result = row && (await findResult(db, row, params.result))
  if (!row || !result) throw notFound()
  requireMay(viewer, 'result.record', result.subProcess)
  return { slug: programme.slug, wave: { number: row.number, name: { zh: row.nameZh, en: row.nameEn } }, result }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await waveSent(db, programme.id, params.wave)
  const sent = row && (await resultSent(db, row, params.result))
  if (!row || !sent) throw notFound()
  const form = await parseForm(request, removeResultSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await removeResult(change, { ...form.data, resultId: sent.id })
  return answerChange(form.values, done, `${wavePath(programme.slug, row.number)}#results`)
}

export default function RemoveResultPage() {
  const { slug, wave, result } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = wavePath(slug, wave.number)
  return (
    <FormPage back={{ to: back, word: waveWord(wave) }} title={m.results_remove_title({ name: result.name })}>
      <p className="mb-4 grid gap-1">
        <span>
          <span className="mr-2 text-ink-3">{result.subProcess.code}</span>
          <ResultFigures before={figure(result.before)} after={figure(result.after)} measure={result.measure} />
        </span>
        <span className="text-sm text-ink-2">{m.results_remove_lead()}</span>
      </p>
      <PostForm>
        <FormProblems problems={readFaults(faults).problems} />
        <input type="hidden" name="version" value={versionToSend(faults, result.version)} />
        <div className="flex gap-2">
          <Button look="danger">{m.results_remove()}</Button>
          <LinkButton look="quiet" to={`${back}/results/${result.id}`}>
            {m.form_cancel()}
          </LinkButton>
        </div>
      </PostForm>
    </FormPage>
  )
}
