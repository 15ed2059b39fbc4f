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

test('a branch lead records all KPIs of their branch in one form, and a fault loses nothing', async () => {
  const lead = await visitorTo(browser, server.url, { viewport: PHONE })
  await enterAs(lead.page, 'Branch lead')
  const { page } = lead
  await page.goto(`${P}/benefits`)
  await page.getByRole('link', { name: 'Record by branch' }).click()
  await page.getByRole('heading', { name: /^Hangzhou: readings of / }).waitFor()
  await expectSound(page)
  const leads = page.getByRole('textbox', { name: 'LTC-ML-1 · New qualified leads · a month' })
  const growth = page.getByRole('textbox', { name: 'Growth of orders over last year · %' })
  await leads.fill('many')
  await growth.fill('7.25')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('[aria-invalid="true"]').waitFor()
  expect(await growth.inputValue()).toBe('7.25')
  await expectSound(page)
  await leads.fill('68.5')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Does it pay?').waitFor()
  await page.goto(`${P}/benefits/branches`)
  expect([await leads.inputValue(), await growth.inputValue()]).toEqual(['68.5', '7.25'])
  const month = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('link', { name: 'Month after' }).click()
  await page.waitForURL(/\?month=\d{4}-\d\d$/)
  await page
    .getByRole('row', { name: /^New qualified leads/ })
    .getByText('68.5')
    .waitFor()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe(month)
  expect(lead.faults().filter((fault) => !fault.includes('422'))).toEqual([])
  await lead.close()
})

test('the office chooses a branch, in Chinese and on a phone; what was measured leads to its KPI', async () => {
  const { page } = chinese
  await page.goto(`${P}/benefits`)
  await page.getByRole('link', { name: '按分支机构录入' }).click()
  await page.getByRole('heading', { name: '要录入哪个分支机构的读数？' }).waitFor()
  await expectSound(page)
  await page.getByLabel('分支机构', { exact: true }).selectOption({ label: '成都' })
  await page.getByRole('button', { name: '录入读数' }).click()
  await page.getByRole('heading', { name: /^成都：.*读数$/ }).waitFor()
  await expectSound(page)
  await page
    .getByRole('textbox', { name: /^LTC-ML-1 · / })
    .first()
    .fill('71')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('变革见效了吗？').waitFor()

  await page.goto(`${P}/overview`)
  await page
    .getByText(/按 2 个分支机构 3 个月的读数测得/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: /^新增有效线索数/ }).click()
  await page.getByRole('heading', { name: /^新增有效线索数：/ }).waitFor()
  await page.goto(`${P}/waves/1`)
  await page.getByText(/测得/).first().waitFor()
  await expectSound(page)
  expect(chinese.faults()).toEqual([])
})

test('on a phone and in Chinese, what has been measured reads as one would say it', async () => {
  const { page } = chinese
  await page.goto(`${P}/benefits`)
  await page.getByText('变革见效了吗？').waitFor()
  await expectSound(page)
  await page.getByRole('link', { name: '新增有效线索数' }).click()
  await page.getByRole('heading', { name: /^新增有效线索数：.*目标 70 个\/月$/ }).waitFor()
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
