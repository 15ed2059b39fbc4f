import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAs, expectSound, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { type RunningServer, startServer } from './setup/server-process'

const SUB_PROCESSES = 20
const BRANCHES = 30
const PLANNER = '/programmes/branches/waves/planner'

let browser: Browser
let server: RunningServer
let office: Visitor
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto' })
  addBranches()
  office = await visitorTo(browser, server.url)
  page = office.page
  await enterAs(page, 'Administrator')
  await makeProgramme()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

describe(`a programme of ${SUB_PROCESSES} sub-processes at ${BRANCHES} branches, planned from nothing`, () => {
  test('begins with an empty sheet', async () => {
    await page.goto('/programmes/branches/waves')
    await page.getByRole('link', { name: 'Plan in the matrix' }).click()
    await page.waitForURL(`**${PLANNER}`)
    await cell(0, 0).waitFor()
    expect(await page.locator('[data-row-at]').count()).toBe(SUB_PROCESSES * BRANCHES)
    expect(await title()).toBe('No rollout is in a wave yet: 600 to place')
    await expectSound(page)
  })

  test('gets three waves, which follow each other', async () => {
    for (const name of ['Model branches', 'The east', 'Everywhere']) {
      await page.getByRole('button', { name: 'New wave' }).click()
      await page.getByLabel('Name').fill(name)
      await page.getByRole('button', { name: 'Add to the draft' }).click()
    }
    expect(await page.getByRole('button', { name: /^[1-9]/ }).count()).toBe(3)
    expect(await brush('Everywhere').getAttribute('aria-pressed')).toBe('true')
  })

  test('is painted by hand, and filled down', async () => {
    await brush('Model branches').click()
    await drag(cell(0, 0), cell(0, 9))
    expect(await waveIn(0, 0)).toBe('1')
    expect(await waveIn(0, 9)).toBe('1')
    expect(await waveIn(0, 10)).toBe('')
    await cell(0, 0).focus()
    for (let at = 0; at < 9; at += 1) await press('Shift+ArrowRight')
    for (let at = 0; at < 9; at += 1) await press('Shift+ArrowDown')
    await press('Control+d')
    expect(await waveIn(9, 9)).toBe('1')
    expect(await waveIn(10, 9)).toBe('')
    expect(await title()).toBe('100 of 600 rollouts are in a wave')
  })

  test('takes a block with Shift, and its headings whole lines', async () => {
    await brush('Model branches').click()
    await cell(10, 0).click()
    await page.keyboard.down('Shift')
    await drag(cell(10, 0), cell(18, 9))
    await page.keyboard.up('Shift')
    expect(await title()).toBe('190 of 600 rollouts are in a wave')
    await page.getByRole('rowheader').last().getByRole('button').click()
    expect(await title()).toBe('220 of 600 rollouts are in a wave')
    await press('Control+z')
    expect(await title()).toBe('190 of 600 rollouts are in a wave')
  })

  test('copies a wave for other branches', async () => {
    await cell(0, 10).focus()
    for (let at = 0; at < 9; at += 1) await press('Shift+ArrowRight')
    await page.getByText('Copy a wave').click()
    await page.getByLabel('Sub-processes of').selectOption({ label: 'Wave 1 · Model branches' })
    await page.getByLabel('Into').selectOption({ label: 'Wave 2 · The east' })
    await page.getByRole('button', { name: 'Copy for 10 branches' }).click()
    expect(await title()).toBe('380 of 600 rollouts are in a wave')
    expect([await waveIn(18, 19), await waveIn(19, 19), await waveIn(0, 20)]).toEqual(['2', '', ''])
  })

  test('is finished by keyboard alone', async () => {
    await cell(0, 20).focus()
    await press('Control+Shift+ArrowRight', 'Control+Shift+ArrowDown', '3')
    await press('Home', 'Shift+End', '3')
    expect(await title()).toBe('600 of 600 rollouts are in a wave')
    expect([await waveIn(0, 29), await waveIn(19, 0), await waveIn(19, 29)]).toEqual(['3', '3', '3'])
    await press('Delete')
    expect(await waveIn(19, 5)).toBe('')
    await press('Control+z')
    expect(await waveIn(19, 5)).toBe('3')
  })

  test('shows conflicts as they come, leads to them, and lets them go again', async () => {
    expect(await conflicts('branchTwice').count()).toBe(0)
    await brush('Everywhere').click()
    await page.getByText('Days of Wave 3').click()
    const start = await page.getByLabel('Starts on').inputValue()
    await page.getByLabel('Starts on').fill(earlier(start, 7))
    await page.getByLabel('Starts on').blur()
    await conflicts('branchTwice').waitFor()
    expect(await conflicts('branchTwice').innerText()).toContain('10')
    await conflicts('branchTwice').locator('summary').click()
    const first = conflicts('branchTwice').getByRole('button').first()
    expect(await first.innerText()).toContain('is in waves 2, 3 at once')
    await first.click()
    expect(await focusedCell()).toMatch(/^\d+:1\d$/)
    expect(await page.locator('[role=gridcell].outline-warn').count()).toBe(200)
    await press('Control+z')
    await conflicts('branchTwice').waitFor({ state: 'detached' })
    expect(await page.locator('[role=gridcell].outline-warn').count()).toBe(0)
  })

  test('keeps its draft over a reload', async () => {
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await page.getByText('Your draft from before is back').waitFor()
    expect(await title()).toBe('600 of 600 rollouts are in a wave')
    expect(office.faults()).toEqual([])
  })
})

