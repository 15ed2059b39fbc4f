import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countComments } from '~/features/conversation/queries.server'
import { CommentsLink } from '~/features/conversation/ui/comments-link'
import { gateView } from '~/features/gates/gate-view.server'
import { gateNamed, gateRoom } from '~/features/gates/store.server'
import { GatePage } from '~/features/gates/ui/gate-page'
import { boardOf } from '~/features/plan/board.server'
import { planOf } from '~/features/plan/kept-plan.server'
import { registeredAbout } from '~/features/register/about.server'
import { RegisterStrip } from '~/features/register/ui/register-strip'
import { gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? gateTitle(data.gate.key, data.gate.name) : m.gates_room()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const room = await gateRoom(db, programme, today, { plan: planOf, board: boardOf })
  const gate = gateNamed(room, params.gate)
  if (!gate) throw notFound()
  const view = gateView(room, gate, programme.slug, viewer)
  // A gate is talked about where it is asked for.
  const latest = view.requests[0]?.id ?? null
  const comments = latest === null ? 0 : await countComments(db, programme.id, { subject: 'gate', id: latest })
  const at = { programme, viewer, today }
  const registered = latest === null ? null : await registeredAbout(db, at, { subject: 'gate', id: latest })
  return { slug: programme.slug, today, gate: view, latest, comments, registered }
}

export default function GateRoute() {
  const { latest, comments, registered, ...page } = useLoaderData<typeof loader>()
  return (
    <>
      <GatePage
        {...page}
        links={
          latest !== null && (
            <CommentsLink slug={page.slug} about={{ subject: 'gate', key: String(latest) }} count={comments} />
          )
        }
      />
      {registered && <RegisterStrip slug={page.slug} {...registered} />}
    </>
  )
}
