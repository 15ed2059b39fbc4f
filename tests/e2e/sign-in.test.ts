import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectSound, openBrowser, visitorTo } from './setup/browser'
import { type RunningServer, startServer } from './setup/server-process'

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

/** Address and password of a sample person, as the welcome prints them. */
function accountOf(role: string): { email: string; password: string } {
  const [, email = '', password = ''] = new RegExp(`${role}\\s+(\\S+@\\S+)\\s+(\\S+)`).exec(server.output()) ?? []
  return { email, password }
}

/** A form sent from a browser without script; the server believes the proxy beside it where the request came from. */
function send(form: Record<string, string>, from: string, { cookie = '', path = '/sign-in' } = {}): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'X-Forwarded-For': from, 'Accept-Language': 'zh-CN', Cookie: cookie },
    body: new URLSearchParams(form),
  })
}

describe('after ten wrong passwords', () => {
  test('a stranger has to wait, whether there is such an account or not; the browser known to it gets in', async () => {
    const { email, password } = accountOf('owner')
    const entered = await send({ email, password }, '203.0.113.1')
    expect(entered.status).toBe(302)
    const cookies = entered.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
    const cookie = cookies.filter((one) => one.startsWith('groundwork_device=')).join('; ')

    const pages: string[] = []
    for (const typed of [email, 'nobody@hengchuan.example']) {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        expect((await send({ email: typed, password: 'wrong' }, '203.0.113.2')).status).toBe(422)
      }
      const refused = await send({ email: typed, password }, '203.0.113.3')
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(600)
      const page = await refused.text()
      expect(page).toMatch(/尝试次数过多，请 1[45] 分钟后再试。/)
      expect(page).toContain(`value="${typed}"`)
      pages.push(page.replaceAll(typed, '').replace(/nonce="[^"]*"|[0-9a-f-]{36}/g, ''))

      const byScript = await send({ email: typed, password }, '203.0.113.3', { path: '/sign-in.data' })
      expect(byScript.status).toBe(429)
      expect(Number(byScript.headers.get('Retry-After'))).toBeGreaterThan(600)
    }
    expect(pages[0]).toBe(pages[1])
    expect((await send({ email, password }, '203.0.113.3', { cookie })).status).toBe(302)
    expect(server.output()).toContain('sign-in throttled')
    expect(server.output().match(/nobody@hengchuan/)).toBeNull()
  })

  test('the page says so in place and keeps the address', async () => {
    const { email } = accountOf('executive')
    const { page, close } = await visitorTo(browser, server.url, { locale: 'en' })
    await page.goto('/sign-in')
    await page.waitForLoadState('networkidle')
    for (let attempt = 0; attempt < 10; attempt += 1) await send({ email, password: 'wrong' }, '203.0.113.4')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page
      .getByRole('alert')
      .filter({ hasText: /Try again in 1[45] minutes/ })
      .waitFor()
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email)
    await expectSound(page)
    await close()
  })
})

test('who changes their password stays signed in here and nowhere else', async () => {
  const { email, password } = accountOf('operations')
  const enter = async (javaScriptEnabled: boolean, secret: string) => {
    const visitor = await visitorTo(browser, server.url, { locale: 'en', javaScriptEnabled })
    await visitor.page.goto('/sign-in')
    await visitor.page.getByLabel('E-mail').fill(email)
    await visitor.page.getByLabel('Password').fill(secret)
    await visitor.page.getByRole('button', { name: 'Sign in' }).click()
    await visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    return visitor
  }
  const plain = await enter(false, password)
  const here = await enter(true, password)
  await here.page.getByRole('button', { name: /Account of/ }).click()
  await here.page.getByRole('link', { name: 'Your account' }).click()
  await here.page.getByRole('heading', { name: 'You are signed in on 2 browsers' }).waitFor()
  await here.page.getByRole('link', { name: 'Change password' }).click()
  const change = async (current: string, next: string) => {
    await here.page.getByLabel('Current password').fill(current)
    await here.page.getByLabel('New password').fill(next)
    await here.page.getByRole('button', { name: 'Change password' }).click()
  }
  await change('not the password', 'a better password')
  await here.page.getByText('This is not your current password.').waitFor()
  await expectSound(here.page)
  await change(password, 'a better password')
  await here.page.getByRole('heading', { name: 'You are signed in on this browser only' }).waitFor()
  await here.page.getByText('Your other browsers are signed out.').waitFor()
  expect(here.faults().filter((fault) => !fault.includes('422'))).toEqual([])

  await plain.page.goto('/account')
  expect(new URL(plain.page.url()).pathname).toBe('/sign-in')
  await plain.close()

  const again = await enter(false, 'a better password')
  await again.page.goto('/account')
  await again.page.getByRole('button', { name: 'Sign out everywhere, here too' }).click()
  expect(new URL(again.page.url()).pathname).toBe('/sign-in')
  await here.page.reload()
  expect(new URL(here.page.url()).pathname).toBe('/sign-in')
  await again.close()
  await here.close()
})
