import type { BrowserContext } from 'playwright-core'

export interface FrameTimes {
  frames: number
  /** Milliseconds between frames. */
  median: number
  p95: number
  /** Share of frames that came later than the next refresh of a screen at 60 Hz. */
  lateShare: number
}

const SCROLL_MS = 3_000
const LATE_MS = 16.7 + 3

/** Scrolls the roadmap up and down in its frame for three seconds and looks at the time between frames. */
export async function frameTimesOf(context: BrowserContext, path: string): Promise<FrameTimes> {
  const page = await context.newPage()
  await page.goto(path, { waitUntil: 'networkidle' })
  // The compiler wraps functions in `__name`, which it does not bring along into the page.
  await page.evaluate('globalThis.__name = (named) => named')
  const deltas = await page.evaluate(
    (milliseconds) =>
      new Promise<number[]>((resolve) => {
        const frame = document.querySelector('[data-chart-frame]')
        const scrolled = frame && frame.scrollHeight > frame.clientHeight ? frame : document.documentElement
        const range = scrolled.scrollHeight - scrolled.clientHeight
        const found: number[] = []
        let [begun, last] = [0, 0]
        const next = (at: number) => {
          if (begun === 0) begun = at
          else found.push(at - last)
          last = at
          if (at - begun > milliseconds) return resolve(found)
          // There and back in a second.
          const phase = ((at - begun) % 1_000) / 500
          scrolled.scrollTop = range * (phase < 1 ? phase : 2 - phase)
          requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
    SCROLL_MS,
  )
  await page.close()
  const sorted = [...deltas].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const late = deltas.filter((delta) => delta > LATE_MS).length
  return { frames: deltas.length, median: at(0.5), p95: at(0.95), lateShare: late / Math.max(1, deltas.length) }
}
