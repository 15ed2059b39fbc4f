import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { assignOwner } from '~/features/sub-processes/commands/assign-owner.server'
import { findSubProcess, ownerCandidates } from '~/features/sub-processes/queries.server'
import { assignOwnerSchema } from '~/features/sub-processes/schema'
import { candidateName, OwnershipForm } from '~/features/sub-processes/ui/ownership-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { subProcessPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'ownership.assign', change: 'ownership.assign' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.sub_process_ownership()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  return { slug: programme.slug, head, candidates: await ownerCandidates(db) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const form = await parseForm(request, assignOwnerSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await assignOwner(change, { ...form.data, subProcessId: id })
  return answerChange(form.values, saved, subProcessPath(programme.slug, code))
}

export default function OwnershipPage() {
  const { slug, head, candidates } = useLoaderData<typeof loader>()
  const { code, name, version, ownerId, deputyId } = head
  const back = subProcessPath(slug, code)
  const named = candidateName(candidates)
  const fields = editedFields(
    useActionData<typeof action>(),
    { ownerId, deputyId },
    { ownerId: named, deputyId: named },
  )
  return (
    <FormPage back={{ to: back, word: code }} title={m.sub_process_ownership_title({ name: nameOf(name) })}>
      <OwnershipForm
        action={`${back}/ownership`}
        version={version}
        fields={fields}
        candidates={candidates}
        back={back}
      />
    </FormPage>
  )
}
