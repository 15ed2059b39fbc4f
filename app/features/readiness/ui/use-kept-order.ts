import { useRef } from 'react'

/**
 * The rows in the order in which they were first shown under this key; new ones follow at the end. A check that has just
 * been answered is less pressing than before, but must not jump away under the thumb.
 */
export function useKeptOrder<T extends { id: number }>(key: string, rows: readonly T[]): T[] {
  const kept = useRef<{ key: string; ids: number[] }>({ key, ids: [] })
  if (kept.current.key !== key) kept.current = { key, ids: [] }
  const known = new Set(kept.current.ids)
  const fresh = rows.map(({ id }) => id).filter((id) => !known.has(id))
  kept.current.ids = [...kept.current.ids, ...fresh]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return kept.current.ids.flatMap((id) => byId.get(id) ?? [])
}
