import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { todayIn } from '../app/lib/clock.server'
import { inBrowser } from './browser'
import { type Chapter, withChapter } from './chapter'
import { type FirstLoad, firstLoadOf } from './first-load'
import { contentsIn, databaseIn, generateInto } from './generate'
import { loadInTurn, type Target } from './load'
import { buildMinimalPage } from './minimal-page/build'
import { type Options, readOptions } from './options'
import { PAGES } from './pages'
import { missedTargets, type Outcome, ratiosTable, report } from './report'
import { measureReports } from './reports'
import { reportsChapter } from './reports-report'
import { measureRoadmap, type RoadmapMeasures } from './roadmap'
import { roadmapChapter } from './roadmap-report'
import { peakMemory, startApplication, startServer } from './servers'
import { keyOf, type Probed, probe, type Subject, targetsOf } from './targets'
import { enterAll } from './visitors'

const RESULTS = 'bench/RESULTS.md'
const FULL = { warmUp: 3, seconds: 5, rounds: 3 }
const QUICK = { warmUp: 1, seconds: 1, rounds: 3 }

try {
  const options = readOptions(process.argv.slice(2))
  if (options.generateOnly && options.dataDir !== null) await generateInto(options.dataDir, options.scale)
  else await run(options)
} catch (error) {
  console.error(process.env.DEBUG || !(error instanceof Error) ? error : error.message)
  process.exit(1)
}

async function run({ scale, isQuick, only, dataDir }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-bench-'))
  try {
    const largeDir = dataDir ?? join(folder, 'large')
    if (!existsSync(databaseIn(largeDir))) await generateInto(largeDir, scale)
    if (only !== null) return writeChapter(await chapterOf(only, largeDir, isQuick))
    console.log('Building the minimal page')
    await buildMinimalPage()
    const outcome = await measure({ sampleDir: join(folder, 'sample'), largeDir, isQuick })
    console.log(`\n${ratiosTable(outcome)}\n`)
    for (const missed of missedTargets(outcome)) console.log(`Missed: ${missed}`)
    writeFileSync(RESULTS, report(outcome, existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : ''))
    console.log(`Written to ${RESULTS}.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One part alone, with the large data. */
async function chapterOf(part: 'roadmap' | 'reports', largeDir: string, isQuick: boolean): Promise<Chapter> {
  const server = await startApplication(largeDir)
  const large = await subject('large', server.url, 'division-1')
  const day = todayIn('Asia/Shanghai')
  try {
    if (part === 'reports') return reportsChapter(await measureReports(large), day)
    return await inBrowser(async (visit) => {
      const context = await visit(large.url, large.cookies.get('office') ?? '')
      return roadmapChapter(await measureRoadmap(context, large, isQuick), day)
    })
  } finally {
    await server.stop()
  }
}

function writeChapter(chapter: Chapter): void {
  console.log(`\n${chapter.text}\n`)
  writeFileSync(RESULTS, withChapter(existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '', chapter))
}

/** Every server is there from the start, since one without requests costs nothing; only one at a time is asked. */
async function measure({
  sampleDir,
  largeDir,
  isQuick,
}: {
  sampleDir: string
  largeDir: string
  isQuick: boolean
}): Promise<Outcome> {
  const largeHolds = await contentsIn(largeDir)
  const sampleServer = await startApplication(sampleDir)
  const largeServer = await startApplication(largeDir)
  const sample = await subject('sample', sampleServer.url, 'hengchuan')
  const large = await subject('large', largeServer.url, 'division-1')
  const pages = { sample: await probe(sample), large: await probe(large) }
  const minimal = await startServer(['build/minimal-page/server.js'])
  const bare = await startServer(['bench/bare-server.mjs', String(pages.sample.get('overview')?.bytes ?? 0)])

  const targets: Target[] = [
    { key: 'minimal', url: minimal.url, headers: {}, status: 200 },
    { key: 'bare', url: bare.url, headers: {}, status: 200 },
    ...targetsOf('sample', pages.sample),
    ...gzipped(pages.sample.get('overview')),
    ...targetsOf('large', pages.large),
  ]
  console.log('Opening the pages in a browser')
  const { firstLoads, roadmap } = await inTheBrowser(sample, large, isQuick)
  const pace = isQuick ? QUICK : FULL
  const measured = await loadInTurn(targets, pace, (words) => console.log(words))
  const peakMb = peakMemory(largeServer)
  const reports = await measureReports(large)
  for (const server of [sampleServer, largeServer, minimal, bare]) await server.stop()
  const day = todayIn('Asia/Shanghai')
  return { day, node: process.version, largeHolds, pace, pages, measured, peakMb, firstLoads, roadmap, reports }
}

async function subject(name: Subject['name'], url: string, slug: string): Promise<Subject> {
  return { name, url, slug, cookies: await enterAll(url) }
}

function gzipped(page: Probed | undefined): Target[] {
  if (!page) return []
  const headers = { ...page.headers, 'Accept-Encoding': 'gzip' }
  return [{ key: keyOf('sample', page.key, 'gzip'), url: page.url, headers, status: 200, isAnew: true }]
}

function inTheBrowser(
  sample: Subject,
  large: Subject,
  isQuick: boolean,
): Promise<{ firstLoads: ReadonlyMap<string, FirstLoad>; roadmap: RoadmapMeasures }> {
  return inBrowser(async (visit) => {
    const firstLoads = new Map<string, FirstLoad>()
    for (const { key, visitor, path } of PAGES) {
      const context = await visit(sample.url, sample.cookies.get(visitor) ?? '')
      firstLoads.set(key, await firstLoadOf(context, path(sample.slug)))
      await context.close()
    }
    const context = await visit(large.url, large.cookies.get('office') ?? '')
    return { firstLoads, roadmap: await measureRoadmap(context, large, isQuick) }
  })
}
