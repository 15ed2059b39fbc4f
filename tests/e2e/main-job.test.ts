import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '../../app/domain/vocabulary'
import { expectSound, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { type RunningServer, startServer } from './setup/server-process'

/** What is looked for on the screen in each language: the words that tell the person that it worked. */
const WORDS = {
  en: {
    waveOne: 'Wave 1',
    blocked: 'Blocked',
    inProgress: 'In progress',
    save: 'Save',
    undo: 'Undo',
    owner: 'Zhou Hang',
    planQuestion: 'What happens when, and what moved?',
    overviewQuestion: 'Where are we, and what is in the way?',
    noOwner: 'Without a business owner nothing goes beyond design',
  },
  'zh-CN': {
    waveOne: '第 1 批',
    blocked: '阻塞',
    inProgress: '进行中',
    save: '保存',
    undo: '撤销',
    owner: '周航',
    planQuestion: '什么时候做什么，哪些变了？',
    overviewQuestion: '我们走到哪里了，什么挡着路？',
    noOwner: '没有业务责任人，不能走出设计阶段',
  },
} as const satisfies Record<Locale, Record<string, string | RegExp>>

const ADMIN = { email: 'office@example.com', password: 'correct horse battery' }
const OWNER = { email: 'owner@example.com', password: 'owner horse battery' }
const EXECUTIVE = { email: 'executive@example.com', password: 'leader horse battery' }
const CODE = 'LTC-ML-1'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(['en', 'zh-CN'] as const)('the main job in %s', (locale) => {
  const words = WORDS[locale]
  let server: RunningServer
  let office: Visitor
  let owner: Visitor
  const visitors: Visitor[] = []
  const visit = async (options: Parameters<typeof visitorTo>[2] = {}) => {
    const visitor = await visitorTo(browser, server.url, { locale, ...options })
    visitors.push(visitor)
    return visitor
  }

  beforeAll(async () => {
    server = await startServer({ sample: 'off' })
    office = await visit()
  })
  afterAll(async () => {
    for (const visitor of visitors) await visitor.close()
    await server.stop()
  })

  test('the administrator sets the installation up', async () => {
    const { page } = office
    await page.goto('/')
    expect(new URL(page.url()).pathname).toBe('/set-up')
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    await fill(page, { companyZh: '恒川装备', companyEn: 'Hengchuan', nameZh: '林悦', nameEn: 'Lin Yue', ...ADMIN })
    await send(page)
    await page.waitForURL('**/programmes')
    await expectSound(page)
  })

  test('units and people follow', async () => {
    const { page } = office
    await addUnit(page, { nameZh: '销售部', nameEn: 'Sales', kind: 'department' }, true)
    await addUnit(page, { nameZh: '杭州', nameEn: 'Hangzhou', kind: 'branch' }, true)
    await addUnit(page, { nameZh: '成都', nameEn: 'Chengdu', kind: 'branch' }, true)
    const invited = new Map([
      [OWNER, await addPerson(page, { nameZh: '周航', nameEn: 'Zhou Hang', unitId: '2', email: OWNER.email })],
      [EXECUTIVE, await addPerson(page, { nameZh: '顾强', nameEn: 'Gu Qiang', unitId: '2', email: EXECUTIVE.email })],
    ])
    await expectSound(page)
    for (const [account, link] of invited) {
      const other = await visit()
      await other.page.goto(link)
      await expectSound(other.page)
      await other.page.locator('[name=password]').fill(account.password)
      await send(other.page)
      await other.page.waitForURL((url) => !url.pathname.startsWith('/link'))
      expect(new URL(other.page.url()).pathname).not.toBe('/sign-in')
      expect(other.faults()).toEqual([])
    }
    await page.goto('/company/people')
    expect(await page.locator('main').innerText()).toContain(words.owner)
  })

  test('the process office makes a programme from the reference model', async () => {
    const { page } = office
    await page.goto('/programmes/new')
    await fill(page, { nameZh: 'LTC 变革', nameEn: 'LTC change', slug: 'ltc' })
    expect(await page.locator('[name=officePersonId]').inputValue()).toContain(ADMIN.email)
    await page.locator('[name=startOn]').fill(daysFromNow(-14))
    await send(page)
    await page.waitForURL('**/programmes/ltc/**')
    await page.goto('/programmes/ltc/sub-processes')
    expect(await page.locator('a[data-row]').count()).toBe(13)
    await page.goto('/programmes/ltc/settings/people')
    await page.locator('form [name=personId]').fill(locale === 'en' ? 'Gu Qiang' : '顾强')
    await page.locator('form [name=role]').selectOption('executive')
    await page.locator('form:has([name=role])').locator('button').last().click()
    await page.waitForLoadState('networkidle')
    await expectSound(page)
  })

  test('a sub-process without an owner says that it goes no further, and gets one', async () => {
    const { page } = office
    await page.goto(`/programmes/ltc/sub-processes/${CODE}`)
    expect(await page.locator('main').innerText()).toContain(words.noOwner)
    await page.goto(`/programmes/ltc/sub-processes/${CODE}/ownership`)
    await page.locator('[name=ownerId]').pressSequentially('owner@')
    const offered = page.locator('datalist option').first()
    await offered.waitFor({ state: 'attached' })
    await page.locator('[name=ownerId]').fill((await offered.getAttribute('value')) ?? '')
    await send(page)
    await page.waitForURL(`**/sub-processes/${CODE}`)
    await page.locator('main', { hasText: words.owner }).waitFor()
    const text = await page.locator('main').innerText()
    expect(text).toContain(words.owner)
    expect(text).not.toContain(words.noOwner)
  })

  test('its design begins', async () => {
    const { page } = office
    await page.goto(`/programmes/ltc/sub-processes/${CODE}/steps/design/start`)
    await expectSound(page)
    await send(page)
    await page.waitForURL(`**/sub-processes/${CODE}`)
  })

  test('a wave is planned, scoped and committed', async () => {
    const { page } = office
    await page.goto('/programmes/ltc/waves/new')
    await fill(page, {
      nameZh: '样板点',
      nameEn: 'Model branches',
      plannedStart: daysFromNow(90),
      plannedEnd: daysFromNow(120),
    })
    await send(page)
    await page.waitForURL(/\/waves\/1/)
    await page.goto('/programmes/ltc/waves/1/scope')
    const cells = page.locator('input[name="cells[]"]')
    expect(await cells.count()).toBe(13 * 2)
    await cells.nth(0).check()
    await cells.nth(1).check()
    await send(page)
    await page.waitForURL(/\/waves\/1$/)
    await page.goto('/programmes/ltc/waves/1/commit')
    await expectSound(page)
    await send(page)
    await page.waitForURL(/\/waves\/1$/)
    await page.goto('/programmes/ltc/waves')
    expect(await page.locator('main').innerText()).toContain(words.waveOne)
  })

  test('the owner updates readiness on a phone, one tap a check, and takes one back', async () => {
    owner = await visit({ viewport: PHONE, hasTouch: true, isMobile: true })
    const { page } = owner
    await signIn(page, OWNER)
    await page.goto('/programmes/ltc/my-work')
    await expectSound(page)
    const answers = page.locator('main form:has(fieldset)')
    const first = answers.nth(0).getByRole('button', { name: words.inProgress, exact: true })
    await first.tap()
    await expectPressed(first, true)
    // A toast is where it stays once it says that it has been put there.
    await page.locator('[data-mounted=true]').getByRole('button', { name: words.undo, exact: true }).tap()
    await expectPressed(first, false)
    await first.tap()
    await expectPressed(first, true)

    const second = answers.nth(1)
    await second.getByRole('button', { name: words.blocked, exact: true }).tap()
    await second.locator('textarea[name=note]').fill('华东指标冲突 conflicting targets')
    await second.locator('button.bg-accent', { hasText: words.save }).tap()
    await expectPressed(second.getByRole('button', { name: words.blocked, exact: true }), true)
    await page.reload()
    expect(await page.locator('main').innerText()).toContain(words.blocked)
    await expectSound(page)
  })

  test('an executive opens overview and roadmap and sees it', async () => {
    const { page, faults } = await visit()
    await signIn(page, EXECUTIVE)
    await page.goto('/programmes/ltc/overview')
    const overview = await page.locator('main').innerText()
    expect(overview).toContain(words.overviewQuestion)
    expect(overview).toContain(words.waveOne)
    expect(overview).toContain(words.blocked.toLowerCase())
    expect(overview).toContain(CODE)
    await page.goto('/programmes/ltc/roadmap')
    const roadmap = await page.locator('main').innerText()
    expect(roadmap).toContain(words.planQuestion)
    expect(roadmap).toContain(words.waveOne)
    expect(roadmap).toContain(words.owner)
    expect(faults()).toEqual([])
    const refused = await page.goto('/programmes/ltc/waves/new')
    expect(refused?.status()).toBe(403)
  })

  test('nothing went wrong in a browser on the way', () => {
    expect([...office.faults(), ...owner.faults()]).toEqual([])
  })
})

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`main form [name="${name}"]`).fill(value)
}

