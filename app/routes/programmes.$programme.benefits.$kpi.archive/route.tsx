import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { archiveKpi } from '~/features/benefits/commands/archive-kpi.server'
import { kpiTarget } from '~/features/benefits/places.server'
import { findKpi, kpiSent } from '~/features/benefits/queries.server'
import { archiveKpiSchema } from '~/features/benefits/schema'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { kpiPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'kpi.manage', change: 'kpi.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.benefits_archive()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const { kpi } = await findKpi(db, programme.id, params.kpi)
  requireMay(viewer, 'kpi.manage', kpiTarget(kpi))
  return { slug: programme.slug, kpi }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const kpiId = await kpiSent(db, programme.id, params.kpi)
  const form = await parseForm(request, archiveKpiSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await archiveKpi(change, { ...form.data, kpiId })
  return answerChange(form.values, done, `/programmes/${programme.slug}/benefits`)
}

export default function ArchiveKpiPage() {
  const { slug, kpi } = useLoaderData<typeof loader>()
  const back = kpiPath(slug, kpi.id)
  return (
    <FormPage back={{ to: back, word: nameOf(kpi.name) }} title={m.benefits_archive_title({ name: nameOf(kpi.name) })}>
      <p className="mb-4 text-ink-2">{m.benefits_archive_lead()}</p>
      <RemovalForm
        faults={useActionData<typeof action>()}
        version={kpi.version}
        word={m.benefits_archive()}
        back={`${back}/edit`}
      />
    </FormPage>
  )
}
