import { accepted, refuse, type Verdict } from './verdict'

export interface Edge<K> {
  predecessor: K
  successor: K
}

/** The members of a circle, in its order and closing on the first; null when there is none. */
export function findCycle<K>(edges: readonly Edge<K>[]): K[] | null {
  const successors = new Map<K, K[]>()
  for (const { predecessor, successor } of edges)
    successors.set(predecessor, [...(successors.get(predecessor) ?? []), successor])
  const done = new Set<K>()
  const path: K[] = []
  const visit = (node: K): K[] | null => {
    const at = path.indexOf(node)
    if (at >= 0) return [...path.slice(at), node]
    if (done.has(node)) return null
    path.push(node)
    for (const next of successors.get(node) ?? []) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    path.pop()
    done.add(node)
    return null
  }
  for (const node of successors.keys()) {
    const cycle = visit(node)
    if (cycle) return cycle
  }
  return null
}

/** Whether the new edge may be added: nothing waits for itself, directly or in a circle. */
export function mayDepend(edges: readonly Edge<string>[], added: Edge<string>): Verdict {
  if (added.predecessor === added.successor) return refuse({ code: 'dependencyOnItself' }, 'predecessorId')
  const cycle = findCycle([...edges, added])
  return cycle ? refuse({ code: 'dependencyCycle', members: cycle }, 'predecessorId') : accepted
}

/** Every key after all its predecessors, otherwise in the order given. Edges to unknown keys are ignored. */
export function inOrder<K>(keys: readonly K[], edges: readonly Edge<K>[]): K[] {
  const known = new Set(keys)
  const ordered = new Set<K>()
  const place = (key: K) => {
    if (ordered.has(key)) return
    for (const edge of edges)
      if (edge.successor === key && known.has(edge.predecessor) && edge.predecessor !== key) place(edge.predecessor)
    ordered.add(key)
  }
  for (const key of keys) place(key)
  return [...ordered]
}
