import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { ASK_ANSWERS } from '~/domain/vocabulary'
import { findAsk } from '~/features/advice/asks.server'
import { answerAsk } from '~/features/advice/commands/answer-ask.server'
import { answerAskSchema } from '~/features/advice/schema'
import { askAnswerWord } from '~/features/advice/ui/words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'ask.answer', change: 'ask.answer' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_ask_answer_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const ask = await findAsk(db, programme.id, params.ask, today)
  requireMay(viewer, 'ask.answer', { assigneeId: ask.askedOf.id })
  return { slug: programme.slug, ask, isOwn: viewer.personId === ask.askedOf.id }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change, today } = await enter(request, params.programme, access.change)
  const { id: askId } = await findAsk(db, programme.id, params.ask, today)
  const form = await parseForm(request, answerAskSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await answerAsk(change, { ...form.data, askId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/asks`)
}

export default function AnswerAskPage() {
  const { slug, ask, isOwn } = useLoaderData<typeof loader>()
  const { answer, answerText, version, text, askedOf } = ask
  const words = (value: string) => ASK_ANSWERS.filter((one) => one === value).map(askAnswerWord)[0] ?? value
  const fields = editedFields(useActionData<typeof action>(), { answer, answerText }, { answer: words })
  const back = `/programmes/${slug}/reports/asks`
  return (
    <FormPage back={{ to: back, word: m.advice_title_asks() }} title={m.advice_ask_answer_title()}>
      <PostForm key={version} className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(version)} />
        <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">{text}</blockquote>
        {!isOwn && <p className="text-sm text-ink-2">{m.advice_ask_answer_for({ person: nameOf(askedOf.name) })}</p>}
        <SelectField label={m.advice_ask_answer()} {...fields.field('answer')}>
          <option value="">–</option>
          {ASK_ANSWERS.map((one) => (
            <option key={one} value={one}>
              {askAnswerWord(one)}
            </option>
          ))}
        </SelectField>
        <TextArea label={m.advice_ask_answer_words()} {...fields.field('answerText')} />
        <FormActions back={back} />
      </PostForm>
    </FormPage>
  )
}
