import { addDays } from './days'
import { type CheckFacts, isStale } from './readiness'
import type { Thresholds } from './thresholds'
import type { Day } from './vocabulary'

export interface RemindedCheck extends CheckFacts {
  ownerId: number | null
  deputyId: number | null
  /** Who was asked for this check; the owner, where nobody was. */
  assigneeId: number | null
}

export interface Reminder {
  personId: number
  kind: 'checksStale' | 'checksEscalated'
  /** How many checks. */
  count: number
}

/**
 * Who is reminded of what on a day. Of a stale check: who was asked for it, else its owner. Once it has been stale for
 * `escalateAfterDays` also owner and deputy, and the process office: each person hears of a check once, as their own
 * before as somebody else's.
 */
export function remindersOf(
  checks: readonly RemindedCheck[],
  office: readonly number[],
  { staleAfterDays, escalateAfterDays }: Pick<Thresholds, 'staleAfterDays' | 'escalateAfterDays'>,
  today: Day,
): Reminder[] {
  const own = new Map<number, number>()
  const others = new Map<number, number>()
  for (const check of checks) {
    if (!isStale(check, today, staleAfterDays)) continue
    const asked = check.assigneeId ?? check.ownerId
    if (asked !== null) own.set(asked, (own.get(asked) ?? 0) + 1)
    if (check.updatedOn > addDays(today, -staleAfterDays - escalateAfterDays - 1)) continue
    const told = new Set([check.ownerId, check.deputyId, ...office])
    for (const id of told) if (id !== null && id !== asked) others.set(id, (others.get(id) ?? 0) + 1)
  }
  return [...counted(own, 'checksStale'), ...counted(others, 'checksEscalated')]
}

function counted(counts: ReadonlyMap<number, number>, kind: Reminder['kind']): Reminder[] {
  return [...counts].map(([personId, count]) => ({ personId, kind, count }))
}
