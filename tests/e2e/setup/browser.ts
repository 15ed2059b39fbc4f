import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '../../../app/domain/vocabulary'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS })
}

export interface Visitor {
  page: Page
  /** Errors on the console and in scripts since the last time it was asked. */
  faults: () => string[]
  close: () => Promise<void>
}

/**
 * A person with a browser of their own, who wants no motion: what slides in would be tapped where it has just been.
 * Whatever goes wrong on a page is collected, not overlooked.
 */
export async function visitorTo(
  browser: Browser,
  url: string,
  { locale = 'en', ...options }: { locale?: Locale } & Omit<BrowserContextOptions, 'locale'> = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: DESK,
    locale,
    baseURL: url,
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  let faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${String(error)}`))
  return {
    page,
    faults: () => {
      const found = faults
      faults = []
      return found
    },
    close: () => context.close(),
  }
}

/** Enters the sample programme in a role by its one click. */
export async function enterAs(page: Page, roleWord: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: roleWord }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/**
 * Violations of WCAG 2.2 AA that axe can find, and sideways scrolling of the page. What came or went while it was looked
 * at, such as a toast that fades in, has not its own colours then: faults are what is still there when looked at again.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const told = await violationsOf(page)
  const lasting = told.length > 0 ? await violationsOf(page) : told
  return [...lasting, ...(await overflowOf(page))]
}

/** Sideways scrolling of the page. */
export async function overflowOf(page: Page): Promise<string[]> {
  const { pathname, search } = new URL(page.url())
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return overflow > 0 ? [`${pathname}${search} scrolls sideways by ${overflow} px`] : []
}

async function violationsOf(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((one) => one.finished),
    ).then(() => undefined),
  )
  // No page has frames, so nothing is gained by the second tab that axe would open each time to gather their results.
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze()
  const { pathname, search } = new URL(page.url())
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`)
    return `${pathname}${search} ${id}: ${places.join(' | ')}`
  })
}

export async function expectSound(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([])
}
