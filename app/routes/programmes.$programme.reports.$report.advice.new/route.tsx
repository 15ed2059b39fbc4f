import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { ADVICE_KINDS } from '~/domain/vocabulary'
import { giveAdvice } from '~/features/advice/commands/give-advice.server'
import { saidAt } from '~/features/advice/read-content'
import { findFrozen } from '~/features/advice/reports.server'
import { giveAdviceSchema } from '~/features/advice/schema'
import { placeWords } from '~/features/advice/ui/advice-list'
import { adviceKindHint, adviceKindWord } from '~/features/advice/ui/words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { reportLinePath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'advice.give', change: 'advice.give' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_give_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const report = await findFrozen(db, programme.id, params.report)
  const query = new URL(request.url).searchParams
  const sections = report.content.sections.map(({ section }) => section)
  const section = sections.find((one) => one === query.get('section')) ?? sections[0] ?? 'state'
  const line = query.get('line') ?? ''
  const { id, number, content } = report
  return { slug: programme.slug, report: { id, number }, section, line, at: saidAt(content, section, line) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: reportId } = await findFrozen(db, programme.id, params.report)
  const form = await parseForm(request, giveAdviceSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await giveAdvice(change, { ...form.data, reportId })
  return answerChange(form.values, saved, reportLinePath(programme.slug, reportId, form.data))
}

export default function GiveAdvicePage() {
  const { slug, report, section, line, at } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { kind: 'advice' })
  const back = reportLinePath(slug, report.id, { section, line })
  return (
    <FormPage back={{ to: back, word: m.reports_number({ number: report.number }) }} title={m.advice_give_title()}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="line" value={line} />
        <blockquote className="border-l-2 border-line pl-3 text-sm text-ink-2">{placeWords(at)}</blockquote>
        <SelectField label={m.advice_give_kind()} {...fields.field('kind')}>
          {ADVICE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {`${adviceKindWord(kind)} – ${adviceKindHint(kind)}`}
            </option>
          ))}
        </SelectField>
        <TextArea label={m.advice_give_text()} {...fields.field('text')} />
        <FormActions back={back}>{m.advice_give_send()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
