import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { addDays } from '~/domain/days'
import { addAsk } from '~/features/advice/commands/add-ask.server'
import { executivesOf } from '~/features/advice/reports.server'
import { addAskSchema } from '~/features/advice/schema'
import { AskForm } from '~/features/advice/ui/ask-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'ask.manage', change: 'ask.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_ask_new()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  return { slug: programme.slug, today, executives: await executivesOf(db, programme.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, addAskSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await addAsk(change, form.data)
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/asks`)
}

export default function NewAskPage() {
  const { slug, today, executives } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { dueOn: addDays(today, 14) })
  const back = `/programmes/${slug}/reports/asks`
  return (
    <FormPage back={{ to: back, word: m.advice_title_asks() }} title={m.advice_ask_new_title()}>
      <AskForm fields={fields} executives={executives} back={back} />
    </FormPage>
  )
}
