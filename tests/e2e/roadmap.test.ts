import { readFileSync } from 'node:fs'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAs, openBrowser, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

/** The sample has some 126 rollouts at branches: more than a chart has in the page at once. */
const AT_BRANCHES = `${P}/roadmap?group=branch`

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

async function visit(address: string, options: Parameters<typeof visitorTo>[2] = {}) {
  const visitor = await visitorTo(browser, server.url, options)
  await enterAs(visitor.page, options.locale === 'zh-CN' ? '流程部门' : 'Process office')
  await visitor.page.goto(address, { waitUntil: options.javaScriptEnabled === false ? 'load' : 'networkidle' })
  return visitor
}

const barsIn = (page: Page) => page.locator('[data-row-of] [data-bar]').count()
const focused = (page: Page) =>
  page.evaluate(() => {
    const { line, bar, step } = (document.activeElement as HTMLElement).dataset
    return { line, bar, step }
  })
const stops = (page: Page) => page.locator('[data-chart-frame] [tabindex="0"]').count()
const query = (page: Page) => new URL(page.url()).search

/** Comes to the chart by the Tab key; from then on somebody listens. */
async function tabIntoChart(page: Page): Promise<void> {
  await page.locator('[data-chart-frame] [tabindex="0"]').focus()
  await page.locator('[data-listening]').waitFor()
}

