import { Card } from '~/components/ui/card'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { HistoryEntry, HistoryNames, SubjectChange } from '../history'
import { HistoryLine } from './history-line'

/** More lines than this of one person at one time are folded away: a bulk update has a hundred. */
const SHOWN = 6

/** Who changed what, when, newest first. */
export function HistoryList({
  entries,
  names,
  timeZone,
}: {
  entries: readonly HistoryEntry[]
  names: HistoryNames
  timeZone: string
}) {
  return (
    <Card>
      <ol className="divide-y divide-line-2">
        {sittings(entries).map(({ key, actor, at, changes }) => (
          <li key={key} className="grid gap-x-6 gap-y-1 py-2.5 first:pt-0 last:pb-0 md:grid-cols-[11rem_minmax(0,1fr)]">
            <p className="text-sm">
              <span className="font-semibold">{actor}</span>
              <br />
              <time dateTime={new Date(at).toISOString()} className="text-xs text-ink-3 tabular-nums">
                {dayAndTime(at, timeZone)}
              </time>
            </p>
            <div>
              <Lines changes={changes.slice(0, SHOWN)} names={names} timeZone={timeZone} />
              {changes.length > SHOWN && (
                <details className="mt-1">
                  <summary className="text-sm text-accent">
                    {m.settings_history_more({ count: changes.length - SHOWN })}
                  </summary>
                  <Lines changes={changes.slice(SHOWN)} names={names} timeZone={timeZone} />
                </details>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

interface KeyedChange extends SubjectChange {
  key: string
}

function Lines({
  changes,
  names,
  timeZone,
}: {
  changes: readonly KeyedChange[]
  names: HistoryNames
  timeZone: string
}) {
  return (
    <ul className="grid gap-1 text-sm">
      {changes.map(({ key, ...change }) => (
        <li key={key}>
          <HistoryLine change={change} names={names} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  )
}

/** What one person changed within the same minute, under one heading. */
function sittings(entries: readonly HistoryEntry[]) {
  const all: { key: string; actor: string; at: number; changes: KeyedChange[] }[] = []
  const minuteOf = (at: number) => Math.floor(at / 60_000)
  for (const { changeId, actor, at, changes } of entries) {
    const keyed = changes.map((change) => ({ ...change, key: `${changeId}:${change.entity}:${change.entityId}` }))
    const last = all.at(-1)
    if (last && last.actor === actor && minuteOf(last.at) === minuteOf(at)) last.changes.push(...keyed)
    else all.push({ key: changeId, actor, at, changes: keyed })
  }
  return all
}
