import { AsyncLocalStorage } from 'node:async_hooks'

/** What is remembered while one request is answered, and how many statements it has sent so far. */
interface RequestMemory {
  known: Map<string, Promise<unknown>>
  statements: number
}

const memories = new AsyncLocalStorage<RequestMemory>()

/** Runs `work` as one request: what its parts ask for by `oncePerRequest` is loaded once. */
export function asOneRequest<T>(work: () => T): T {
  return memories.run({ known: new Map(), statements: 0 }, work)
}

/** The layout and the page around it often need the same rows: the first loads them, the others share them. */
export function oncePerRequest<T>(key: string, load: () => Promise<T>): Promise<T> {
  const memory = memories.getStore()
  if (!memory) return load()
  const known = memory.known.get(key) as Promise<T> | undefined
  if (known) return known
  const loaded = load()
  memory.known.set(key, loaded)
  return loaded
}

/** After a change, what was loaded before it may be wrong. */
export function forgetRequest(): void {
  memories.getStore()?.known.clear()
}

export function countStatement(): void {
  const memory = memories.getStore()
  if (memory) memory.statements += 1
}

/** Tells, at any later time, how many statements the request at hand has sent. */
export function statementCounter(): () => number {
  const memory = memories.getStore()
  return () => memory?.statements ?? 0
}