/** Sends the page's own form, which is the one with the primary button. */
async function send(page: Page): Promise<void> {
  await page.locator('main form button.bg-accent').last().click()
}

async function addUnit(
  page: Page,
  { kind, ...names }: { nameZh: string; nameEn: string; kind: string },
  isBusiness: boolean,
) {
  await page.goto('/company/units/new')
  await fill(page, names)
  await page.locator('main [name=parentId]').selectOption('1')
  await page.locator('main [name=kind]').selectOption(kind)
  await page.locator('main [name=isBusiness]').setChecked(isBusiness)
  await send(page)
  await page.waitForURL(/\/company\/units$/)
}

/** @returns the link of the invitation, as the page shows it once. */
async function addPerson(page: Page, { unitId, ...values }: Record<string, string> & { unitId: string }) {
  await page.goto('/company/people/new')
  await fill(page, values)
  await page.locator('main [name=unitId]').selectOption(unitId)
  await send(page)
  await page.waitForURL(/\/company\/people\/\d+$/)
  await page.locator('main form[action$="/link"] button').click()
  const link = await page.locator('main input[readonly]').inputValue()
  expect(link).toContain('/link/')
  return link
}

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(password)
  await page.locator('[name=password]').press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

async function expectPressed(button: Locator, isPressed: boolean): Promise<void> {
  await expect.poll(() => button.getAttribute('aria-pressed'), { timeout: 10_000 }).toBe(String(isPressed))
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 10)
}
