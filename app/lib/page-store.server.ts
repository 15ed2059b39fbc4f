import { Transform } from 'node:stream'
import { LRUCache } from 'lru-cache'

/** What differs each time a page is sent, though nothing in it has changed. */
export interface Sending {
  nonce: string
  requestId: string
}

interface KeptPage extends Sending {
  html: string
}

/** Bytes held at most. A page takes 50 to 400 kB; the least asked for goes first. */
const MAX_BYTES = 8 * 1024 * 1024
const BYTES_A_CHARACTER = 2

const store = new LRUCache<string, KeptPage>({
  maxSize: MAX_BYTES,
  maxEntrySize: MAX_BYTES / 4,
  sizeCalculation: ({ html }) => Math.max(1, html.length * BYTES_A_CHARACTER),
})

/**
 * A page made before, for the same person, as of the same revision, language, appearance and day: all of which its tag
 * names. Null when it has to be made. What is kept under an older tag is never asked for again.
 */
export function keptPage(tag: string, url: string, { nonce, requestId }: Sending): string | null {
  const kept = store.get(keyOf(tag, url))
  return kept ? kept.html.replaceAll(kept.nonce, nonce).replaceAll(kept.requestId, requestId) : null
}

/** Passes a page on while it is made, and keeps it when it is whole and nothing went wrong in it. */
export function keepingPage(tag: string, url: string, sending: Sending, isSound: () => boolean): Transform {
  const parts: Buffer[] = []
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      parts.push(chunk)
      done(null, chunk)
    },
    flush(done) {
      const { nonce, requestId } = sending
      if (isSound()) store.set(keyOf(tag, url), { nonce, requestId, html: Buffer.concat(parts).toString('utf8') })
      done()
    },
  })
}

function keyOf(tag: string, url: string): string {
  return `${tag} ${url}`
}
