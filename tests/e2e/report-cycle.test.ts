import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '~/domain/days'
import { m } from '~/i18n/generated/messages'
import { inLocale } from '~/i18n/in-locale.server'
import { enterAs, expectSound, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

const WRITTEN = {
  en: {
    office: 'Process office',
    executive: 'Executive',
    owner: 'Process owner',
    words: 'Approvals are **unclear** in two regions.',
    drawn: 'unclear',
    advice: 'Let the east go first, and the south two weeks later.',
    answer: 'Done: the south follows on the 15th.',
  },
  'zh-CN': {
    office: '流程部门',
    executive: '高层',
    owner: '流程责任人',
    words: '两个区域的**授权口径**不一致。',
    drawn: '授权口径',
    advice: '华东先行，华南晚两周再上。',
    answer: '已办：华南 15 日跟进。',
  },
} as const

describe.each(['en', 'zh-CN'] as const)('a report from its draft to the next, in %s', (locale) => {
  const written = WRITTEN[locale]
  const say = (word: () => string) => inLocale(locale, word)
  let server: RunningServer
  let browser: Browser
  let office: Visitor
  let executive: Visitor
  beforeAll(async () => {
    server = await startServer({ sample: 'auto' })
    browser = await openBrowser()
    office = await visitorTo(browser, server.url, { locale })
    executive = await visitorTo(browser, server.url, { locale })
    await enterAs(office.page, written.office)
    await enterAs(executive.page, written.executive)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const press = (page: Page, word: () => string) =>
    page
      .getByRole('button', { name: say(word), exact: true })
      .first()
      .click()
  const freeze = async (page: Page, id: number) => {
    await page.goto(`${P}/reports/${id}/freeze`)
    await press(page, m.reports_freeze)
    await page.waitForURL((url) => url.pathname.endsWith(`/reports/${id}`))
    await page.getByText(/[0-9a-f]{64}$/).waitFor()
  }
  const begin = async (page: Page, id: number) => {
    await page.goto(`${P}/reports`)
    await page.getByRole('link', { name: say(m.reports_prepare) }).click()
    await press(page, m.reports_new_submit)
    await page.waitForURL((url) => url.pathname.endsWith(`/reports/${id}`))
    await page.locator('#asks').waitFor()
  }

  test('is built from data and words, and frozen', async () => {
    const { page } = office
    await page.goto(`${P}/reports`)
    await page.getByRole('link', { name: say(m.reports_continue) }).click()
    const why = page.locator('#why')
    await why.locator('textarea').fill(written.words)
    await why.getByRole('button').click()
    await why.locator('strong', { hasText: written.drawn }).waitFor()
    // Data beside the words, which nobody has typed.
    expect(await page.locator('#state li').count()).toBeGreaterThan(1)
    await freeze(page, 4)
    expect(await page.locator('#why strong').first().innerText()).toBe(written.drawn)
    expect(office.faults()).toEqual([])
  })

  test('is taken along as native files that say the same', async () => {
    const { page } = office
    await page.goto(`${P}/reports/4`)
    const headline = await page.locator('main h1').innerText()
    const facts = await page.locator('#state > section > ul > li > div').allInnerTexts()
    const get = async (file: string) => {
      const answer = await page.request.get(`${P}/reports/4/${file}?language=${locale}`)
      expect(answer.status()).toBe(200)
      return answer.body()
    }
    const deck = await JSZip.loadAsync(await get('slides.pptx'), { checkCRC32: true })
    const slides = await Promise.all(deck.file(/^ppt\/slides\/slide\d+\.xml$/).map((one) => one.async('string')))
    expect(slides.length).toBeGreaterThanOrEqual(6)
    expect(slides.length).toBeLessThanOrEqual(10)
    expect(deck.file(/^ppt\/charts\/chart\d+\.xml$/).length).toBeGreaterThan(0)
    const told = textOf(slides.join(''))
    for (const one of [headline, ...facts, written.drawn]) expect(told).toContain(packed(one))

    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await get('data.xlsx')) as unknown as ArrayBuffer)
    expect(book.worksheets.length).toBeGreaterThan(1)
    const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat()).join('\n')
    expect(packed(cells)).toContain(packed(headline))

    const print = textOf((await get('print')).toString())
    for (const one of [headline, ...facts]) expect(print).toContain(packed(one))
  })

  test('is told to its readers, and answered at a line', async () => {
    const { page } = executive
    await page.goto(`${P}/notifications`)
    await page
      .getByRole('button', { name: say(() => m.notices_report_frozen({ subject: '' })) })
      .first()
      .click()
    await page.waitForURL((url) => url.pathname.endsWith('/reports/4'))
    const line = page.locator('#state > section > ul > li').first()
    await line.getByRole('link').click()
    await page.locator('select[name=kind]').selectOption('advice')
    await page.locator('textarea[name=text]').fill(written.advice)
    await press(page, m.advice_give_send)
    await page.waitForURL((url) => url.pathname.endsWith('/reports/4') && url.hash !== '')
    await line.getByText(written.advice).waitFor()
    expect(decodeURIComponent(new URL(page.url()).hash.slice(1))).toBe(await line.getAttribute('id'))
    await line.getByText(say(m.advice_state_open)).waitFor()
    await page.reload()
    await expectSound(page)
    // It is not in what is presented, printed or handed on.
    for (const elsewhere of ['present?page=3', 'print']) {
      await page.goto(`${P}/reports/4/${elsewhere}`)
      expect(await page.content()).not.toContain(written.advice)
    }
    await page.goto(`${P}/reports/4`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(written.advice).isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
    expect(executive.faults()).toEqual([])
  })

  test('returns in the next until what was advised is closed', async () => {
    const { page } = office
    await page.goto(`${P}/reports/advice`)
    const advice = page.locator('main li').filter({ hasText: written.advice })
    await advice.getByRole('link', { name: say(() => m.advice_assign_of({ text: written.advice })) }).click()
    await page.locator('[name=ownerId]').pressSequentially('min.zhao@')
    const offered = page.locator('datalist option').first()
    await offered.waitFor({ state: 'attached' })
    await page.locator('[name=ownerId]').fill((await offered.getAttribute('value')) ?? '')
    await page.locator('[name=dueOn]').fill(addDays(new Date().toISOString().slice(0, 10), 20))
    await press(page, m.form_save)
    await page.waitForURL((url) => url.pathname.endsWith('/reports/advice'))

    const owner = await visitorTo(browser, server.url, { locale })
    await enterAs(owner.page, written.owner)
    await owner.page.goto(`${P}/my-work`)
    await owner.page.locator('main').getByText(written.advice).waitFor()
    await expectSound(owner.page)
    await owner.close()

    await begin(page, 5)
    await page.locator('main').getByText(written.advice).first().waitFor()
    await freeze(page, 5)
    await page.locator('main').getByText(written.advice).first().waitFor()

    await page.goto(`${P}/reports/advice`)
    await advice.getByRole('link', { name: say(() => m.advice_answer_of({ text: written.advice })) }).click()
    await page.locator('textarea[name=answer]').fill(written.answer)
    await page.locator('[name=isClosed]').check()
    await press(page, m.advice_save_answer)
    await page.waitForURL((url) => url.pathname.endsWith('/reports/advice'))

    await begin(page, 6)
    expect(await page.locator('main').innerText()).not.toContain(written.advice)
    // What was frozen stays as it was.
    await page.goto(`${P}/reports/5`)
    await page.locator('main').getByText(written.advice).first().waitFor()
    expect(office.faults()).toEqual([])
  })

  test('is paged through by a finger', async () => {
    const visitor = await visitorTo(browser, server.url, { locale, viewport: PHONE, hasTouch: true, isMobile: true })
    const { page } = visitor
    await enterAs(page, written.executive)
    await page.goto(`${P}/reports/4/present`)
    const at = (number: number) => page.getByText(say(() => m.reports_present_page({ page: number, pages: 9 })))
    await at(1).waitFor()
    const touch = await page.context().newCDPSession(page)
    const swipe = async (from: [number, number], to: [number, number]) => {
      const points = ([x, y]: [number, number]) => [{ x, y }]
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(to) })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await swipe([320, 400], [80, 410])
    await at(2).waitFor()
    await swipe([320, 400], [80, 410])
    await at(3).waitFor()
    await swipe([80, 400], [320, 390])
    await at(2).waitFor()
    // Too short, or rather down than sideways: nothing is turned.
    await swipe([200, 400], [170, 400])
    await swipe([200, 300], [130, 500])
    await page.keyboard.press('ArrowRight')
    await at(3).waitFor()
    expect(visitor.faults()).toEqual([])
    await visitor.close()
  })
})

const packed = (text: string) => text.replace(/\s/g, '')

/** The text of a document of tags, without its blanks. */
function textOf(markup: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", apos: "'" }
  const text = markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#x27|apos);/g, (_, sign) => signs[sign] ?? '')
  return packed(text)
}
