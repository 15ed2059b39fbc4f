import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '~/domain/days'
import { enterAs, expectSound, openBrowser, PHONE, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

const TALK = `${P}/comments/sub-processes/LTC-MO-4`
const ON_PHONE = { viewport: PHONE, hasTouch: true, isMobile: true }

let browser: Browser
let server: RunningServer
let office: Page
/** On a phone, as a president is. */
let executive: Page
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto' })
  office = (await visitorTo(browser, server.url)).page
  executive = (await visitorTo(browser, server.url, ON_PHONE)).page
  await enterAs(office, 'Process office')
  await enterAs(executive, 'Executive')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const said = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const cards = (page: Page) =>
  page.getByRole('region', { name: 'What waits for you' }).getByRole('heading', { level: 3 })

/** How much is not read, as the bell says it. */
async function unread(page: Page): Promise<number> {
  await page.goto(`${P}/overview`, { waitUntil: 'networkidle' })
  const words = await page
    .getByRole('link', { name: /notifications?( not read)?$/i })
    .first()
    .innerText()
  return Number(/\d+/.exec(words)?.[0] ?? 0)
}

async function say(page: Page, text: string): Promise<void> {
  await page.goto(TALK, { waitUntil: 'networkidle' })
  await page.getByLabel('Say something').fill(text)
  await page.getByRole('button', { name: 'Send' }).click()
  await said(page, text).waitFor()
}

describe('what is said', () => {
  test('names somebody by @, stands there at once, and reaches their bell; opened, it is read', async () => {
    const before = await unread(executive)
    await office.goto(`${P}/sub-processes/LTC-MO-4`, { waitUntil: 'networkidle' })
    await office.getByRole('link', { name: /^Comments \(\d+\)$/ }).click()
    const field = office.getByLabel('Say something')
    await field.pressSequentially('@Gu Q')
    await office.getByRole('option', { name: /Gu Qiang/ }).click()
    await field.pressSequentially('is this what you meant?')
    await office.evaluate(() => document.body.setAttribute('data-same-page', 'yes'))
    await office.getByRole('button', { name: 'Send' }).click()
    await said(office, 'is this what you meant?').waitFor()
    // It was not loaded anew, and the next thing can be said.
    expect(await office.locator('body').getAttribute('data-same-page')).toBe('yes')
    expect(await field.inputValue()).toBe('')

    expect(await unread(executive)).toBe(before + 1)
    await executive.goto(`${P}/notifications`, { waitUntil: 'networkidle' })
    await expectSound(executive)
    await executive.getByRole('button', { name: /New: Lin Yue named you: LTC-MO-4/ }).tap()
    await executive.waitForURL(/comments\/sub-processes\/LTC-MO-4/)
    await said(executive, 'is this what you meant?').waitFor()
    await expectSound(executive)
    expect(await unread(executive)).toBe(before)
  })

  test('is not told where the conversation is muted, unless one is named', async () => {
    // Having spoken there, the executive hears of what follows.
    await say(executive, 'Yes, that is it.')
    const before = await unread(executive)
    await say(office, 'Good, then we go on.')
    expect(await unread(executive)).toBe(before + 1)
    await executive.goto(TALK, { waitUntil: 'networkidle' })
    await executive.getByRole('button', { name: 'Mute' }).tap()
    await executive.getByRole('button', { name: 'Unmute' }).waitFor()
    await say(office, 'One more thing of no great weight.')
    expect(await unread(executive)).toBe(before + 1)
    await say(office, '@Gu Qiang this one you want to hear.')
    expect(await unread(executive)).toBe(before + 2)
  })

  test('can be said without script', async () => {
    const plain = await visitorTo(browser, server.url, { javaScriptEnabled: false })
    await enterAs(plain.page, 'Process owner')
    await plain.page.goto(TALK)
    await plain.page.getByLabel('Say something').fill('Sent by a plain form.')
    await plain.page.getByRole('button', { name: 'Send' }).click()
    await said(plain.page, 'Sent by a plain form.').waitFor()
    await plain.close()
  })
})

describe('my work on a phone', () => {
  test('has the gate to decide before the mention; the mention is read where it stands', async () => {
    await office.goto(`${P}/gates/wave-4/request`, { waitUntil: 'networkidle' })
    await office.getByLabel('Wanted by').fill(addDays(today(), 1))
    await office.getByRole('button', { name: 'Ask for the gate' }).click()
    await office.waitForURL(/gates\/wave-4$/)

    await executive.goto(`${P}/my-work`, { waitUntil: 'networkidle' })
    await expect
      .poll(() => executive.locator('h1').innerText())
      .toMatch(/^2 gates wait for your decision, the first by/)
    const [first, ...others] = await cards(executive).allInnerTexts()
    expect(first).toMatch(/^Gate to decide\s+Rollout entry/)
    expect(others[0]).toMatch(/^Gate to decide\s+Pilot entry/)
    const mentions = others.filter((one) => one.startsWith('You are named'))
    expect(mentions.length).toBeGreaterThan(0)
    await expectSound(executive)

    await executive.getByRole('button', { name: 'Read', exact: true }).first().tap()
    await expect.poll(() => cards(executive).count()).toBe(others.length)
    expect(new URL(executive.url()).pathname).toBe(`${P}/my-work`)
    await executive.getByRole('link', { name: 'Decide' }).first().tap()
    await executive.waitForURL(/gates\/wave-4\/decision$/)
  })
})

describe('what happened lately', () => {
  test('is told to everybody in sentences, and narrowed to comments leads to what was said', async () => {
    await executive.goto(`${P}/activity`, { waitUntil: 'networkidle' })
    await expect.poll(() => executive.locator('h1').innerText()).toMatch(/^Lin Yue asked for a decision/)
    await expectSound(executive)
    await executive.getByRole('link', { name: 'Comments', exact: true }).tap()
    await executive.waitForURL(/kind=comments/)
    await executive
      .getByRole('link', { name: /commented: LTC-MO-4/ })
      .first()
      .tap()
    await executive.waitForURL(/comments\/sub-processes\/LTC-MO-4#comment-\d+$/)
  })
})
