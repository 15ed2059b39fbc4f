import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RemovalPage } from '~/components/forms/removal-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { archiveKind } from '~/features/operations/commands/archive-kind.server'
import { findKind } from '~/features/operations/pool.server'
import { versionSchema } from '~/features/operations/schema'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'desk.configure', change: 'desk.configure' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const { name, version } = await findKind(db, programme.id, params.reviewKind)
  return { slug: programme.slug, name, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: kindId } = await findKind(db, programme.id, params.reviewKind)
  const form = await parseForm(request, versionSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await archiveKind(change, { ...form.data, kindId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/operations/kinds`)
}

export default function ArchiveKindPage() {
  const { slug, name, version } = useLoaderData<typeof loader>()
  const back = `/programmes/${slug}/operations/kinds`
  return (
    <RemovalPage
      back={{ to: back, word: m.operations_kinds_title() }}
      title={m.operations_kind_archive_title({ name: nameOf(name) })}
      faults={useActionData<typeof action>()}
      version={version}
      word={m.operations_kind_archive()}
    >
      {m.operations_kind_archive_text()}
    </RemovalPage>
  )
}
