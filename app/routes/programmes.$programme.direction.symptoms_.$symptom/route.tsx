import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { updateSymptom } from '~/features/direction/commands/update-symptom.server'
import { findSymptom } from '~/features/direction/queries.server'
import { updateSymptomSchema } from '~/features/direction/schema'
import { SymptomFields } from '~/features/direction/ui/symptom-fields'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'direction.manage', change: 'direction.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.direction_symptom_edit()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const { symptom } = await findSymptom(db, programme.id, params.symptom)
  const { nameZh, nameEn, weight, version } = symptom
  return { slug: programme.slug, saved: { nameZh, nameEn, weight }, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { symptom } = await findSymptom(db, programme.id, params.symptom)
  const form = await parseForm(request, updateSymptomSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateSymptom(change, { ...form.data, symptomId: symptom.id })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/direction/symptoms`)
}

export default function EditSymptomPage() {
  const { slug, saved, version } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const fields = editedFields(faults, saved)
  const back = `/programmes/${slug}/direction/symptoms`
  return (
    <FormPage back={{ to: back, word: m.direction_symptoms() }} title={nameOf({ zh: saved.nameZh, en: saved.nameEn })}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={versionToSend(faults, version)} />
        <SymptomFields fields={fields} />
        <FormActions back={back} />
      </PostForm>
    </FormPage>
  )
}
