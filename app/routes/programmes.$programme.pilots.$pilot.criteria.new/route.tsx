import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { PILOT_CRITERION_KINDS } from '~/domain/vocabulary'
import { addCriterion } from '~/features/pilots/commands/add-criterion.server'
import { findPilot } from '~/features/pilots/queries.server'
import { criterionSchema } from '~/features/pilots/schema'
import { CriterionForm } from '~/features/pilots/ui/criterion-form'
import { CriterionKinds } from '~/features/pilots/ui/criterion-kinds'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { pilotPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'pilot.record', change: 'pilot.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.pilot_criterion_add()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const pilot = await findPilot(db, programme.id, params.pilot)
  requireMay(viewer, 'pilot.record', pilot.subProcess)
  const asked = new URL(request.url).searchParams.get('kind')
  return { slug: programme.slug, pilot, kind: PILOT_CRITERION_KINDS.find((one) => one === asked) ?? 'kpi' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const pilot = await findPilot(db, programme.id, params.pilot)
  const form = await parseForm(request, criterionSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await addCriterion(change, { ...form.data, pilotId: pilot.id })
  return answerChange(form.values, saved, `${pilotPath(programme.slug, pilot.id)}#criteria`)
}

export default function NewCriterionPage() {
  const { slug, pilot, kind } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { aim: 'up' })
  const back = pilotPath(slug, pilot.id)
  return (
    <FormPage
      back={{ to: back, word: `${pilot.subProcess.code} · ${nameOf(pilot.unit.name)}` }}
      title={m.pilot_criterion_new_title()}
    >
      <CriterionKinds kind={kind} />
      <CriterionForm kind={kind} fields={fields} back={back} />
    </FormPage>
  )
}
