import type { Visitor } from './visitors'

export interface BenchPage {
  key: string
  visitor: Visitor
  /** Below the address of the server; `slug` is the programme's. */
  path(slug: string): string
  hasCharts: boolean
}

/** Pages that draw a chart in the browser. */
const CHARTED: ReadonlySet<string> = new Set(['overview', 'desk figures', 'one rollout'])

const page = (key: string, path: (base: string) => string, visitor: Visitor = 'office'): BenchPage => ({
  key,
  visitor,
  path: (slug) => path(`/programmes/${slug}`),
  hasCharts: CHARTED.has(key),
})

/** The pages on which people spend their day, each as the person who does. */
export const PAGES: readonly BenchPage[] = [
  page('overview', (base) => `${base}/overview`),
  page('programmes', () => '/programmes'),
  page('roadmap', (base) => `${base}/roadmap`),
  page('sub-processes', (base) => `${base}/sub-processes`),
  page('one sub-process', (base) => `${base}/sub-processes/LTC-MO-1`),
  page('readiness', (base) => `${base}/readiness`),
  page('readiness of one', (base) => `${base}/readiness/LTC-ML-1`),
  page('heat map of a gate', (base) => `${base}/readiness?gate=2`),
  page('branch by check', (base) => `${base}/readiness/LTC-ML-1/branches?gate=2`),
  page('update table', (base) => `${base}/checks/update`, 'owner'),
  page('gates', (base) => `${base}/gates`),
  page('one gate', (base) => `${base}/gates/wave-2`),
  page('operations', (base) => `${base}/operations`),
  page('list of reviews', (base) => `${base}/operations?as=list`),
  page('one review', (base) => `${base}/operations/1`),
  page('desk figures', (base) => `${base}/operations/figures`),
  page('avoidance', (base) => `${base}/operations/avoidance`),
  page('waves', (base) => `${base}/waves`),
  page('one wave', (base) => `${base}/waves/2`),
  page('benefits', (base) => `${base}/benefits`),
  page('register', (base) => `${base}/register`),
  page('rollout', (base) => `${base}/rollout`),
  page('rollout by region', (base) => `${base}/rollout?as=map`),
  page('one rollout', (base) => `${base}/rollout/LTC-ML-1/20`),
  page('record use', (base) => `${base}/rollout/usage`),
  page('owners and shelfware', (base) => `${base}/rollout/engagement`),
  page('my work', (base) => `${base}/my-work`, 'owner'),
  page('enablement', (base) => `${base}/enablement`),
  page('activities', (base) => `${base}/enablement/activities`),
  page('settings people', (base) => `${base}/settings/people`),
  page('company people', () => '/company/people', 'administrator'),
]
