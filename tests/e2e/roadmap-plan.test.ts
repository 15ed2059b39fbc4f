import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAs, expectSound, openBrowser, type Visitor, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

const TABLET = { width: 1024, height: 1366 }
/** A touch that comes sooner after another may be taken for a part of it, and does not press a button. */
const TAP_APART_MS = 400
const NOTHING = 'Nothing has moved yet.'

let browser: Browser
let server: RunningServer
let office: Visitor
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto' })
  office = await visitorTo(browser, server.url)
  page = office.page
  await enterAs(page, 'Process office')
  await page.goto(`${P}/roadmap?edit=on`, { waitUntil: 'networkidle' })
  await summary().waitFor()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

describe('by the mouse', () => {
  test('a bar says what follows before it is let go, and Escape puts it back', async () => {
    const bar = stepBar('pilot', 'actual_start is null')
    const before = await nameOf(bar)
    expect(await summary().innerText()).toBe(NOTHING)
    await takeAndPull(bar)
    await expect.poll(() => summary().innerText()).toMatch(/moved by you/)
    expect(await nameOf(bar)).not.toBe(before)

    await page.keyboard.press('Escape')
    await expect.poll(() => summary().innerText()).toBe(NOTHING)
    await page.mouse.up()
    expect(await nameOf(bar)).toBe(before)
    expect(await button('Undo').isDisabled()).toBe(true)
  })

  test('a bar that is over stays, and it is said why', async () => {
    const bar = stepBar('design', 'actual_end is not null')
    await toMiddle(bar)
    await bar.click()
    expect(await review().innerText()).toContain('is over and stays where it is')
    expect(await summary().innerText()).toBe(NOTHING)
    expect(new URL(page.url()).pathname).toBe(`${P}/roadmap`)
  })

  test('a bar becomes the plan, and the old days come back by the toast', async () => {
    const bar = stepBar('pilot', 'actual_start is null')
    const before = await nameOf(bar)
    await takeAndPull(bar)
    await page.mouse.up()
    await expect.poll(() => summary().innerText()).toMatch(/moved by you/)
    const moved = await nameOf(bar)
    expect(moved).not.toBe(before)
    await expectSound(page)

    await commit()
    await toast().waitFor()
    await expect.poll(() => summary().innerText()).toBe(NOTHING)
    expect(await nameOf(bar)).toBe(moved)
    expect(await button('Undo').isDisabled()).toBe(true)

    await toast().getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => nameOf(bar)).toBe(before)
    await reload()
    expect(await nameOf(bar)).toBe(before)
    expect(office.faults()).toEqual([])
  })
})

describe('by the keyboard', () => {
  test('a bar is taken up, carried and put down, and the draft taken back', async () => {
    const bar = stepBar('pilot', 'actual_start is null')
    const before = await nameOf(bar)
    await carryByTwoDays(bar)
    await expect.poll(() => summary().innerText()).toMatch(/moved by you/)
    expect(await nameOf(bar)).not.toBe(before)
    await button('Undo').click()
    await expect.poll(() => summary().innerText()).toBe(NOTHING)
    expect(await nameOf(bar)).toBe(before)
    await button('Redo').click()
    await expect.poll(() => nameOf(bar)).not.toBe(before)
    await button('Undo').click()
  })

  test('what is committed is there after a reload', async () => {
    const bar = stepBar('pilot', 'actual_start is null')
    await carryByTwoDays(bar)
    await expect.poll(() => summary().innerText()).toMatch(/moved by you/)
    const moved = await nameOf(bar)
    await commit()
    await expect.poll(() => summary().innerText()).toBe(NOTHING)
    await reload()
    expect(await nameOf(bar)).toBe(moved)
    expect(await summary().innerText()).toBe(NOTHING)
    expect(office.faults()).toEqual([])
  })
})

