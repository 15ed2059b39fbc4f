import { NavLink } from '@remix-run/react'
import { Bell as BellIcon } from 'lucide-react'
import { m } from '~/i18n/generated/messages'

/** The way to what one has been told, with how much of it is not read. */
export function Bell({ to, unread }: { to: string; unread: number }) {
  return (
    <NavLink
      to={to}
      className="relative grid size-9 flex-none place-items-center rounded-md text-ink-2 hover:bg-line-2 hover:text-ink"
    >
      <BellIcon size={17} aria-hidden="true" />
      <span className="sr-only">{unread === 0 ? m.notices_title() : m.notices_bell({ count: unread })}</span>
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-[11px] leading-4 font-semibold text-on-accent tabular-nums"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </NavLink>
  )
}
