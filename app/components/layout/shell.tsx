import { Menu } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Name, Theme } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { Bell } from './bell'
import { PersonMenu } from './person-menu'
import { RAIL_SHEET_ID, Rail, type RailProps, RailSheet } from './rail'

/** Rail, top bar and page: around everything a signed-in person sees. */
export function Shell({
  rail,
  title,
  person,
  theme,
  search,
  notices,
  children,
}: {
  rail: RailProps
  /** What the top bar names: the programme with its switcher, or the company. */
  title: ReactNode
  person: { name: Name; email: string }
  theme: Theme
  search?: ReactNode
  /** What the person has been told of and has not read, and where it stands; none outside the programmes. */
  notices?: { to: string; unread: number }
  children: ReactNode
}) {
  return (
    <div className="flex min-h-screen">
      <a
        href="#content"
        className="sr-only z-50 bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {m.skip_to_content()}
      </a>
      <Rail {...rail} />
      <RailSheet {...rail} />
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="no-print flex h-12 flex-none items-center gap-3 border-b border-line px-3 sm:px-6">
          <button
            type="button"
            popovertarget={RAIL_SHEET_ID}
            className="-ml-1 grid size-9 flex-none place-items-center lg:hidden"
          >
            <Menu size={18} aria-hidden="true" />
            <span className="sr-only">{m.nav_open()}</span>
          </button>
          <div className="min-w-0 flex-1">{title}</div>
          {search}
          {notices && <Bell {...notices} />}
          <PersonMenu person={person} theme={theme} />
        </div>
        <main id="content" tabIndex={-1} className="w-full max-w-[1440px] px-4 pt-4 pb-12 outline-none sm:px-6 sm:pt-5">
          {children}
        </main>
      </div>
    </div>
  )
}
