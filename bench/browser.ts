import { type BrowserContext, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens a browser for the work and closes it after, whatever happens. */
export async function inBrowser<T>(
  work: (visit: (url: string, cookie: string) => Promise<BrowserContext>) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: FLAGS,
  })
  try {
    return await work(async (url, cookie) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: url })
      const cookies = cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=')
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
      })
      await context.addCookies(cookies)
      return context
    })
  } finally {
    await browser.close()
  }
}
