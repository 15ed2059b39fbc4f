import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { readFaults } from '~/components/forms/read-faults'
import { addDependency } from '~/features/sub-processes/commands/add-dependency.server'
import { findSubProcess, otherSubProcesses } from '~/features/sub-processes/queries.server'
import { addDependencySchema } from '~/features/sub-processes/schema'
import { DependencyForm } from '~/features/sub-processes/ui/dependency-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { subProcessPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'dependency.plan', change: 'dependency.plan' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.sub_process_dependencies()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  const others = await otherSubProcesses(db, programme.id, head.id)
  return { slug: programme.slug, code: head.code, name: head.name, others }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const form = await parseForm(request, addDependencySchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await addDependency(change, { ...form.data, successorId: id })
  return answerChange(form.values, saved, subProcessPath(programme.slug, code))
}

export default function DependencyPage() {
  const { slug, code, name, others } = useLoaderData<typeof loader>()
  const faults = readFaults(useActionData<typeof action>())
  const back = subProcessPath(slug, code)
  return (
    <FormPage back={{ to: back, word: code }} title={m.sub_process_dependency_title({ name: nameOf(name) })}>
      <DependencyForm faults={faults} others={others} back={back} />
    </FormPage>
  )
}
