import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAs, expectSound, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { type RunningServer, startServer } from './setup/server-process'

const P = '/programmes/hengchuan'
const CODE = 'LTC-MO-4'

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

async function office(options: Parameters<typeof visitorTo>[2] = {}, roleWord = 'Process office'): Promise<Page> {
  const visitor = await visitorTo(browser, server.url, { locale: 'en', ...options })
  visitors.push(visitor)
  await enterAs(visitor.page, roleWord)
  return visitor.page
}

/** The form of a new wave, filled in and not yet sent. */
async function newWave(page: Page, name: string): Promise<Locator> {
  await page.goto(`${P}/waves/new`)
  await page.waitForLoadState('networkidle')
  await page.locator('[name=nameEn]').fill(name)
  return page.getByRole('main').locator('form button[type=submit], form button:not([type])').last()
}

/** How many waves of this name there are. */
async function wavesNamed(page: Page, name: string): Promise<number> {
  await page.goto(`${P}/waves`)
  return page.getByRole('main').getByRole('link', { name }).count()
}

const banner = (page: Page) => page.getByRole('alert').filter({ hasText: 'Connection lost' })
const isAtScope = (url: URL) => url.pathname.endsWith('/scope')

describe('a form sent while the network is away', () => {
  test('is sent by itself when it is back, once, with all that was typed', async () => {
    const page = await office()
    const submit = await newWave(page, 'Offline wave')
    await page.context().setOffline(true)
    await submit.click()
    await banner(page).waitFor()
    expect(await page.locator('[name=nameEn]').inputValue()).toBe('Offline wave')
    expect(await submit.getAttribute('aria-disabled')).toBe('true')
    await expectSound(page)
    await page.context().setOffline(false)
    await page.waitForURL(isAtScope)
    expect(await banner(page).count()).toBe(0)
    expect(await wavesNamed(page, 'Offline wave')).toBe(1)
  })

  test('is done once when only its answer was lost', async () => {
    const page = await office()
    const submit = await newWave(page, 'Answer lost')
    let cut = 0
    await page.route('**/waves/new.data*', async (route) => {
      if (route.request().method() !== 'POST' || cut >= 2) return route.continue()
      cut += 1
      await route.fetch()
      await route.abort('connectionreset')
    })
    await submit.click()
    await page.waitForURL(isAtScope)
    expect(cut).toBe(2)
    expect(await wavesNamed(page, 'Answer lost')).toBe(1)
  })

  test('is sent again when what stands before the server does not reach it', async () => {
    const page = await office()
    const submit = await newWave(page, 'Gateway')
    let failed = 0
    await page.route('**/waves/new.data*', async (route) => {
      if (route.request().method() !== 'POST' || failed > 0) return route.continue()
      failed += 1
      await route.fulfill({ status: 502, body: 'Bad gateway' })
    })
    await submit.click()
    await banner(page).waitFor()
    await page.waitForURL(isAtScope)
    expect(await wavesNamed(page, 'Gateway')).toBe(1)
  })

  test('can be given up, says so, keeps what was typed, and is done once when it is sent again', async () => {
    const page = await office()
    const submit = await newWave(page, 'Given up')
    await page.context().setOffline(true)
    await submit.click()
    await banner(page).getByRole('button', { name: 'Stop trying' }).click()
    await page.getByRole('alert').filter({ hasText: 'no connection to the server' }).waitFor()
    expect(await page.locator('[name=nameEn]').inputValue()).toBe('Given up')
    expect(await submit.getAttribute('aria-disabled')).toBeNull()
    await page.context().setOffline(false)
    await submit.click()
    await page.waitForURL(isAtScope)
    expect(await wavesNamed(page, 'Given up')).toBe(1)
  })

  test('is not left behind without a question', async () => {
    const page = await office()
    const submit = await newWave(page, 'Left behind')
    await page.context().setOffline(true)
    await submit.click()
    await banner(page).waitFor()
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(`${dialog.type()} ${dialog.message()}`.trim())
      void dialog.dismiss()
    })
    await page.getByRole('link', { name: 'Roadmap' }).first().click()
    await expect.poll(() => asked.length).toBe(1)
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked.length).toBe(2)
    expect(asked).toEqual(['confirm What you entered is not saved yet. Leave anyway?', 'beforeunload'])
    expect(await page.locator('[name=nameEn]').inputValue()).toBe('Left behind')
    await page.context().setOffline(false)
    await page.waitForURL(isAtScope)
  })

  test('saves a check that was answered by one tap', async () => {
    const page = await office({ viewport: PHONE }, 'Process owner')
    await page.goto(`${P}/my-work`)
    await page.waitForLoadState('networkidle')
    // The code of the route that a tap leads to is loaded a little later than the page.
    const code = await page.waitForRequest(/assets\/route-/)
    await page.evaluate(`import('${code.url()}').then(() => null)`)
    const answer = page.locator('main form:has(fieldset)').first()
    const action = await answer.getAttribute('action')
    const chosen = () => answer.locator('button[aria-pressed=true]').innerText()
    const wanted = (await chosen()) === 'In progress' ? 'Not started' : 'In progress'
    await page.context().setOffline(true)
    await answer.getByRole('button', { name: wanted, exact: true }).click()
    await banner(page).waitFor()
    await expectSound(page)
    await page.context().setOffline(false)
    // The toast, and the same words for a screen reader.
    await page.getByText(`”: ${wanted}`).first().waitFor({ state: 'attached' })
    expect(await banner(page).count()).toBe(0)
    await page.goto(action ?? '')
    expect(await page.locator('select[name=status] option:checked').innerText()).toBe(wanted)
  })
})

