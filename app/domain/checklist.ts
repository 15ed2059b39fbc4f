import { BLOCKER_WEIGHT } from './thresholds'
import { accepted, refuse, type Verdict } from './verdict'
import type { Day, Dimension, NeededBy } from './vocabulary'

/** What an item asks, as far as it can change. What it is needed by cannot: for another gate it is another item. */
export interface ItemContent {
  nameZh: string
  nameEn: string
  dimension: Dimension
  /** Whole, 1 to 5: how much of the level it makes. */
  weight: number
  isBlocker: boolean
  evidenceRequired: boolean
}

/** In the order in which a difference is told. */
export const ITEM_FIELDS = [
  'nameZh',
  'nameEn',
  'dimension',
  'weight',
  'isBlocker',
  'evidenceRequired',
] as const satisfies readonly (keyof ItemContent)[]
export type ItemField = (typeof ITEM_FIELDS)[number]

interface Item extends ItemContent {
  /** The same in the template and in every list that took it from there. */
  key: string
  neededBy: NeededBy
  /** Null while it is asked. */
  retiredOn: Day | null
}

/** An item of the programme's template. Its version moves with what it asks, not with its place. */
export interface TemplateItem extends Item {
  version: number
}

/** An item of a sub-process's list. */
export interface ListItem extends Item {
  /** The version of the template's item that was last taken or declined; null for an item of its own. */
  answeredVersion: number | null
}

/** A field that reads otherwise: in the list, and in the template. */
export interface FieldDifference {
  field: ItemField
  before: string | number | boolean
  after: string | number | boolean
}

/**
 * What the template would change in a list, until somebody takes or declines it. `own` is the row that the list has of
 * it: also of an addition, where the list had it once and it is retired there.
 */
export type Proposal<T extends TemplateItem, L extends ListItem> =
  | { kind: 'added'; item: T; own: L | null }
  | { kind: 'changed'; item: T; own: L; differences: readonly FieldDifference[] }
  | { kind: 'retired'; item: T; own: L }

/** A blocker that hardly counts contradicts itself. Refused: `blockerNeedsWeight` (field `weight`). */
export function judgeItem({ isBlocker, weight }: Pick<ItemContent, 'isBlocker' | 'weight'>): Verdict {
  return isBlocker && weight < BLOCKER_WEIGHT
    ? refuse({ code: 'blockerNeedsWeight', weight: BLOCKER_WEIGHT }, 'weight')
    : accepted
}

/**
 * What changes of the template propose to a list, in the order of the template. Nothing is proposed twice: an answer
 * holds for the version it was given to. What the list has of its own is left alone.
 */
export function proposalsFor<T extends TemplateItem, L extends ListItem>(
  template: readonly T[],
  list: readonly L[],
): Proposal<T, L>[] {
  const ownOf = new Map(list.map((own) => [own.key, own]))
  return template.flatMap((item) => proposalFor(item, ownOf.get(item.key) ?? null) ?? [])
}

function proposalFor<T extends TemplateItem, L extends ListItem>(item: T, own: L | null): Proposal<T, L> | null {
  if (own?.answeredVersion === item.version) return null
  if (item.retiredOn !== null) return own && own.retiredOn === null ? { kind: 'retired', item, own } : null
  if (own === null || own.retiredOn !== null) return { kind: 'added', item, own }
  const differences = differencesOf(own, item)
  return differences.length > 0 ? { kind: 'changed', item, own, differences } : null
}

/** Field by field where the second reads otherwise than the first. */
export function differencesOf(before: ItemContent, after: ItemContent): FieldDifference[] {
  return ITEM_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }))
}

/** An item as the list has it once its proposal is taken: it asks what the template asks, from that day. */
export function taken(proposal: Proposal<TemplateItem, ListItem>, today: Day): ListItem {
  const { item, kind } = proposal
  const answered = { key: item.key, neededBy: item.neededBy, answeredVersion: item.version }
  if (kind === 'retired') return { ...contentOf(proposal.own), ...answered, retiredOn: today }
  return { ...contentOf(item), ...answered, retiredOn: null }
}

/** An item as the list has it once its proposal is declined: as before. An addition is retired at once. */
export function declined(proposal: Proposal<TemplateItem, ListItem>, today: Day): ListItem {
  const { item, own } = proposal
  const answered = { key: item.key, neededBy: item.neededBy, answeredVersion: item.version }
  if (own === null) return { ...contentOf(item), ...answered, retiredOn: today }
  return { ...contentOf(own), ...answered, retiredOn: own.retiredOn }
}

export function contentOf(item: ItemContent): ItemContent {
  const { nameZh, nameEn, dimension, weight, isBlocker, evidenceRequired } = item
  return { nameZh, nameEn, dimension, weight, isBlocker, evidenceRequired }
}

/** A check that was made from an item, as far as the item decides on it. */
export interface MadeCheck extends ItemContent {
  dueOn: Day
  settledOn: Day | null
  retiredOn: Day | null
}

export type CheckPatch = Partial<MadeCheck>

/** Where an item is asked: before the pilot of a sub-process, or at one rollout of it that is not live. */
export interface AskingPlace {
  /** When the check is due. */
  dueOn: Day
  /** A rollout that was taken out of its wave: its checks are kept, and none of them is open. */
  isOut: boolean
}

/**
 * What has to be done to a check so that it follows its item; null when nothing has. A retired item ends its check,
 * with the status it has; back again, it asks with that status, due before the gate. Only for checks whose gate is
 * ahead: what was true at a gate that was passed stays as it was.
 */
export function followItem(item: Item, check: MadeCheck, { dueOn, isOut }: AskingPlace, today: Day): CheckPatch | null {
  if (item.retiredOn !== null) {
    return check.retiredOn === null ? { retiredOn: today, settledOn: check.settledOn ?? today } : null
  }
  const patch: CheckPatch = Object.fromEntries(differencesOf(check, item).map(({ field, after }) => [field, after]))
  if (check.retiredOn !== null) Object.assign(patch, { retiredOn: null, ...(!isOut && { settledOn: null, dueOn }) })
  return Object.keys(patch).length > 0 ? patch : null
}
