import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, enterAs, expectSound, openBrowser, PHONE, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  server = await startServer({ sample: 'auto' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const WORDS = {
  en: {
    ...{ role: 'Operations team', request: 'Request a review', nanjing: 'Nanjing', send: 'Request' },
    ...{ triage: 'Triage', meeting: 'Set the meeting', save: 'Save', write: 'Write the minutes', decide: 'Decide' },
    ...{ done: 'Done', close: 'Close', closed: /^Closed on/, resume: 'Resume' },
    ...{ change: /^Change “Send/, changed: /^Say that “Send the offer by post/, round: 'Round 1' },
  },
  'zh-CN': {
    ...{ role: '运营团队', request: '申请评审', nanjing: '南京', send: '提交申请' },
    ...{ triage: '完成分派', meeting: '安排会议', save: '保存', write: '写纪要', decide: '决策' },
    ...{ done: '办完了', close: '关闭', closed: /^已于.*关闭$/, resume: '恢复评审' },
    ...{ change: /^修改“Send/, changed: /^标记“Send the offer by post/, round: '第 1 轮' },
  },
} as const

const WAYS = [
  { locale: 'en', viewport: DESK, colorScheme: 'light' },
  { locale: 'zh-CN', viewport: PHONE, colorScheme: 'dark' },
] as const

test.each(WAYS)('a review goes its whole way in $locale', { timeout: 180_000 }, async ({ locale, ...look }) => {
  const words = WORDS[locale]
  const { page, faults, close } = await visitorTo(browser, server.url, { locale, ...look })
  const fill = (name: string, value: string) => page.locator(`[name="${name}"]`).fill(value)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await enterAs(page, words.role)
  await page.goto(`${P}/operations`)
  await page.getByRole('link', { name: words.request }).first().click()
  await page.locator('[name="kindId"]').selectOption({ index: 1 })
  await fill('title', `Line upgrade ${locale}`)
  await page.locator('[name="unitId"]').selectOption({ label: words.nanjing })
  await press(words.send)
  await page.getByRole('heading', { name: new RegExp(`Line upgrade ${locale}`) }).waitFor()
  const { pathname } = new URL(page.url())

  await page.goto(`${pathname}/triage`)
  await page.locator('[name="personIds[]"]:checked').first().waitFor()
  await press(words.triage)
  const meet = async (day: string, minutes: string) => {
    await page.getByRole('link', { name: words.meeting }).click()
    await fill('meetingOn', day)
    await fill('meetingFrom', '09:30')
    await fill('meetingPlace', 'Room 3')
    await press(words.save)
    await page.getByRole('link', { name: words.write }).click()
    await fill('minutes', minutes)
    await press(words.save)
    await page.getByRole('link', { name: words.decide, exact: true }).click()
  }
  await meet('2026-01-04', 'The price is open.')
  // A hold without its condition and day comes back, with both faults at their fields and nothing lost.
  await page.locator('[name="decision"]').selectOption('hold')
  await press(words.decide)
  await page.locator('[name="returnsOn"][aria-invalid]').waitFor()
  await expectSound(page)
  await fill('text', 'Once the price is agreed')
  await fill('returnsOn', '2027-01-05')
  await press(words.decide)
  // It comes back from the hold: what was decided before stays to be read.
  await page.getByRole('link', { name: words.resume, exact: true }).click()
  await press(words.resume)
  await page.getByText(words.round, { exact: true }).waitFor()
  await page.getByText('Once the price is agreed').waitFor()
  await meet('2026-01-05', 'The price holds.')
  await page.locator('[name="decision"]').selectOption('go')
  await fill('text', 'Margin above 12 %')
  await fill('followUpText', 'Send the offer')
  await fill('followUpOwnerId', 'min.zhao@hengchuan.example')
  await fill('followUpDueOn', '2027-01-05')
  await press(words.decide)
  await page.getByText('Margin above 12 %').waitFor()
  await page.getByRole('link', { name: words.change }).click()
  await fill('text', 'Send the offer by post')
  await press(words.save)
  await page.getByRole('link', { name: words.changed }).click()
  await fill('outcome', 'Sent')
  await press(words.done)
  await page.getByRole('link', { name: words.close, exact: true }).click()
  await press(words.close)
  await page.getByText(words.closed).waitFor()
  await page.reload()
  await expectSound(page)
  const invitation = await page.request.get(`${pathname}/meeting.ics`)
  expect(await invitation.text()).toMatch(/METHOD:REQUEST[\s\S]*DTSTART:20260105T013000Z[\s\S]*ATTENDEE/)
  expect(faults().filter((fault) => !fault.includes('422'))).toEqual([])
  await close()
})

test('the desk is read before any script, and pasted opportunities are shown before they are saved', async () => {
  const { page, faults, close } = await visitorTo(browser, server.url, { javaScriptEnabled: false })
  await enterAs(page, WORDS.en.role)
  await page.goto(`${P}/operations/opportunities/paste`)
  const paste = page.locator('textarea[name="text"]')
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  await paste.fill('Nanjing,Sales,2026-01,4\nAtlantis,Sales,2026-01,4')
  await press('Check the lines')
  await page.getByText('No such branch: Atlantis').waitFor()
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'counts.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('Branch,Role,Month,Opportunities\nNanjing,Sales,2026-01,4'),
  })
  await press('Check the lines')
  expect(await paste.inputValue()).toContain('Nanjing,Sales,2026-01,4')
  await press('Save 1 line')
  await page.goto(`${P}/operations/opportunities?month=2026-01`)
  await page.getByRole('row', { name: /Nanjing Sales 4/ }).waitFor()
  for (const path of ['', '?as=list&state=decided', '/figures', '/avoidance', '/experts', '/kinds']) {
    const answer = await page.goto(`${P}/operations${path}`)
    expect(answer?.status(), path).toBe(200)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  expect(faults().filter((fault) => !fault.includes('422'))).toEqual([])
  await close()
})
