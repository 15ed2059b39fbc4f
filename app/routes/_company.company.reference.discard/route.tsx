import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { Button, LinkButton } from '~/components/ui/button'
import { discardDraft } from '~/features/reference/commands/discard-draft.server'
import { referenceInWork } from '~/features/reference/queries.server'
import { draftVersionSchema } from '~/features/reference/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'reference.edit', change: 'reference.edit' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.reference_discard()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const { draft, changes } = await referenceInWork(db)
  if (!draft) throw redirect('/company/reference')
  return { draft, count: changes.length }
}

export async function action({ request }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const form = await parseForm(request, draftVersionSchema)
  if (!form.ok) return data(form.faults, 422)
  return answerChange(form.values, await discardDraft(change, form.data), '/company/reference')
}

export default function DiscardPage() {
  const { draft, count } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  return (
    <FormPage
      back={{ to: '/company/reference', word: m.room_reference() }}
      title={m.reference_discard_title({ number: draft.number, count })}
    >
      <p className="mb-4 max-w-prose">{m.reference_discard_text()}</p>
      <PostForm>
        <FormProblems problems={readFaults(faults).problems} />
        <input type="hidden" name="version" value={versionToSend(faults, draft.version)} />
        <div className="flex gap-2">
          <Button look="danger">{m.reference_discard()}</Button>
          <LinkButton look="quiet" to="/company/reference">
            {m.form_cancel()}
          </LinkButton>
        </div>
      </PostForm>
    </FormPage>
  )
}
