import type { Day } from '~/domain/vocabulary'
import { dayRange, fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Acceptance } from '../queries.server'

/** Limits that may be exceeded: why, by whose word and since when, and whose they are. */
export function AcceptanceList({ acceptances, today }: { acceptances: readonly Acceptance[]; today: Day }) {
  return (
    <ul className="divide-y divide-line-2 text-sm">
      {byReason(acceptances).map((group) => {
        const [first] = group
        return (
          <li key={first.key} className="grid gap-1 py-2.5 first:pt-0 last:pb-0">
            <p className="max-w-prose break-words">
              {first.reason}
              <span className="ml-2 text-xs whitespace-nowrap text-ink-3">
                {m.load_accepted_by({ person: nameOf(first.acceptedBy), day: fullDay(first.acceptedOn) })}
              </span>
            </p>
            <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs text-ink-2">
              {group.map(({ key, name, range, peak, limit }) => (
                <li key={key} className="tabular-nums">
                  {m.load_accepted_one({ name: nameOf(name), range: dayRange(range, today), peak, limit })}
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}

/** What was accepted at once is told at once. */
function byReason(acceptances: readonly Acceptance[]): (readonly [Acceptance, ...Acceptance[]])[] {
  const groups = new Map<string, [Acceptance, ...Acceptance[]]>()
  for (const one of acceptances) {
    const key = [one.acceptedOn, nameOf(one.acceptedBy), one.reason].join('\n')
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}
