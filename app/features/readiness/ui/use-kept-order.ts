import { useRef } from 'react'

/**
 * The cards in the order in which they were first shown on this page; new ones follow at the end. A check that has just
 * been answered is less pressing than before, but must not jump away under the thumb.
 */
export function useKeptOrder<T extends { kind: string; id: number }>(page: string, rows: readonly T[]): T[] {
  const kept = useRef<{ page: string; keys: string[] }>({ page, keys: [] })
  if (kept.current.page !== page) kept.current = { page, keys: [] }
  const byKey = new Map(rows.map((row) => [`${row.kind}:${row.id}`, row]))
  const known = new Set(kept.current.keys)
  kept.current.keys = [...kept.current.keys, ...[...byKey.keys()].filter((key) => !known.has(key))]
  return kept.current.keys.flatMap((key) => byKey.get(key) ?? [])
}