describe('the draft of a whole programme', () => {
  test('says what it does, and becomes the plan', async () => {
    await page.getByRole('button', { name: 'Review and commit' }).click()
    const summary = page.locator('[data-plan-summary]')
    expect(await summary.innerText()).toContain('600 rollouts changed')
    expect(await summary.innerText()).toContain('3 new waves')
    await expectSound(page)
    await page.getByRole('button', { name: 'Commit to the plan' }).click()
    await page.locator('[data-sonner-toast]').waitFor()
    await summary.waitFor({ state: 'detached' })
    await page.reload()
    await cell(0, 0).waitFor()
    expect(await title()).toBe('600 of 600 rollouts are in a wave')
    expect([await waveIn(0, 0), await waveIn(0, 10), await waveIn(19, 29)]).toEqual(['1', '2', '3'])
    expect(await page.getByText('not committed').count()).toBe(0)
    await page.goto('/programmes/branches/waves')
    expect(await page.locator('main tbody tr').count()).toBe(3)
  })

  test('can be taken back once it is the plan', async () => {
    await page.goto(`${PLANNER}?wave=3`)
    await cell(0, 20).focus()
    expect(await brush('Everywhere').getAttribute('aria-pressed')).toBe('true')
    await press('Control+Shift+ArrowRight', 'Delete')
    expect(await title()).toBe('590 of 600 rollouts are in a wave')
    await page.getByRole('button', { name: 'Review and commit' }).click()
    await page.getByRole('button', { name: 'Commit to the plan' }).click()
    await page.locator('[data-plan-summary]').waitFor({ state: 'detached' })
    expect(await title()).toBe('590 of 600 rollouts are in a wave')
    await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(title).toBe('600 of 600 rollouts are in a wave')
    expect(await waveIn(0, 29)).toBe('3')
    expect(office.faults()).toEqual([])
  })
})

describe('on a phone', () => {
  test('a tap paints, a finger scrolls until it is told to draw', async () => {
    const {
      page: phone,
      faults,
      close,
    } = await visitorTo(browser, server.url, {
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
    })
    await enterAs(phone, 'Administrator')
    await phone.goto(PLANNER)
    await phone.getByRole('button', { name: 'New wave' }).tap()
    await phone.getByRole('button', { name: 'Add to the draft' }).tap()
    const first = phone.locator('[data-row-at="0"][data-col-at="0"]')
    await first.tap()
    expect(await first.innerText()).toContain('4')
    const touchAction = () => phone.getByRole('grid').evaluate((grid) => getComputedStyle(grid).touchAction)
    expect(await touchAction()).toBe('auto')
    await phone.getByRole('button', { name: 'Draw by finger' }).tap()
    expect(await touchAction()).toBe('none')
    await expectSound(phone)
    expect(faults()).toEqual([])
    await close()
  })
})

test('without script the page leads to what works without', async () => {
  const { page: plain, close } = await visitorTo(browser, server.url, { javaScriptEnabled: false })
  await enterAs(plain, 'Process office')
  await plain.goto('/programmes/hengchuan/waves/planner')
  const link = plain.getByRole('link', { name: /^Wave 3/ })
  expect(await link.getAttribute('href')).toBe('/programmes/hengchuan/waves/3/scope')
  await close()
})

const cell = (row: number, col: number) => page.locator(`[data-row-at="${row}"][data-col-at="${col}"]`)
const brush = (name: string) => page.getByRole('button', { name: new RegExp(`^\\d ?${name}`) })
const conflicts = (kind: string) => page.locator(`[data-conflicts="${kind}"]`)
const title = () => page.locator('main h1').innerText()

/** The number in a cell, without its marks. */
async function waveIn(row: number, col: number): Promise<string> {
  return (await cell(row, col).innerText()).replace(/\D/g, '')
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function drag(from: Locator, to: Locator): Promise<void> {
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await page.mouse.up()
}

function focusedCell(): Promise<string> {
  return page.evaluate(() => {
    const { rowAt, colAt } = (document.activeElement as HTMLElement).dataset
    return `${rowAt}:${colAt}`
  })
}

function earlier(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 24 * 3600_000).toISOString().slice(0, 10)
}

/** As many branches as a company has that plans with this page, beside those of the sample. */
function addBranches(): void {
  const db = new Database(join(server.dataDir, 'groundwork.db'))
  const { count } = db.prepare("select count(*) as count from unit where kind = 'branch'").get() as { count: number }
  const add = db.prepare(
    `insert into unit (parent_id, kind, is_business, name_zh, name_en, position)
     select id, 'branch', 1, ?, ?, ? from unit where kind = 'region' limit 1`,
  )
  for (let at = count + 1; at <= BRANCHES; at += 1) add.run(`分支${at}`, `Branch ${at}`, 1000 + at)
  db.close()
}

async function makeProgramme(): Promise<void> {
  await page.goto('/programmes/new')
  for (const [name, value] of Object.entries({ nameZh: '三十家分支', nameEn: 'Thirty branches', slug: 'branches' }))
    await page.locator(`main form [name="${name}"]`).fill(value)
  const boxes = page.locator('main input[name="subProcesses[]"]')
  for (let at = 0; at < SUB_PROCESSES; at += 1) await boxes.nth(at).check()
  await page.locator('main form button.bg-accent').last().click()
  await page.waitForURL('**/programmes/branches/**')
  // So many at once are the subject of the tests of limits, not of these.
  await page.goto('/programmes/branches/settings/programme')
  await page.locator('main [name=branchLimit]').fill('20')
  await page.locator('main form:has([name=branchLimit]) button.bg-accent').click()
  await page.getByText('Saved').first().waitFor()
}
