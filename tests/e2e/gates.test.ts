import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '~/domain/days'
import { enterAs, expectSound, openBrowser, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

const GATE = `${P}/gates/wave-4`

let browser: Browser
let server: RunningServer
let office: Page
let executive: Page
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto' })
  office = (await visitorTo(browser, server.url)).page
  executive = (await visitorTo(browser, server.url)).page
  await enterAs(office, 'Process office')
  await enterAs(executive, 'Executive')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const title = (page: Page) => page.locator('h1').innerText()
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

async function ask() {
  await office.goto(`${GATE}/request`, { waitUntil: 'networkidle' })
  await office.getByRole('button', { name: 'Ask for the gate' }).click()
  await office.waitForURL(/gates\/wave-4$/)
}

describe('a rollout entry', () => {
  test('is asked for by the office, and held by an executive who names what it waits for', async () => {
    await ask()
    await executive.goto(`${GATE}/decision`, { waitUntil: 'networkidle' })
    await executive.getByText('Hold', { exact: true }).click()
    await executive.getByRole('button', { name: 'Decide' }).click()
    await executive.getByText('Say what the hold waits for.').waitFor()
    await executive.getByLabel('Condition', { exact: true }).fill('Incentives of the branches are signed')
    await executive.getByLabel('Returns on').fill(addDays(today(), 30))
    await executive.getByLabel('Owner of the condition').fill('Lin Yue')
    await executive.getByRole('button', { name: 'Decide' }).click()
    await executive.waitForURL(/gates\/wave-4$/)
    await expect.poll(() => title(executive)).toMatch(/^On hold until/)
    await expectSound(executive)
  })

  test('comes back when its hold is closed, and goes against criteria only with a reason', async () => {
    await office.goto(GATE, { waitUntil: 'networkidle' })
    await office.getByRole('link', { name: 'Close', exact: true }).click()
    await office.getByLabel('How the condition was met').fill('All six branches have signed')
    await office.getByRole('button', { name: 'Close' }).click()
    await office.waitForURL(/\/gates$/)
    await ask()
    await executive.goto(`${GATE}/decision`, { waitUntil: 'networkidle' })
    await executive.getByText(/^Go, against \d+ criteri/).click()
    await executive.getByRole('button', { name: 'Decide' }).click()
    await executive.getByText(/Say why it goes all the same/).waitFor()
    await executive.getByLabel('Reason', { exact: true }).fill('The season does not wait')
    await executive.getByRole('button', { name: 'Decide' }).click()
    await executive.waitForURL(/gates\/wave-4$/)
    await expect.poll(() => title(executive)).toMatch(/against criteria$/)
  })

  test('keeps its evidence as it was seen, in both languages, whatever changes afterwards', async () => {
    const main = async (language: string) => {
      await executive.context().addCookies([{ name: 'groundwork_locale', value: language, url: server.url }])
      await executive.goto(`${P}/gates/wave-4/decisions/${await lastDecision()}`, { waitUntil: 'networkidle' })
      return executive.locator('main').innerHTML()
    }
    const before = { en: await main('en'), zh: await main('zh-CN') }
    expect(before.en).toContain('The season does not wait')
    expect(before.en).toContain('against criteria')
    expect(before.zh).toContain('越过准则')
    await office.goto(`${P}/waves/4/edit`, { waitUntil: 'networkidle' })
    await office.getByLabel('Name in English').fill('Renamed since')
    await office.getByRole('button', { name: 'Save' }).click()
    await office.waitForURL(/waves\/4$/)
    expect(await main('en')).toBe(before.en)
    expect(await main('zh-CN')).toBe(before.zh)
    expect(before.en).not.toContain('Renamed since')
  })
})

let decision: string | undefined
/** The number in the address of the last decision of the wave. */
async function lastDecision(): Promise<string> {
  if (decision !== undefined) return decision
  await office.goto(GATE, { waitUntil: 'networkidle' })
  const href = await office.getByRole('link', { name: 'Evidence as seen' }).first().getAttribute('href')
  decision = href?.split('/').at(-1) ?? ''
  return decision
}
