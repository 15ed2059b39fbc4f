import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { type ExpertReason, proposeExperts, rankExperts } from '~/domain/expert-choice'
import { triageReview } from '~/features/operations/commands/triage-review.server'
import { answerDeed } from '~/features/operations/deed.server'
import { kindsOf, leadChoices, type PoolMember, poolOf } from '~/features/operations/pool.server'
import { findReview } from '~/features/operations/review.server'
import { triageSchema } from '~/features/operations/schema'
import { BoxesField, DeedForm } from '~/features/operations/ui/deed-form'
import { fieldsWords } from '~/features/operations/ui/words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { deskOf } from '~/lib/desk-hours.server'
import { reviewPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'review.run', change: 'review.run' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_triage_title()} · ${m.app_name_full()}` }]

/** The pool in the order of the rules; who is called already, else who is proposed, is ticked. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person, now } = await enter(request, params.programme, access.read)
  const review = await findReview(db, programme.id, params.review, { desk: await deskOf(db, programme), now })
  const kinds = await kindsOf(db, programme.id)
  const needed = kinds.find(({ id }) => id === review.kind.id)?.fields ?? []
  const called = new Set(review.experts.map(({ personId }) => personId))
  const pool = await poolOf(db, programme.id)
  // What they are called into already does not fill them for itself.
  const ranked = rankExperts(
    pool.map((one) => ({ ...one, open: one.open - (called.has(one.personId) ? 1 : 0) })),
    needed,
  )
  const proposal = proposeExperts(ranked, needed)
  const gone = review.experts.filter(({ personId }) => pool.every((one) => one.personId !== personId))
  const leads = await leadChoices(db, programme.id)
  return {
    slug: programme.slug,
    review,
    needed,
    leads,
    leadId: review.lead?.id ?? leads.find(({ id }) => id === person.id)?.id ?? null,
    chosen: called.size > 0 ? [...called] : proposal.personIds,
    missing: proposal.missing,
    ranked: ranked.map(({ expert, reasons }) => ({ expert, reasons })),
    gone,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  return answerDeed(visit, { request, number: params.review, schema: triageSchema }, triageReview)
}

export default function TriagePage() {
  const { slug, review, needed, leads, leadId, chosen, missing, ranked, gone } = useLoaderData<typeof loader>()
  const leadName = (id: string) => {
    const found = leads.find((one) => String(one.id) === id)
    return found ? nameOf(found.name) : id
  }
  const fields = editedFields(useActionData<typeof action>(), { leadId, personIds: chosen }, { leadId: leadName })
  return (
    <DeedForm
      fields={fields}
      review={review}
      base={reviewPath(slug, review.number)}
      title={m.operations_triage_title()}
      action={m.operations_triage_save()}
    >
      <SelectField label={m.operations_field_lead()} {...fields.field('leadId')}>
        <option value="">{m.form_choose()}</option>
        {leads.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameOf(name)}
          </option>
        ))}
      </SelectField>
      <BoxesField
        name="personIds"
        label={m.operations_field_experts()}
        fields={fields}
        hint={
          <>
            {ranked.length === 0 && (
              <p>
                {m.operations_pool_empty()}{' '}
                <Link to={`/programmes/${slug}/operations/experts`} className="text-accent hover:underline">
                  {m.operations_pool_fill()}
                </Link>
              </p>
            )}
            <p>
              {needed.length > 0
                ? m.operations_experts_hint({ fields: fieldsWords(needed) })
                : m.operations_experts_hint_any()}
            </p>
            {missing.length > 0 && (
              <p className="font-semibold text-warn">
                ▲ {m.operations_experts_missing({ fields: fieldsWords(missing) })}
              </p>
            )}
          </>
        }
        boxes={[
          ...gone.map(({ personId, name }) => ({ value: personId, label: nameOf(name) })),
          ...ranked.map(({ expert, reasons }) => ({
            value: expert.personId,
            label: expertLabel(expert),
            hint: reasons.map(reasonWords).join(' · '),
          })),
        ]}
      />
    </DeedForm>
  )
}

function expertLabel({ name, unit }: Pick<PoolMember, 'name' | 'unit'>): string {
  return [nameOf(name), unit && nameOf(unit)].filter(Boolean).join(' · ')
}

function reasonWords(reason: ExpertReason): string {
  switch (reason.code) {
    case 'covers':
      return m.operations_expert_covers({ fields: fieldsWords(reason.fields) })
    case 'coversNothing':
      return m.operations_expert_covers_nothing()
    case 'load':
      return m.operations_expert_load({ open: reason.open, most: reason.most })
    case 'full':
      return m.operations_expert_full({ open: reason.open, most: reason.most })
  }
}
