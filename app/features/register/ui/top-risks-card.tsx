import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Name, Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { entryPath } from '~/lib/links'

/** An entry in the reader's language, so that the overview carries no words of exposure. */
export interface SaidRisk {
  number: number
  title: string
  owner: Name
  exposure: { status: Status; text: string } | null
}

/** What of the register weighs most; nothing where nothing weighs much. */
export function TopRisksCard({ slug, risks }: { slug: string; risks: readonly SaidRisk[] }) {
  if (risks.length === 0) return null
  return (
    <Card
      title={m.register_top_title()}
      more={
        <Link to={`/programmes/${slug}/register`} className="no-print hover:underline">
          {m.room_register()}
        </Link>
      }
    >
      <ul>
        {risks.map(({ number, title, owner, exposure }) => (
          <li
            key={number}
            className="grid grid-cols-[1fr_auto] items-baseline gap-x-2 border-b border-line-2 py-1.5 last:border-0"
          >
            <Link to={entryPath(slug, number)} className="min-w-0 hover:underline">
              {title}
              <span className="ml-2 text-xs text-ink-3">{nameOf(owner)}</span>
            </Link>
            {exposure && <StatusBadge {...exposure} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}
