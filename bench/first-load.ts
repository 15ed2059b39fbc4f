import { gzipSync } from 'node:zlib'
import type { BrowserContext } from 'playwright-core'

export interface FirstLoad {
  /** Bytes of all scripts that the page fetches by itself, each gzipped alone. */
  scripts: number
  count: number
}

/** Opens the page with an empty cache and adds up every script until the network is quiet, those fetched when idle too. */
export async function firstLoadOf(context: BrowserContext, path: string): Promise<FirstLoad> {
  const page = await context.newPage()
  const sizes = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js') && response.ok()) {
      sizes.set(
        pathname,
        response.body().then((body) => gzipSync(body).length),
      )
    }
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  // What waits for an idle moment begins after the page has come to rest.
  await page.waitForTimeout(1_500)
  await page.waitForLoadState('networkidle')
  const all = await Promise.all(sizes.values())
  await page.close()
  return { scripts: all.reduce((sum, size) => sum + size, 0), count: all.length }
}
