import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import type { EntryStanding } from '~/domain/register'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { entryPath } from '~/lib/links'
import { Exposure } from './exposure'

interface TopRisk {
  entry: { number: number; title: string; owner: Name }
  standing: EntryStanding
}

/** What of the register weighs most; nothing where nothing weighs much. */
export function TopRisksCard({ slug, risks }: { slug: string; risks: readonly TopRisk[] }) {
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
        {risks.map(({ entry, standing }) => (
          <li
            key={entry.number}
            className="grid grid-cols-[1fr_auto] items-baseline gap-x-2 border-b border-line-2 py-1.5 last:border-0"
          >
            <Link to={entryPath(slug, entry.number)} className="min-w-0 hover:underline">
              {entry.title}
              <span className="ml-2 text-xs text-ink-3">{nameOf(entry.owner)}</span>
            </Link>
            <Exposure row={{ standing }} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
