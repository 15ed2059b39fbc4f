import type { Browser, Page } from 'playwright-core'
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

/** The place of the matrix at which something can still be confirmed. */
const openPlace = (page: Page) => page.getByRole('link', { name: 'LTC-MO-2 at Beijing: Live' })

test('what is live is confirmed by both sides, read and scored', async () => {
  const { page } = office
  await page.goto(`${P}/rollout`)
  await page.getByRole('heading', { name: /^Live at \d+ of \d+ rollouts/ }).waitFor()
  await openPlace(page).click()
  for (const side of ['Branch lead', 'Process owner']) {
    await page.getByRole('link', { name: `Confirm ${side}` }).click()
    await page.getByLabel('What was seen').fill('Ten of ten bids go by it')
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByRole('link', { name: `Withdraw ${side}` }).waitFor()
  }
  await page.getByRole('link', { name: 'Record use' }).click()
  const cell = page.getByLabel(/^Beijing, week of/).nth(3)
  await cell.fill('many')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('[aria-invalid]').waitFor()
  expect(await cell.inputValue()).toBe('many')
  await cell.fill('37')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => page.locator('[aria-invalid]').count()).toBe(0)
  await page.goto(`${P}/rollout?state=live`)
  await openPlace(page).click()
  await page.getByRole('link', { name: 'Data table' }).click()
  await page.getByRole('cell', { name: '37', exact: true }).waitFor()

  await page.getByRole('link', { name: 'Score', exact: true }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('This field is required').or(page.locator('[aria-invalid]')).first().waitFor()
  await page.getByLabel('How much of the work goes by the process?').selectOption('4')
  await page.getByLabel('Who works by it?').selectOption('4')
  await page.getByLabel('What has become of the old way?').selectOption('4')
  await page.getByText('Proposed: 4 integrated').waitFor()
  await page.getByLabel('Effect', { exact: true }).selectOption('2')
  await page.getByLabel('Evidence').fill('Win rate as before')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText(/Much deployed \(4\), little effect \(2\)/).waitFor()
  const answers = page.locator('dl').filter({ hasText: 'Who works by it?' })
  expect(await answers.locator('dd').count()).toBe(3)
  await page.getByRole('link', { name: 'Score', exact: true }).click()
  expect(await page.getByLabel('Who works by it?').inputValue()).toBe('4')
  expect(await page.getByLabel('Deployment', { exact: true }).inputValue()).toBe('')
  expect(await page.getByLabel('Effect', { exact: true }).inputValue()).toBe('2')
  await page.getByLabel('Who works by it?').selectOption('5')
  await page.getByRole('button', { name: 'Save' }).click()
  await answers.getByText(/^5 · /).waitFor()
  await page.reload()
  await expectSound(page)
})

test('lines that cannot be read are told at their line, and saved once they are mended', async () => {
  const { page } = office
  await page.goto(`${P}/rollout/usage/import`)
  const lines = page.getByLabel('Lines')
  await lines.fill('LTC-ML-1\tShanghai\t2026-01-05\t12\nLTC-ML-1\tAtlantis\t2026-01-05\tsome')
  await page.getByRole('button', { name: 'Check the lines' }).click()
  await page.getByText('1 of 2 lines cannot be read').waitFor()
  await page.getByRole('row', { name: /No branch is called “Atlantis”/ }).waitFor()
  await expectSound(page)
  expect(await lines.inputValue()).toContain('Atlantis')
  await lines.fill('LTC-ML-1\tShanghai\t2026-01-05\t12\nLTC-ML-1\tChengdu\t2026-01-05\t8')
  await page.getByRole('button', { name: 'Check the lines' }).click()
  await page.getByRole('button', { name: 'Save 2 lines' }).click()
  await page.getByRole('heading', { name: /^Live at/ }).waitFor()
})

test('a system sends readings with a key that is shown once', async () => {
  const { page } = office
  await page.goto(`${P}/rollout/keys`)
  await page.getByLabel('What it is for').fill('ERP')
  await page.getByRole('button', { name: 'Make key' }).click()
  const key = await page.getByLabel('The key, shown this once').inputValue()
  const send = (readings: unknown, bearer = key) =>
    fetch(new URL('/api/usage', server.url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ readings }),
    })
  const reading = { subProcess: 'LTC-ML-2', branch: '上海', week: '2026-01-05', uses: 9 }
  expect(await (await send([reading])).json()).toEqual({ received: 1, changed: 1 })
  expect(await (await send([reading])).json()).toEqual({ received: 1, changed: 0 })
  const faulty = await send([reading, { ...reading, branch: 'Nowhere', week: '2026-01-12' }])
  expect([faulty.status, await faulty.json()]).toMatchObject([422, { faults: [{ index: 1, field: 'branch' }] }])
  expect((await send([reading], 'gwu_wrong')).status).toBe(401)
  await page.reload()
  expect(await page.getByText(key).count()).toBe(0)
})

test('推行、责任人与束之高阁：手机上、不用脚本也能登记使用量', async () => {
  const visitor = await visitorTo(browser, server.url, { locale: 'zh-CN', javaScriptEnabled: false, viewport: PHONE })
  const { page } = visitor
  await enterAs(page, '流程部门')
  await page.goto(`${P}/rollout?as=map`)
  await page.getByRole('heading', { name: /个推行点已上线/ }).waitFor()
  await page.getByRole('link', { name: /^上海/ }).first().click()
  await page.getByRole('link', { name: /^上海·LTC-ML-1：/ }).click()
  await page.getByRole('heading', { name: /^上海·LTC-ML-1/ }).waitFor()
  await page.locator('dt', { hasText: '有多少业务按流程走？' }).waitFor()
  await page.getByRole('link', { name: '打分', exact: true }).click()
  expect(await page.getByLabel('有多少业务按流程走？').inputValue()).toMatch(/^[45]$/)
  await page.goto(`${P}/rollout/usage?code=LTC-ML-1`)
  await page
    .getByLabel(/^成都，/)
    .nth(4)
    .fill('3')
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForLoadState('load')
  expect(
    await page
      .getByLabel(/^成都，/)
      .nth(4)
      .inputValue(),
  ).toBe('3')
  await page.goto(`${P}/rollout/usage/import`)
  await page.getByLabel('数据行').fill('LTC-ML-9,上海,2026-01-05,12')
  await page.getByRole('button', { name: '检查' }).click()
  await page.getByText('没有编号为“LTC-ML-9”的子流程').waitFor()
  await page.goto(`${P}/rollout/engagement`)
  await page
    .getByRole('heading', { name: /流程责任人/ })
    .first()
    .waitFor()
  await visitor.close()
})
