import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { editPractice } from '~/features/reference/commands/edit-practice.server'
import { keyOf, referencePath } from '~/features/reference/paths'
import { findPlace, practicesInWork, referenceInWork } from '~/features/reference/queries.server'
import { editPracticeSchema } from '~/features/reference/schema'
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
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? nameOf(data.practice.title) : m.room_reference()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const place = findPlace(params.code)
  if (!place) throw notFound()
  const practices = practicesInWork(await referenceInWork(db), place.code)
  const practice = practices.find(({ key, isRetired }) => key === keyOf(params.code, params.practice) && !isRetired)
  if (!practice) throw notFound()
  return { place, practice }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const place = findPlace(params.code)
  if (!place) throw notFound()
  const form = await parseForm(request, editPracticeSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await editPractice(change, { ...form.data, practiceKey: keyOf(params.code, params.practice) })
  return answerChange(form.values, done, referencePath(place.code))
}

export default function EditPracticePage() {
  const { place, practice } = useLoaderData<typeof loader>()
  const { title, text, pitfall, version } = practice
  const fields = editedFields(useActionData<typeof action>(), {
    titleZh: title.zh,
    titleEn: title.en,
    textZh: text.zh,
    textEn: text.en,
    pitfallZh: pitfall.zh,
    pitfallEn: pitfall.en,
  })
  return (
    <>
      <PageHeader question={`${place.code} ${nameOf(place.name)}`} title={nameOf(title)} />
      <Card className="max-w-5xl">
        <PracticeWordsForm
          key={version}
          fields={fields}
          back={referencePath(place.code)}
          extra={<input type="hidden" name="version" value={fields.version(version)} />}
        />
      </Card>
    </>
  )
}
