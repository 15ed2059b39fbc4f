import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '~/domain/days'
import { enterAs, expectSound, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { type RunningServer, startServer } from './setup/server-process'

const P = '/programmes/hengchuan'
const WORDS = {
  en: { enter: 'Process owner', unchanged: /The other \d+ are unchanged|The other is unchanged/, saveAll: 'Save all' },
  'zh-CN': { enter: '流程责任人', unchanged: /其余.*无变化/, saveAll: '全部保存' },
} as const

let browser: Browser
const visitors: Visitor[] = []
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  for (const { close } of visitors) await close()
  await browser.close()
})

describe.each(['en', 'zh-CN'] as const)('the weekly update in %s', (locale) => {
  const words = WORDS[locale]
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ sample: 'auto' })
  })
  afterAll(async () => void (await server.stop()))

  async function owner(options: Parameters<typeof visitorTo>[2] = {}): Promise<Page> {
    const visitor = await visitorTo(browser, server.url, { locale, ...options })
    visitors.push(visitor)
    await enterAs(visitor.page, words.enter)
    return visitor.page
  }
  async function grid(page: Page): Promise<Page> {
    await page.goto(`${P}/checks/update`)
    await page.waitForLoadState('networkidle')
    return page
  }
  const statuses = (page: Page) => page.locator('select[name^="status."]')

  test('in the table goes by keys and by paste, on a phone without scrolling sideways', async () => {
    const page = await grid(await owner())
    await statuses(page).first().focus()
    await page.keyboard.press('2')
    expect(await statuses(page).first().inputValue()).toBe('inProgress')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe(
      await statuses(page).nth(1).getAttribute('name'),
    )
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).name)).toMatch(/^note\./)
    await statuses(page)
      .first()
      .evaluate((cell) => {
        const data = new DataTransfer()
        data.setData('text/plain', '进行中\tnote one\r\nsoon\r\n')
        cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      })
    await page.getByText(/“soon”/).waitFor()
    expect(await page.locator('textarea[name^="note."]').first().inputValue()).toBe('note one')
    await page.getByRole('button', { name: words.saveAll }).click()
    await page.waitForLoadState('networkidle')
    await page.getByText('note one').first().waitFor()
    await page.reload()
    expect(await page.locator('textarea[name^="note."]').first().inputValue()).toBe('note one')
    await expectSound(page)
    await page.setViewportSize(PHONE)
    await expectSound(page)
  })

  test('of two people on one check shows both answers and loses neither', async () => {
    const [first, second] = [await grid(await owner()), await grid(await owner())]
    const note = (page: Page) => page.locator('textarea[name^="note."]').nth(1)
    await note(first).fill('theirs')
    await first.getByRole('button', { name: words.saveAll }).click()
    await first.waitForLoadState('networkidle')
    await note(second).fill('mine')
    await second.getByRole('button', { name: words.saveAll }).click()
    await second.locator('[data-fault]').filter({ hasText: 'theirs' }).waitFor()
    expect(await note(second).inputValue()).toBe('mine')
    await expectSound(second)
    await second.getByRole('button', { name: words.saveAll }).click()
    await second.locator('[data-fault]').waitFor({ state: 'detached' })
    await second.reload()
    expect(await note(second).inputValue()).toBe('mine')
  })

  test('of ten stale checks and more takes at most 12 taps at 390 px, and they stand as confirmed today', async () => {
    const page = await owner({ viewport: PHONE, hasTouch: true, isMobile: true })
    let taps = 0
    await page.goto(`${P}/my-work`)
    const links = await page
      .locator('a[data-row]')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
    const ids = links.flatMap((one) => Number(/\/checks\/(\d+)\/status$/.exec(one)?.[1] ?? 0) || [])
    expect(ids.length).toBeGreaterThanOrEqual(10)
    makeStale(server, ids)
    await page.goto(`${P}/my-work`)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('a[data-row]').count()).toBeGreaterThanOrEqual(ids.length)
    await expectSound(page)
    const unchanged = page.getByRole('button', { name: words.unchanged })
    await unchanged.tap()
    taps += 1
    await unchanged.waitFor({ state: 'detached' })
    expect(taps).toBeLessThanOrEqual(12)
    expect(updatedOn(server, ids)).toEqual(ids.map(() => todayInChina()))
    await page.reload()
    expect(await unchanged.count()).toBe(0)
  })
})

const todayInChina = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Nobody has said for a month how they stand. */
function makeStale({ dataDir }: RunningServer, ids: readonly number[]): void {
  const db = new Database(join(dataDir, 'groundwork.db'))
  const age = db.prepare('update readiness_check set updated_on = ? where id = ?')
  for (const id of ids) age.run(addDays(todayInChina(), -30), id)
  db.prepare('update programme set revision = revision + 1').run()
  db.close()
}

function updatedOn({ dataDir }: RunningServer, ids: readonly number[]): unknown[] {
  const db = new Database(join(dataDir, 'groundwork.db'), { readonly: true })
  const read = db.prepare('select updated_on from readiness_check where id = ?').pluck()
  const days = ids.map((id) => read.get(id))
  db.close()
  return days
}
