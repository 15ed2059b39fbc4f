import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { PasteImport } from '~/components/forms/paste-import'
import { usageIn } from '~/features/rollout/pasted-usage.server'
import { rolloutRoom, usagePath } from '~/features/rollout/paths'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerPasted } from '~/lib/pasted-form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'usage.record', change: 'usage.record' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.rollout_import_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  return answerPasted(request, { read: (text) => usageIn(visit, text), to: rolloutRoom(visit.programme.slug) })
}

export default function ImportPage() {
  const { slug } = useLoaderData<typeof loader>()
  const back = usagePath(slug)
  return (
    <FormPage back={{ to: back, word: m.rollout_link_usage() }} title={m.rollout_import_title()}>
      <PasteImport
        answer={useActionData<typeof action>()}
        columns={[
          { word: m.rollout_sub_process() },
          { word: m.rollout_branch() },
          { word: m.rollout_week() },
          { word: m.rollout_uses(), isNumber: true },
        ]}
        hint={m.rollout_import_lead()}
        placeholder={'LTC-ML-1\tShanghai\t2026-03-02\t42'}
        back={back}
      />
    </FormPage>
  )
}
