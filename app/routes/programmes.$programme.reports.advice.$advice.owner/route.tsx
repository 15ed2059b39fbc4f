import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker, personWords } from '~/components/forms/person-picker'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { addDays } from '~/domain/days'
import { findAdvice } from '~/features/advice/advice.server'
import { assignAdvice } from '~/features/advice/commands/assign-advice.server'
import { assignAdviceSchema } from '~/features/advice/schema'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'advice.assign', change: 'advice.assign' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_assign_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  return { slug: programme.slug, today, advice: await findAdvice(db, programme.id, params.advice, today) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change, today } = await enter(request, params.programme, access.change)
  const { id: adviceId } = await findAdvice(db, programme.id, params.advice, today)
  const form = await parseFormWithPeople(db, request, assignAdviceSchema, ['ownerId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await assignAdvice(change, { ...form.data, adviceId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/advice`)
}

export default function AssignAdvicePage() {
  const { slug, today, advice } = useLoaderData<typeof loader>()
  const saved = { ownerId: personWords(advice.owner), dueOn: advice.dueOn ?? addDays(today, 14) }
  const fields = editedFields(useActionData<typeof action>(), saved, { dueOn: fullDay })
  const back = `/programmes/${slug}/reports/advice`
  return (
    <FormPage back={{ to: back, word: m.advice_title_log() }} title={m.advice_assign_title()}>
      <PostForm key={advice.version} className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(advice.version)} />
        <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">
          {advice.text}
        </blockquote>
        <PersonPicker label={m.advice_owner()} {...fields.field('ownerId')} />
        <TextField label={m.advice_due_on()} type="date" {...fields.field('dueOn')} />
        <FormActions back={back} />
      </PostForm>
    </FormPage>
  )
}
