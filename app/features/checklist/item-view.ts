import type { FieldDifference, ItemContent } from '~/domain/checklist'
import type { Day, Name, NeededBy } from '~/domain/vocabulary'

/** An item as pages show it. */
export interface ItemView extends ItemContent {
  id: number
  version: number
  neededBy: NeededBy
  retiredOn: Day | null
  /** Of a sub-process alone: the template has none like it. */
  isOwn: boolean
}

/** Who last changed an item of a list by hand, UTC milliseconds. */
export interface HandEdit {
  actor: string
  at: number
}

/** What the template proposes to a list, with how it is named in a form. */
export type ProposalView = { choice: string; item: ItemContent & { neededBy: NeededBy } } & (
  | { kind: 'added'; isBack: boolean }
  | { kind: 'changed'; own: ItemContent; differences: readonly FieldDifference[]; editedHere: HandEdit | null }
  | { kind: 'retired'; editedHere: HandEdit | null }
)

/** What is proposed to one sub-process. */
export interface ProposalGroup {
  code: string
  name: Name
  proposals: readonly ProposalView[]
}
