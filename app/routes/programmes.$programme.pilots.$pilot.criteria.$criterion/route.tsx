import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { KPI_AIMS } from '~/domain/vocabulary'
import { updateCriterion } from '~/features/pilots/commands/update-criterion.server'
import { findCriterion, partSent } from '~/features/pilots/parts.server'
import { findPilot } from '~/features/pilots/queries.server'
import { updateCriterionSchema } from '~/features/pilots/schema'
import { CriterionForm } from '~/features/pilots/ui/criterion-form'
import { aimWord } from '~/features/pilots/ui/criterion-words'
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
export const meta: MetaFunction = () => [{ title: `${m.pilot_change()} · ${m.app_name_full()}` }]

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
  const form = await parseForm(request, updateCriterionSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateCriterion(change, { ...form.data, criterionId })
  return answerChange(form.values, saved, `${pilotPath(programme.slug, pilot.id)}#criteria`)
}

export default function EditCriterionPage() {
  const { slug, pilot, criterion } = useLoaderData<typeof loader>()
  const { id, kind, name, measure, aim, before, threshold, version } = criterion
  const typed = (value: number | null) => (value === null ? '' : value / 1000)
  const fields = editedFields(
    useActionData<typeof action>(),
    { name, measure, aim, before: typed(before), threshold: typed(threshold) },
    {
      aim: (value) =>
        KPI_AIMS.filter((one) => one === value)
          .map(aimWord)
          .join(''),
    },
  )
  const back = pilotPath(slug, pilot.id)
  return (
    <FormPage
      back={{ to: back, word: `${pilot.subProcess.code} · ${nameOf(pilot.unit.name)}` }}
      title={m.pilot_criterion_edit_title()}
    >
      <CriterionForm kind={kind} fields={fields} back={back}>
        <input type="hidden" name="version" value={fields.version(version)} />
      </CriterionForm>
      <p className="mt-4 border-t border-line-2 pt-3 text-sm">
        <Link to={`${back}/criteria/${id}/removal`} className="text-bad hover:underline">
          {m.pilot_remove()}
        </Link>
      </p>
    </FormPage>
  )
}
