import { accepted, refuse, type Verdict } from './verdict'

/** What the rules of the company's tree need to know of a unit. */
export interface TreeUnit {
  id: number
  parentId: number | null
}

/** A unit with how far below a root it hangs: 0 for a root. */
export type Placed<T extends TreeUnit> = T & { depth: number }

/**
 * The units as people read a tree: each parent before its children, siblings in the order given. A unit whose parent is
 * not among them stands as a root, and units in a circle follow at the end, so that none is ever lost from sight.
 */
export function inTreeOrder<T extends TreeUnit>(units: readonly T[]): Placed<T>[] {
  const known = new Set(units.map((unit) => unit.id))
  const childrenOf = new Map<number | null, T[]>()
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), unit])
  }
  const placed: Placed<T>[] = []
  const seen = new Set<number>()
  const place = (unit: T, depth: number) => {
    if (seen.has(unit.id)) return
    seen.add(unit.id)
    placed.push({ ...unit, depth })
    for (const child of childrenOf.get(unit.id) ?? []) place(child, depth + 1)
  }
  for (const root of childrenOf.get(null) ?? []) place(root, 0)
  for (const unit of units) place(unit, 0)
  return placed
}

/** The unit itself and all below it. */
export function withDescendants(units: readonly TreeUnit[], unitId: number): Set<number> {
  const family = new Set([unitId])
  let grown = true
  while (grown) {
    const before = family.size
    for (const { id, parentId } of units) if (parentId !== null && family.has(parentId)) family.add(id)
    grown = family.size > before
  }
  return family
}

/** A unit moves anywhere but under itself or one of its own. Refusal: `unitUnderItself` on `parentId`. */
export function mayHangUnder(units: readonly TreeUnit[], unitId: number, parentId: number | null): Verdict {
  if (parentId === null || !withDescendants(units, unitId).has(parentId)) return accepted
  return refuse({ code: 'unitUnderItself' }, 'parentId')
}
