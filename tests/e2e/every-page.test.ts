import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESK, enterAs, expectSound, faultsOf, openBrowser, overflowOf, PHONE, visitorTo } from './setup/browser'
import { ADMINISTRATOR_PAGES, OFFICE_PAGES, OWNER_PAGES, P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

const ROLE_WORDS = {
  en: { office: 'Process office', administrator: 'Administrator', owner: 'Process owner' },
  'zh-CN': { office: '流程部门', administrator: '管理员', owner: '流程责任人' },
}

let browser: Browser
let server: RunningServer
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto' })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/**
 * Each looks different: both languages, both themes, desk and phone, without all eight combinations of the three. Two
 * opposite ones are looked through by axe, which sees every page so in each language, theme and width; the others tell
 * what does not fit, and what goes wrong in scripts.
 */
const WAYS = [
  { locale: 'en', colorScheme: 'light', viewport: DESK, look: faultsOf },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: PHONE, look: faultsOf },
  { locale: 'zh-CN', colorScheme: 'light', viewport: DESK, look: overflowOf },
  { locale: 'en', colorScheme: 'dark', viewport: PHONE, look: overflowOf },
] as const

// Two ways at a time: while one page is looked through, the other is drawn.
describe.concurrent.each(WAYS)(
  'every page in $locale, $colorScheme, $viewport.width px',
  ({ locale, colorScheme, viewport, look }) => {
    test.each([
      ['office', OFFICE_PAGES],
      ['administrator', ADMINISTRATOR_PAGES],
      ['owner', OWNER_PAGES],
    ] as const)('is sound for the %s', { timeout: 480_000 }, async (role, pages) => {
      const { page, faults, close } = await visitorTo(browser, server.url, { locale, colorScheme, viewport })
      await page.goto('/sign-in')
      const found = await look(page)
      await enterAs(page, ROLE_WORDS[locale][role])
      for (const address of pages) {
        const answer = await page.goto(address)
        expect(answer?.status(), address).toBe(200)
        expect(await page.locator('html').getAttribute('lang')).toBe(locale)
        found.push(...(await look(page)), ...(await keylessForms(page)))
      }
      expect(found).toEqual([])
      expect(faults()).toEqual([])
      await close()
    })
  },
)

/** Forms that the server would do as often as they are sent. Language, appearance and signing out may be. */
async function keylessForms(page: Page): Promise<string[]> {
  const actions = await page
    .locator('form[method=post]')
    .evaluateAll((forms) =>
      forms
        .filter((form) => form.querySelector('input[name=formKey]:not([value=""])') === null)
        .map((form) => new URL((form as HTMLFormElement).action).pathname),
    )
  const keyless = actions.filter((action) => action !== '/preferences' && action !== '/sign-out')
  return keyless.map((action) => `${page.url()}: a form to ${action} has no key`)
}

test('pages that are missing or closed say so in the language, with a way back', async () => {
  const { page, faults, close } = await visitorTo(browser, server.url, { locale: 'zh-CN' })
  await enterAs(page, '高层')
  const missing = await page.goto(`${P}/sub-processes/NO-SUCH`)
  expect(missing?.status()).toBe(404)
  expect(await page.locator('h1').innerText()).toBe('页面不存在。')
  await expectSound(page)
  const closed = await page.goto(`${P}/settings/people`)
  expect(closed?.status()).toBe(403)
  expect(await page.locator('h1').innerText()).toBe('您的角色不能打开此页面。')
  await expectSound(page)
  for (const path of ['/nowhere/at/all', '/company/nowhere', '/portfolio/nowhere', `${P}/nowhere/at/all`]) {
    const nowhere = await page.goto(path)
    expect(nowhere?.status()).toBe(404)
    expect(await page.locator('h1').innerText()).toBe('页面不存在。')
    await page.waitForLoadState('networkidle')
    await expectSound(page)
  }
  // The browser takes each over as it was sent: it complains of the status alone.
  expect(faults().filter((fault) => !/status of 40[34]/.test(fault))).toEqual([])
  await close()
})

test('a lost connection is named, and nothing is pretended', async () => {
  const { page, close } = await visitorTo(browser, server.url, { locale: 'en' })
  await enterAs(page, 'Executive')
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.getByRole('status').filter({ hasText: 'No connection' }).waitFor()
  await page.getByRole('link', { name: 'Roadmap' }).first().click()
  await page.getByRole('heading', { name: 'No connection to the server.' }).waitFor()
  await page.context().setOffline(false)
  await close()
})

test('the palette opens by keyboard and finds a sub-process in either language', async () => {
  const { page, faults, close } = await visitorTo(browser, server.url, { locale: 'en' })
  await enterAs(page, 'Process office')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('谈判')
  await page.getByRole('option', { name: 'LTC-MO-4' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sub-processes/LTC-MO-4')
  await page.keyboard.press('?')
  await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor()
  await expectSound(page)
  expect(faults()).toEqual([])
  await close()
})

test('language and appearance are kept with the person, and right on the first byte', async () => {
  const { page, close } = await visitorTo(browser, server.url, { locale: 'en' })
  await enterAs(page, 'Branch lead')
  await page.getByRole('button', { name: /Account of/ }).click()
  await page.getByRole('button', { name: '中文' }).click()
  await page.waitForLoadState('load')
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  await page.getByRole('button', { name: /的账户/ }).click()
  await page.getByRole('button', { name: '深色' }).click()
  await page.waitForLoadState('load')
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await close()

  const elsewhere = await visitorTo(browser, server.url, { locale: 'en' })
  await enterAs(elsewhere.page, 'Branch lead')
  const source = await (await elsewhere.page.request.get(`${P}/my-work`)).text()
  expect(source).toMatch(/<html lang="zh-CN" data-theme="dark"/)
  await elsewhere.close()
})

test('works before JavaScript: sign in, answer a check, read the overview', async () => {
  const { page, close } = await visitorTo(browser, server.url, {
    locale: 'en',
    javaScriptEnabled: false,
    viewport: PHONE,
  })
  await enterAs(page, 'Process owner')
  await page.goto(`${P}/my-work`)
  const answer = page.locator('main form:has(fieldset)').first()
  const pressed = () => answer.locator('button[aria-pressed=true]').innerText()
  const before = await pressed()
  const wanted = before === 'In progress' ? 'Not started' : 'In progress'
  await answer.getByRole('button', { name: wanted, exact: true }).click()
  await page.waitForLoadState('load')
  expect(new URL(page.url()).pathname).toBe(`${P}/my-work`)
  await page.goto(`${P}/overview`)
  expect(await page.locator('h1').innerText()).toMatch(/plan/)
  await close()
})
