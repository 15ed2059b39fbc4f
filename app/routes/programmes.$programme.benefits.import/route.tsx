import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { PasteImport } from '~/components/forms/paste-import'
import { readingsIn } from '~/features/benefits/places.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerPasted } from '~/lib/pasted-form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'kpi.record', change: 'kpi.record' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.benefits_import_title()} · ${m.app_name_full()}` }]

const room = (slug: string) => `/programmes/${slug}/benefits`

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  return answerPasted(request, { read: (text) => readingsIn(visit, text), to: room(visit.programme.slug) })
}

export default function ImportReadingsPage() {
  const { slug } = useLoaderData<typeof loader>()
  const back = room(slug)
  return (
    <FormPage back={{ to: back, word: m.room_benefits() }} title={m.benefits_import_title()}>
      <PasteImport
        answer={useActionData<typeof action>()}
        columns={[
          { word: m.benefits_column_kpi() },
          { word: m.benefits_column_branch() },
          { word: m.benefits_column_month() },
          { word: m.benefits_column_value(), isNumber: true },
        ]}
        hint={m.benefits_import_lead()}
        placeholder={m.benefits_import_text_hint()}
        back={back}
      />
    </FormPage>
  )
}
