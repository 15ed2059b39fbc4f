import type { CDPSession, Page } from 'playwright-core'

export interface FrameTimes {
  frames: number
  /** Milliseconds between frames. */
  median: number
  p95: number
  worst: number
  /** Share of frames that came later than the next refresh of a screen at 60 Hz. */
  lateShare: number
  /** Milliseconds of a processor that the page's main thread took for one frame, on average: not longer on a busy machine. */
  processorMs: number
}

/** A refresh comes every 16.7 ms; what is later than 19.7 has missed one, and is not only told late. */
const LATE_MS = 16.7 + 3

/** What is done with the chart while the time between frames is looked at. */
export const MOVES = ['scroll', 'drag', 'zoom'] as const
export type Move = (typeof MOVES)[number]

/**
 * Does something with the roadmap of an open page for so long (milliseconds): `scroll` goes down and up by 6,000 pixels
 * a second, a screen in an eighth of one; `drag` takes the scroll bar from the top to the end and back in four seconds;
 * `zoom` presses week, month and quarter in turn, three times a second.
 */
export async function frameTimesOf(page: Page, move: Move, milliseconds: number): Promise<FrameTimes> {
  // The compiler wraps functions in `__name`, which it does not bring along into the page.
  await page.evaluate('globalThis.__name = (named) => named')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const begunWith = await taskSeconds(devtools)
  const deltas = await page.evaluate(
    ({ move, milliseconds }) =>
      new Promise<number[]>((resolve) => {
        const frame = document.querySelector('[data-chart-frame]')
        const scrolled = frame && frame.scrollHeight > frame.clientHeight ? frame : document.documentElement
        const range = scrolled.scrollHeight - scrolled.clientHeight
        const zooms = [...(document.querySelector('a[href*="zoom="]')?.parentElement?.querySelectorAll('a') ?? [])]
        const travel = move === 'scroll' ? (milliseconds / 1_000) * 6_000 : (milliseconds / 4_000) * 2 * range
        const found: number[] = []
        let [begun, last, presses] = [0, 0, 0]
        const next = (at: number) => {
          if (begun === 0) begun = at
          else found.push(at - last)
          last = at
          if (at - begun > milliseconds) return resolve(found)
          if (move !== 'zoom') {
            const way = (((at - begun) / milliseconds) * travel) % (2 * range)
            scrolled.scrollTop = way < range ? way : 2 * range - way
          } else if ((at - begun) / 333 >= presses) {
            zooms[presses % zooms.length]?.click()
            presses += 1
          }
          requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
    { move, milliseconds },
  )
  const spent = (await taskSeconds(devtools)) - begunWith
  await devtools.detach()
  const sorted = [...deltas].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const late = deltas.filter((delta) => delta > LATE_MS).length
  return {
    frames: deltas.length,
    median: at(0.5),
    p95: at(0.95),
    worst: at(1),
    lateShare: late / Math.max(1, deltas.length),
    processorMs: (spent * 1_000) / Math.max(1, deltas.length),
  }
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}
