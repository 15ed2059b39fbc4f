import type { Statements } from './client.server'

/**
 * A statement that nearly every request sends, built once for each connection instead of at each use. Its values are
 * `sql.placeholder`s.
 */
export function prepared<T>(build: (on: Statements) => T): (on: Statements) => T {
  const built = new WeakMap<Statements, T>()
  return (on) => {
    const known = built.get(on) ?? build(on)
    built.set(on, known)
    return known
  }
}
