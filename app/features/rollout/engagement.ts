import type { EngagementState, GateAttendance } from '~/domain/ownership-engagement'
import type { PublishedProcess, ShelfwareVerdict } from '~/domain/shelfware'
import type { Day, Name } from '~/domain/vocabulary'

export interface OwnerRow {
  id: number
  name: Name
  /** What the person answers for. */
  codes: readonly string[]
  /** The last day on which they answered a check of theirs. */
  lastOn: Day | null
  /** Everything they changed lately. */
  changes: number
  state: EngagementState
  gates: GateAttendance
}

interface Updater {
  name: Name
  updatedOn: Day | null
}

/** Who last answered the checks of a sub-process. */
export interface ProcessRow {
  code: string
  name: Name
  vacancy: 'now' | 'later' | null
  owner: Updater | null
  deputy: Updater | null
  isStoodIn: boolean
  /** The latest of all others. */
  others: Updater | null
}

export interface ShelfRow extends PublishedProcess {
  code: string
  name: Name
  owner: Name | null
  verdict: Exclude<ShelfwareVerdict, { state: 'notPublished' }>
}

export interface Engagement {
  owners: readonly OwnerRow[]
  processes: readonly ProcessRow[]
  changes: readonly { code: string; on: Day; actor: string; from: Name | null; to: Name | null }[]
  shelf: readonly ShelfRow[]
}
