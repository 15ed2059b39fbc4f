import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAs, expectSound, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { callerAs } from './setup/caller'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

const WORDS = {
  en: {
    office: 'Process office',
    owner: 'Process owner',
    wave: 'Entry to wave 3',
    chosenWave: 'Wave 3',
    allWaves: 'All waves',
    csv: 'Table, CSV',
    codeHead: 'Code',
    branchHead: 'Branch,Wave',
    statuses: /^(Not started|In progress|Ready|Blocked|Waived)( · (overdue|without a recent update|gate passed))*$/,
    branch: 'Branch by branch',
    forecast:
      /^(Enough as of today|Ready around .+ likely by the gate|Ready around .+ planned for|Not foreseeable|Not within|Unknown)/,
    history: 'History of this check',
    save: 'Save all',
  },
  'zh-CN': {
    office: '流程部门',
    owner: '流程责任人',
    wave: '第 3 批准入',
    chosenWave: '第 3 批',
    allWaves: '全部批次',
    csv: '导出表格（CSV）',
    codeHead: '编号',
    branchHead: '分支机构,批次',
    statuses: /^(未开始|进行中|就绪|阻塞|豁免)( · (已逾期|久未更新|已准入))*$/,
    branch: '逐分支查看',
    forecast: /^(目前已达到要求|预计 .+ 左右就绪|无法预计|按目前速度|未知)/,
    history: '变更记录',
    save: '全部保存',
  },
} as const

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

async function visitor(role: string, options: Parameters<typeof visitorTo>[2]): Promise<Page> {
  const made = await visitorTo(browser, server.url, options)
  visitors.push(made)
  await enterAs(made.page, role)
  return made.page
}

/** The lines of a file that a link hands out, without the mark at its beginning. */
async function sheetBehind(page: Page, link: string): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^hengchuan-.+-\d{4}-\d{2}-\d{2}\.csv$/)
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  return text.slice(1).trimEnd().split('\r\n')
}

