import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { recordCriterion } from '~/features/pilots/commands/record-criterion.server'
import { findCriterion, partSent } from '~/features/pilots/parts.server'
import { findPilot } from '~/features/pilots/queries.server'
import { recordCriterionSchema } from '~/features/pilots/schema'
import { CriterionResultForm } from '~/features/pilots/ui/criterion-result-form'
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
export const meta: MetaFunction = () => [{ title: `${m.pilot_criterion_record()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const pilot = await findPilot(db, programme.id, params.pilot)
  requireMay(viewer, 'pilot.record', pilot.subProcess)
  return { slug: programme.slug, pilot, criterion: await findCriterion(db, pilot.id, params.criterion) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const pilot = await findPilot(db, programme.id, params.pilot)
  const criterionId = await partSent(db, 'criterion', pilot.id, params.criterion)
  const form = await parseForm(request, recordCriterionSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await recordCriterion(change, { ...form.data, criterionId })
  return answerChange(form.values, saved, `${pilotPath(programme.slug, pilot.id)}#criteria`)
}

export default function CriterionResultPage() {
  const { slug, pilot, criterion } = useLoaderData<typeof loader>()
  const { result, isMet, note, version } = criterion
  const answer = isMet === null ? '' : isMet ? 'yes' : 'no'
  const fields = editedFields(
    useActionData<typeof action>(),
    { result: result === null ? '' : result / 1000, isMet: answer, note },
    { isMet: (value) => (value === 'yes' ? m.form_yes() : value === 'no' ? m.form_no() : m.pilot_criterion_unknown()) },
  )
  const back = pilotPath(slug, pilot.id)
  return (
    <FormPage
      back={{ to: back, word: `${pilot.subProcess.code} · ${nameOf(pilot.unit.name)}` }}
      title={m.pilot_criterion_record_title({ name: criterion.name })}
    >
      <CriterionResultForm criterion={criterion} version={fields.version(version)} fields={fields} back={back} />
    </FormPage>
  )
}
