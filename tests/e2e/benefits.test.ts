import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAs, expectSound, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

let server: RunningServer
let browser: Browser
let office: Visitor
let chinese: Visitor
beforeAll(async () => {
  server = await startServer({ sample: 'auto' })
  browser = await openBrowser()
  office = await visitorTo(browser, server.url)
  await enterAs(office.page, 'Process office')
  chinese = await visitorTo(browser, server.url, { locale: 'zh-CN', viewport: PHONE })
  await enterAs(chinese.page, '流程部门')
})
afterAll(async () => {
  await office.close()
  await chinese.close()
  await browser.close()
  await server.stop()
})

test('a KPI is added, read by branch and month, and lines are pasted with their faults shown first', async () => {
  const { page } = office
  await page.goto(`${P}/benefits`)
  await page.getByRole('link', { name: 'Add a KPI' }).click()
  await page.getByLabel('Name in Chinese').fill('平均回款天数')
  await page.getByLabel('Name in English').fill('Days to payment')
  await page.getByLabel('Measured in').fill('days')
  await page.getByLabel('Meant to go').selectOption('down')
  await page.getByLabel('Baseline').fill('90')
  await page.locator('[name="target"]').fill('ninety')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('[name="target"][aria-invalid]').waitFor()
  expect(await page.getByLabel('Baseline').inputValue()).toBe('90')
  await page.locator('[name="target"]').fill('60')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Days to payment has no reading yet' }).waitFor()

  await page.getByRole('link', { name: 'Record readings' }).click()
  await page
    .getByRole('textbox', { name: /^Shanghai, / })
    .last()
    .fill('72.5')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Days to payment: 72.5 days of a target of 60 days' }).waitFor()

  await page.goto(`${P}/benefits/import`)
  await page.getByLabel('Lines').fill('Days to payment,Shanghai,2025-01,88\nDays to payment,Atlantis,2025-01,70')
  await page.getByRole('button', { name: 'Check the lines' }).click()
  await page.getByText('No branch is called “Atlantis”').waitFor()
  await page.getByLabel('Lines').fill('Days to payment,Shanghai,2025-01,88\nDays to payment,Hangzhou,2025-01,70')
  await page.getByRole('button', { name: 'Check the lines' }).click()
  await page.getByRole('button', { name: 'Save 2 lines' }).click()
  await page.getByRole('link', { name: 'Days to payment' }).click()
  await page.getByRole('link', { name: 'Data table' }).click()
  await page.getByRole('rowheader', { name: 'January 2025' }).waitFor()
  await page.reload()
  await expectSound(page)
  expect(office.faults().filter((fault) => !fault.includes('422'))).toEqual([])
})

test('on a phone and in Chinese, what has been measured reads as one would say it', async () => {
  const { page } = chinese
  await page.goto(`${P}/benefits`)
  await page.getByText('变革见效了吗？').waitFor()
  await expectSound(page)
  await page.getByRole('link', { name: '新增有效线索数' }).click()
  await page.getByRole('heading', { name: /^新增有效线索数：.*目标70 个\/月$/ }).waitFor()
  await page.getByRole('heading', { name: '各批次的效果' }).waitFor()
  await expectSound(page)
  expect(chinese.faults()).toEqual([])
})

test('a risk is entered, found by its cell of the matrix, closed with its outcome and opened again', async () => {
  const { page } = office
  await page.goto(`${P}/register/new?kind=risk`)
  await page.getByLabel('What', { exact: true }).fill('The old system is switched off too early')
  await page.getByLabel('Probability').selectOption('5')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Probability and impact are given together, or neither.').waitFor()
  await page.getByLabel('Impact').selectOption('5')
  await page.getByRole('combobox', { name: 'Add what it is about' }).first().selectOption({ label: '2 Early branches' })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: /^Risk \d+: The old system is switched off too early$/ }).waitFor()
  await page.getByRole('link', { name: '2 Early branches' }).waitFor()
  await expectSound(page)

  await page.goto(`${P}/register`)
  await page.getByRole('link', { name: '1 entry at probability 5, impact 5' }).click()
  await page.getByText('Probability 5, impact 5', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'The old system is switched off too early' }).click()
  await page.getByRole('link', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByText('Say how it ended.').waitFor()
  await page.getByLabel('How it ended').fill('It stays on until the third wave is live')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('heading', { name: 'How it ended' }).waitFor()
  await page.getByRole('link', { name: 'Reopen' }).click()
  await page.getByRole('button', { name: 'Reopen' }).click()
  await page.getByRole('link', { name: 'Edit' }).waitFor()
  expect(office.faults().filter((fault) => !fault.includes('422'))).toEqual([])
})

test("an action of one's own stands in one's work, in Chinese too", async () => {
  const { page } = chinese
  await page.goto(`${P}/register`)
  await page.getByRole('heading', { name: /高暴露/ }).waitFor()
  await expectSound(page)
  await page.goto(`${P}/my-work`)
  await page.getByRole('link', { name: '给第三批六个分支各定一名宣贯培训联系人' }).click()
  await page.getByRole('heading', { name: /^行动 \d+：给第三批/ }).waitFor()
  expect(chinese.faults()).toEqual([])
})
