import { Link } from '@remix-run/react'
import { Pencil } from 'lucide-react'
import { m } from '~/i18n/generated/messages'
import { viewPath } from '../rooms'
import type { SavedViewsPage, ViewLink } from '../saved-views-page'

/** Own views, those shared by the process office, and the offer to keep the one at hand. */
export function ViewList({ page }: { page: SavedViewsPage }) {
  const { slug, room, query, links } = page
  const parts = [
    { title: m.views_own(), links: links.filter(({ isShared }) => !isShared) },
    { title: m.views_shared(), links: links.filter(({ isShared }) => isShared) },
  ].filter((part) => part.links.length > 0)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 text-sm">
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
                isOn={view.query === query}
              />
            ))}
          </ul>
        </section>
      ))}
      <Link
        to={`/programmes/${slug}/views/new?${new URLSearchParams({ room, query })}`}
        className="border-t border-line-2 pt-2.5 font-semibold text-accent hover:underline"
      >
        {m.views_keep()}
      </Link>
    </div>
  )
}

function ViewLine({ slug, to, view, isOn }: { slug: string; to: string; view: ViewLink; isOn: boolean }) {
  return (
    <li className="-mx-1.5 flex items-center rounded-md hover:bg-line-2">
      <Link
        to={to}
        aria-current={isOn ? 'page' : undefined}
        className={`min-w-0 flex-1 px-1.5 py-1 break-words ${isOn ? 'font-semibold text-accent-ink' : ''}`}
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
