import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import type { AttentionItem } from '~/domain/attention'
import { aboutWord } from '~/i18n/about-word'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { reasonSentence } from '~/i18n/reason-sentence'
import { pathOf } from '~/lib/links'
import { addressWith, type OverviewChoice } from '../choice'
import type { ShownOverview } from '../overview'

/** What is in the way, the worst first: each with its reason, who can act, and where. */
export function AttentionCard({
  overview,
  slug,
  choice,
}: {
  overview: ShownOverview
  slug: string
  choice: OverviewChoice
}) {
  const showAll = choice.allAttention
  const { attention, attentionCount } = overview
  return (
    <Card
      title={m.overview_attention()}
      note={attentionCount}
      more={
        (showAll || attentionCount > attention.length) && (
          <Link
            to={addressWith(choice, { allAttention: !showAll })}
            preventScrollReset
            className="no-print hover:underline"
          >
            {showAll ? m.overview_attention_fewer() : m.overview_attention_all()}
          </Link>
        )
      }
    >
      {attentionCount === 0 && <p className="text-ink-2">{m.overview_attention_none()}</p>}
      <ul>
        {attention.map((item) => (
          <Item key={`${pathOf(slug, item.about)} ${reasonSentence(item.reason)}`} item={item} slug={slug} />
        ))}
      </ul>
    </Card>
  )
}

function Item({ item, slug }: { item: AttentionItem; slug: string }) {
  return (
    <li className="grid break-inside-avoid grid-cols-[18px_1fr_auto] gap-x-2 border-b border-line-2 py-2 first:pt-0 last:border-0 last:pb-0">
      <span className="pt-1">
        <StatusMark status={item.severity} />
      </span>
      <Link to={pathOf(slug, item.about)} data-row className="hover:underline">
        {aboutWord(item.about)}
      </Link>
      <span className="text-xs text-ink-3">
        {item.person && item.about.kind !== 'person' && nameOf(item.person.name)}
      </span>
      <span className="col-start-2 col-end-4 text-sm text-ink-2">{reasonSentence(item.reason)}</span>
    </li>
  )
}
