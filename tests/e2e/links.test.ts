import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAs, expectSound, faultsOf, openBrowser, PHONE, visitorTo } from './setup/browser'
import { type RunningServer, startServer } from './setup/server-process'

let browser: Browser
let server: RunningServer
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto', environment: { LOG_LEVEL: 'info' } })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** A link for somebody of the sample, made by its administrator. */
async function linkFor(person: number): Promise<string> {
  const { page, close } = await visitorTo(browser, server.url)
  await enterAs(page, 'Administrator')
  await page.goto(`/company/people/${person}`)
  await page.locator('main form[action$="/link"] button').click()
  const link = await page.locator('main input[readonly]').inputValue()
  await expectSound(page)
  await page.reload()
  expect(await page.content()).not.toContain('/link/')
  await close()
  return link
}

const tokenOf = (link: string) => new URL(link).pathname.split('/').at(-1) ?? ''

test('a link works without script, tells its address to nobody, and is spent by sending, not by reading', async () => {
  const link = await linkFor(10)
  const { page, close } = await visitorTo(browser, server.url, {
    locale: 'zh-CN',
    javaScriptEnabled: false,
    viewport: PHONE,
  })
  const referrers: Promise<string | null>[] = []
  page.on('request', (request) => {
    // What was still being asked for when the page closed can no longer be looked at.
    if (!request.isNavigationRequest()) referrers.push(request.headerValue('referer').catch(() => 'closed'))
  })
  const answer = await page.goto(link)
  expect(answer?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.locator('[name=password]').fill('short')
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await page.getByText('At least 10 characters.').waitFor()
  await page.locator('[name=password]').fill('correct horse battery')
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await page.waitForURL('**/programmes**')
  const told = await Promise.all(referrers)
  expect(told.filter((value) => value !== 'closed').length).toBeGreaterThan(0)
  expect(told.filter((value) => value?.includes('/link/'))).toEqual([])

  const spent = await page.goto(link)
  expect(spent?.status()).toBe(410)
  expect(await page.locator('h1').innerText()).toBe('This link no longer works')
  await close()
  expect(server.output()).toContain('/link/…')
  expect(server.output()).not.toContain(tokenOf(link))
})

test('its pages are sound in both languages, and a link can be shown while it is typed', async () => {
  const link = await linkFor(11)
  for (const [locale, colorScheme, show] of [
    ['en', 'light', 'Show the password'],
    ['zh-CN', 'dark', '显示密码'],
  ] as const) {
    const { page, close } = await visitorTo(browser, server.url, { locale, colorScheme, viewport: PHONE })
    await page.goto(link)
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel(show).check()
    expect(await page.locator('[name=password]').getAttribute('type')).toBe('text')
    await page.goto('/link/no-such-token')
    expect(await faultsOf(page)).toEqual([])
    await close()
  }
})

test('a form from another site cannot spend it', async () => {
  const link = await linkFor(12)
  const body = new URLSearchParams({ password: 'correct horse battery' })
  const send = (headers: Record<string, string>) => fetch(link, { method: 'POST', body, headers, redirect: 'manual' })
  expect((await send({ Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await send({ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  expect((await send({ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(302)
})
