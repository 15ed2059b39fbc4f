import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorMessage } from '~/components/layout/error-page'
import { COMPANY_ROOMS } from '~/components/layout/rooms'
import { Shell } from '~/components/layout/shell'
import { mayAnywhere } from '~/domain/permissions'
import { companyName } from '~/features/company/unit-queries.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { themeOf } from '~/lib/cookies.server'
import { installation } from '~/lib/installation.server'
import { requirePerson } from '~/lib/session.server'
import { companyViewer } from '~/lib/visit.server'

const access = { read: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }

/** Around the pages outside any programme: the programmes, the people, the units. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  return {
    theme: await themeOf(request),
    person: { name: person.name, email: person.email },
    company: await companyName(installation().db),
    mayPeople: person.isAdministrator,
    mayReference: mayAnywhere(await companyViewer(person), 'reference.edit'),
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function CompanyLayout() {
  return (
    <CompanyShell {...useLoaderData<typeof loader>()}>
      <Outlet />
    </CompanyShell>
  )
}

function CompanyShell({ theme, person, company, mayPeople, mayReference, children }: Loaded & { children: ReactNode }) {
  return (
    <Shell
      rail={{
        base: '',
        rooms: COMPANY_ROOMS,
        may: { configure: false, people: mayPeople, reference: mayReference },
        counts: { pressing: 0 },
      }}
      title={<span className="block truncate font-semibold">{company ? nameOf(company) : m.nav_company()}</span>}
      person={person}
      theme={theme}
    >
      {children}
    </Shell>
  )
}

/** Inside the shell where it could be loaded, so that the way back stays in sight. */
export function ErrorBoundary() {
  const loaded = useRouteLoaderData<typeof loader>('routes/_company')
  const root = useRouteLoaderData<{ requestId: string }>('root')
  const message = <ErrorMessage requestId={root?.requestId ?? null} />
  if (!loaded) {
    return <main className="mx-auto grid min-h-screen max-w-xl content-center px-6">{message}</main>
  }
  return <CompanyShell {...loaded}>{message}</CompanyShell>
}
