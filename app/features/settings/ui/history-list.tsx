import { Card } from '~/components/ui/card'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { FieldChange, HistoryEntry, HistoryNames, SubjectChange } from '../history'
import { entityWord, fieldWord } from './field-words'
import { subjectWords, valueWords } from './value-words'

/** More fields than this are folded away: a thing that was made has many. */
const SHOWN = 4

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
        {entries.map((entry) => (
          <li
            key={entry.changeId}
            className="grid gap-x-6 gap-y-1 py-2.5 first:pt-0 last:pb-0 md:grid-cols-[13rem_minmax(0,1fr)]"
          >
            <p className="text-sm">
              <span className="font-semibold">{entry.actor}</span>
              <br />
              <time dateTime={new Date(entry.at).toISOString()} className="text-xs text-ink-3 tabular-nums">
                {dayAndTime(entry.at, timeZone)}
              </time>
            </p>
            <ul className="grid gap-1.5">
              {entry.changes.map((change) => (
                <li key={`${change.entity}:${change.entityId}`} className="text-sm">
                  <Change change={change} names={names} timeZone={timeZone} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Change({ change, names, timeZone }: { change: SubjectChange; names: HistoryNames; timeZone: string }) {
  const subject = subjectWords(change.subject)
  const fields = <Fields change={change} names={names} timeZone={timeZone} />
  const deed = deedOf(change.fields)
  return (
    <>
      <p>
        <span className="text-ink-3">{entityWord(change.entity)}</span> <span className="font-semibold">{subject}</span>
        {deed && <span className="ml-2 rounded-full bg-idle-soft px-2 text-xs text-idle">{deed}</span>}
      </p>
      {change.fields.length > SHOWN ? (
        <details>
          <summary className="text-xs text-accent">
            {m.settings_history_fields({ count: change.fields.length })}
          </summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </>
  )
}

function Fields({ change, names, timeZone }: { change: SubjectChange; names: HistoryNames; timeZone: string }) {
  return (
    <dl className="mt-0.5 grid gap-0.5">
      {change.fields.map(({ field, from, to }) => {
        const words = (value: string | null) => valueWords({ entity: change.entity, field, value }, names, timeZone)
        return (
          <div key={field} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-3">{fieldWord(field)}</dt>
            <dd className="min-w-0 break-words">
              {from !== null && (
                <>
                  <del className="text-ink-3 no-underline">{words(from)}</del>
                  <span aria-hidden="true"> → </span>
                </>
              )}
              <ins className="no-underline">{words(to)}</ins>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Made, or taken away, where all that is told of it says so. */
function deedOf(fields: readonly FieldChange[]): string | null {
  if (fields.length < 2) return null
  if (fields.every(({ from }) => from === null)) return m.settings_history_added()
  if (fields.every(({ to }) => to === null)) return m.settings_history_removed()
  return null
}
