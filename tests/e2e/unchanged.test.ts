import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAs, openBrowser, visitorTo } from './setup/browser'
import { type Caller, callerAs } from './setup/caller'
import { type RunningServer, startServer } from './setup/server-process'

const OVERVIEW = '/programmes/hengchuan/overview'

let server: RunningServer
let office: Caller
beforeAll(async () => {
  server = await startServer({ sample: 'auto', environment: { LOG_LEVEL: 'info' } })
  office = await callerAs(server, 'office')
})
afterAll(() => server.stop())

describe('a page that the browser has', () => {
  test('is answered with 304, by the session and the revision alone, until something changes', async () => {
    const first = await office.get(OVERVIEW)
    const tag = first.headers.get('etag') ?? ''
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')

    const again = await office.get(OVERVIEW, { 'If-None-Match': tag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('etag')).toBe(tag)
    expect((await office.logged(again)).statements).toBe(2)

    await office.post('/programmes/hengchuan/settings/calendar/days', { day: '2031-03-03', kind: 'holiday', note: '' })
    const changed = await office.get(OVERVIEW, { 'If-None-Match': tag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(tag)
  })

  test('is made once for a person, and sent again under a new policy until something changes', async () => {
    const noncesOf = (html: string) => new Set([...html.matchAll(/nonce="([^"]+)"/g)].map((found) => found[1]))
    const first = await office.get(OVERVIEW)
    const made = await first.text()
    const again = await office.get(OVERVIEW)
    const html = await again.text()
    expect((await office.logged(again)).statements).toBe(2)
    const [nonce, ...others] = noncesOf(html)
    expect(others).toEqual([])
    expect(again.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(noncesOf(made)).not.toContain(nonce)
    expect(html.length).toBe(made.length)
    expect(html).toContain(again.headers.get('x-request-id') ?? 'no id')

    await office.post('/programmes/hengchuan/settings/calendar/days', { day: '2031-03-05', kind: 'holiday', note: '' })
    const changed = await office.get(OVERVIEW)
    expect((await office.logged(changed)).statements).toBeGreaterThan(2)
  })

  test('keeps its policy: an answer without a body must not replace the nonce its scripts carry', async () => {
    const first = await office.get(OVERVIEW)
    expect(first.headers.get('content-security-policy')).toContain("'nonce-")
    const again = await office.get(OVERVIEW, { 'If-None-Match': first.headers.get('etag') ?? '' })
    expect(again.headers.get('content-security-policy')).toBeNull()
  })

  test('is not shown to whoever signed out or came after', async () => {
    const tag = (await office.get(OVERVIEW)).headers.get('etag') ?? ''
    const nobody = await fetch(server.url + OVERVIEW, { headers: { 'If-None-Match': tag }, redirect: 'manual' })
    expect(nobody.status).toBe(302)
    const executive = await callerAs(server, 'executive')
    const theirs = await executive.get(OVERVIEW, { 'If-None-Match': tag })
    expect(theirs.status).toBe(200)
    expect(theirs.headers.get('etag')).not.toBe(tag)
  })

  test('says once what was done, and is fetched anew when it has said so', async () => {
    const done = await office.post('/programmes/hengchuan/settings/calendar/days', {
      day: '2031-03-04',
      kind: 'holiday',
      note: '',
    })
    expect(done.status).toBe(302)
    const notice = done.headers.getSetCookie().find((one) => one.startsWith('groundwork_notice=')) ?? ''
    const saying = await office.get(OVERVIEW, {}, notice.split(';')[0])
    expect(saying.headers.get('etag')).toBeNull()
  })

  test('runs its scripts when a browser shows it again', async () => {
    const browser = await openBrowser()
    const { page, faults, close } = await visitorTo(browser, server.url, { locale: 'en' })
    await enterAs(page, 'Executive')
    await page.goto(OVERVIEW)
    await page.goto('/programmes')
    await page.goto(OVERVIEW)
    expect(server.output()).toMatch(/"path":"\/programmes\/hengchuan\/overview"[^\n]*"status":304/)
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    expect(faults()).toEqual([])
    await close()
    await browser.close()
  })
})
