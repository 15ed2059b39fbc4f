import type { HeadCount, ReachedGroup } from './coverage'
import type { BranchRollout, PlannedGroup } from './coverage-next'
import type { DeskRecords } from './desk-facts'
import type { FallenPlace } from './landing-attention'
import type { MeasuredTwice } from './readiness-change'
import type { PublishedProcess } from './shelfware'
import type { Day, DiagnosisState, Direction, Name } from './vocabulary'

/** What is stored beside the plan, as far as the lessons ask for it. */
export interface LessonRecords {
  /** What was decided last, and what the diagnosis advised then; null without a diagnosis. */
  direction: { direction: Direction; by: Name; on: Day; recommended: Direction | null } | null
  /** The latest diagnosis, and how many of the leaders whom it asks have answered. */
  diagnosis: { state: DiagnosisState; asked: number; answered: number } | null
  /** Reference practices of each sub-process, decided by now and by four weeks ago. */
  practices: readonly { subProcessId: number; total: number; decided: number; decidedThen: number }[]
  /** How ready each open question was four weeks ago and is now. */
  measured: readonly MeasuredTwice[]
  /** Days of the frozen reports, in their order. */
  reportDays: readonly Day[]
  /** Who was sent the last report, and of them who opened it. */
  readers: { sent: number; opened: number }
  /** Readers who have not opened it, some of them by name; null where all have, or there is none. */
  unopened: { reportId: number; people: readonly Name[]; count: number } | null
  asks: { open: number; overdue: number }
  /** Of the overdue ones that nobody has answered, the one due first. */
  overdueAsk: { askId: number; person: Name; dueOn: Day } | null
  enablement: LessonEnablement
  operations: DeskRecords
  /** Of sub-processes whose owner has changed in the last four weeks: who it was then. */
  ownersThen: readonly { subProcessId: number; ownerId: number | null; isBusiness: boolean }[]
  /** How many sub-processes each branch was taking over then. */
  branchLoadsThen: readonly number[]
  published: readonly (PublishedProcess & { subProcessId: number })[]
  /** How often owners were asked to decide at gates that are decided, and how often others did it for them. */
  ownerGates: { asked: number; absent: number }
  /** Owners for whom others decided, those who were absent most often first. */
  absentOwners: readonly { person: Name; missed: number }[]
  landed: LandedFacts
  /** Where use has fallen, and where much is deployed and little comes of it. */
  fallen: readonly FallenPlace[]
  withoutEffect: readonly Pick<FallenPlace, 'subProcessId' | 'unitId' | 'unit'>[]
}

/** What lesson 6 is measured by. */
export interface LessonEnablement {
  /** Calendar days. */
  halfLife: number
  headCounts: readonly HeadCount[]
  groups: readonly ReachedGroup[]
  /** For whom something is planned. */
  planned: readonly PlannedGroup[]
  /** Of each rollout, when its wave begins, too. */
  rollouts: readonly (BranchRollout & { startsOn: Day })[]
  /** Branches of these, by name. */
  units: readonly { id: number; name: Name }[]
  /** Activities planned from today on, and the day of the first. */
  ahead: number
  nextOn: Day | null
}

/** What is known of the branches that are live. */
export interface LandedFacts {
  live: number
  relapsed: number
  /** Of how many it is not known whether they use it. */
  unread: number
  scored: number
  /** Much deployed, little effect. */
  withoutEffect: number
}
