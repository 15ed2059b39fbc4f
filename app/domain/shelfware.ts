import { daysBetween, maxDay } from './days'
import { type Day, USE_SIGNALS, type UseSignal } from './vocabulary'

/** What is known of the published documents of a sub-process. */
export interface PublishedProcess {
  /**
   * The day its documents were out: its design step ended, or the rules check that says so became ready, whichever came
   * first; null while neither.
   */
  publishedOn: Day | null
  /** The last day of each sign of use; null where there has been none. */
  lastSigns: Readonly<Record<UseSignal, Day | null>>
}

export type ShelfwareVerdict =
  | { state: 'notPublished' }
  | { state: 'used'; lastOn: Day }
  /** Published, or last used, less than the limit ago. */
  | { state: 'waiting'; days: number }
  | { state: 'shelved'; days: number; missing: readonly UseSignal[] }

/**
 * Shelved (束之高阁): documents are out and for `shelvedAfterDays` or more there has been no pilot, training, use or figure
 * of them. `missing` are the signs that have been away for as long, all four by then; `days` count from the last sign, or
 * from publication.
 */
export function shelfwareVerdict(
  { publishedOn, lastSigns }: PublishedProcess,
  { today, shelvedAfterDays }: { today: Day; shelvedAfterDays: number },
): ShelfwareVerdict {
  if (publishedOn === null || publishedOn > today) return { state: 'notPublished' }
  const signs = USE_SIGNALS.flatMap((signal) => lastSigns[signal] ?? [])
  const days = daysBetween([publishedOn, ...signs].reduce(maxDay), today)
  if (days >= shelvedAfterDays)
    return { state: 'shelved', days, missing: missingSigns(lastSigns, today, shelvedAfterDays) }
  const lastOn = signs.length > 0 ? signs.reduce(maxDay) : null
  return lastOn === null ? { state: 'waiting', days } : { state: 'used', lastOn }
}

/** The signs of use that have not been seen for that many days, or never. */
export function missingSigns(
  lastSigns: PublishedProcess['lastSigns'],
  today: Day,
  shelvedAfterDays: number,
): UseSignal[] {
  return USE_SIGNALS.filter((signal) => {
    const on = lastSigns[signal]
    return on === null || daysBetween(on, today) >= shelvedAfterDays
  })
}
