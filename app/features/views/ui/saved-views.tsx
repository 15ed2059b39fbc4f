import { Link, useLocation } from '@remix-run/react'
import { Bookmark, Pencil } from 'lucide-react'
import { useId } from 'react'
import { AnchoredPopover } from '~/components/ui/anchored-popover'
import { cleanQuery } from '~/domain/saved-views'
import { m } from '~/i18n/generated/messages'
import type { SavedViewsData, ViewLink } from '../queries.server'
import { viewPath } from '../rooms'

/** The kept ways of looking at a room, and the offer to keep the one at hand. Works before script, by links alone. */
export function SavedViews({ slug, views }: { slug: string; views: SavedViewsData }) {
  const id = useId()
  const query = cleanQuery(useLocation().search)
  const { room, links } = views
  const current = links.find((view) => view.query === query)
  const parts = [
    { title: m.views_own(), links: links.filter(({ isShared }) => !isShared) },
    { title: m.views_shared(), links: links.filter(({ isShared }) => isShared) },
  ].filter((part) => part.links.length > 0)
  const keep = `/programmes/${slug}/views/new?${new URLSearchParams({ room, query })}`
  return (
    <AnchoredPopover
      id={id}
      label={m.views_open()}
      align="end"
      triggerClass="inline-flex min-h-8 max-w-56 items-center gap-1.5 rounded-md border border-line bg-surface px-3 py-1 text-sm hover:border-ink-3"
      trigger={
        <>
          <Bookmark size={14} aria-hidden="true" className="flex-none" />
          <span className="truncate">{current?.name ?? m.views_title()}</span>
        </>
      }
    >
      <div className="grid w-60 gap-3 text-sm">
        {parts.length === 0 && <p className="text-ink-2">{m.views_none()}</p>}
        {parts.map((part) => (
          <section key={part.title}>
            <h2 className="mb-1 text-xs font-medium text-ink-3">{part.title}</h2>
            <ul>
              {part.links.map((view) => (
                <ViewLine
                  key={view.id}
                  slug={slug}
                  to={viewPath(slug, room, view.query)}
                  view={view}
                  isOn={view === current}
                />
              ))}
            </ul>
          </section>
        ))}
        <Link to={keep} className="border-t border-line-2 pt-2.5 font-semibold text-accent hover:underline">
          {m.views_keep()}
        </Link>
      </div>
    </AnchoredPopover>
  )
}

function ViewLine({ slug, to, view, isOn }: { slug: string; to: string; view: ViewLink; isOn: boolean }) {
  return (
    <li className="-mx-1.5 flex items-center rounded-md hover:bg-line-2">
      <Link
        to={to}
        aria-current={isOn ? 'page' : undefined}
        className={`min-w-0 flex-1 truncate px-1.5 py-1 ${isOn ? 'font-semibold text-accent-ink' : ''}`}
      >
        {view.name}
      </Link>
      {view.mayChange && (
        <Link
          to={`/programmes/${slug}/views/${view.id}/edit`}
          className="flex-none rounded p-1.5 text-ink-3 hover:text-ink"
          title={m.views_change()}
        >
          <Pencil size={13} aria-hidden="true" />
          <span className="sr-only">
            {m.views_change()} {view.name}
          </span>
        </Link>
      )}
    </li>
  )
}
