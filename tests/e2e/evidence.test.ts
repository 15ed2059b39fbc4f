import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CONTENTS } from '../factories/evidence'
import { enterAs, expectSound, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { callerAs } from './setup/caller'
import { formHead, rawConnection } from './setup/raw-request'
import { type RunningServer, startServer } from './setup/server-process'

const P = '/programmes/hengchuan'
const MB = 1024 * 1024

let browser: Browser
let server: RunningServer
let check: string
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

async function ownersPage(options: Parameters<typeof visitorTo>[2] = {}): Promise<Page> {
  const visitor = await visitorTo(browser, server.url, { locale: 'en', ...options })
  visitors.push(visitor)
  await enterAs(visitor.page, 'Process owner')
  await visitor.page.goto(`${P}/my-work`)
  const href = await visitor.page.locator('a[data-row]').first().getAttribute('href')
  check = /checks\/(\d+)/.exec(href ?? '')?.[1] ?? ''
  await visitor.page.goto(`${P}/checks/${check}/status`)
  await visitor.page.waitForLoadState('networkidle')
  return visitor.page
}

const choose = (page: Page, name: string, content: Uint8Array) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
const attach = (page: Page) => page.getByRole('button', { name: 'Attach' }).click()
const kept = () => {
  const folder = join(server.dataDir, 'evidence')
  if (!existsSync(folder)) return []
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => statSync(join(folder, path)).isFile()).sort()
}

test('a file is attached on a phone, listed, handed out as it is and to be saved only, and removed', async () => {
  const page = await ownersPage({ viewport: PHONE })
  const before = kept().length
  await choose(page, '任命=终稿; A.pdf', CONTENTS.pdf)
  await attach(page)
  const link = page.getByRole('link', { name: '任命=终稿; A.pdf', exact: true })
  await link.waitFor()
  await expectSound(page)
  expect(await page.locator('input[type=file]').inputValue()).toBe('')
  expect(kept()).toHaveLength(before + 1)

  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/^任命=终稿. A\.pdf$/)
  expect(readFileSync(await download.path())).toEqual(Buffer.from(CONTENTS.pdf))
  const href = await link.getAttribute('href')
  const owner = await callerAs(server, 'owner')
  const answer = await owner.get(href ?? '')
  const sha256 = createHash('sha256').update(CONTENTS.pdf).digest('hex')
  expect(answer.headers.get('ETag')).toBe(`"${sha256}"`)
  expect(answer.headers.get('Content-Security-Policy')).toContain("sandbox; default-src 'none'")
  expect(answer.headers.get('X-Content-Type-Options')).toMatch(/^nosniff/)
  expect((await owner.get(href ?? '', { 'If-None-Match': `"${sha256}"` })).status).toBe(304)

  await page.getByRole('link', { name: 'Remove 任命' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.waitForURL(`**/checks/${check}/status`)
  await link.waitFor({ state: 'detached' })
  expect((await owner.get(href ?? '')).status).toBe(404)
})

test('a file that cannot be kept is refused in words at its field, and stays chosen', async () => {
  const page = await ownersPage()
  const before = kept()
  await choose(page, 'wall.png', CONTENTS.html)
  await attach(page)
  await page.getByText('This file cannot be kept').waitFor()
  expect(await page.locator('input[type=file]').getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator('input[type=file]').inputValue()).toContain('wall.png')
  await expectSound(page)
  await choose(page, 'log.txt', new Uint8Array(25 * MB + 1).fill(97))
  await attach(page)
  await page.getByText('This file is larger than 25 MB').waitFor()
  expect(kept()).toEqual(before)
})

test('without script the form leads back, or says on its page why not', async () => {
  const page = await ownersPage({ javaScriptEnabled: false })
  await choose(page, 'list.csv', CONTENTS.utf8)
  await attach(page)
  await page.waitForURL(`**/checks/${check}/status**`)
  await page.getByRole('link', { name: 'list.csv', exact: true }).waitFor()
  await choose(page, 'setup.exe', CONTENTS.program)
  await attach(page)
  await page.getByText('This file cannot be kept').waitFor()
})

test('an upload that is cut leaves nothing, and one that is too large or tells no length is not begun', async () => {
  await ownersPage()
  const before = kept()
  const path = `${P}/checks/${check}/evidence`
  const visitor = visitors.at(-1)
  const cookies = await visitor?.page.context().cookies()
  const Cookie = (cookies ?? []).map(({ name, value }) => `${name}=${value}`).join('; ')
  const type = { 'Content-Type': 'multipart/form-data; boundary=XX', Cookie }
  const head = '--XX\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'

  const cut = await rawConnection(server.url)
  cut.send(formHead(path, { ...type, 'Content-Length': 20 * MB }) + head + 'x'.repeat(MB))
  await vi.waitUntil(() => kept().some((file) => file.startsWith('incoming')), { timeout: 10_000 })
  cut.socket.destroy()
  await vi.waitUntil(() => kept().length === before.length, { timeout: 10_000 })

  const large = await rawConnection(server.url)
  large.send(formHead(path, { ...type, 'Content-Length': 26 * MB }))
  expect(await large.until(/\(25 MB\)/)).toMatch(/^HTTP\/1\.1 413 /)
  large.socket.destroy()
  const pieces = await rawConnection(server.url)
  pieces.send(formHead(path, { ...type, 'Transfer-Encoding': 'chunked' }))
  expect(await pieces.until(/with its length/)).toMatch(/^HTTP\/1\.1 411 /)
  pieces.socket.destroy()
  expect(kept()).toEqual(before)
})
