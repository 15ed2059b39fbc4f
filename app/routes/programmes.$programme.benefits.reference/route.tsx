import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { addReferenceKpis } from '~/features/benefits/commands/add-reference-kpis.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.configure', change: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.benefits_take_reference()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  return answerChange({}, await addReferenceKpis(change), `/programmes/${programme.slug}/benefits`)
}

export default function ReferenceKpisPage() {
  const { slug } = useLoaderData<typeof loader>()
  const back = `/programmes/${slug}/benefits`
  return (
    <FormPage back={{ to: back, word: m.room_benefits() }} title={m.benefits_take_reference()}>
      <p className="mb-3 text-ink-2">{m.benefits_empty_text()}</p>
      <PostForm>
        <FormProblems problems={readFaults(useActionData<typeof action>()).problems} />
        <FormActions back={back}>{m.benefits_take_reference()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
