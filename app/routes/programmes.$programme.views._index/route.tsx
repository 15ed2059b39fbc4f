import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { cleanQuery } from '~/domain/saved-views'
import { VIEW_ROOMS } from '~/domain/vocabulary'
import { savedViews } from '~/features/views/queries.server'
import { viewPath } from '~/features/views/rooms'
import type { SavedViewsPage } from '~/features/views/saved-views-page'
import { ViewList } from '~/features/views/ui/view-list'
import { m } from '~/i18n/generated/messages'
import { viewRoomWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'view.keep' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.views_title()} · ${m.app_name_full()}` }]

/** The kept views of a room, and how it is looked at now: `?room=roadmap&query=…`. The menu of the room reads it too. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<SavedViewsPage> {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const sent = new URL(request.url).searchParams
  const room = VIEW_ROOMS.find((one) => one === sent.get('room')) ?? 'roadmap'
  const links = await savedViews(db, programme.id, viewer, room)
  return { slug: programme.slug, room, query: cleanQuery(sent.get('query') ?? ''), links }
}

export default function SavedViewsRoute() {
  const page = useLoaderData<typeof loader>()
  const { slug, room, query } = page
  return (
    <>
      <PageHeader
        question={
          <Link to={viewPath(slug, room, query)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {viewRoomWord(room)}
          </Link>
        }
        title={m.views_of_room({ room: viewRoomWord(room) })}
      />
      <Card className="max-w-xl">
        <ViewList page={page} />
      </Card>
    </>
  )
}
