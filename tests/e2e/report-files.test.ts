import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import JSZip from 'jszip'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../db/client.server'
import { person } from '../../db/schema/people'
import { programme } from '../../db/schema/programme'
import { makeReport } from '../factories/frozen-report'
import { reportContent } from '../factories/report-content'
import { enterAs, expectSound, openBrowser, PHONE, visitorTo } from './setup/browser'
import { type Caller, callerAs } from './setup/caller'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

let browser: Browser
let server: RunningServer
let office: Caller
let base: string
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto', environment: { LOG_LEVEL: 'info' } })
  const db = openDatabase(join(server.dataDir, 'groundwork.db'))
  const [row] = await db.read.select().from(programme).where(eq(programme.slug, 'hengchuan'))
  const [author] = await db.read.select().from(person).orderBy(asc(person.id)).limit(1)
  const id = await makeReport(db, row!.id, author!.id, { number: 103 })
  await db.close()
  base = `${P}/reports/${id}`
  office = await callerAs(server, 'office')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('files are made beside the server, and nobody waits for them', async () => {
  const files = ['slides.pptx', 'data.xlsx'].flatMap((file) =>
    ['zh-CN', 'en'].map((language) => office.get(`${base}/${file}?language=${language}`)),
  )
  let isDone = false
  const made = Promise.all(files).then((answers) => {
    isDone = true
    return answers
  })
  const waits: number[] = []
  while (!isDone) {
    const before = performance.now()
    await (await fetch(`${server.url}/healthz`)).text()
    waits.push(performance.now() - before)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  for (const answer of await made) {
    expect(answer.status).toBe(200)
    const zip = await JSZip.loadAsync(await answer.arrayBuffer(), { checkCRC32: true })
    expect(Object.keys(zip.files).length).toBeGreaterThan(5)
  }
  expect(waits.length).toBeGreaterThan(5)
  // The machine of the tests does other things too: a hiccup or two is not the making of four files.
  expect(waits.filter((wait) => wait > 50).length).toBeLessThanOrEqual(2)
  expect(Math.max(...waits)).toBeLessThan(250)
})

test.each(['zh-CN', 'en'] as const)('the page to print becomes a PDF with every sentence, in %s', async (language) => {
  const { page, faults, close } = await visitorTo(browser, server.url)
  await enterAs(page, 'Process office')
  await page.goto(`${base}/print?language=${language}`)
  expect(await page.locator('script').count()).toBe(0)
  await expectSound(page)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(faults()).toEqual([])
  await close()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(pages).toBeGreaterThanOrEqual(3)
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 84[12][.\d]* 59[45][.\d]*\]/)
  const text = textOf(pdf)
  if (text === null) return
  const { headline, sections } = reportContent()
  const said = [headline, ...sections.flatMap(({ lines }) => lines.map((line) => line.text))]
  for (const one of said) expect(text).toContain((language === 'en' ? one.en : one.zh).replace(/\s/g, ''))
  // The office's words stay in the language of their author.
  expect(text).toContain('华东三家分支机构')
  expect(text).toContain('Weneedonerule,nottwo.')
  expect(text).not.toContain('\ufffd')
})

test('a link is made, followed without signing in, told to nobody, and revoked', async () => {
  const { page, close } = await visitorTo(browser, server.url)
  await enterAs(page, 'Process office')
  await page.goto(`${base}/links`)
  await page.locator('[name=purpose]').fill('Supervisory board')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.locator('main input[readonly]').inputValue()
  await expectSound(page)
  const token = new URL(link).pathname.split('/').at(-1) ?? ''
  expect(token).toMatch(/^[\w-]{43}$/)

  const reader = await visitorTo(browser, server.url, { locale: 'zh-CN', viewport: PHONE, javaScriptEnabled: true })
  const answer = await reader.page.goto(link)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer' })
  expect(answer?.headers()['cache-control']).toContain('no-store')
  expect(answer?.headers()['x-robots-tag']).toContain('noindex')
  await expectSound(reader.page)
  await reader.page.getByRole('link', { name: 'English' }).click()
  await reader.page.getByText('Where we stand').waitFor()
  expect(reader.faults()).toEqual([])

  await page.goto(`${base}/links`)
  await page.getByText('127.0.0.1').first().waitFor()
  expect(await page.content()).not.toContain(token)
  await page.locator('main a[href$="/revocation"]').first().click()
  await page.locator('main form button').click()
  await page.getByText('Revoked', { exact: true }).waitFor()
  expect((await reader.page.goto(link))?.status()).toBe(410)
  await expectSound(reader.page)
  expect(server.output()).toContain('/shared/…')
  expect(server.output()).not.toContain(token)
  await Promise.all([close(), reader.close()])
})

test('asking for many links is slowed down', async () => {
  const statuses = new Set<number>()
  for (let count = 0; count < 130 && !statuses.has(429); count += 1)
    statuses.add((await fetch(`${server.url}/shared/guess-${count}`)).status)
  expect([...statuses]).toEqual([410, 429])
})

/** The text of a PDF without its blanks; null where the program that reads it is not installed. */
function textOf(pdf: Buffer): string | null {
  const file = join(server.dataDir, 'printed.pdf')
  writeFileSync(file, pdf)
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