test('a double click makes one row', async () => {
  const page = await office()
  const submit = await newWave(page, 'Double click')
  let posts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1
  })
  await submit.dblclick()
  await page.waitForURL(isAtScope)
  expect(posts).toBeGreaterThan(0)
  expect(await wavesNamed(page, 'Double click')).toBe(1)
})

test('two tabs: the second save shows both values and keeps what was typed; saved again, it stands', async () => {
  const first = await office()
  const second = await first.context().newPage()
  for (const page of [first, second]) {
    await page.goto(`${P}/sub-processes/${CODE}/ownership`)
    await page.waitForLoadState('networkidle')
  }
  const owner = (page: Page) => page.locator('[name=ownerId]')
  const before = await owner(first).inputValue()
  const deputy = await first.locator('[name=deputyId]').inputValue()
  const offered = await first.request.get('/people-options?business&q=hengchuan')
  const [theirs = '', mine = ''] = ((await offered.json()) as { name: { en: string }; email: string }[])
    .map(({ name, email }) => `${name.en} · ${email}`)
    .filter((words) => words !== before && words !== deputy)
  const save = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Save' }).click()
  await owner(first).fill(theirs)
  await save(first)
  await first.waitForURL(`**/sub-processes/${CODE}`)
  await owner(second).fill(mine)
  await save(second)
  await second
    .getByRole('alert')
    .filter({ hasText: /changed meanwhile, last by .*Lin Yue/ })
    .waitFor()
  expect(await owner(second).inputValue()).toBe(mine)
  // In one look: the fields are drawn anew, with other ids, when the form has been read again.
  const said = () =>
    owner(second).evaluate((field) => {
      const ids = (field.getAttribute('aria-describedby') ?? '').split(' ')
      return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
    })
  await expect.poll(said).toContain(theirs)
  await expectSound(second)
  await save(second)
  await second.waitForURL(`**/sub-processes/${CODE}`)
  await second.goto(`${P}/sub-processes/${CODE}/ownership`)
  expect(await owner(second).inputValue()).toBe(mine)
})

test('a form about a wave that has been archived meanwhile says so and keeps what was typed', async () => {
  const page = await office()
  await (await newWave(page, 'To be archived')).click()
  await page.waitForURL(isAtScope)
  const base = new URL(page.url()).pathname.replace(/\/scope$/, '')
  const other = await page.context().newPage()
  await other.goto(`${base}/edit`)
  await other.waitForLoadState('networkidle')
  await other.locator('[name=nameZh]').fill('仍在这里')
  await page.goto(`${base}/archive`)
  await page.getByRole('main').locator('form button').click()
  await page.waitForURL(`**${P}/waves`)
  await other.getByRole('main').getByRole('button', { name: 'Save' }).click()
  await other.getByRole('alert').filter({ hasText: 'no longer exists' }).waitFor()
  expect(await other.locator('[name=nameZh]').inputValue()).toBe('仍在这里')
})

test('back in the browser, an edited form makes a second row', async () => {
  const page = await office()
  await (await newWave(page, 'Before back')).click()
  await page.waitForURL(isAtScope)
  await page.goBack()
  await page.waitForURL('**/waves/new')
  await page.locator('[name=nameEn]').fill('After back')
  await page.getByRole('main').locator('form button').last().click()
  await page.waitForURL(isAtScope)
  expect(await wavesNamed(page, 'Before back')).toBe(1)
  expect(await wavesNamed(page, 'After back')).toBe(1)
})

test('without script too a double click makes one row, and a form edited after the way back another', async () => {
  const page = await office({ javaScriptEnabled: false })
  const submit = await newWave(page, 'No script, first')
  await submit.dblclick()
  await page.waitForURL(isAtScope)
  await page.goBack()
  await page.locator('[name=nameEn]').fill('No script, second')
  await submit.click()
  await page.waitForURL(isAtScope)
  expect(await wavesNamed(page, 'No script, first')).toBe(1)
  expect(await wavesNamed(page, 'No script, second')).toBe(1)
})
