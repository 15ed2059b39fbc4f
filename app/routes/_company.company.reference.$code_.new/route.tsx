import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { addPractice } from '~/features/reference/commands/add-practice.server'
import { referencePath } from '~/features/reference/paths'
import { findPlace } from '~/features/reference/queries.server'
import { addPracticeSchema } from '~/features/reference/schema'
import { PracticeWordsForm } from '~/features/reference/ui/practice-words-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'reference.edit', change: 'reference.edit' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.reference_add()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enterCompany(request, access.read)
  const place = findPlace(params.code)
  if (!place) throw notFound()
  return { place }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const place = findPlace(params.code)
  if (!place) throw notFound()
  const form = await parseForm(request, addPracticeSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await addPractice(change, { ...form.data, subProcessCode: place.code })
  return answerChange(form.values, done, referencePath(place.code))
}

export default function AddPracticePage() {
  const { place } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader question={`${place.code} ${nameOf(place.name)}`} title={m.reference_add_title()} />
      <Card className="max-w-5xl">
        <PracticeWordsForm fields={editedFields(useActionData<typeof action>(), {})} back={referencePath(place.code)} />
      </Card>
    </>
  )
}
