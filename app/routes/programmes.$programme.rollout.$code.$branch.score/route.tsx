import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { ChipLink } from '~/components/ui/chip-link'
import { EmptyState } from '~/components/ui/empty-state'
import { scorableQuarters } from '~/domain/maturity'
import { scoreMaturity } from '~/features/rollout/commands/score-maturity.server'
import { placePath } from '~/features/rollout/paths'
import { findPlace, scoresOf } from '~/features/rollout/place.server'
import { scoreMaturitySchema } from '~/features/rollout/schema'
import { scoresMeant, scoreToEdit } from '~/features/rollout/scored'
import { ScoreForm } from '~/features/rollout/ui/score-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'maturity.score', change: 'maturity.score' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.rollout_score()} · ${m.app_name_full()}` }]

/** `?quarter=` corrects an earlier one; without it, the quarter of today. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const place = await findPlace(db, programme.id, params)
  if (!place) throw notFound()
  const quarters = scorableQuarters(place.liveOn, today)
  const asked = new URL(request.url).searchParams.get('quarter')
  const quarter = quarters.find((one) => one === asked) ?? quarters[0] ?? null
  const scores = await scoresOf(db, place.rolloutId)
  return {
    back: placePath(programme.slug, place.subProcess.code, place.branch.id),
    code: place.subProcess.code,
    branch: place.branch.name,
    quarters,
    quarter,
    saved: scores.find((one) => one.quarter === quarter) ?? null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const place = await findPlace(db, programme.id, params)
  if (!place) throw notFound()
  const form = await parseForm(request, scoreMaturitySchema)
  if (!form.ok) return data(form.faults, 422)
  const { quarter, evidence, version } = form.data
  const meant = { ...scoresMeant(form.data), quarter, evidence, version, rolloutId: place.rolloutId }
  const done = await scoreMaturity(change, meant)
  return answerChange(form.values, done, placePath(programme.slug, place.subProcess.code, place.branch.id))
}

export default function ScorePage() {
  const { back, code, branch, quarters, quarter, saved } = useLoaderData<typeof loader>()
  const { evidence, version } = saved ?? { evidence: '', version: 0 }
  const fields = editedFields(useActionData<typeof action>(), { ...scoreToEdit(saved), evidence })
  return (
    <FormPage
      back={{ to: back, word: `${code} · ${nameOf(branch)}` }}
      title={m.rollout_score_title({ code, branch: nameOf(branch) })}
    >
      {quarter === null ? (
        <EmptyState title={m.rollout_score_not_live()} />
      ) : (
        <>
          <p className="mb-4 text-sm text-ink-2">{m.rollout_score_lead()}</p>
          <nav aria-label={m.rollout_quarter()} className="mb-4 flex flex-wrap gap-1.5">
            {quarters.map((one) => (
              <ChipLink key={one} to={`?quarter=${one}`} isOn={one === quarter}>
                {one}
              </ChipLink>
            ))}
          </nav>
          <ScoreForm key={quarter} fields={fields} quarter={quarter} version={fields.version(version)} back={back} />
        </>
      )}
    </FormPage>
  )
}
