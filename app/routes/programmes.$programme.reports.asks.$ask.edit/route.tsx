import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { findAsk } from '~/features/advice/asks.server'
import { updateAsk } from '~/features/advice/commands/update-ask.server'
import { executivesOf } from '~/features/advice/reports.server'
import { updateAskSchema } from '~/features/advice/schema'
import { AskForm } from '~/features/advice/ui/ask-form'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'ask.manage', change: 'ask.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_ask_edit_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const ask = await findAsk(db, programme.id, params.ask, today)
  return { slug: programme.slug, ask, executives: withAsked(await executivesOf(db, programme.id), ask.askedOf) }
}

/** Who is asked stays to be chosen, also where they are no executive any more. */
function withAsked<T extends { id: number }>(executives: T[], asked: T): T[] {
  return executives.some(({ id }) => id === asked.id) ? executives : [...executives, asked]
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change, today } = await enter(request, params.programme, access.change)
  const { id: askId } = await findAsk(db, programme.id, params.ask, today)
  const form = await parseForm(request, updateAskSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateAsk(change, { ...form.data, askId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/asks`)
}

export default function EditAskPage() {
  const { slug, ask, executives } = useLoaderData<typeof loader>()
  const nameOfId = (id: string) => {
    const found = executives.find((one) => String(one.id) === id)
    return found ? nameOf(found.name) : id
  }
  const saved = { text: ask.text, askedOfId: ask.askedOf.id, dueOn: ask.dueOn }
  const fields = editedFields(useActionData<typeof action>(), saved, { dueOn: fullDay, askedOfId: nameOfId })
  const back = `/programmes/${slug}/reports/asks`
  return (
    <FormPage back={{ to: back, word: m.advice_title_asks() }} title={m.advice_ask_edit_title()}>
      <AskForm key={ask.version} fields={fields} executives={executives} back={back}>
        <input type="hidden" name="version" value={fields.version(ask.version)} />
      </AskForm>
    </FormPage>
  )
}
