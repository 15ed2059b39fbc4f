import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { findAsk } from '~/features/advice/asks.server'
import { closeAsk } from '~/features/advice/commands/close-ask.server'
import { closeAskSchema } from '~/features/advice/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'ask.manage', change: 'ask.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_ask_close_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  return { slug: programme.slug, ask: await findAsk(db, programme.id, params.ask, today) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change, today } = await enter(request, params.programme, access.change)
  const { id: askId } = await findAsk(db, programme.id, params.ask, today)
  const form = await parseForm(request, closeAskSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await closeAsk(change, { ...form.data, askId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/asks`)
}

export default function CloseAskPage() {
  const { slug, ask } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { outcome: ask.outcome })
  const back = `/programmes/${slug}/reports/asks`
  return (
    <FormPage back={{ to: back, word: m.advice_title_asks() }} title={m.advice_ask_close_title()}>
      <PostForm key={ask.version} className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(ask.version)} />
        <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">
          {ask.text}
        </blockquote>
        <TextArea label={m.advice_ask_outcome()} hint={m.advice_ask_outcome_hint()} {...fields.field('outcome')} />
        <FormActions back={back}>{m.advice_ask_close()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
