import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { AUDIENCES } from '~/domain/vocabulary'
import { requestReview } from '~/features/operations/commands/request-review.server'
import { branchChoices, kindsOf } from '~/features/operations/pool.server'
import { requestReviewSchema } from '~/features/operations/schema'
import { audienceWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { reviewPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'review.request', change: 'review.request' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_request()} · ${m.app_name_full()}` }]

/** The branch of a branch lead is chosen already. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const kinds = await kindsOf(db, programme.id)
  return {
    slug: programme.slug,
    own: viewer.roles.find(({ unitId }) => unitId !== null)?.unitId ?? null,
    kinds: kinds.filter(({ isArchived }) => !isArchived),
    branches: await branchChoices(db),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, requestReviewSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await requestReview(change, form.data)
  return answerChange(form.values, saved, saved.ok ? reviewPath(programme.slug, saved.value.value) : '')
}

export default function RequestReviewPage() {
  const { slug, own, kinds, branches } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const fields = editedFields(faults, { unitId: own, audience: 'sales' })
  const back = `/programmes/${slug}/operations`
  return (
    <FormPage back={{ to: back, word: m.operations_title() }} title={m.operations_new_title()}>
      <PostForm className="grid gap-4">
        <FormProblems problems={fields.problems} />
        <p className="text-sm text-ink-2">{kinds.length === 0 ? m.operations_no_kinds() : m.operations_new_hint()}</p>
        <SelectField label={m.operations_field_kind()} {...fields.field('kindId')}>
          <option value="">{m.form_choose()}</option>
          {kinds.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {code} {nameOf(name)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={m.operations_field_title()}
          hint={m.operations_field_title_hint()}
          autoComplete="off"
          {...fields.field('title')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField label={m.operations_field_branch()} {...fields.field('unitId')}>
            <option value="">{m.form_choose()}</option>
            {branches.map(({ id, name }) => (
              <option key={id} value={id}>
                {nameOf(name)}
              </option>
            ))}
          </SelectField>
          <SelectField label={m.operations_field_audience()} {...fields.field('audience')}>
            {AUDIENCES.map((audience) => (
              <option key={audience} value={audience}>
                {audienceWord(audience)}
              </option>
            ))}
          </SelectField>
        </div>
        <details open={faults !== undefined}>
          <summary className="cursor-pointer text-sm text-accent">{m.operations_new_more()}</summary>
          <div className="mt-3 grid gap-4 sm:grid-cols-2">
            <TextField
              label={m.operations_field_customer()}
              autoComplete="off"
              isOptional
              {...fields.field('customer')}
            />
            <TextField label={m.operations_field_amount()} inputMode="numeric" isOptional {...fields.field('amount')} />
            <TextField label={m.operations_field_needed_on()} type="date" isOptional {...fields.field('neededOn')} />
            <div className="sm:col-span-2">
              <TextArea label={m.operations_field_background()} rows={5} isOptional {...fields.field('background')} />
            </div>
          </div>
        </details>
        <FormActions back={back}>{m.operations_request_send()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
