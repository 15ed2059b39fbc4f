import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { removeDependency } from '~/features/sub-processes/commands/remove-dependency.server'
import { findDependency, findSubProcess } from '~/features/sub-processes/queries.server'
import { dependencyVersionSchema } from '~/features/sub-processes/schema'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { subProcessPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'dependency.plan', change: 'dependency.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.sub_process_dependency_remove()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const { id, code, name } = await findSubProcess(db, programme.id, params.code)
  const { lagDays } = await findDependency(db, id, params.dependency)
  return { slug: programme.slug, code, name, lagDays }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { code } = await findSubProcess(db, programme.id, params.code)
  const form = await parseForm(request, dependencyVersionSchema)
  if (!form.ok) return data(form.faults, 422)
  const removed = await removeDependency(change, { ...form.data, id: Number(params.dependency) })
  if (!removed.ok && removed.refusals.some(({ reason }) => reason.code === 'notFound')) throw notFound()
  return answerChange(form.values, removed, subProcessPath(programme.slug, code))
}

export default function DependencyRemovalPage() {
  const { slug, code, name, lagDays } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = subProcessPath(slug, code)
  return (
    <FormPage back={{ to: back, word: code }} title={m.sub_process_removal_title({ name: nameOf(name) })}>
      <PostForm>
        <FormProblems problems={readFaults(faults).problems} />
        <input type="hidden" name="version" value={versionToSend(faults, lagDays)} />
        <FormActions back={back}>{m.sub_process_dependency_remove()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
