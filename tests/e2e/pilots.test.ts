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

test('a pilot is planned with a criterion, noted, measured and judged against it', async () => {
  const { page } = office
  await page.goto(`${P}/pilots/new?subProcess=LTC-MCE-2`)
  await page.getByLabel('Branch').selectOption({ label: 'Nanjing' })
  await page.getByLabel('What is to be found out?').fill('Changes are agreed within three days')
  await page.getByLabel('First day').fill('2026-01-05')
  await page.getByLabel('Last day').fill('2026-02-06')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Add a criterion' }).click()
  await page.getByLabel('Which figure?').fill('Changes agreed in time')
  await page.getByLabel('Before the pilot').fill('40')
  await page.getByLabel('Threshold').fill('90')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Enter the result of “Changes agreed in time”' }).click()
  await page.getByRole('textbox', { name: 'Result' }).fill('85')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Not met', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Note this week' }).click()
  await page.getByLabel('Note', { exact: true }).fill('All changes are logged')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('All changes are logged').waitFor()
  await page.getByRole('link', { name: 'Add a lesson' }).click()
  await page.getByLabel('What happened').fill('Sales forgot the deadline')
  await page.getByLabel('What a later branch should do').fill('Remind them by the system')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Remind them by the system').waitFor()
  // Without the toast, which is half faded in.
  await page.reload()
  await expectSound(page)

  await page.getByRole('link', { name: 'Give the verdict' }).click()
  await page.getByLabel('Verdict', { exact: true }).selectOption('pass')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Only 0 of 1 criteria are met').waitFor()
  await page.getByLabel('What was found').fill('Five points short, rising each week')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: /^Passed on .* with 0 of 1 criteria met$/ }).waitFor()
  expect(office.faults().filter((fault) => !fault.includes('422'))).toEqual([])
})

test('a case is walked through, and what it shows is closed', async () => {
  const { page } = office
  await page.goto(`${P}/sub-processes/MCR-3/simulation`)
  await page.getByLabel('New cases, one a line').fill('A new key account\nA lost one')
  await page.getByRole('button', { name: 'Add cases' }).click()
  await page.getByRole('link', { name: 'Walk “A lost one” through' }).click()
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('failed')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Say where it failed.').waitFor()
  await page.getByLabel('What was seen').fill('Nobody owns it')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Note an issue' }).click()
  await page.getByLabel('What was found').fill('Lost accounts have no owner')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: '0 of 2 cases passed, 1 issue open' }).waitFor()
  await page.getByRole('link', { name: 'Close “Lost accounts have no owner”' }).click()
  await page.getByLabel('What was done').fill('The branch lead owns them')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('heading', { name: '0 of 2 cases passed, no issue open' }).waitFor()
  // Without the toast, which is half faded in.
  await page.reload()
  await expectSound(page)
})

test('a wave takes a lesson over, in Chinese, on a phone and without script', async () => {
  const visitor = await visitorTo(browser, server.url, { locale: 'zh-CN', javaScriptEnabled: false, viewport: PHONE })
  const { page } = visitor
  await enterAs(page, '流程部门')
  await page.goto(`${P}/waves/3`)
  const card = page.locator('section.card', { has: page.locator('#lessons') })
  const count = async () => Number(/(\d+) 条待回应/.exec(await card.innerText())?.[1] ?? 0)
  const before = await count()
  expect(before).toBeGreaterThan(1)
  await card.getByRole('button', { name: '采纳' }).first().click()
  await page.waitForLoadState('load')
  expect(await count()).toBe(before - 1)
  await card.getByRole('link', { name: '另作回应' }).first().click()
  await page.getByLabel('本批次').selectOption('notApplicable')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('请写明为什么不适用').waitFor()
  await visitor.close()
})
