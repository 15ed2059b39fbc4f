import { beforeEach, describe, expect, it } from 'vitest'
import { type RoadmapChoice, roadmapOf } from '~/domain/roadmap'
import { roadmapHeadline } from '~/domain/roadmap-headline'
import { assessProgramme } from '~/domain/rollup'
import { drawingOf } from '~/features/roadmap/drawing/drawing.server'
import { sheetOf } from '~/features/roadmap/roadmap-sheet'
import { DEFAULT_VIEW, type RoadmapView } from '~/features/roadmap/view'
import { overwriteGetLocale } from '~/i18n/generated/runtime'
import { csvOf } from '~/lib/csv'
import { densityOf } from '~/lib/save-png'
import { aPlan, aSubProcess, aWave, rollouts, stepsFrom } from '../factories/plan'

const TODAY = '2026-04-20'
const NASTY = '<script>alert("1")</script> & \u0007=cmd'

const plan = aPlan({
  subProcesses: [
    aSubProcess({
      name: { zh: '收集线索', en: NASTY },
      steps: stepsFrom('2026-03-02', {
        design: { actualStart: '2026-03-02', actualEnd: '2026-03-27' },
        pilot: { actualStart: '2026-04-06', baseline: { start: '2026-04-06', end: '2026-05-08' } },
      }),
    }),
    ...Array.from({ length: 90 }, (_, index) =>
      aSubProcess({ id: index + 2, code: `LTC-ML-${index + 2}`, name: { zh: `第${index}`, en: `Part ${index}` } }),
    ),
    aSubProcess({ id: 200, code: 'MCR-1', track: 'MCR', name: { zh: '', en: '=1+1' }, owner: null }),
  ],
  waves: [aWave({ baseline: { start: '2026-08-03', end: '2026-08-21' } })],
  rollouts: [rollouts({ expectedOn: '2026-09-04' })],
})

const assessment = assessProgramme(plan, TODAY)
const roadmap = (choice: Partial<RoadmapChoice> = {}) =>
  roadmapOf(plan, assessment, TODAY, { group: 'track', ...choice } as RoadmapChoice)

function draw(view: Partial<RoadmapView> = {}): string {
  const shown = roadmap()
  return drawingOf({
    programme: { zh: '恒川变革', en: 'Hengchuan <change>' },
    roadmap: shown,
    headline: roadmapHeadline(shown),
    view: { ...DEFAULT_VIEW, ...view },
  })
}

beforeEach(() => overwriteGetLocale(() => 'en'))

describe('the roadmap as a picture', () => {
  it('has every row, the title, today and the legend, however many rows there are', () => {
    const svg = draw()
    expect(svg).toContain('Hengchuan &lt;change&gt;: roadmap')
    for (const index of [0, 45, 89]) expect(svg).toContain(`>Part ${index}</text>`)
    for (const word of ['Today', 'Rollout', 'gate ahead', 'baseline', '20 April 2026']) expect(svg).toContain(word)
  })

  it('is in the language of the reader', () => {
    overwriteGetLocale(() => 'zh-CN')
    const svg = draw()
    for (const word of ['恒川变革 · 路线图', '收集线索', '今天', '推行', '截至 2026-04-20']) expect(svg).toContain(word)
  })

  it('needs nothing but itself: no token, class, script, address or number gone wrong', () => {
    const svg = draw()
    const foreign = /var\(|light-dark|class=|<script|href=|url\(|@import|NaN|undefined|Infinity|tabindex|data-/
    expect(foreign.exec(svg)?.[0]).toBeUndefined()
    expect(svg.split('\n')[0]).toBe('<?xml version="1.0" encoding="UTF-8"?>')
    expect(svg.split('\n')[1]?.slice(0, 39)).toBe('<svg xmlns="http://www.w3.org/2000/svg"')
    expect(svg.includes('Noto Sans CJK SC')).toBe(true)
    expect(svg.match(/#[0-9a-f]{3,6}/g)?.length).toBeGreaterThan(100)
  })

  it('is harmless whatever a name holds', () => {
    const svg = draw()
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)')
    expect(svg).not.toContain('\u0007')
    const tags = [...svg.matchAll(/<(\/?)([\w-]+)[^<>]*?(\/?)>/g)].filter(([, , , closed]) => closed === '')
    const open = tags.filter(([, slash]) => slash === '').length
    expect(tags.length - open).toBe(open)
  })

  it('follows the view: folded groups are one line, the baseline can be left out, weeks are wider', () => {
    const heightOf = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1])
    const widthOf = (svg: string) => Number(/width="(\d+)"/.exec(svg)?.[1])
    const folded = draw({ fold: 'all', open: 'MCR-ML' })
    expect(folded).toContain('(91)')
    expect(folded).not.toContain('>Part 45</text>')
    expect(folded).toContain('>=1+1</text>')
    expect(heightOf(draw()) - heightOf(folded)).toBe(91 * 30)
    expect(draw({ baseline: 'off' })).not.toContain('>baseline</text>')
    expect(widthOf(draw({ zoom: 'week' }))).toBeGreaterThan(widthOf(draw()))
  })

  it.each([
    ['small ones twice as sharp', 1_200, 800, 2],
    ['tall ones as sharp as a canvas can be', 1_200, 10_000, 1.6],
    ['none that would be blurred', 1_200, 60_000, 0.266_667],
  ])('becomes a PNG: %s', (_, width, height, density) => {
    expect(densityOf(width, height)).toBeCloseTo(density, 4)
  })
})

describe('the roadmap as a table', () => {
  it('has one row a step, with days to be counted with', () => {
    const [headings, first, , third] = sheetOf(roadmap())
    expect(headings?.slice(1, 8)).toEqual([
      'Code',
      'Sub-process',
      'Owner',
      'Status',
      'Step',
      'Planned: start',
      'Planned: end',
    ])
    expect(first?.slice(5, 14)).toEqual([
      'Design',
      '2026-03-02',
      '2026-03-27',
      null,
      null,
      '2026-03-02',
      '2026-03-27',
      null,
      0,
    ])
    expect(third?.slice(5, 15)).toEqual([
      'Pilot',
      '2026-04-06',
      '2026-05-15',
      '2026-04-06',
      '2026-05-08',
      '2026-04-06',
      null,
      '2026-05-15',
      5,
      'Pilot entry: 6 Apr',
    ])
    expect(sheetOf(roadmap())).toHaveLength(1 + 92 * 6)
    expect(sheetOf(roadmap({ track: 'MCR' }))).toHaveLength(1 + 6)
  })

  it('gives a spreadsheet no formula', () => {
    const csv = csvOf(sheetOf(roadmap({ track: 'MCR' })))
    expect(csv).toContain(",'=1+1,")
    expect(csv).not.toMatch(/(^|,)=/m)
  })
})
