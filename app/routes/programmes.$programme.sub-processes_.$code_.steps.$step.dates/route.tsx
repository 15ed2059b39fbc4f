import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { rescheduleStep } from '~/features/sub-processes/commands/reschedule-step.server'
import { findStep, findSubProcess } from '~/features/sub-processes/queries.server'
import { rescheduleStepSchema } from '~/features/sub-processes/schema'
import { StepDatesForm } from '~/features/sub-processes/ui/step-dates-form'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { subProcessPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'schedule.plan', change: 'schedule.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.sub_process_move()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'schedule.plan', head)
  const { kind, plannedStart, plannedEnd, baselineStart, baselineEnd, slipReason, version } = await findStep(
    db,
    head.id,
    params.step,
  )
  return {
    slug: programme.slug,
    tolerance: programme.slipTolerance,
    today,
    code: head.code,
    name: head.name,
    kind,
    version,
    saved: { plannedStart, plannedEnd, slipReason },
    baseline: baselineStart && baselineEnd ? { start: baselineStart, end: baselineEnd } : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const step = await findStep(db, id, params.step)
  const form = await parseForm(request, rescheduleStepSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await rescheduleStep(change, { ...form.data, stepId: step.id })
  return answerChange(form.values, saved, subProcessPath(programme.slug, code))
}

export default function StepDatesPage() {
  const { slug, tolerance, today, code, name, kind, version, saved, baseline } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), saved, { plannedStart: fullDay, plannedEnd: fullDay })
  const back = subProcessPath(slug, code)
  return (
    <FormPage
      back={{ to: back, word: code }}
      title={m.sub_process_dates_title({ step: stepWord(kind), name: nameOf(name) })}
    >
      <StepDatesForm
        kind={kind}
        version={version}
        baseline={baseline}
        tolerance={tolerance}
        today={today}
        fields={fields}
        back={back}
      />
    </FormPage>
  )
}
