import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAs, expectSound, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

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

const REPORT = `${P}/reports/4`
const WORDS = 'Two **blocked checks** hold us up <script>alert(1)</script>'

test('the office writes its words, freezes the report, and it reads the same whatever changes', async () => {
  const { page } = office
  await page.goto(`${P}/reports`)
  await page.getByRole('link', { name: 'Go on with the draft' }).click()
  await page.getByLabel("Office's words · Why").fill(WORDS)
  await page.getByRole('button', { name: 'Save “Why”' }).click()
  await page.locator('strong', { hasText: 'blocked checks' }).waitFor()
  expect(await page.locator('main').textContent()).toContain('<script>alert(1)</script>')
  await page.getByLabel('Show this section in the report · What we are doing').uncheck()
  await page.getByRole('button', { name: 'Save “What we are doing”' }).click()
  await page.getByText('Not shown').waitFor()
  // Without the toast, which is half faded in.
  await page.reload()
  await expectSound(page)
  await page.getByRole('link', { name: 'Preview' }).click()
  await page.getByText('As it would be frozen now').waitFor()
  expect(await page.getByRole('heading', { name: 'What we are doing' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Freeze' }).click()
  await page.getByText('It gets number 4').waitFor()
  await page.getByRole('button', { name: 'Freeze' }).click()
  await page.getByText(/^Fingerprint [0-9a-f]{64}$/).waitFor()
  await page.reload()
  await expectSound(page)

  const said = () => page.locator('main article').first().innerText()
  await page.locator('.recharts-surface').first().waitFor()
  const before = await said()
  expect(before).toContain('Report 4')
  await page.goto(`${P}/settings/programme`)
  await page.getByLabel('Ready from (%)').fill('65')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('65%').first().waitFor()
  await page.goto(REPORT)
  await page.locator('.recharts-surface').first().waitFor()
  expect(await said()).toBe(before)
  expect(office.faults()).toEqual([])
})

test('an executive pages through it by keys, in Chinese; the office sees that it was opened', async () => {
  const visitor = await visitorTo(browser, server.url, { locale: 'zh-CN' })
  const { page } = visitor
  await enterAs(page, '高层')
  const opened = page.waitForResponse((response) => response.url().endsWith('/reports/3/opened'))
  await page.goto(`${P}/reports/3`)
  await page.getByRole('heading', { name: '走到哪里了' }).waitFor()
  expect((await opened).status()).toBe(204)
  await page.getByRole('link', { name: '演示' }).click()
  await page.getByText('第 1/9 页').waitFor()
  for (const [key, at] of [
    ['ArrowRight', 2],
    ['Space', 3],
    ['ArrowLeft', 2],
    ['End', 9],
    ['Home', 1],
  ] as const) {
    await page.keyboard.press(key)
    await page.getByText(`第 ${at}/9 页`).waitFor()
  }
  expect(new URL(page.url()).search).toBe('?page=1')
  await expectSound(page)
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => url.pathname.endsWith('/reports/3'))
  expect(visitor.faults()).toEqual([])
  await visitor.close()
  await office.page.goto(`${P}/reports`)
  await office.page
    .getByRole('row', { name: /Report 3/ })
    .getByText('1 of 3')
    .waitFor()
})

test('without script, on a phone, pages turn by links', async () => {
  const visitor = await visitorTo(browser, server.url, { javaScriptEnabled: false, viewport: PHONE })
  const { page } = visitor
  await enterAs(page, 'Executive')
  await page.goto(`${P}/reports/3/present?page=3`)
  await page.getByRole('heading', { name: 'Where we are' }).waitFor()
  await page.getByRole('link', { name: 'Next page' }).click()
  await page.getByRole('heading', { name: 'What is late' }).waitFor()
  await visitor.close()
})
