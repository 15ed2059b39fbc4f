import type { Subject } from './targets'

/** Milliseconds within which a report of the large data is there, and that nobody else may wait longer meanwhile. */
export const REPORT_LIMITS = { made: 3_000, othersWait: 50 }

export interface ReportStage {
  stage: string
  /** Milliseconds until it was answered. */
  made: number
  /** The longest that a light request had to wait meanwhile, and how many were asked. */
  othersWait: number
  others: number
}

export interface ReportMeasures {
  stages: ReportStage[]
  /** The longest wait of the same light request while nothing is made. */
  quietWait: number
}

const QUIET_MS = 3_000
const PAUSE_MS = 3

/** Prepares, reads, freezes and exports a report of the installation as its office does, with somebody else asking all the time. */
export async function measureReports({ url, slug, cookies }: Subject): Promise<ReportMeasures> {
  const headers = { Cookie: cookies.get('office') ?? '' }
  const base = `${url}/programmes/${slug}/reports`
  const get = async (address: string) => bodyOf(await fetch(address, { headers }), 200)
  const post = async (address: string) => {
    const form = await get(address)
    const fields = new URLSearchParams(
      [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    )
    const sent = { method: 'POST', headers: { ...headers, Origin: url }, body: fields, redirect: 'manual' as const }
    const answer = await fetch(address, sent)
    await bodyOf(answer, 302)
    return new URL(answer.headers.get('Location') ?? '', url).href
  }
  const quietWait = (await whileAsking(url, () => new Promise((resolve) => setTimeout(resolve, QUIET_MS)))).othersWait
  const stages: ReportStage[] = []
  const stage = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const { value, ...measured } = await whileAsking(url, work)
    stages.push({ stage: name, ...measured })
    return value
  }
  const report = await stage('a draft is begun', () => post(`${base}/new`))
  await stage('its preview is read', () => get(`${report}/preview`))
  await stage('it is frozen', () => post(`${report}/freeze`))
  await stage('it is read', () => get(report))
  await stage('PowerPoint', () => get(`${report}/slides.pptx`))
  await stage('Excel', () => get(`${report}/data.xlsx`))
  await stage('the page that is printed', () => get(`${report}/print`))
  return { stages, quietWait }
}

async function bodyOf(answer: Response, status: number): Promise<string> {
  const body = await answer.text()
  if (answer.status !== status) throw new Error(`${answer.url} answered ${answer.status} instead of ${status}.`)
  return body
}

/** Does `work`, and asks meanwhile for what costs nothing, again and again. */
async function whileAsking<T>(url: string, work: () => Promise<T>) {
  let isDone = false
  const waits: number[] = []
  const asking = (async () => {
    while (!isDone) {
      const from = performance.now()
      await (await fetch(`${url}/healthz`)).arrayBuffer()
      waits.push(performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  })()
  const from = performance.now()
  try {
    const value = await work()
    return { value, made: performance.now() - from, othersWait: Math.max(0, ...waits), others: waits.length }
  } finally {
    isDone = true
    await asking
  }
}
