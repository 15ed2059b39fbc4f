import type { ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Engagement } from '~/domain/engagement'
import { m } from '~/i18n/generated/messages'
import { daysWord, engagementSentence } from './engagement-words'

/** How engaged the executives are: the status with its reasons, and the figures behind it. */
export function EngagementCard({ engagement, more }: { engagement: Engagement; more?: ReactNode }) {
  const { status, reasons, sinceReport, everyDays, heard, askDays, adviceDays, overdue } = engagement
  const closing = (days: number | null) => (days === null ? null : daysWord(days))
  return (
    <Card title={m.advice_engagement_title()} note={<StatusBadge status={status} />} more={more}>
      {reasons.length > 0 && (
        <ul className="mb-3 grid gap-1 text-sm text-ink-2">
          {reasons.map((reason) => (
            <li key={reason.code}>{engagementSentence(reason)}</li>
          ))}
        </ul>
      )}
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(150px,1fr))] gap-x-6 gap-y-3">
        <Figure
          word={m.advice_engagement_since()}
          value={sinceReport === null ? m.advice_engagement_no_report() : daysWord(sinceReport)}
          note={m.advice_engagement_every({ days: everyDays })}
        />
        <Figure
          word={m.advice_engagement_heard()}
          value={heard ? m.advice_engagement_heard_of(heard) : m.advice_engagement_unknown()}
          note={heard && heardNote(heard.reports)}
        />
        <Figure
          word={m.advice_engagement_ask_days()}
          value={closing(askDays) ?? m.advice_engagement_unknown()}
          note={askDays === null ? m.advice_engagement_none_closed() : m.advice_engagement_calendar()}
        />
        <Figure
          word={m.advice_engagement_advice_days()}
          value={closing(adviceDays) ?? m.advice_engagement_unknown()}
          note={adviceDays === null ? m.advice_engagement_none_closed() : m.advice_engagement_calendar()}
        />
        <Figure word={m.advice_engagement_overdue()} value={String(overdue)} note={null} />
      </dl>
    </Card>
  )
}

const heardNote = (reports: number) =>
  reports === 1 ? m.advice_engagement_heard_one() : m.advice_engagement_heard_since({ reports })

function Figure({ word, value, note }: { word: string; value: string; note: string | null }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-xs text-ink-3">{word}</dt>
      <dd className="text-lg font-semibold tabular-nums">{value}</dd>
      {note && <dd className="text-xs text-ink-3">{note}</dd>}
    </div>
  )
}
