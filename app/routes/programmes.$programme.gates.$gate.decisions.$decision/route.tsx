import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findDecision } from '~/features/gates/queries.server'
import { EvidencePage } from '~/features/gates/ui/evidence-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.gates_to_evidence()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const found = await findDecision(db, programme.id, params.decision)
  if (!found || found.evidence.gate.address !== params.gate) throw notFound()
  const { evidence, hash, isWhole } = found
  return { slug: programme.slug, evidence, hash, isWhole }
}

export default function DecisionRoute() {
  return <EvidencePage {...useLoaderData<typeof loader>()} />
}
