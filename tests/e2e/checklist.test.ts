import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAs, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

const ITEM = 'Security rules read and signed'
const PROPOSALS = `${P}/settings/checklist/proposals`

let server: RunningServer
let browser: Browser
let office: Visitor
beforeAll(async () => {
  server = await startServer({ sample: 'auto' })
  browser = await openBrowser()
  office = await visitorTo(browser, server.url)
  await enterAs(office.page, 'Process office')
})
afterAll(async () => {
  await office.close()
  await browser.close()
  await server.stop()
})

test('the office edits the template, takes the proposal for one sub-process and declines it for another', async () => {
  const { page } = office
  await page.goto(`${P}/settings/checklist`)
  await page.getByRole('link', { name: 'Add an item' }).click()
  await page.getByLabel('Name in English').fill(ITEM)
  await page.getByLabel('Weight', { exact: true }).selectOption('1')
  await page.getByRole('checkbox', { name: /Blocks the gate/ }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('What blocks a gate needs a weight of at least 2.').waitFor()
  expect(await page.getByLabel('Name in English').inputValue()).toBe(ITEM)
  await page.getByLabel('Weight', { exact: true }).selectOption('4')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: ITEM }).waitFor()

  for (const [code, answer] of [
    ['MCR-7', 'Take what is ticked'],
    ['MCR-8', 'Decline what is ticked'],
  ] as const) {
    await page.goto(PROPOSALS)
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: new RegExp(`^${code} `) }) })
    await card.getByText(ITEM).waitFor()
    await card.getByRole('button', { name: answer }).click()
    await card.waitFor({ state: 'detached' })
  }
  await page.goto(`${P}/readiness/MCR-7`)
  await page.getByText(ITEM).first().waitFor()
  await page.goto(`${P}/readiness/MCR-8`)
  await page.getByRole('link', { name: 'Its checklist' }).waitFor()
  expect(await page.getByText(ITEM).count()).toBe(0)
  expect(office.faults().filter((fault) => !fault.includes('422'))).toEqual([])
})

test('a retired item is asked again; without script, on a phone', async () => {
  const plain = await visitorTo(browser, server.url, { viewport: PHONE, javaScriptEnabled: false })
  const { page } = plain
  await enterAs(page, 'Process office')
  await page.goto(`${P}/sub-processes/MCR-7/checklist`)
  const row = page.getByRole('row').filter({ hasText: ITEM })
  await row.getByRole('button', { name: /Retire/ }).click()
  await page.getByText(/Asked no longer: 1/).click()
  const retired = page.getByRole('listitem').filter({ hasText: ITEM })
  await page.goto(`${P}/readiness/MCR-7`)
  expect(await page.getByText(ITEM).count()).toBe(0)
  await page.goto(`${P}/sub-processes/MCR-7/checklist`)
  await page.getByText(/Asked no longer: 1/).click()
  await retired.getByRole('button', { name: /Ask again/ }).click()
  await row.waitFor()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await plain.close()
})
