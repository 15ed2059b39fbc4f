import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAs, expectSound, openBrowser, type Visitor, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

const NAME = 'Wave 4 after the holidays'
const REASON = 'The branches agreed to it'

let browser: Browser
let server: RunningServer
let office: Visitor
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto' })
  office = await visitorTo(browser, server.url)
  page = office.page
  await enterAs(page, 'Process office')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const lastWave = () => page.locator('[data-bar^=wave-]').last()
const summary = () => page.locator('[data-plan-summary]')
const planOfLastWave = async () => {
  await page.goto(`${P}/roadmap`, { waitUntil: 'networkidle' })
  return await lastWave().getAttribute('aria-label')
}

describe('a what-if', () => {
  let before: string | null = null

  test('is kept from the roadmap while the plan stays as it is', async () => {
    before = await planOfLastWave()
    await page.goto(`${P}/roadmap?edit=on`, { waitUntil: 'networkidle' })
    await summary().waitFor()
    await lastWave().focus()
    await page.keyboard.press('Enter')
    for (let week = 0; week < 6; week += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => summary().innerText()).toMatch(/1 moved by you.*30 working days later/)

    await page.getByLabel('Name of the scenario').fill(NAME)
    await page.getByRole('button', { name: 'Keep as a scenario' }).click()
    await page.waitForURL(/\/scenarios\/\d+$/)
    await expect.poll(() => page.locator('h1').innerText()).toBe(NAME)
    expect(await rowOf('Last rollout ends')).toContain('+30 working days')
    await expectSound(page)
    const scenario = page.url()
    expect(await planOfLastWave()).toBe(before)
    await page.goto(scenario, { waitUntil: 'networkidle' })
  })

  test('is worked on in the matrix, and saved there', async () => {
    const scenario = page.url()
    await page.getByRole('link', { name: 'Plan in the matrix' }).click()
    await page.getByRole('grid').waitFor()
    const free = page.locator('[role=gridcell]').filter({ hasText: /^\s*$/ }).first()
    await free.click()
    await page.getByRole('button', { name: 'Review and commit' }).click()
    await expect.poll(() => summary().innerText()).toMatch(/1 rollout changed/)
    await page.getByRole('button', { name: 'Save to the scenario' }).click()
    await page.getByText('Saved to the scenario').first().waitFor()
    await page.goto(scenario, { waitUntil: 'networkidle' })
    expect(await page.locator('main').innerText()).toMatch(/1 rollout/)
  })

  test('asks why where a limit is exceeded, becomes the plan, and goes back as one change', async () => {
    const scenario = page.url()
    await page.getByRole('link', { name: 'Adopt' }).click()
    await page.getByRole('button', { name: 'Adopt' }).click()
    await page.getByText('Say why that is acceptable').waitFor()
    for (const field of await page.locator('main textarea').all()) await field.fill(REASON)
    await page.getByRole('button', { name: 'Adopt' }).click()
    await page.waitForURL(scenario)
    const adopted = await planOfLastWave()
    expect(adopted).not.toBe(before)

    await page.goto(scenario, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Undo the adoption' }).click()
    await page.getByRole('link', { name: 'Adopt' }).waitFor()
    expect(await planOfLastWave()).toBe(before)
  })

  test('is put away', async () => {
    await page.goto(`${P}/scenarios`, { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: NAME }).first().click()
    await page.getByRole('link', { name: 'Discard' }).click()
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.waitForURL(/\/scenarios$/)
    // Anew, without the message that goes by.
    await page.goto(`${P}/scenarios`, { waitUntil: 'networkidle' })
    await expectSound(page)
    expect(await page.locator('main').innerText()).toContain(NAME)
    // The refusal that was asked for is the only thing the console tells of.
    expect(office.faults().filter((fault) => !fault.includes('/adopt: Failed to load resource'))).toEqual([])
  })
})

async function rowOf(heading: string): Promise<string> {
  return await page.getByRole('row', { name: heading }).first().innerText()
}
