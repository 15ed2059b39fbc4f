import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { PersonPicker, personWords } from '~/components/forms/person-picker'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { GATE_DECISIONS } from '~/domain/vocabulary'
import { decideReview } from '~/features/operations/commands/decide-review.server'
import { deedOf } from '~/features/operations/deed.server'
import { reviewSent } from '~/features/operations/review.server'
import { decideReviewSchema } from '~/features/operations/schema'
import { DeedForm } from '~/features/operations/ui/deed-form'
import { fullDay } from '~/i18n/format'
import { gateDecisionWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { reviewPath } from '~/lib/links'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'review.run', change: 'review.run' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_decision_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  return deedOf(await enter(request, params.programme, access.read), params.review)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: reviewId } = await reviewSent(db, programme.id, params.review)
  const form = await parseFormWithPeople(db, request, decideReviewSchema, ['decidedById', 'followUpOwnerId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await decideReview(change, { ...form.data, reviewId })
  return answerChange(form.values, saved, reviewPath(programme.slug, Number(params.review)))
}

export default function DecisionPage() {
  const { slug, review } = useLoaderData<typeof loader>()
  const saved = { decidedById: personWords(review.lead) }
  const fields = editedFields(useActionData<typeof action>(), saved, { returnsOn: fullDay })
  return (
    <DeedForm
      fields={fields}
      review={review}
      base={reviewPath(slug, review.number)}
      title={m.operations_decision_title()}
      action={m.operations_deed_decision()}
    >
      <SelectField label={m.operations_field_decision()} {...fields.field('decision')}>
        <option value="">{m.form_choose()}</option>
        {GATE_DECISIONS.map((decision) => (
          <option key={decision} value={decision}>
            {gateDecisionWord(decision)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={m.operations_field_text()}
        hint={m.operations_decision_hint()}
        rows={4}
        isOptional
        {...fields.field('text')}
      />
      <TextField label={m.operations_field_returns_on()} type="date" isOptional {...fields.field('returnsOn')} />
      <PersonPicker label={m.operations_field_decided_by()} {...fields.field('decidedById')} />
      <fieldset className="grid gap-4 border-t border-line-2 pt-3">
        <legend className="text-sm font-semibold">{m.operations_decision_follow_up()}</legend>
        <TextArea label={m.operations_field_follow_up()} rows={2} isOptional {...fields.field('followUpText')} />
        <div className="grid gap-4 sm:grid-cols-2">
          <PersonPicker label={m.operations_field_owner()} isOptional {...fields.field('followUpOwnerId')} />
          <TextField label={m.operations_field_due_on()} type="date" isOptional {...fields.field('followUpDueOn')} />
        </div>
      </fieldset>
    </DeedForm>
  )
}
