import { Form, Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { ChipLink } from '~/components/ui/chip-link'
import type { Day } from '~/domain/vocabulary'
import type { Since } from '~/domain/what-changed'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { addressWith, type OverviewChoice } from '../choice'
import type { ToldChange } from '../told-changes.server'

/** What is different from some day before: each a sentence that leads to where it can be seen. */
export function ChangesCard({
  changes,
  since,
  hasReport,
  choice,
  slug,
  today,
}: {
  changes: readonly ToldChange[]
  since: Since
  hasReport: boolean
  choice: OverviewChoice
  slug: string
  today: Day
}) {
  const { allAttention, asTable } = choice
  return (
    <Card title={m.overview_changes()} note={m.overview_changes_since({ day: fullDay(since.on) })}>
      <div className="no-print mb-3 flex flex-wrap items-center gap-2">
        <ChipLink to={addressWith(choice, { since: 'yesterday' })} isOn={since.kind === 'yesterday'}>
          {m.overview_since_yesterday()}
        </ChipLink>
        {hasReport && (
          <ChipLink to={addressWith(choice, { since: 'report' })} isOn={since.kind === 'report'}>
            {m.overview_since_report()}
          </ChipLink>
        )}
        <Form preventScrollReset className="flex items-center gap-2">
          {allAttention && <input type="hidden" name="attention" value="all" />}
          {asTable && <input type="hidden" name="progress" value="table" />}
          <input
            key={since.on}
            type="date"
            name="since"
            aria-label={m.overview_since_day()}
            defaultValue={since.on}
            max={today}
            required
            className="min-h-8 rounded-md border border-line bg-surface px-2 text-sm"
          />
          <button
            type="submit"
            className="min-h-8 rounded-md border border-line bg-surface px-2.5 text-sm hover:border-ink-3"
          >
            {m.overview_since_show()}
          </button>
        </Form>
      </div>
      {changes.length === 0 && <p className="text-ink-2">{m.overview_changes_none()}</p>}
      <ul className="grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
        {changes.map(({ code, sentence, room }) => (
          <li key={code}>
            <Link to={`/programmes/${slug}/${room}`} className="hover:underline">
              {sentence}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
