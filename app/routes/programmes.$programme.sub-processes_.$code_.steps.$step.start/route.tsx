import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { GateNotice } from '~/components/ui/gate-in-the-way'
import { startStep } from '~/features/sub-processes/commands/start-step.server'
import { gateOfPilot } from '~/features/sub-processes/detail'
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
import { passageOfPilot } from '~/lib/gate-passage.server'
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
  const { kind, version, actualStart } = await findStep(db, head.id, params.step)
  const entry = kind === 'pilot' ? await passageOfPilot(db.read, head.id) : null
  const gate = entry && gateOfPilot({ code: head.code, pilotEntry: entry }, actualStart)
  return { slug: programme.slug, today, code: head.code, name: head.name, kind, version, saved: actualStart, gate }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const { kind } = await findStep(db, id, params.step)
  const form = await parseForm(request, recordStepSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await startStep(change, { ...form.data, subProcessId: id, kind })
  return answerChange(form.values, saved, subProcessPath(programme.slug, code))
}

export default function StepPage() {
  const { slug, today, code, name, kind, version, saved, gate } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { on: saved }, { on: (day) => (day ? fullDay(day) : '') })
  const back = subProcessPath(slug, code)
  return (
    <FormPage
      back={{ to: back, word: code }}
      title={m.sub_process_start_title({ step: stepWord(kind), name: nameOf(name) })}
    >
      {gate && <GateNotice slug={slug} gate={gate} />}
      <StepRecordForm
        verb="start"
        kind={kind}
        action={`${back}/steps/${kind}/start`}
        version={version}
        today={today}
        fields={fields}
        back={back}
      />
    </FormPage>
  )
}
