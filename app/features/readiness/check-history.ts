import type { Name } from '~/domain/vocabulary'

/** What was done to a check, as its history tells it beside the fields. */
export type CheckDeed = 'unchanged' | 'undone' | 'fileAdded' | 'fileRemoved' | 'changed'

export interface CheckEntry {
  key: string
  /** UTC milliseconds. */
  at: number
  actor: string
  deed: CheckDeed
  fields: { field: string; from: string | null; to: string | null }[]
}

export interface CheckHistory {
  /** The newest first. */
  entries: CheckEntry[]
  people: Record<number, Name>
  /** Where the older ones begin; null at the end. */
  before: string | null
}

interface Event {
  changeId: string
  verb: string
  at: number
  actorName: string
  entity: string
  entityId: number
  field: string
  from: string | null
  to: string | null
}

/** What a reader of one check wants to know; the rest the system keeps for itself. */
const TOLD = new Set([
  ...['status', 'note', 'evidenceNote', 'evidenceLink', 'assigneeId', 'dueOn', 'weight', 'isBlocker'],
  ...['evidenceRequired', 'dimension', 'nameZh', 'nameEn', 'settledOn', 'retiredOn'],
])
const TOLD_OF_FILES = new Set(['name', 'bytes'])

/** The events of one check and its files, newest first, change by change. */
export function entriesOf(events: readonly Event[]): CheckEntry[] {
  const entries = new Map<string, Event[]>()
  for (const event of events) {
    const key = `${event.changeId}:${event.entity}:${event.entityId}`
    const own = entries.get(key)
    if (own) own.unshift(event)
    else entries.set(key, [event])
  }
  return [...entries].flatMap(([key, own]) => {
    const [first] = own
    if (!first) return []
    const told = first.entity === 'evidenceFile' ? TOLD_OF_FILES : TOLD
    const fields = own.filter(({ field }) => told.has(field)).map(({ field, from, to }) => ({ field, from, to }))
    return [{ key, at: first.at, actor: first.actorName, deed: deedOf(own), fields }]
  })
}

function deedOf(events: readonly Event[]): CheckDeed {
  const name = events.find(({ field }) => field === 'name')
  if (events[0]?.entity === 'evidenceFile' && name) return name.to === null ? 'fileRemoved' : 'fileAdded'
  if (events[0]?.verb === 'undoChange') return 'undone'
  return events.some(({ field }) => TOLD.has(field)) ? 'changed' : 'unchanged'
}
