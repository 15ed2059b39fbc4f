import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAs, expectSound, openBrowser, type Visitor, visitorTo } from './setup/browser'
import { type RunningServer, startServer } from './setup/server-process'

const P = '/programmes/hengchuan'

let browser: Browser
let server: RunningServer
const visitors: Visitor[] = []
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto' })
})
afterAll(async () => {
  for (const { close } of visitors) await close()
  await browser.close()
  await server.stop()
})

async function enter(roleWord: string, options: Parameters<typeof visitorTo>[2] = {}): Promise<Visitor> {
  const visitor = await visitorTo(browser, server.url, { locale: 'en', ...options })
  visitors.push(visitor)
  await enterAs(visitor.page, roleWord)
  return visitor
}

const openMenu = async (page: Page) => {
  await page.getByRole('main').getByRole('link', { name: 'Views' }).click()
  return page.getByRole('dialog', { name: 'Views' })
}

test('a view is kept from the menu, opened again from it, and seen by the others only once it is shared', async () => {
  const { page, faults } = await enter('Process office')
  const executive = await enter('Executive')
  const seenBy = async (other: Page) => {
    await other.goto(`${P}/readiness`)
    await other.waitForLoadState('networkidle')
    const menu = await openMenu(other)
    await menu.getByRole('link', { name: 'Keep this view' }).waitFor()
    return menu.getByRole('link', { name: 'Mine in LTC' }).count()
  }

  await page.goto(`${P}/readiness?track=LTC&owner=me`)
  await page.waitForLoadState('networkidle')
  await (await openMenu(page)).getByRole('link', { name: 'Keep this view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Mine in LTC')
  await page.getByRole('button', { name: 'Keep this view' }).click()
  await page.waitForURL((url) => url.pathname.endsWith('/readiness') && url.searchParams.get('owner') === 'me')
  expect(await seenBy(executive.page)).toBe(0)

  await page.goto(`${P}/readiness`)
  await page.waitForLoadState('networkidle')
  const menu = await openMenu(page)
  await menu.getByRole('link', { name: 'Mine in LTC', exact: true }).waitFor()
  await expectSound(page)
  await menu.getByRole('link', { name: 'Change Mine in LTC' }).click()
  await page.getByLabel('Share it with everybody').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL((url) => url.pathname.endsWith('/readiness'))
  expect(await seenBy(executive.page)).toBe(1)
  await executive.page.getByRole('link', { name: 'Mine in LTC' }).click()
  await executive.page.waitForURL((url) => url.searchParams.get('track') === 'LTC')
  expect(await executive.page.getByRole('dialog', { name: 'Views' }).count()).toBe(0)
  expect([...faults(), ...executive.faults()]).toEqual([])
})

test('before script the same is done on pages', async () => {
  const { page } = await enter('Process owner', { javaScriptEnabled: false })
  await page.goto(`${P}/roadmap?group=owner`)
  await page.getByRole('main').getByRole('link', { name: 'Views' }).click()
  await page.getByRole('link', { name: 'Keep this view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('By owner')
  expect(await page.getByLabel('Share it').count()).toBe(0)
  await page.getByRole('button', { name: 'Keep this view' }).click()
  await page.waitForURL((url) => url.pathname.endsWith('/roadmap') && url.search === '?group=owner')
  await page.getByRole('main').getByRole('link', { name: 'Views' }).click()
  expect(await page.getByRole('link', { name: 'By owner', exact: true }).getAttribute('aria-current')).toBe('page')
})

test('a wave follows one more wave by a row of the form, before script too', async () => {
  const { page } = await enter('Process office', { javaScriptEnabled: false })
  await page.goto(`${P}/waves/4/edit`)
  await page.locator('[name="afterWaveIds[]"]').last().selectOption({ label: 'Wave 1 · Model branches' })
  await page.locator('[name="lagDays[]"]').last().fill('7')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL((url) => url.pathname.endsWith('/waves/4'))
  expect(await page.getByText('Wave 1 · Model branches, 7 working days later').count()).toBe(1)
  await page.goto(`${P}/waves/1/edit`)
  await page
    .locator('[name="afterWaveIds[]"]')
    .last()
    .selectOption({ label: 'Wave 4 · Contract execution and customer relationships' })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText(/This would close a circle: .*1.*4/).waitFor()
})
