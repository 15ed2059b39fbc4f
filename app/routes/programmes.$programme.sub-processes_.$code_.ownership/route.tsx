import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { personWords } from '~/components/forms/person-picker'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { assignOwner } from '~/features/sub-processes/commands/assign-owner.server'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { assignOwnerSchema } from '~/features/sub-processes/schema'
import { OwnershipForm } from '~/features/sub-processes/ui/ownership-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { subProcessPath } from '~/lib/links'
import { parseFormWithPeople, pickedPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'ownership.assign', change: 'ownership.assign' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.sub_process_ownership()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  const people = await pickedPeople(db, [head.ownerId, head.deputyId])
  return { slug: programme.slug, head, owner: people.get(head.ownerId), deputy: people.get(head.deputyId) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const form = await parseFormWithPeople(db, request, assignOwnerSchema, ['ownerId', 'deputyId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await assignOwner(change, { ...form.data, subProcessId: id })
  return answerChange(form.values, saved, subProcessPath(programme.slug, code))
}

export default function OwnershipPage() {
  const { slug, head, owner, deputy } = useLoaderData<typeof loader>()
  const { code, name, version } = head
  const back = subProcessPath(slug, code)
  const saved = { ownerId: personWords(owner), deputyId: personWords(deputy) }
  const fields = editedFields(useActionData<typeof action>(), saved)
  return (
    <FormPage back={{ to: back, word: code }} title={m.sub_process_ownership_title({ name: nameOf(name) })}>
      <OwnershipForm action={`${back}/ownership`} version={version} fields={fields} back={back} />
    </FormPage>
  )
}
