import { accepted, refuse, type Verdict } from './verdict'

interface Node {
  id: number
  parentId: number | null
}

/** A KPI hangs under another one of the tree, not under itself nor under one that hangs under it. */
export function mayHangUnder(kpis: readonly Node[], id: number, parentId: number | null): Verdict {
  if (parentId === null) return accepted
  const parentOf = new Map(kpis.map((one) => [one.id, one.parentId]))
  if (!parentOf.has(parentId)) return refuse({ code: 'notFound' }, 'parentId')
  const seen = new Set<number>()
  for (let at: number | null = parentId; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === id) return refuse({ code: 'kpiUnderItself' }, 'parentId')
    seen.add(at)
  }
  return accepted
}

/** Every KPI under its parent, in the given order, with how deep it hangs; one whose parent is not there stands at the top. */
export function treeOf<T extends Node>(kpis: readonly T[]): { kpi: T; depth: number }[] {
  const known = new Set(kpis.map(({ id }) => id))
  const children = new Map<number | null, T[]>()
  for (const one of kpis) {
    const parentId = one.parentId !== null && known.has(one.parentId) ? one.parentId : null
    children.set(parentId, [...(children.get(parentId) ?? []), one])
  }
  const below = (parentId: number | null, depth: number): { kpi: T; depth: number }[] =>
    (children.get(parentId) ?? []).flatMap((kpi) => [{ kpi, depth }, ...below(kpi.id, depth + 1)])
  return below(null, 0)
}
