import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { LRUCache } from 'lru-cache'
import { installation } from '~/lib/installation.server'
import type { FileRequest } from './file-request'
import { FileThread, NoFile } from './thread-pool.server'

/** Bytes of files kept, at most; the least asked for goes first. A deck takes about 100 kB. */
const KEPT_BYTES = 16 * 1024 * 1024

const kept = new LRUCache<string, Uint8Array>({
  maxSize: KEPT_BYTES,
  maxEntrySize: KEPT_BYTES / 4,
  sizeCalculation: (bytes) => Math.max(1, bytes.length),
})

/** Several who ask for the same file at once wait for one. */
const beingMade = new Map<string, Promise<Uint8Array>>()

let thread: FileThread<FileRequest> | undefined

/**
 * A file of a frozen report, made in a thread of its own so that nobody else waits for it, or as it was made before.
 * @throws NoFile
 */
export async function reportFile(request: FileRequest): Promise<Uint8Array> {
  const key = keyOf(request)
  const known = kept.get(key) ?? beingMade.get(key)
  if (known) return known
  const making = make(request)
  beingMade.set(key, making)
  try {
    const bytes = await making
    kept.set(key, bytes)
    return bytes
  } finally {
    beingMade.delete(key)
  }
}

async function make(request: FileRequest): Promise<Uint8Array> {
  if (installation().env.nodeEnv === 'production') {
    // Built beside the server (scripts/stages/application-build.mjs).
    thread ??= new FileThread(resolve('build/file-thread.js'))
    return thread.make(request)
  }
  // In development nothing is built, and nobody else waits.
  const { makeFile } = await import('./make-file.server')
  return makeFile(request).catch((error: unknown) => {
    throw new NoFile('broken', error instanceof Error ? (error.stack ?? error.message) : String(error))
  })
}

/** The content is known by its hash; the words change with the version of the program, the look with the company's wish. */
function keyOf({ kind, language, hash, brand, words, content }: FileRequest): string {
  const look = createHash('sha256')
    .update(JSON.stringify([brand, words, content.number]))
    .digest('hex')
  return [kind, language, hash, look].join(' ')
}
