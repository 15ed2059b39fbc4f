import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { NavLink, Outlet } from '@remix-run/react'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.room_settings()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params.programme, access.read)
  return null
}

const SECTIONS = [
  { to: 'programme', word: m.settings_section_programme },
  { to: 'calendar', word: m.settings_section_calendar },
  { to: 'people', word: m.settings_section_people },
  { to: 'checklist', word: m.settings_section_checklist },
  { to: 'gates', word: m.gates_settings },
  { to: 'history', word: m.settings_section_history },
]

export default function Settings() {
  return (
    <>
      <nav
        aria-label={m.room_settings()}
        className="no-print -mx-4 mb-5 flex gap-5 overflow-x-auto border-b border-line px-4 sm:mx-0 sm:px-0"
      >
        {SECTIONS.map(({ to, word }) => (
          <NavLink
            key={to}
            to={to}
            className={({ isActive }) =>
              `-mb-px border-b-2 py-2 whitespace-nowrap ${
                isActive
                  ? 'border-accent font-semibold text-accent-ink'
                  : 'border-transparent text-ink-2 hover:text-ink'
              }`
            }
          >
            {word()}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
