import { ChangedFields } from '~/components/history/changed-fields'
import { CHECK_FIELDS, CHECK_VALUES, isDayValue } from '~/components/history/check-words'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import type { WeeklyShare } from '~/domain/readiness-trend'
import type { Day, Name } from '~/domain/vocabulary'
import { dayAndTime, fullDay, percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'
import type { CheckDeed, CheckEntry, CheckHistory } from '../check-history'
import type { CheckView, Limits } from '../check-view'
import { checkPath } from '../paths'
import { CheckBadges } from './check-badge'
import { CheckFacts } from './check-facts'
import { SharesLine } from './shares-line'

interface Props {
  slug: string
  today: Day
  timeZone: string
  limits: Limits
  needed: number
  check: CheckView
  history: CheckHistory
  isFirst: boolean
  /** Of its dimension at its gate, week by week. */
  shares: readonly WeeklyShare[]
}

/** Everything that was said and decided of one check, the newest first. */
export function CheckHistoryPage({ slug, today, timeZone, limits, needed, check, history, isFirst, shares }: Props) {
  const { entries, people, before } = history
  const now = shares.at(-1)
  return (
    <>
      <PageHeader
        question={m.check_history_question()}
        title={nameOf(check.name)}
        facts={
          <>
            <CheckBadges check={check} today={today} limits={limits} />
            <CheckFacts check={check} today={today} />
          </>
        }
        actions={<LinkButton to={checkPath(slug, check.id)}>{m.check_history_back()}</LinkButton>}
      />
      <div className="grid max-w-5xl gap-4">
        {now && shares.length > 1 && (
          <Card title={m.check_history_level({ dimension: dimensionWord(check.dimension) })}>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <SharesLine dimension={check.dimension} shares={shares} needed={needed} today={today} />
              <span className="text-sm text-ink-2">
                {m.check_history_level_note({ share: percent(Math.round(now.share)) })}
              </span>
            </div>
          </Card>
        )}
        {entries.length === 0 ? (
          <EmptyState title={m.check_history_none()} />
        ) : (
          <Card title={m.check_history_list()}>
            <ol className="divide-y divide-line-2">
              {entries.map((entry) => (
                <Entry key={entry.key} entry={entry} people={people} timeZone={timeZone} />
              ))}
            </ol>
          </Card>
        )}
      </div>
      <nav aria-label={m.settings_history_pages()} className="no-print mt-4 flex gap-2">
        {!isFirst && <LinkButton to=".">{m.settings_history_newest()}</LinkButton>}
        {before && <LinkButton to={`?before=${before}`}>{m.settings_history_older()}</LinkButton>}
      </nav>
    </>
  )
}

function Entry({ entry, people, timeZone }: { entry: CheckEntry; people: Record<number, Name>; timeZone: string }) {
  const deed = deedWords[entry.deed]?.()
  const words = (field: string, value: string | null) => valueWords(field, value, people)
  return (
    <li className="grid gap-x-6 gap-y-1 py-2.5 first:pt-0 last:pb-0 md:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="text-sm">
        <span className="font-semibold">{entry.actor}</span>
        <br />
        <time dateTime={new Date(entry.at).toISOString()} className="text-xs text-ink-3 tabular-nums">
          {dayAndTime(entry.at, timeZone)}
        </time>
      </p>
      <div className="grid content-start gap-1 text-sm">
        {deed && <p className="font-semibold">{deed}</p>}
        <ChangedFields
          fields={entry.fields.map(({ field, from, to }) => ({
            field,
            name: CHECK_FIELDS[field]?.() ?? field,
            from: from ? words(field, from) : null,
            to: words(field, to),
          }))}
        />
      </div>
    </li>
  )
}

function valueWords(field: string, value: string | null, people: Record<number, Name>): string {
  if (value === null || value === '') return m.settings_history_empty()
  if (field === 'assigneeId') {
    const name = people[Number(value)]
    return name ? nameOf(name) : value
  }
  if (isDayValue(value)) return fullDay(value)
  return CHECK_VALUES[field]?.(value) ?? value
}

const deedWords: Readonly<Partial<Record<CheckDeed, () => string>>> = {
  unchanged: m.check_history_unchanged,
  undone: m.check_history_undone,
  fileAdded: m.check_history_file_added,
  fileRemoved: m.check_history_file_removed,
}
