import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAs, openBrowser, visitorTo } from './setup/browser'
import { type RunningServer, startServer } from './setup/server-process'

/** What a page may fetch by itself, in bytes of all its scripts gzipped. */
const BUDGET = 130_000
const BUDGET_WITH_CHART = 230_000
const FILES_AT_MOST = 15

const P = '/programmes/hengchuan'
const CHART = '.recharts-surface'

let browser: Browser
let server: RunningServer
let signedIn: BrowserContextOptions['storageState']
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto' })
  const { page, close } = await visitorTo(browser, server.url)
  await enterAs(page, 'Administrator')
  signedIn = await page.context().storageState()
  await close()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test.each([
  '/programmes',
  '/portfolio',
  `${P}/my-work`,
  `${P}/overview?progress=table`,
  `${P}/scorecard`,
  `${P}/sub-processes`,
  `${P}/sub-processes/LTC-MO-4`,
  `${P}/roadmap`,
  `${P}/waves`,
  `${P}/waves/2`,
  `${P}/readiness`,
  `${P}/readiness/LTC-MO-4`,
  `${P}/enablement`,
  `${P}/reports`,
  `${P}/settings/history`,
  '/company/people',
])('%s fetches few and small scripts', async (address) => {
  expectWithin(BUDGET, await scriptsOf(address, 'main h1', signedIn))
})

test('signing in fetches few and small scripts', async () => {
  expectWithin(BUDGET, await scriptsOf('/sign-in', 'main h1'))
})

test.each([
  ['en', 'All programmes', '全部项目群'],
  ['zh-CN', '全部项目群', 'All programmes'],
] as const)('the scripts of a page in %s say nothing in the other language', async (locale, own, other) => {
  const { page, close } = await visitorTo(browser, server.url, { storageState: signedIn })
  await page.context().addCookies([{ name: 'groundwork_locale', value: locale, url: server.url }])
  const scripts: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text())
  })
  await page.goto(`${P}/my-work`, { waitUntil: 'networkidle' })
  const text = (await Promise.all(scripts)).join('\n')
  expect(text).toContain(own)
  expect(text).not.toContain(other)
  await close()
})

test('the palette changes the language of the page it stands on', async () => {
  const { page, faults, close } = await visitorTo(browser, server.url, { storageState: signedIn })
  await page.goto(`${P}/waves`, { waitUntil: 'networkidle' })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('Switch to Chinese')
  await page.getByRole('option', { name: 'Switch to Chinese', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('html[lang=zh-CN]').waitFor()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: '搜索或跳转' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`${P}/waves`)
  expect(faults()).toEqual([])
  await close()
})

test('a page with a chart fetches the chart as well, and no more', async () => {
  expectWithin(BUDGET_WITH_CHART, await scriptsOf(`${P}/overview`, CHART, signedIn))
})

test('the planner fetches its sheet as well, and no more than a chart would be', async () => {
  expectWithin(BUDGET_WITH_CHART, await scriptsOf(`${P}/waves/planner`, '[role=grid]', signedIn))
})

test('the palette and toasts are fetched when they are wanted', async () => {
  const { page, faults, close } = await visitorTo(browser, server.url)
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  const late = (name: string) => fetched.filter((path) => path.startsWith(`/assets/${name}-`)).length
  await enterAs(page, 'Process owner')
  await page.goto(`${P}/my-work`)
  await page.waitForLoadState('networkidle')
  expect([late('palette'), late('toasts')]).toEqual([0, 0])
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.press('Escape')
  expect([late('palette'), late('toasts')]).toEqual([1, 0])
  await saveAnAnswer(page)
  await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click()
  expect([late('palette'), late('toasts')]).toEqual([1, 1])
  expect(faults()).toEqual([])
  await close()
})

test('when toasts cannot be fetched, the page says what was saved and still takes it back', async () => {
  const { page, close } = await visitorTo(browser, server.url)
  await page.route('**/assets/toasts-*', (route) => route.abort())
  await enterAs(page, 'Process owner')
  await page.goto(`${P}/my-work`)
  await page.waitForLoadState('networkidle')
  const answer = await saveAnAnswer(page)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => answer.getAttribute('aria-pressed')).toBe('false')
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  await close()
})

/** Answers the first check in another way than before, by one click. */
async function saveAnAnswer(page: Page): Promise<Locator> {
  const answers = page.locator('main form:has(fieldset)').first()
  const wanted = answers.locator('button[aria-pressed=false]').filter({ hasText: /^(In progress|Not started)$/ })
  const words = await wanted.first().innerText()
  const answer = answers.getByRole('button', { name: words, exact: true })
  await answer.click()
  await expect.poll(() => answer.getAttribute('aria-pressed')).toBe('true')
  return answer
}

interface Script {
  name: string
  bytes: number
}

/** Every script that a browser without a cache fetches until `sign` is there and the network is quiet. */
async function scriptsOf(
  address: string,
  sign: string,
  storageState?: BrowserContextOptions['storageState'],
): Promise<Script[]> {
  const { page, close } = await visitorTo(browser, server.url, { storageState })
  const scripts: Promise<Script>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const { pathname } = new URL(response.url())
    scripts.push(response.body().then((body) => ({ name: pathname, bytes: gzipSync(body).length })))
  })
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(200)
  await page.locator(sign).first().waitFor()
  await page.waitForLoadState('networkidle')
  const found = await Promise.all(scripts)
  await close()
  return found
}

function expectWithin(budget: number, scripts: readonly Script[]): void {
  const list = scripts.map(({ name, bytes }) => `${bytes} ${name}`).join('\n')
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(scripts.length, list).toBeGreaterThan(0)
  expect(total, list).toBeLessThan(budget)
  expect(scripts.length, list).toBeLessThanOrEqual(FILES_AT_MOST)
}
