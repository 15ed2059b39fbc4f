import { withChapter } from './chapter'
import type { FirstLoad } from './first-load'
import { ANEW_TIMES, type Measured } from './load'
import { PAGES } from './pages'
import type { ReportMeasures } from './reports'
import { reportsChapter } from './reports-report'
import type { RoadmapMeasures } from './roadmap'
import { MOST_FIRST_PAINT, paintRatio, roadmapChapter } from './roadmap-report'
import { keyOf, type Probed, type Subject } from './targets'

/** Everything that a run has found out. */
export interface Outcome {
  day: string
  node: string
  /** What the large data set holds, in words. */
  largeHolds: string
  pace: { warmUp: number; seconds: number; rounds: number }
  pages: Record<Subject['name'], ReadonlyMap<string, Probed>>
  measured: ReadonlyMap<string, Measured>
  peakMb: number | null
  firstLoads: ReadonlyMap<string, FirstLoad>
  roadmap: RoadmapMeasures
  reports: ReportMeasures
}

const TARGETS = { anew: 0.6, unchanged: 5, growth: 1.3, memoryMb: 300, scriptsKb: 130, scriptsWithChartsKb: 230 }

const LIMITS_BEGIN = '<!-- limits: begin, written by hand and kept by the script -->'
const LIMITS_END = '<!-- limits: end -->'

interface Line {
  what: string
  value: number | null
  shown: string
  target: string
  isMet: boolean | null
}

/** The file of results: ratios first, since they alone mean something on another machine. `before` is the file as it was. */
export function report(outcome: Outcome, before: string): string {
  const { day, node, largeHolds, pace, roadmap, reports } = outcome
  const pages = `# What the pages cost

Written by \`npm run bench\` on ${day}, Node ${node.slice(1)}. Large data: ${largeHolds}.
Ten connections; each page ${pace.warmUp} s to warm up, then ${pace.rounds} × ${pace.seconds} s (${ANEW_TIMES * pace.seconds} s where it is made anew) in turn with all others, medians. Without \`Accept-Encoding: gzip\` unless said. Not a test: it fails only when it cannot run.

## Ratios

${ratiosTable(outcome)}

_Minimal page_: 40 rows of a table from SQLite through drizzle, on the same Remix, React and Express with the same middleware
(\`bench/minimal-page\`). _Bare_: \`node:http\` sending as many bytes as the overview. _Large / sample_: mean latency with the
large data over that with the sample. _Made anew_: under another address each time, so that the server cannot answer with a page it has
kept; the plan it is made from may be kept. _Again_: the same address by the same person, without \`If-None-Match\`. _Unchanged_: with it.

## What limits them

${LIMITS_BEGIN}
${limitsIn(before)}
${LIMITS_END}

## Each page, on the machine of the run

${pagesTable(outcome)}

Minimal page ${speed(outcome, 'minimal')}, bare ${speed(outcome, 'bare')}, overview gzipped ${speed(outcome, keyOf('sample', 'overview', 'gzip'))}.
Requests a second, then milliseconds at 50 % and 97.5 %.
`
  return [roadmapChapter(roadmap, day), reportsChapter(reports, day)].reduce(withChapter, pages)
}

export function ratiosTable(outcome: Outcome): string {
  const rows = linesOf(outcome).map(({ what, shown, target, isMet }) => [what, shown, target, verdict(isMet)])
  return table(['', 'measured', 'target', ''], rows)
}

/** In words, what the run did not reach. */
export function missedTargets(outcome: Outcome): string[] {
  return linesOf(outcome)
    .filter(({ isMet }) => isMet === false)
    .map(({ what, shown, target }) => `${what}: ${shown}, target ${target}`)
}

function linesOf(outcome: Outcome): Line[] {
  const { measured, peakMb, firstLoads } = outcome
  const minimal = measured.get('minimal')?.requestsPerSecond ?? null
  const times = (key: string) => quotient(measured.get(key)?.requestsPerSecond ?? null, minimal)
  const anew = times(keyOf('sample', 'overview', 'anew'))
  const anewLarge = times(keyOf('large', 'overview', 'anew'))
  const again = times(keyOf('sample', 'overview', 'again'))
  const unchanged = times(keyOf('sample', 'overview', 'unchanged'))
  return [
    atLeast('overview made anew / minimal page', anew, TARGETS.anew),
    { ...atLeast('overview made anew with large data / minimal page', anewLarge, 0), target: '–', isMet: null },
    { ...atLeast('overview asked for again / minimal page', again, 0), target: '–', isMet: null },
    unchanged === null
      ? {
          what: 'unchanged overview / minimal page',
          value: null,
          shown: 'no ETag',
          target: `≥ ${TARGETS.unchanged}`,
          isMet: false,
        }
      : atLeast('unchanged overview / minimal page', unchanged, TARGETS.unchanged),
    { ...atLeast('bare / minimal page', times('bare'), 0), target: '–', isMet: null },
    ...PAGES.map(({ key }) => {
      const mean = (name: Subject['name']) => measured.get(keyOf(name, key, 'anew'))?.mean ?? null
      return atMost(`${key}: large / sample`, quotient(mean('large'), mean('sample')), TARGETS.growth)
    }),
    atMost('first paint of the roadmap / static table', paintRatio(outcome.roadmap), MOST_FIRST_PAINT),
    atMost('most memory with large data, MB', peakMb, TARGETS.memoryMb),
    ...PAGES.map(({ key, hasCharts }) => {
      const kilobytes = (firstLoads.get(key)?.scripts ?? 0) / 1000
      return atMost(
        `${key}: scripts gzipped, kB`,
        kilobytes,
        hasCharts ? TARGETS.scriptsWithChartsKb : TARGETS.scriptsKb,
      )
    }),
  ]
}

function atLeast(what: string, value: number | null, target: number): Line {
  return { what, value, shown: figure(value), target: `≥ ${target}`, isMet: value === null ? null : value >= target }
}

function atMost(what: string, value: number | null, target: number): Line {
  return { what, value, shown: figure(value), target: `≤ ${target}`, isMet: value === null ? null : value <= target }
}

function pagesTable({ pages, measured }: Outcome): string {
  const rows = PAGES.map(({ key }) => {
    const of = (name: Subject['name']) => {
      const page = pages[name].get(key)
      const again = measured.get(keyOf(name, key, 'unchanged'))
      return [
        `${Math.round((page?.bytes ?? 0) / 1000)} kB`,
        cell(measured.get(keyOf(name, key, 'anew'))),
        cell(measured.get(keyOf(name, key, 'again'))),
        again ? cell(again) : 'no ETag',
      ]
    }
    return [key, ...of('sample'), ...of('large')]
  })
  return table(['page', 'sample', 'anew', 'again', 'unchanged', 'large', 'anew', 'again', 'unchanged'], rows)
}

function cell(one: Measured | undefined): string {
  return one ? `${Math.round(one.requestsPerSecond)} (${one.p50} / ${one.p97})` : '–'
}

function speed({ measured }: Outcome, key: string): string {
  return cell(measured.get(key))
}

function limitsIn(before: string): string {
  const [from, to] = [before.indexOf(LIMITS_BEGIN), before.indexOf(LIMITS_END)]
  return from < 0 || to < 0 ? 'Not yet written.' : before.slice(from + LIMITS_BEGIN.length, to).trim()
}

function quotient(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b
}

function figure(value: number | null): string {
  if (value === null) return 'not measured'
  return value >= 20 ? String(Math.round(value)) : value.toFixed(2)
}

function verdict(isMet: boolean | null): string {
  return isMet === null ? '' : isMet ? 'met' : 'missed'
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n')
}
