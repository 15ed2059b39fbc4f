import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAs, openBrowser, visitorTo } from './setup/browser'
import { P } from './setup/pages'
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

const WORDS = {
  en: {
    role: 'Executive',
    changed: 'What changed',
    since: 'Since the day',
    show: 'Show',
    yesterday: 'Since yesterday',
    live: /rollouts went live/,
    table: 'Data table',
    chart: 'Chart',
    range: 'Range',
    save: 'Save Progress',
    png: 'As PNG',
    dimensions: 'Four dimensions',
    lessons: 'Eight lessons',
    scorecard: 'Scorecard',
    card: /of eight lessons off track/,
    next: 'Next:',
    owner: /^Speak with /,
    judged: /^How it is judged Business leads/,
    threshold: /25% or more are silent/,
    portfolio: 'How do our programmes stand beside each other?',
    programmes: 'Programmes',
    asks: 'Asks open',
  },
  'zh-CN': {
    role: '高层',
    changed: '有什么变化',
    since: '起始日期',
    show: '查看',
    yesterday: '昨天以来',
    live: /个推行点上线/,
    table: '数据表',
    chart: '图表',
    range: '区间',
    save: '保存进展',
    png: '存为 PNG',
    dimensions: '四项准备',
    lessons: '八条经验',
    scorecard: '记分卡',
    card: /八条经验中 \d 条偏离/,
    next: '下一步：',
    owner: /^找.+谈一谈/,
    judged: /^怎样判断 业务主导/,
    threshold: /25% 及以上的责任人沉默/,
    portfolio: '各项目群相比，进展如何？',
    programmes: '项目群',
    asks: '未结请求',
  },
} as const

describe.each(['en', 'zh-CN'] as const)('an executive in %s', (locale) => {
  const words = WORDS[locale]
  const visit = async () => {
    const visitor = await visitorTo(browser, server.url, { locale })
    await enterAs(visitor.page, words.role)
    return visitor
  }

  test('asks what has changed since a day, and keeps the table beside it', async () => {
    const { page, faults, close } = await visit()
    await page.goto(`${P}/overview`)
    await page.getByRole('link', { name: words.table }).click()
    await page.getByRole('columnheader', { name: words.range }).waitFor()
    const card = page.locator('section.card').filter({ has: page.getByRole('heading', { name: words.changed }) })
    await card.getByLabel(words.since).fill('2026-01-05')
    await card.getByRole('button', { name: words.show }).click()
    await card.getByRole('link', { name: words.live }).waitFor()
    const asked = () => ['since', 'progress'].map((name) => new URL(page.url()).searchParams.get(name))
    await expect.poll(asked).toEqual(['2026-01-05', 'table'])
    await card.getByRole('link', { name: words.yesterday }).click()
    await page.waitForURL(/since=yesterday/)
    await page.getByRole('link', { name: words.chart, exact: true }).waitFor()
    expect(faults()).toEqual([])
    await close()
  })

  test('takes a chart along as SVG and as PNG', async () => {
    const { page, faults, close } = await visit()
    await page.goto(`${P}/overview`, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: words.save }).click()
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.png }).click(),
    ])
    expect(picture.suggestedFilename()).toMatch(/^hengchuan-progress-.*\.png$/)
    expect(
      readFileSync(await picture.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect(faults()).toEqual([])
    await close()
  })

  test('reads the levels in a table beside their picture', async () => {
    const { page, close } = await visit()
    await page.goto(`${P}/overview`)
    const table = page.getByRole('table', { name: words.dimensions })
    expect(await table.getByRole('row').count()).toBe(5)
    await close()
  })

  test('comes from the overview to the eight lessons, and from one to what it was measured by', async () => {
    const { page, faults, close } = await visit()
    await page.goto(`${P}/overview`)
    await page.getByRole('link', { name: words.scorecard, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: words.card }).waitFor()
    expect(await page.locator('main li[id^=lesson-]').count()).toBe(8)
    expect(await page.locator('main li[id^=lesson-]').getByText(words.next, { exact: true }).count()).toBe(8)
    await page.locator('#lesson-2 summary').filter({ hasText: words.judged }).click()
    await page.getByText(words.threshold).waitFor()
    await page.locator('#lesson-2').getByRole('link', { name: words.owner }).click()
    await page.waitForURL(/\/readiness\/LTC-/)
    await page.goBack()
    await page.locator('#lesson-5 a').first().click()
    await page.waitForURL(/\/readiness$/)
    expect(faults()).toEqual([])
    await close()
  })

  test('compares the programmes', async () => {
    const { page, faults, close } = await visit()
    await page.goto('/portfolio')
    await page.getByText(words.portfolio).waitFor()
    const table = page.getByRole('table', { name: words.programmes, exact: true })
    await table.getByRole('columnheader', { name: words.asks }).waitFor()
    await table.locator('tbody tr').first().getByRole('link').first().click()
    await page.waitForURL(/\/overview$/)
    expect(faults()).toEqual([])
    await close()
  })
})
