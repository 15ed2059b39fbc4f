import { NavLink, useLocation } from '@remix-run/react'
import { m } from '~/i18n/generated/messages'
import { Brand } from './brand'
import type { OpenRooms, Room } from './rooms'

export interface RailProps {
  base: string
  rooms: readonly Room[]
  may: OpenRooms
  /** How much of one's own work is overdue or blocked. */
  counts: { pressing: number }
}

/** Beside the page on a wide screen. */
export function Rail(props: RailProps) {
  return (
    <nav
      aria-label={m.nav_label()}
      className="no-print sticky top-0 hidden h-screen w-[212px] flex-none flex-col gap-0.5 overflow-y-auto border-r border-line px-2.5 py-3.5 lg:flex"
    >
      <NavLink to="/programmes" className="px-2 pb-3.5">
        <Brand />
      </NavLink>
      <RoomLinks {...props} />
    </nav>
  )
}

export const RAIL_SHEET_ID = 'rail-sheet'

/** On a narrow screen it is a sheet over the page: the browser's own popover, so it opens before any script. */
export function RailSheet(props: RailProps) {
  return (
    <div
      id={RAIL_SHEET_ID}
      popover="auto"
      className="fixed inset-y-0 right-auto left-0 m-0 h-dvh max-h-dvh w-[264px] overflow-y-auto border-r border-line bg-paper p-3 shadow-(--shadow)"
    >
      <nav aria-label={m.nav_label()} className="flex flex-col gap-0.5">
        <div className="flex items-center justify-between px-2 pb-3">
          <Brand />
          <button
            type="button"
            popovertarget={RAIL_SHEET_ID}
            popovertargetaction="hide"
            className="grid size-9 place-items-center text-lg"
          >
            <span aria-hidden="true">✕</span>
            <span className="sr-only">{m.nav_close()}</span>
          </button>
        </div>
        <RoomLinks {...props} isRoomy />
      </nav>
    </div>
  )
}

function RoomLinks({ base, rooms, may, counts, isRoomy = false }: RailProps & { isRoomy?: boolean }) {
  const { pathname } = useLocation()
  return rooms
    .filter((room) => room.needs === undefined || may[room.needs])
    .map((room) => (
      <div key={room.to} className="contents">
        {room.isApart && <hr className="mx-2 my-2 border-line" />}
        <NavLink
          to={room.to.startsWith('/') ? room.to : `${base}/${room.to}`}
          end={room.to === '/programmes'}
          onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
          className={({ isActive }) =>
            `flex items-center gap-2.5 rounded-md px-2 ${isRoomy ? 'py-2.5' : 'py-1.5'} ${
              isActive || room.holds?.test(pathname)
                ? 'bg-accent-soft font-semibold text-accent-ink'
                : 'text-ink-2 hover:bg-line-2 hover:text-ink'
            }`
          }
        >
          <room.icon size={16} strokeWidth={1.7} aria-hidden="true" className="flex-none" />
          {room.word()}
          {room.badge && counts[room.badge] > 0 && (
            <span className="ml-auto text-xs font-semibold text-bad tabular-nums" title={m.nav_pressing()}>
              {counts[room.badge]}
              <span className="sr-only"> {m.nav_pressing()}</span>
            </span>
          )}
        </NavLink>
      </div>
    ))
}
