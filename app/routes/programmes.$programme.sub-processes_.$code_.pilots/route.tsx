import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { readFaults } from '~/components/forms/read-faults'
import { startPilot } from '~/features/pilots/commands/start-pilot.server'
import { branchChoices } from '~/features/pilots/queries.server'
import { startPilotSchema } from '~/features/pilots/schema'
import { PilotForm } from '~/features/pilots/ui/pilot-form'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { subProcessPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'pilot.record', change: 'pilot.record' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.pilots_new()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'pilot.record', head)
  return { slug: programme.slug, code: head.code, name: head.name, branches: await branchChoices(db) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const form = await parseForm(request, startPilotSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await startPilot(change, { ...form.data, subProcessId: id })
  return answerChange(form.values, saved, subProcessPath(programme.slug, code))
}

export default function PilotPage() {
  const { slug, code, name, branches } = useLoaderData<typeof loader>()
  const faults = readFaults(useActionData<typeof action>())
  const back = subProcessPath(slug, code)
  return (
    <FormPage back={{ to: back, word: code }} title={m.pilots_new_title({ name: nameOf(name) })}>
      <PilotForm faults={faults} branches={branches} back={back} />
    </FormPage>
  )
}
