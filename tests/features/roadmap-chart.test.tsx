import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import { roadmapOf } from '~/domain/roadmap'
import type { RoadmapGrouping } from '~/domain/roadmap-groups'
import { assessProgramme } from '~/domain/rollup'
import type { Locale } from '~/domain/vocabulary'
import { RoadmapChart } from '~/features/roadmap/ui/roadmap-chart'
import { DEFAULT_VIEW, type RoadmapView } from '~/features/roadmap/view'
import { overwriteGetLocale } from '~/i18n/generated/runtime'
import { aPlan, aSubProcess, aWave, rollouts, stepsFrom } from '../factories/plan'

const TODAY = '2026-04-20'

const plan = aPlan({
  subProcesses: [
    aSubProcess({
      name: { zh: '收集线索', en: 'Collect leads' },
      steps: stepsFrom('2026-03-02', {
        design: { actualStart: '2026-03-02', actualEnd: '2026-03-27' },
        simulation: { actualStart: '2026-03-30', actualEnd: '2026-04-03' },
        pilot: { actualStart: '2026-04-06', baseline: { start: '2026-04-06', end: '2026-05-08' } },
      }),
      pilot: { unit: { zh: '', en: 'East' }, verdict: 'extend' },
    }),
    aSubProcess({ id: 2, code: 'LTC-ML-2', name: { zh: '分发线索', en: '' }, steps: stepsFrom('2026-05-04') }),
  ],
  waves: [aWave({ name: { zh: '样板', en: 'Model' }, baseline: { start: '2026-08-03', end: '2026-08-21' } })],
  rollouts: [rollouts({ expectedOn: '2026-09-04' })],
})

function draw(
  locale: Locale,
  {
    group = 'track',
    ...view
  }: Partial<Omit<RoadmapView, 'group'>> & { group?: Exclude<RoadmapGrouping, 'branch'> } = {},
): string {
  overwriteGetLocale(() => locale)
  const roadmap = roadmapOf(plan, assessProgramme(plan, TODAY), TODAY, { group })
  return renderToStaticMarkup(
    <RoadmapChart
      roadmap={roadmap}
      view={{ ...DEFAULT_VIEW, group, ...view }}
      base="/programmes/test"
      onOpen={() => {}}
    />,
  )
}

const labelsIn = (html: string) =>
  [...html.matchAll(/data-bar="[\w-]+"[^>]*aria-label="([^"]*)"/g)].map(([, label]) => label)

beforeEach(() => {
  overwriteGetLocale(() => 'en')
})

describe('the chart as the server draws it', () => {
  it('names every bar and wave with dates and deviation, in English', () => {
    const labels = labelsIn(draw('en'))
    expect(labels).toHaveLength(2 * 6 + 1)
    expect(labels[0]).toBe('Wave 1 · Model, 3 Aug – 28 Aug, 10 working days late')
    expect(labels).toContain('Pilot, LTC-ML-1 Collect leads, 6 Apr – 15 May, 5 working days late')
    expect(labels).toContain('Design, LTC-ML-2 分发线索, 4 May – 29 May')
  })

  it('names them in Chinese', () => {
    const labels = labelsIn(draw('zh-CN'))
    expect(labels[0]).toBe('第 1 批 · 样板，08-03 – 08-28，晚 10 个工作日')
    expect(labels).toContain('试跑，LTC-ML-1 收集线索，04-06 – 05-15，晚 5 个工作日')
  })

  it.each(['week', 'month', 'quarter'] as const)(
    'is drawn the same twice at zoom %s, without a number gone wrong',
    (zoom) => {
      const html = draw('en', { zoom })
      expect(draw('en', { zoom })).toBe(html)
      expect(html.match(/NaN|undefined|Infinity|(?:width|height)="-|="-[\d.]+%/)).toBeNull()
    },
  )

  it('is one stop of the Tab key, and every bar leads to its sub-process', () => {
    const html = draw('en')
    expect(html.match(/tabindex="0"/g)).toHaveLength(1)
    expect(html.match(/href="\/programmes\/test\/sub-processes\/LTC-ML-2"/g)).toHaveLength(7)
    expect(html).toContain('href="/programmes/test/waves/1"')
  })

  it('shows the baseline only of what moved, and only when asked to', () => {
    const ghosts = (html: string) => html.split('fill="var(--plan)" fill-opacity="0.55"').length - 1
    // The pilot and its wave, besides the entry of the legend.
    expect(ghosts(draw('en'))).toBe(3)
    expect(ghosts(draw('en', { baseline: 'off' }))).toBe(0)
  })

  it('names the groups by track, owner or wave', () => {
    expect(draw('en')).toContain('Manage Leads · LTC')
    expect(draw('en', { group: 'owner' })).toContain('Wang Min')
    expect(draw('zh-CN', { group: 'wave' })).toContain('尚未排入批次')
  })

  it('keeps sixty rows of two years light', () => {
    const many = aPlan({
      subProcesses: Array.from({ length: 60 }, (_, index) =>
        aSubProcess({ id: index + 1, code: `LTC-X-${index + 1}`, steps: stepsFrom(addDays('2026-01-05', index * 7)) }),
      ),
    })
    const roadmap = roadmapOf(many, assessProgramme(many, TODAY), TODAY, { group: 'track' })
    const html = renderToStaticMarkup(
      <RoadmapChart
        roadmap={roadmap}
        view={{ ...DEFAULT_VIEW, zoom: 'week' }}
        base="/programmes/test"
        onOpen={() => {}}
      />,
    )
    const elements = html.split('<').length / 2
    expect(elements).toBeLessThan(60 * 45)
  })
})
