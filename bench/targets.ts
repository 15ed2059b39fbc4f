import type { Target } from './load'
import { PAGES } from './pages'
import type { Visitor } from './visitors'

/** An installation under measurement. */
export interface Subject {
  name: 'sample' | 'large'
  url: string
  slug: string
  cookies: ReadonlyMap<Visitor, string>
}

export interface Probed {
  key: string
  /** Of the page itself, not compressed. */
  bytes: number
  /** Null: the page gives none, so it cannot be asked for as unchanged. */
  etag: string | null
  url: string
  headers: Readonly<Record<string, string>>
}

/** Asks for each page once: how large it is, and by what it can be asked for when nothing has changed. */
export async function probe({ name, url, slug, cookies }: Subject): Promise<ReadonlyMap<string, Probed>> {
  const found = new Map<string, Probed>()
  for (const { key, visitor, path } of PAGES) {
    const address = url + path(slug)
    const headers = { Cookie: cookies.get(visitor) ?? '', 'Accept-Encoding': 'identity' }
    const answer = await fetch(address, { headers, redirect: 'manual' })
    const body = await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${name} ${key} (${address}) answered ${answer.status}.`)
    const etag = answer.headers.get('ETag')
    found.set(key, { key, bytes: body.byteLength, etag, url: address, headers: { Cookie: headers.Cookie } })
  }
  return found
}

/** What is measured of an installation: each page made anew, asked for again, and as unchanged where it has an ETag. */
export function targetsOf(name: Subject['name'], pages: ReadonlyMap<string, Probed>): Target[] {
  return [...pages.values()].flatMap(({ key, url, headers, etag }): Target[] => {
    const whole: Target[] = [
      { key: keyOf(name, key, 'anew'), url, headers, status: 200, isAnew: true },
      { key: keyOf(name, key, 'again'), url, headers, status: 200 },
    ]
    if (etag === null) return whole
    return [...whole, { key: keyOf(name, key, 'unchanged'), url, headers, status: 304 }]
  })
}

export function keyOf(name: Subject['name'], page: string, mode: 'anew' | 'again' | 'unchanged' | 'gzip'): string {
  return `${name} ${page} ${mode}`
}