/** A line as a spreadsheet reads it. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

describe.each(['en', 'zh-CN'] as const)('from the heat map to a single check, in %s', (locale) => {
  const words = WORDS[locale]

  test('a gate is chosen, a cell leads to its branches by checks, and both are handed out as sheets', async () => {
    const page = await visitor(words.office, { locale })
    await page.goto(`${P}/readiness`)
    await page.getByRole('link', { name: words.wave, exact: true }).click()
    await page.waitForURL(/gate=3/)
    await page.locator('main nav [aria-current=true]', { hasText: words.wave }).waitFor()
    const rows = await page.locator('main tbody tr').count()
    const map = await sheetBehind(page, words.csv)
    expect(cellsOf(map[0] ?? '')[0]).toBe(words.codeHead)
    expect(map).toHaveLength(rows + 1)
    expect(map.slice(1).map((line) => cellsOf(line)[3])).toEqual(Array.from({ length: rows }, () => words.wave))

    await page.locator('main tbody a[href*="/LTC-MO-4/branches"]').nth(1).click()
    await page.waitForURL(/LTC-MO-4\/branches\?gate=3&dimension=incentives$/)
    const cells = page.locator('main tbody td a')
    await cells.first().waitFor()
    expect(await page.locator('main nav [aria-current=true]').allTextContents()).toContain(words.chosenWave)
    const branches = await page.locator('main tbody tr').count()
    const sheet = await sheetBehind(page, words.csv)
    expect(sheet[1]).toMatch(new RegExp(`^${words.branchHead},`))
    expect(sheet).toHaveLength(branches + 2)
    for (const line of sheet.slice(2)) {
      const [, wave, ...statuses] = cellsOf(line)
      expect(wave).toBe('3')
      expect(statuses).toHaveLength((await cells.count()) / branches)
      for (const status of statuses) expect(status).toMatch(words.statuses)
    }
    await page.getByRole('link', { name: words.allWaves, exact: true }).click()
    await page.waitForURL(/branches\?dimension=incentives$/)
    await page.locator('main tbody tr').nth(branches).waitFor()
    await expectSound(page)
  })

  test('on a phone the branches stay in sight, and a cell leads to its check and its history', async () => {
    const page = await visitor(words.office, { locale, viewport: PHONE, colorScheme: 'dark' })
    await page.goto(`${P}/readiness/LTC-MO-4/branches?gate=3`)
    const branch = page.locator('main tbody th').first()
    await page.locator('main section[tabindex="0"]').evaluate((table) => table.scrollTo({ left: 400 }))
    const box = await branch.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect(box?.x).toBeLessThan(40)
    await expectSound(page)
    await page.locator('main tbody td a').first().click()
    await page.waitForURL(/checks\/\d+\/status$/)
    await page.getByRole('link', { name: words.history, exact: true }).click()
    await page.waitForURL(/checks\/\d+\/history$/)
    await page.locator('main ol li').first().waitFor()
    await expectSound(page)
  })

  test('what is foretold is a sentence for each dimension', async () => {
    const page = await visitor(words.office, { locale })
    await page.goto(`${P}/readiness/LTC-MO-4?gate=3`)
    const sentences = await page.locator('main li:has(svg + table) > span:last-child').allTextContents()
    expect(sentences.length).toBeGreaterThan(1)
    for (const sentence of sentences) expect(sentence).toMatch(words.forecast)
    await page.getByRole('link', { name: words.branch, exact: true }).click()
    await page.waitForURL(/branches\?gate=3$/)
  })

  test('the table of checks is one step away, sends what was touched alone, and the history tells it', async () => {
    const page = await visitor(words.owner, { locale })
    await page.goto(`${P}/readiness`)
    await page.locator(`main a[href="${P}/checks/update"]`).click()
    await page.waitForURL(/checks\/update$/)
    await page.waitForLoadState('networkidle')
    const notes = page.locator('textarea[name^="note."]')
    expect(await notes.count()).toBeGreaterThan(2)
    const id = /\d+/.exec((await notes.nth(1).getAttribute('name')) ?? '')?.[0]
    const said = `Told to the branches in ${locale}.`
    await notes.nth(1).fill(said)
    const [request] = await Promise.all([
      page.waitForRequest((one) => one.method() === 'POST' && one.url().includes('/checks/update')),
      page.getByRole('button', { name: words.save }).click(),
    ])
    const sent = new URLSearchParams(request.postData() ?? '')
    expect([...sent.keys()].filter((name) => name.startsWith('version.'))).toEqual([`version.${id}`])
    await page.getByText(said).first().waitFor()
    await page.goto(`${P}/checks/${id}/history`)
    await page.locator('main ol li').first().getByText(said).waitFor()
    await expectSound(page)
  })
})

test('without script the whole table is taken, however long its notes are', async () => {
  const owner = await callerAs(server, 'owner')
  const page = await (await owner.get(`${P}/checks/update`)).text()
  const valuesOf = (field: string) =>
    [...page.matchAll(new RegExp(`name="${field}\\.(\\d+)" value="([^"]*)"`, 'g'))].map(([, id, value]) => [
      `${field}.${id}`,
      value ?? '',
    ])
  const key = /name="formKey"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? ''
  const versions = valuesOf('version')
  const ids = versions.map(([name]) => name?.split('.')[1])
  const filler = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`ignored.${at}`, '长'.repeat(2000)]))
  const rows = Object.fromEntries(
    ids.flatMap((id) => [
      [`status.${id}`, 'inProgress'],
      [`note.${id}`, '长'.repeat(2000)],
      [`evidenceNote.${id}`, '据'.repeat(2000)],
    ]),
  )
  const fields = {
    formKey: key,
    to: `${P}/checks/update`,
    bulk: '',
    ...Object.fromEntries(versions),
    ...rows,
    ...filler,
  }
  expect(new URLSearchParams(fields).toString().length).toBeGreaterThan(1024 * 1024)
  const answer = await owner.post(`${P}/checks/update`, fields)
  expect(answer.status).toBe(302)
  expect((await (await owner.get(`${P}/checks/${ids[0]}/history`)).text()).includes('长'.repeat(2000))).toBe(true)
})
