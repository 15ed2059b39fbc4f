import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { finishStep } from '~/features/sub-processes/commands/finish-step.server'
import { findStep, findSubProcess } from '~/features/sub-processes/queries.server'
import { recordStepSchema } from '~/features/sub-processes/schema'
import { StepRecordForm } from '~/features/sub-processes/ui/step-record-form'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { subProcessPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'step.record', change: 'step.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.sub_process_steps()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'step.record', head)
  const { kind, version, actualEnd } = await findStep(db, head.id, params.step)
  return { slug: programme.slug, today, code: head.code, name: head.name, kind, version, saved: actualEnd }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const { kind } = await findStep(db, id, params.step)
  const form = await parseForm(request, recordStepSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await finishStep(change, { ...form.data, subProcessId: id, kind })
  return answerChange(form.values, saved, subProcessPath(programme.slug, code))
}

export default function StepPage() {
  const { slug, today, code, name, kind, version, saved } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { on: saved }, { on: (day) => (day ? fullDay(day) : '') })
  const back = subProcessPath(slug, code)
  return (
    <FormPage
      back={{ to: back, word: code }}
      title={m.sub_process_finish_title({ step: stepWord(kind), name: nameOf(name) })}
    >
      <StepRecordForm
        verb="finish"
        kind={kind}
        action={`${back}/steps/${kind}/finish`}
        version={version}
        today={today}
        fields={fields}
        back={back}
      />
    </FormPage>
  )
}
