import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { publishEdition } from '~/features/reference/commands/publish-edition.server'
import { referenceInWork, referencePlaces } from '~/features/reference/queries.server'
import { publishSchema } from '~/features/reference/schema'
import { ChangeList } from '~/features/tailoring/ui/change-list'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'reference.edit', change: 'reference.edit' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.reference_publish()} · ${m.app_name_full()}` }]

/** All that would be published, to be read once more. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const { draft, changes } = await referenceInWork(db)
  if (!draft) throw redirect('/company/reference')
  const groups = referencePlaces().flatMap(({ code, name }) => {
    const own = changes.filter(({ before, after }) => (after ?? before)?.subProcessCode === code)
    return own.length > 0 ? [{ code, name, changes: own }] : []
  })
  return { draft, groups, count: changes.length }
}

export async function action({ request }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const form = await parseForm(request, publishSchema)
  if (!form.ok) return data(form.faults, 422)
  return answerChange(form.values, await publishEdition(change, form.data), '/company/reference')
}

export default function PublishPage() {
  const { draft, groups, count } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {})
  return (
    <>
      <PageHeader
        question={m.room_reference()}
        title={m.reference_publish_title({ number: draft.number, count })}
        facts={<span>{m.reference_publish_facts()}</span>}
      />
      <Card className="mb-4 max-w-3xl">
        <PostForm className="grid gap-4">
          <FormProblems problems={fields.problems} />
          <input type="hidden" name="version" value={fields.version(draft.version)} />
          <TextArea label={m.reference_note()} hint={m.reference_note_hint()} isOptional {...fields.field('note')} />
          <FormActions back="/company/reference">{m.reference_publish_submit({ number: draft.number })}</FormActions>
        </PostForm>
      </Card>
      <ChangeList groups={groups} />
    </>
  )
}
