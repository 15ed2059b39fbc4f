import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { PasteImport } from '~/components/forms/paste-import'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { opportunitiesIn } from '~/features/operations/pasted-opportunities.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { opportunitiesPath } from '~/lib/links'
import { answerPasted } from '~/lib/pasted-form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'opportunities.record', change: 'opportunities.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_paste_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  const to = opportunitiesPath(visit.programme.slug)
  return answerPasted(request, { read: (text) => opportunitiesIn(visit, text), to })
}

export default function PasteOpportunitiesPage() {
  const { slug } = useLoaderData<typeof loader>()
  const back = opportunitiesPath(slug)
  return (
    <FormPage back={{ to: back, word: m.operations_opportunities_title() }} title={m.operations_paste_title()}>
      <PasteImport
        answer={useActionData<typeof action>()}
        columns={[{ word: m.operations_field_pasted() }]}
        hint={m.operations_paste_hint()}
        back={back}
      />
    </FormPage>
  )
}
