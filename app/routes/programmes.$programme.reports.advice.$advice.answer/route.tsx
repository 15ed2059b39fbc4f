import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { findAdvice } from '~/features/advice/advice.server'
import { answerAdvice } from '~/features/advice/commands/answer-advice.server'
import { answerAdviceSchema } from '~/features/advice/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'advice.close', change: 'advice.close' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_answer_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const advice = await findAdvice(db, programme.id, params.advice, today)
  requireMay(viewer, 'advice.close', { assigneeId: advice.owner?.id })
  return { slug: programme.slug, advice }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change, today } = await enter(request, params.programme, access.change)
  const { id: adviceId } = await findAdvice(db, programme.id, params.advice, today)
  const form = await parseForm(request, answerAdviceSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await answerAdvice(change, { ...form.data, adviceId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/advice`)
}

export default function AnswerAdvicePage() {
  const { slug, advice } = useLoaderData<typeof loader>()
  const { answer, version, text, closedOn } = advice
  const fields = editedFields(useActionData<typeof action>(), { answer, isClosed: closedOn !== null })
  const back = `/programmes/${slug}/reports/advice`
  return (
    <FormPage back={{ to: back, word: m.advice_title_log() }} title={m.advice_answer_title()}>
      <PostForm key={version} className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(version)} />
        <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">{text}</blockquote>
        <TextArea label={m.advice_answer_words()} {...fields.field('answer')} />
        <Checkbox
          label={m.advice_answer_close()}
          hint={m.advice_answer_close_hint()}
          {...fields.checkbox('isClosed')}
        />
        <FormActions back={back}>{m.advice_save_answer()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
