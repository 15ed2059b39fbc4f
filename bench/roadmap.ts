import { availableParallelism, loadavg } from 'node:os'
import type { BrowserContext } from 'playwright-core'
import { type FrameTimes, frameTimesOf, MOVES, type Move } from './frame-times'
import { serveTableOf } from './static-table'
import type { Subject } from './targets'

export interface RoadmapMeasures {
  /** Bars of the chart that is moved; and how many of them are in the page at once. */
  bars: number
  drawn: number
  frames: Readonly<Record<Move, FrameTimes>>
  firstPaint: FirstPaint
  /** Processors, and how many processes wanted one on average in the minute before. */
  processors: number
  load: number
}

export interface FirstPaint {
  rows: number
  rounds: number
  /** Milliseconds from asking for the page to its first contentful paint, medians. */
  chart: number
  table: number
}

const FULL = { milliseconds: 6_000, rounds: 15 }
const QUICK = { milliseconds: 3_000, rounds: 9 }

/** The roadmap of the large data by branch: moved while frames are timed, and its first paint beside that of a table. */
export async function measureRoadmap(
  context: BrowserContext,
  { url, slug, cookies }: Subject,
  isQuick: boolean,
): Promise<RoadmapMeasures> {
  const [load = 0] = loadavg()
  const { milliseconds, rounds } = isQuick ? QUICK : FULL
  const base = `/programmes/${slug}/roadmap`
  const headers = { Cookie: cookies.get('office') ?? '', 'Accept-Language': 'en' }
  const get = async (address: string) => (await fetch(address, { headers })).text()

  const page = await context.newPage()
  await page.goto(`${base}?group=branch`, { waitUntil: 'networkidle' })
  const sheet = await get(`${url}/programmes/${slug}/roadmap.csv?group=branch`)
  const bars = sheet.split('\r\n').length - 2
  const drawn = await page.locator('[data-row-of] [data-bar]').count()
  const frames = {} as Record<Move, FrameTimes>
  for (const move of MOVES) frames[move] = await frameTimesOf(page, move, milliseconds)
  await page.close()

  const rows = `${base}?group=branch&q=LTC-ML-1`
  const table = await serveTableOf(`${url}${rows}&view=table`, get)
  const firstPaint = await firstPaints(context, rows, table.url, rounds)
  await table.close()
  return {
    bars,
    drawn,
    frames,
    firstPaint: { rows: table.rows, ...firstPaint },
    processors: availableParallelism(),
    load,
  }
}

/** In turn, so that whatever else the machine does falls on both. The first of each only fills the caches. */
async function firstPaints(context: BrowserContext, chart: string, table: string, rounds: number) {
  const times = { chart: [] as number[], table: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    for (const [key, address] of [
      ['chart', chart],
      ['table', table],
    ] as const) {
      const time = await firstPaintOf(context, address)
      if (round > 0) times[key].push(time)
    }
  }
  return { rounds, chart: median(times.chart), table: median(times.table) }
}

async function firstPaintOf(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'load' })
  // Told by the page itself: to ask again and again would need `eval`, which it forbids.
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const told = new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint')
          if (paint) resolve(paint.startTime)
        })
        told.observe({ type: 'paint', buffered: true })
      }),
  )
  await page.close()
  return time
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
