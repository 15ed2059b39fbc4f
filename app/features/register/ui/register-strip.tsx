import { Link } from '@remix-run/react'
import { StatusBadge } from '~/components/ui/status-badge'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { entryPath } from '~/lib/links'
import type { Registered } from '../about.server'

/** At the end of a page: what the register has about it, and the way to add to that. */
export function RegisterStrip({ slug, entries, more, add }: Registered & { slug: string }) {
  if (entries.length === 0) {
    return (
      add && (
        <p className="no-print mt-4 text-sm">
          <Link to={add} className="text-accent hover:underline">
            {m.register_strip_add()}
          </Link>
        </p>
      )
    )
  }
  return (
    <section aria-labelledby="registered" className="mt-4 border-t border-line pt-3">
      <h2 id="registered" className="text-sm font-semibold">
        {m.register_strip_title()}
      </h2>
      <ul className="mt-1 grid gap-1 text-sm">
        {entries.map((one) => (
          <li key={one.number} className="flex flex-wrap items-baseline gap-x-3">
            <Link to={entryPath(slug, one.number)} className="min-w-0 break-words hover:underline">
              <span className="mr-1.5 text-ink-3">{one.kind}</span>
              {one.title}
            </Link>
            {one.exposure && <StatusBadge {...one.exposure} />}
            <span className="text-xs text-ink-3">{nameOf(one.owner)}</span>
          </li>
        ))}
      </ul>
      <p className="no-print mt-1.5 flex flex-wrap gap-x-4 text-sm">
        {more > 0 && (
          <Link to={`/programmes/${slug}/register`} className="text-accent hover:underline">
            {m.register_strip_more({ count: more })}
          </Link>
        )}
        {add && (
          <Link to={add} className="text-accent hover:underline">
            {m.register_strip_add()}
          </Link>
        )}
      </p>
    </section>
  )
}
