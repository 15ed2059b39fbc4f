import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { ErrorMessage } from '~/components/layout/error-page'
import { ProgrammeTitle } from '~/components/layout/programme-title'
import { PROGRAMME_ROOMS } from '~/components/layout/rooms'
import { Search } from '~/components/layout/search'
import { Shell } from '~/components/layout/shell'
import { mayAnywhere } from '~/domain/permissions'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { themeOf } from '~/lib/cookies.server'
import { notificationsPath } from '~/lib/links'
import { ownProgrammes } from '~/lib/own-programmes.server'
import { enter } from '~/lib/visit.server'
import { countPressingWork } from './pressing-work.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${nameOf(data.programme.name)} · ${m.app_name_full()}` : m.app_name_full() },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { db, viewer, person, programme, today } = visit
  const own = await ownProgrammes(db, person)
  return {
    today,
    theme: await themeOf(request),
    person: { name: person.name, email: person.email },
    programme: { slug: programme.slug, name: { zh: programme.nameZh, en: programme.nameEn } },
    unread: own.find(({ row }) => row.id === programme.id)?.notices.unread ?? 0,
    programmes: own.map(({ row: { id, slug, nameZh, nameEn } }) => ({
      id,
      slug,
      name: { zh: nameZh, en: nameEn },
    })),
    may: {
      configure: mayAnywhere(viewer, 'members.manage'),
      people: person.isAdministrator,
      reference: mayAnywhere(viewer, 'reference.edit'),
    },
    pressing: await countPressingWork(visit),
  }
}

export default function ProgrammeLayout() {
  const { today: _, theme, person, programme, programmes, may, pressing, unread } = useLoaderData<typeof loader>()
  const base = `/programmes/${programme.slug}`
  return (
    <Shell
      rail={{ base, rooms: PROGRAMME_ROOMS, may, counts: { pressing } }}
      title={<ProgrammeTitle programme={programme} programmes={programmes} />}
      search={<Search base={base} rooms={PROGRAMME_ROOMS} may={may} programmes={programmes} />}
      notices={{ to: notificationsPath(programme.slug), unread }}
      person={person}
      theme={theme}
    >
      <Outlet />
    </Shell>
  )
}

/** Inside the shell where it could be loaded, so that the way back stays in sight. */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('routes/programmes.$programme')
  const root = useRouteLoaderData<{ requestId: string }>('root')
  if (!data) {
    return (
      <main className="mx-auto grid min-h-screen max-w-xl content-center px-6">
        <ErrorMessage requestId={root?.requestId ?? null} />
      </main>
    )
  }
  const base = `/programmes/${data.programme.slug}`
  return (
    <Shell
      rail={{ base, rooms: PROGRAMME_ROOMS, may: data.may, counts: { pressing: data.pressing } }}
      title={<ProgrammeTitle programme={data.programme} programmes={data.programmes} />}
      notices={{ to: notificationsPath(data.programme.slug), unread: data.unread }}
      person={data.person}
      theme={data.theme}
    >
      <ErrorMessage requestId={root?.requestId ?? null} />
    </Shell>
  )
}