describe('by the finger, on a tablet', () => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await visitorTo(browser, server.url, { hasTouch: true, viewport: TABLET })
    page = visitor.page
    await enterAs(page, 'Process office')
    await page.goto(`${P}/roadmap?edit=on`, { waitUntil: 'networkidle' })
    await summary().waitFor()
  })
  afterAll(async () => {
    await visitor.close()
    page = office.page
  })

  test('a bar is pulled, and says what follows before it is let go', async () => {
    const bar = stepBar('pilot', 'actual_start is null')
    const before = await nameOf(bar)
    const finger = await touch(bar)
    await finger.to(30)
    await finger.to(60)
    await expect.poll(() => summary().innerText()).toMatch(/moved by you/)
    expect(await nameOf(bar)).not.toBe(before)
    await finger.up()
    const moved = await nameOf(bar)
    await button('Undo').tap()
    await expect.poll(() => nameOf(bar)).toBe(before)
    await button('Redo').tap()
    await expect.poll(() => nameOf(bar)).toBe(moved)
    await expectSound(page)
    await button('Undo').tap()
    expect(visitor.faults()).toEqual([])
  })

  test('pulled beside the bars, the chart scrolls and nothing moves', async () => {
    const bar = stepBar('pilot', 'actual_start is null')
    const row = page.locator('[data-row-of]', { has: bar }).first()
    const before = await bar.boundingBox()
    const finger = await touch(row, -200)
    await finger.to(-260)
    await finger.to(-320)
    await finger.up()
    expect(await summary().innerText()).toBe(NOTHING)
    expect((await bar.boundingBox())?.x).not.toBe(before?.x)
  })
})

test('an executive is not offered to edit', async () => {
  const { page: theirs, close } = await visitorTo(browser, server.url)
  await enterAs(theirs, 'Executive')
  await theirs.goto(`${P}/roadmap?edit=on`, { waitUntil: 'networkidle' })
  expect(await theirs.getByText('Edit plan').count()).toBe(0)
  expect(await theirs.getByText('Stop editing').count()).toBe(0)
  expect(await theirs.locator('[data-plan-summary]').count()).toBe(0)
  await close()
})

const summary = () => page.locator('[data-plan-summary]')
const review = () => page.locator('section', { has: summary() }).last()
const button = (name: string) => review().getByRole('button', { name, exact: true })
const toast = () => page.locator('[data-sonner-toast]').first()

/** What a screen reader hears of a bar: its step, sub-process and days. */
const nameOf = (bar: Locator) => bar.getAttribute('aria-label')

/** The bar of the first such step of the sample. */
function stepBar(kind: string, condition: string): Locator {
  const db = new Database(join(server.dataDir, 'groundwork.db'), { readonly: true })
  const row = db
    .prepare(
      `select step.id from step join sub_process on sub_process.id = sub_process_id
       where kind = ? and ${condition} order by sub_process.position, step.id limit 1`,
    )
    .get(kind) as { id: number }
  db.close()
  return page.locator(`[data-bar="step-${row.id}"]`)
}

/** Away from the edges, where a drag scrolls, and from the review, which lies over the chart. */
async function toMiddle(bar: Locator): Promise<void> {
  await bar.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }))
}

/** Pulls a bar to the right and keeps the button down. */
async function takeAndPull(bar: Locator): Promise<void> {
  await toMiddle(bar)
  const box = await bar.boundingBox()
  if (!box) throw new Error('the bar is not drawn')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 30, y, { steps: 5 })
  await page.mouse.move(x + 60, y, { steps: 5 })
}

/** Puts a finger on the middle of something, or so many pixels right of it, and keeps it there. */
async function touch(on: Locator, aside = 0) {
  await toMiddle(on)
  const box = await on.boundingBox()
  if (!box) throw new Error('it is not drawn')
  const [x, y] = [box.x + box.width / 2 + aside, box.y + box.height / 2]
  const screen = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', [{ x, y }])
  return {
    /** So many pixels right of where it was put. */
    to: (pixels: number) => send('touchMove', [{ x: x + pixels, y }]),
    up: async () => {
      await send('touchEnd', [])
      await page.waitForTimeout(TAP_APART_MS)
    },
  }
}

async function carryByTwoDays(bar: Locator): Promise<void> {
  await bar.focus()
  for (const key of ['Enter', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
}

/** Commits, and says why wherever it is asked. */
async function commit(): Promise<void> {
  for (const name of ['slipReason', 'overloadReason']) {
    const reason = page.locator(`textarea[name=${name}]`)
    if ((await reason.count()) > 0) await reason.fill('Agreed with the owner')
  }
  await button('Commit to the plan').click()
}

async function reload(): Promise<void> {
  await page.reload({ waitUntil: 'networkidle' })
  await summary().waitFor()
}
