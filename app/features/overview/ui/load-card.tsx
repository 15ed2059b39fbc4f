import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import type { AttentionItem } from '~/domain/attention'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ShownOverview } from '../overview'

const SHOWN = 5

/** Owners and branches with more at once than they may have. */
export function LoadCard({ overview: { overLimit }, slug }: { overview: ShownOverview; slug: string }) {
  const base = `/programmes/${slug}/load`
  return (
    <Card
      title={m.overview_load()}
      note={overLimit.length > 0 && overLimit.length}
      more={
        <Link to={base} className="no-print hover:underline">
          {m.overview_attention_all()}
        </Link>
      }
    >
      {overLimit.length === 0 && <p className="text-ink-2">{m.overview_load_none()}</p>}
      <ul>
        {overLimit.slice(0, SHOWN).map((item) => (
          <li
            key={`${item.about.kind} ${nameOfItem(item)}`}
            className="grid grid-cols-[18px_1fr_auto] items-baseline gap-x-2 border-b border-line-2 py-1.5 last:border-0"
          >
            <StatusMark status={item.severity} />
            <Link to={`${base}?open=${keyOf(item)}#detail`} className="hover:underline">
              {nameOfItem(item)}
            </Link>
            {'limit' in item.reason && (
              <span className="text-xs text-ink-3 tabular-nums">
                {m.overview_load_of({ count: item.reason.count, limit: item.reason.limit })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function nameOfItem({ about }: AttentionItem): string {
  return nameOf(about.kind === 'person' ? about.person.name : 'name' in about ? about.name : { zh: '', en: '' })
}

function keyOf({ about }: AttentionItem): string {
  return about.kind === 'person' ? `owner-${about.person.id}` : about.kind === 'branch' ? `branch-${about.unitId}` : ''
}
