import { Link, useLocation } from '@remix-run/react'
import { Bookmark } from 'lucide-react'
import { lazy, type MouseEvent, Suspense, useRef, useState } from 'react'
import type { ViewRoom } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

const ViewsMenu = lazy(() => import('./views-menu'))

/**
 * The way to the kept views of a room: a menu that is fetched when it is wanted, so that the room itself pays nothing
 * for it. Before script, and in a new tab, it is a page of its own.
 */
export function SavedViews({ slug, room }: { slug: string; room: ViewRoom }) {
  const anchor = useRef<HTMLAnchorElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { search } = useLocation()
  const address = `/programmes/${slug}/views?${new URLSearchParams({ room, query: search.slice(1) })}`
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <Link
        ref={anchor}
        to={address}
        onClick={open}
        className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line bg-surface px-3 py-1 text-sm whitespace-nowrap hover:border-ink-3"
      >
        <Bookmark size={14} aria-hidden="true" />
        {m.views_title()}
      </Link>
      {isOpen && (
        <Suspense fallback={null}>
          <ViewsMenu address={address} anchor={anchor} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
