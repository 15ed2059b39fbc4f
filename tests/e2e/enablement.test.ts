import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAs, expectSound, openBrowser, type Visitor, visitorTo } from './setup/browser'
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

test('what is proposed is planned, held and recorded, and coverage follows', async () => {
  const { page } = office
  await page.goto(`${P}/enablement`)
  await page.getByRole('heading', { level: 1, name: /people reached/ }).waitFor()
  const next = page.getByRole('heading', { name: 'What to schedule next' }).locator('xpath=ancestor::section')
  await next
    .getByRole('link', { name: /^Plan this/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'What will be held, and for whom?' }).waitFor()
  expect(await page.locator('input[name="unitIds[]"]:checked').count()).toBe(1)
  expect(await page.locator('input[name="audiences[]"]:checked').count()).toBe(1)
  await page.getByLabel('Title').fill('Proposed and planned')
  await page.getByRole('button', { name: 'Plan it' }).click()
  await page.getByRole('link', { name: 'Proposed and planned' }).click()
  await page.getByText('Planned', { exact: true }).first().waitFor()
  await page.getByRole('link', { name: 'Record results' }).click()
  await page.getByLabel(/· Reached$/).fill('5')
  await page.getByLabel(/· Passed$/).fill('6')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('6 passed of 5 reached: that cannot be').waitFor()
  await page.getByLabel(/· Passed$/).fill('4')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Held', { exact: true }).waitFor()
  await page.reload()
  await expectSound(page)
  expect(office.faults().filter((fault) => !fault.includes('422'))).toEqual([])
})

test('results of an exam system are looked at before they are taken over, in Chinese too', async () => {
  const { page } = office
  await page.goto(`${P}/enablement/import`)
  await page
    .getByLabel('Table')
    .fill('日期,类型,标题,单位,岗位,参考人数,合格人数\n2026/1/5,考试,认证,亚特兰蒂斯,销售,9,8')
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByText('Line 2: no branch is called “亚特兰蒂斯”').waitFor()
  await page.getByLabel('Table').fill('日期,类型,标题,单位,岗位,参考人数,合格人数\n2026/1/5,考试,认证,昆明,销售,9,8')
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Take over 1 line' }).click()
  await page.getByRole('link', { name: '认证', exact: true }).waitFor()

  const own = await visitorTo(browser, server.url, { locale: 'zh-CN' })
  await enterAs(own.page, '流程部门')
  await own.page.goto(`${P}/enablement`)
  await own.page.getByText('接下来安排什么').waitFor()
  await own.page.getByRole('link', { name: '岗位人数', exact: true }).click()
  await own.page.getByRole('textbox', { name: '昆明 · 销售' }).fill('22')
  await own.page.getByRole('button', { name: '保存' }).click()
  await own.page.getByRole('heading', { level: 1, name: /12 个分支机构已填 12 个/ }).waitFor()
  await expectSound(own.page)
  await own.close()
})

test('a calendar reads what is planned by its own address, until that is revoked', async () => {
  const { page } = office
  await page.goto(`${P}/enablement/feeds`)
  await page.getByLabel('For what').fill('Outlook')
  await page.getByRole('button', { name: 'Make address' }).click()
  const address = await page.getByLabel('Your address').inputValue()
  const path = new URL(address).pathname
  const feed = await fetch(`${server.url}${path}`)
  expect(feed.status).toBe(200)
  expect(feed.headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(await feed.text()).toContain('BEGIN:VEVENT')
  await page.getByRole('link', { name: 'Revoke Outlook' }).click()
  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByText(/^revoked \d/).waitFor()
  expect((await fetch(`${server.url}${path}`)).status).toBe(404)
})
