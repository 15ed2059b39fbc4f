import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAs, expectSound, openBrowser, PHONE, type Visitor, visitorTo } from './setup/browser'
import { P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

let browser: Browser
let server: RunningServer
let leader: Visitor
let office: Visitor
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ sample: 'auto' })
  leader = await visitorTo(browser, server.url, { viewport: PHONE })
  await enterAs(leader.page, 'Branch lead')
  office = await visitorTo(browser, server.url)
  await enterAs(office.page, 'Process office')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const headline = (page: Page) => page.locator('main h1').innerText()

test('a leader finds the question on their work and answers it by keyboard, on a phone', async () => {
  const { page } = leader
  await page.goto(`${P}/my-work`)
  await page.getByRole('link', { name: 'Answer the question' }).click()
  await page.waitForURL(`**${P}/direction/answer`)
  await expectSound(page)

  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByText('Choose a number.').first().waitFor()
  const symptoms = page.getByRole('group')
  expect(await page.getByText('Choose a number.').count()).toBe(await symptoms.count())

  for (let at = 0; at < (await symptoms.count()); at += 1) {
    await symptoms.nth(at).getByRole('radio', { name: '0' }).focus()
    await page.keyboard.press('Space')
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
    expect(await symptoms.nth(at).getByRole('radio', { name: '4' }).isChecked()).toBe(true)
  }
  await page.getByLabel('What have you seen?').first().fill('Eight deals lost in our own reviews')
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.waitForURL(`**${P}/direction`)
  await page.getByText('10 of 11 leaders answered').waitFor()
  expect(await page.getByText('Deng Lin').count()).toBe(0)
  await page.goto(`${P}/my-work`)
  expect(await page.getByRole('link', { name: 'Answer the question' }).count()).toBe(0)
})

test('the office sees who said what, and who has not answered', async () => {
  const { page } = office
  await page.goto(`${P}/direction/leaders`)
  expect(await headline(page)).toBe('10 of 11 leaders have answered, 1 still to come')
  const answered = page.getByRole('listitem').filter({ hasText: 'Shen Lan' })
  await answered.getByText('What they said').click()
  await answered.getByText('Eight deals lost in our own reviews').waitFor()
  await expectSound(page)
})

test('the next version begins with the same symptoms, which can be changed until leaders are asked', async () => {
  const { page } = office
  await page.goto(`${P}/direction/symptoms`)
  await page.getByRole('button', { name: 'Change the symptoms' }).click()
  await page.getByRole('heading', { name: /Check the symptoms/ }).waitFor()
  const name = 'Cash comes late'
  const places = () => page.getByRole('listitem').filter({ hasText: '×' }).allInnerTexts()
  const placeOf = async () => (await places()).findIndex((text) => text.includes(name))
  const before = await placeOf()
  await page.getByRole('button', { name: `Move “${name}” up` }).click()
  await expect.poll(placeOf).toBe(before - 1)
  await page.getByRole('button', { name: `Remove “${name}”` }).click()
  await expect.poll(placeOf).toBe(-1)
  await page.goto(`${P}/direction/symptoms`)
  await expectSound(page)
  await page.goto(`${P}/direction`)
  await page.getByText(name).first().waitFor()
})

test('deciding against the recommendation asks why', async () => {
  const { page } = office
  await page.goto(`${P}/direction/decision`)
  await page.getByLabel('Decision').selectOption('MCR')
  await page.getByLabel('Decided by').fill('qiang.gu@hengchuan.example')
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await page.getByText('This is not what the diagnosis recommends: say why.').waitFor()
  await page.getByLabel('Why').fill('The largest customer asks for it')
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await page.waitForURL(`**${P}/direction`)
  await page.getByText('MCR first').first().waitFor()
  await page.getByText('One earlier decision').waitFor()
  expect([...leader.faults(), ...office.faults()].filter((one) => !one.includes('422'))).toEqual([])
})
