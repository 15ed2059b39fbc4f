import { LRUCache } from 'lru-cache'
import type { Plan } from '~/domain/plan'
import type { Day } from '~/domain/vocabulary'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { loadPlan } from './queries.server'

/** Programmes kept at a time; one with 21 sub-processes and 200 branches takes well under a megabyte. */
const KEPT_AT_MOST = 50

const keptOf = new WeakMap<Db['read'], LRUCache<string, Promise<Plan>>>()
const workedOut = new WeakMap<Plan, Map<unknown, unknown>>()

/**
 * The plan of a programme as of this revision and day, loaded once for all who ask. Nothing kept is ever stale, since
 * every change of anything in it bumps the revision. Whoever gets it must not change it.
 */
export function planOf(db: Db, programme: ProgrammeRow, today: Day): Promise<Plan> {
  const kept = keptOf.get(db.read) ?? new LRUCache({ max: KEPT_AT_MOST })
  keptOf.set(db.read, kept)
  const key = `${programme.id}:${programme.revision}:${today}`
  const known = kept.get(key)
  if (known) return known
  const loading = loadPlan(db, programme, today)
  kept.set(key, loading)
  // One that failed is not kept: the next request asks again.
  loading.catch(() => kept.delete(key))
  return loading
}

/** What follows from a kept plan by a rule alone, worked out once for it. */
export function fromPlan<T>(plan: Plan, today: Day, rule: (plan: Plan, today: Day) => T): T {
  const known = workedOut.get(plan) ?? new Map<unknown, unknown>()
  workedOut.set(plan, known)
  if (!known.has(rule)) known.set(rule, rule(plan, today))
  return known.get(rule) as T
}
