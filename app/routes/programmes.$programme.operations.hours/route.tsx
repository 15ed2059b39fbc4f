import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { setDeskHours } from '~/features/operations/commands/set-desk-hours.server'
import { setHoursSchema } from '~/features/operations/schema'
import { clockTime } from '~/features/operations/ui/words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'desk.configure', change: 'desk.configure' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_hours_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  const saved = { opensAt: clockTime(programme.deskOpensAt), closesAt: clockTime(programme.deskClosesAt) }
  return { slug: programme.slug, version: programme.version, saved }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, setHoursSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await setDeskHours(change, form.data)
  return answerChange(form.values, saved, `/programmes/${programme.slug}/operations/kinds`)
}

export default function DeskHoursPage() {
  const { slug, version, saved } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), saved)
  const back = `/programmes/${slug}/operations/kinds`
  return (
    <FormPage back={{ to: back, word: m.operations_kinds_title() }} title={m.operations_hours_title()}>
      <PostForm key={version} className="grid gap-4">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(version)} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={m.operations_field_opens_at()} type="time" {...fields.field('opensAt')} />
          <TextField label={m.operations_field_closes_at()} type="time" {...fields.field('closesAt')} />
        </div>
        <FormActions back={back} />
      </PostForm>
    </FormPage>
  )
}
