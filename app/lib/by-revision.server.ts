import { LRUCache } from 'lru-cache'
import type { Day } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { nextTurn } from './next-turn.server'
import type { ProgrammeRow } from './own-programmes.server'

/**
 * Keeps what was read of a programme as of its revision and a day, for all who ask; the least asked for goes first when
 * there are more than `max`. Nothing kept is ever stale, since every change of anything in a programme bumps its
 * revision. Whoever gets a kept value must not change it.
 */
export function keptByRevision<T>(max: number) {
  const stores = new WeakMap<Db['read'], LRUCache<string, Promise<T>>>()
  return (
    db: Db,
    programme: Pick<ProgrammeRow, 'id' | 'revision'>,
    today: Day,
    load: () => Promise<T>,
    what = '',
  ): Promise<T> => {
    const store = stores.get(db.read) ?? new LRUCache({ max })
    stores.set(db.read, store)
    const key = `${programme.id}:${programme.revision}:${today}:${what}`
    const known = store.get(key)
    if (known) return known
    const loading = nextTurn().then(load)
    store.set(key, loading)
    // One that failed is not kept: the next request asks again.
    loading.catch(() => store.delete(key))
    return loading
  }
}