test('of a large chart only what is in sight is in the page, and the keyboard walks through all of it', async () => {
  const { page, faults, close } = await visit(AT_BRANCHES)
  const total = Number(/(\d+) rollouts/.exec(await page.locator('main').innerText())?.[1])
  expect(total).toBeGreaterThan(100)
  expect(await barsIn(page)).toBeLessThan(70)
  await tabIntoChart(page)
  const first = await focused(page)
  expect(first.step).toBe('rollout')

  await page.keyboard.press('Control+End')
  const last = await focused(page)
  expect(last.bar).not.toBe(first.bar)
  expect(await page.locator(`[data-line="${last.line}"]`).first().isVisible()).toBe(true)
  expect(await barsIn(page)).toBeLessThan(80)
  expect(await stops(page)).toBe(1)
  await page.keyboard.press('ArrowUp')
  expect((await focused(page)).line).not.toBe(last.line)

  // Scrolled far away, what is in focus stays in the page, and the next key goes on from there.
  const before = await focused(page)
  await page.locator('[data-chart-frame]').evaluate((frame) => {
    frame.scrollTop = 0
  })
  await expect.poll(() => page.locator(`[data-line="${first.line}"]`).count()).toBeGreaterThan(0)
  expect(await focused(page)).toEqual(before)
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toEqual(last)
  // From the waves, over the heading of a group, down to the bar of the same step.
  await page.keyboard.press('Control+Home')
  expect((await focused(page)).line).toBe('waves')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect((await focused(page)).line).toBe(first.line)
  await page.keyboard.press('End')
  expect(await focused(page)).toEqual(first)
  for (let presses = 0; presses < 70; presses += 1) await page.keyboard.press('ArrowDown')
  if ((await focused(page)).line?.startsWith('group:')) await page.keyboard.press('ArrowDown')
  const far = await focused(page)
  const names = await page.evaluate(() => document.querySelector('[data-rows]')?.getAttribute('data-rows'))
  expect([far.line === first.line, far.step, names]).toEqual([false, 'rollout', 'large'])
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sub-processes/*')
  expect(faults()).toEqual([])
  await close()
})

test('groups fold by mouse and keyboard, in the address, and all at once', async () => {
  const { page, faults, close } = await visit(`${P}/roadmap`)
  const heading = page.getByRole('link', { name: 'Manage opportunities · LTC' })
  const row = page.getByRole('link', { name: 'Pre-bid guidance', exact: true })
  await heading.click()
  await row.waitFor({ state: 'detached' })
  await expect.poll(() => query(page)).toBe('?fold=LTC-MO')
  expect(await heading.getAttribute('aria-expanded')).toBe('false')
  await page.reload({ waitUntil: 'networkidle' })
  expect(await row.count()).toBe(0)
  await heading.focus()
  await page.locator('[data-listening]').waitFor()
  await page.keyboard.press('ArrowRight')
  await row.waitFor()
  await expect.poll(() => query(page)).toBe('')
  await page.keyboard.press('ArrowLeft')
  await row.waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'Fold all' }).click()
  await expect.poll(() => barsIn(page)).toBe(0)
  expect(await stops(page)).toBe(1)
  await heading.click()
  await row.waitFor()
  await expect.poll(() => query(page)).toBe('?fold=all&open=LTC-MO')
  await page.getByRole('link', { name: 'Group by' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Owner', exact: true }).click()
  await expect.poll(() => barsIn(page)).toBeGreaterThan(100)
  await expect.poll(() => query(page)).toBe('?group=owner')
  expect(faults()).toEqual([])
  await close()
})

test('filters find rows and are kept by every other choice', async () => {
  const { page, faults, close } = await visit(`${P}/roadmap?zoom=week`)
  await page.getByLabel('Status').selectOption('On track')
  await page.waitForURL(/status=onTrack/)
  const onTrack = await page.locator('[data-row]').count()
  expect(onTrack).toBeGreaterThan(0)
  await page.getByRole('searchbox').fill('leads')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=leads/)
  await expect.poll(() => page.locator('[data-row]').count()).toBeLessThan(onTrack)
  expect(query(page)).toContain('zoom=week')
  await page.getByRole('link', { name: 'Branch', exact: true }).click()
  await page.waitForURL(/group=branch/)
  expect(query(page)).toContain('q=leads')
  await page.getByRole('searchbox').fill('nothing is called so')
  await page.keyboard.press('Enter')
  await page.getByText('Nothing matches the filters').waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Clear filters' }).first().click()
  await expect.poll(() => barsIn(page)).toBeGreaterThan(0)
  expect(faults()).toEqual([])
  await close()
})

test('another zoom loads nothing anew and keeps the day in sight; today is one press away', async () => {
  const { page, faults, close } = await visit(`${P}/roadmap?zoom=week`)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname.endsWith('/roadmap.data')) asked.push(searchParams.get('_routes') ?? 'all')
  })
  const frame = page.locator('[data-chart-frame]')
  await frame.evaluate((element) => {
    element.scrollLeft = 0
  })
  const mark = page.locator('#roadmap-today rect')
  const box = await frame.boundingBox()
  const isTodayInSight = async () => {
    const at = await mark.boundingBox()
    return at !== null && box !== null && at.x > box.x + 290 && at.x < box.x + box.width
  }
  expect(await isTodayInSight()).toBe(false)
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect.poll(isTodayInSight).toBe(true)
  await expect.poll(() => query(page)).toBe('?zoom=week')
  for (const zoom of ['Quarter', 'Month', 'Week']) {
    await page.getByRole('link', { name: zoom, exact: true }).click()
    await page.locator(`[aria-current="true"]:has-text("${zoom}")`).waitFor()
    await expect.poll(isTodayInSight).toBe(true)
  }
  await page.waitForLoadState('networkidle')
  expect(asked.filter((routes) => routes === 'all' || routes.includes('roadmap'))).toEqual([])
  expect(faults()).toEqual([])
  await close()
})

test('it is taken away as SVG, PNG, CSV and on paper, with all rows', async () => {
  const { page, faults, close } = await visit(AT_BRANCHES, { acceptDownloads: true, locale: 'zh-CN' })
  const take = async (name: string): Promise<{ download: Download; bytes: Buffer }> => {
    const coming = page.waitForEvent('download')
    if (!(await page.getByText(name).isVisible())) await page.getByRole('button', { name: '导出' }).click()
    await page.getByText(name).click()
    const download = await coming
    return { download, bytes: readFileSync(await download.path()) }
  }
  const total = Number(/(\d+) 个推行点/.exec(await page.locator('main').innerText())?.[1])
  const svg = await take('图片 SVG')
  expect(svg.download.suggestedFilename()).toMatch(/^hengchuan-roadmap-[\d-]+\.svg$/)
  expect(svg.bytes.toString().match(/<a aria-label="推行，/g)).toHaveLength(total)
  const csv = await take('表格 CSV')
  expect(csv.bytes.toString().match(/\r\n/g)).toHaveLength(total + 1)
  const png = await take('图片 PNG')
  expect(png.download.suggestedFilename()).toMatch(/\.png$/)
  expect([png.bytes.subarray(1, 4).toString(), png.bytes.readUInt32BE(16) > 2_000]).toEqual(['PNG', true])

  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  expect(await barsIn(page)).toBe(total)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(await barsIn(page)).toBeLessThan(total)
  expect(faults()).toEqual([])
  await close()
})

test('without script the first rows are there, groups fold, and a link leads to the rest', async () => {
  const { page, close } = await visit(AT_BRANCHES, { javaScriptEnabled: false })
  expect(await barsIn(page)).toBeGreaterThan(20)
  await page.getByRole('link', { name: 'Picture, SVG' }).last().waitFor()
  await page.locator('a[aria-expanded="true"]').first().click()
  await page.waitForURL(/fold=branch-\d+$/)
  expect(await page.locator('a[aria-expanded="false"]').count()).toBe(1)
  await page.goto(`${P}/roadmap?view=table`)
  expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(100)
  await close()
})
