import { describe, expect, test } from 'vitest'
import { type AfterGoLive, withAfterGoLive } from '~/domain/landing-attention'
import type { Plan } from '~/domain/plan'
import type { OpenAdvice, OpenAsk, ReportResult } from '~/domain/report-fact'
import { endStatus, type ReportInput, reportFacts } from '~/domain/report-facts'
import { assessProgramme } from '~/domain/rollup'
import { REPORT_SECTIONS, type ReportSection } from '~/domain/vocabulary'
import { aPlan, aSubProcess, aWave, checks, rollouts, stepsFrom } from '../factories/plan'

const TODAY = '2026-08-31'
type Said = Partial<Omit<ReportInput, 'attention'>> & { after?: AfterGoLive }
const NOTHING = { since: null, results: [], asks: [], advice: [] }
function factsOf(plan: Plan, { after = { fallen: [], published: [] }, ...input }: Said = {}, today = TODAY) {
  const rules = { today, shelvedAfterDays: 60 }
  const { assessment, attention } = withAfterGoLive(plan, assessProgramme(plan, today), after, rules)
  return reportFacts(plan, assessment, { ...NOTHING, ...input, attention }, today)
}
const codesIn = (section: ReportSection, plan: Plan, input: Said = {}) =>
  factsOf(plan, input).lines[section].map(({ key, status, fact }) => `${key}: ${fact.code} ${status}`)

const DONE = { actualStart: '2026-03-02', actualEnd: '2026-03-27' }
const begun = aSubProcess({
  ownerActiveOn: TODAY,
  steps: stepsFrom('2026-03-02', { design: DONE, simulation: DONE, pilot: DONE, enablement: DONE }),
})
const WINDOW = { start: '2026-08-03', end: '2026-08-28' }
const late = aPlan({
  subProcesses: [begun],
  waves: [aWave({ baseline: WINDOW, committedOn: '2026-07-01', planned: { start: '2026-08-03', end: '2026-09-25' } })],
  rollouts: [
    rollouts({ baselineEnd: '2026-08-28', expectedOn: '2026-09-25', count: 3 }),
    rollouts({ baselineEnd: '2026-08-28', liveOn: '2026-08-20', count: 2 }),
  ],
})

const ASK: OpenAsk = {
  id: 7,
  text: '签发激励方案',
  askedOf: { zh: '顾强', en: 'Gu Qiang' },
  dueOn: '2026-09-11',
  answer: null,
}
const ADVICE: OpenAdvice = {
  id: 3,
  kind: 'advice',
  text: 'Ask the branches first',
  givenBy: { zh: '顾强', en: 'Gu Qiang' },
  givenOn: '2026-08-20',
  owner: { zh: '林悦', en: 'Lin Yue' },
  dueOn: '2026-09-11',
}
const RESULT: ReportResult = {
  key: 'result-5',
  code: 'LTC-ML-1',
  subProcess: { zh: '收集线索', en: 'Collect leads' },
  wave: 1,
  name: { zh: '中标率', en: '中标率' },
  measure: '%',
  aim: 'up',
  before: 28_000,
  after: 37_500,
  hasMoved: true,
  source: { kind: 'noted', by: { zh: '林悦', en: 'Lin Yue' }, on: '2026-08-20' },
}

describe('what cannot be told is said as unknown', () => {
  test('a programme without any sub-process', () => {
    const facts = factsOf(aPlan())
    expect(facts.status).toBe('unknown')
    expect(facts.figures.progress).toBeNull()
    expect(facts.figures.end).toMatchObject({ daysLate: null, status: 'unknown' })
    expect(facts.lines.state.map(({ fact }) => fact.code)).toEqual(['noPlan'])
    expect(facts.lines.late).toEqual([{ key: 'end', status: 'unknown', fact: { code: 'latenessUnknown' } }])
    expect(facts.curve).toEqual([])
  })

  test('lateness, where nothing has a baseline', () => {
    expect(codesIn('late', aPlan({ subProcesses: [aSubProcess()] }))[0]).toBe('end: latenessUnknown unknown')
  })

  test('what it brings, where no figure was noted', () => {
    expect(codesIn('results', late)).toEqual(['live: live null', 'figures: none unknown'])
  })

  test('a dimension that is mostly stale', () => {
    const stale = checks({ waveId: 1, neededBy: 'rollout', staleCount: 1, staleWeight: 1, readyWeight: 0 })
    const plan = { ...late, checks: [stale] }
    expect(codesIn('dangers', plan)).toContain('readiness-rules: dimension unknown')
    const facts = factsOf(plan)
    expect(facts.figures.weakest).toBeNull()
    expect(facts.radar[0]?.levels.rules.share).toBeNull()
  })
})

describe('the sections of a programme under way', () => {
  test('say where it is: progress, sub-processes, waves', () => {
    expect(codesIn('state', late)).toEqual([
      'progress: progress offTrack',
      'sub-processes: subProcesses null',
      'wave-1: waveState offTrack',
    ])
    expect(factsOf(late).lines.state[2]?.fact).toMatchObject({ live: 2, total: 5 })
  })

  test('say what was gained since the report before, read from the same plan', () => {
    const since = (day: string) =>
      factsOf(late, { since: day }).lines.state.flatMap(({ fact }) =>
        fact.code === 'progressSince' ? [fact.points] : [],
      )
    expect(since('2026-08-19')).toEqual([12])
    expect(since('2026-08-20')).toEqual([0])
    expect(since(TODAY)).toEqual([])
  })

  test('say how late, in working days, and leave the causes to the next section', () => {
    expect(factsOf(late).figures.end).toMatchObject({ status: 'offTrack' })
    expect(codesIn('late', late)).toEqual([
      'end: endLate offTrack',
      'stepOverdue-LTC-ML-1: reason offTrack',
      'rolloutsLate-wave-1: reason offTrack',
    ])
    expect(codesIn('why', late).join()).not.toMatch(/rolloutsLate|stepLate/)
  })

  test('warn of what is below what gates need, far below being worse', () => {
    const at = (readyWeight: number) =>
      codesIn('dangers', { ...late, checks: [checks({ waveId: 1, neededBy: 'rollout', weight: 100, readyWeight })] })
    expect(at(50)).toContain('readiness-rules: dimension offTrack')
    expect(at(75)).toContain('readiness-rules: dimension atRisk')
    expect(at(80).join()).not.toContain('readiness-rules')
  })

  test('always say something', () => {
    for (const plan of [aPlan(), late]) {
      const { lines } = factsOf(plan)
      for (const section of REPORT_SECTIONS) expect(lines[section].length, section).toBeGreaterThan(0)
    }
    expect(codesIn('asks', late)).toEqual(['none: none null'])
  })

  test('name so many of a kind and count the others, each line by a key of its own', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      aSubProcess({ ...begun, id: at + 1, code: `LTC-${at}`, owner: null }),
    )
    const lines = factsOf(aPlan({ subProcesses: many })).lines.why
    expect(lines).toHaveLength(6)
    expect(lines.at(-1)?.fact).toEqual({ code: 'more', count: 4 })
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
  })
})

describe('what is open returns by itself', () => {
  test.each([
    ['in time', '2026-09-11', 'ask-7: ask null', 0],
    ['today', TODAY, 'ask-7: ask null', 0],
    ['late', '2026-08-28', 'ask-7: ask offTrack', 1],
  ])('an ask that is due %s', (_, dueOn, line, overdue) => {
    expect(codesIn('asks', late, { asks: [{ ...ASK, dueOn }] })).toEqual([line])
    expect(factsOf(late, { asks: [{ ...ASK, dueOn }] }).figures.asks).toEqual({ open: 1, overdue })
  })

  test.each([
    ['seen to in time', ADVICE, 'advice-3: advice null'],
    ['late', { ...ADVICE, dueOn: '2026-08-03' }, 'advice-3: advice offTrack'],
    ['that nobody sees to', { ...ADVICE, owner: null, dueOn: null }, 'advice-3: advice unknown'],
  ])('advice %s', (_, advice, line) => {
    expect(codesIn('actions', late, { advice: [advice] })[0]).toBe(line)
  })

  test('a figure, by whether it went where it should', () => {
    const lines = codesIn('results', late, { results: [RESULT, { ...RESULT, key: 'measured-1-6', hasMoved: false }] })
    expect(lines).toEqual(['live: live null', 'result-5: result onTrack', 'measured-1-6: result atRisk'])
  })
})

test.each([
  [null, 'unknown'],
  [0, 'onTrack'],
  [5, 'atRisk'],
  [6, 'offTrack'],
] as const)('an end %s working days late is %s', (days, status) => {
  expect(endStatus(days, 5)).toBe(status)
})

describe('what became of what has landed', () => {
  const NONE = { pilot: null, training: null, usage: null, kpi: null }
  const after: AfterGoLive = {
    fallen: [{ subProcessId: 1, unitId: 7, unit: { zh: '', en: 'East' }, drop: 40 }],
    published: [{ subProcessId: 1, publishedOn: '2026-03-27', lastSigns: NONE }],
  }
  const lines = (section: ReportSection) => codesIn(section, late, { after })

  test('a fall of use is why, what is shelved is a danger', () => {
    expect(lines('why')).toContain('usageFell-LTC-ML-1: reason offTrack')
    expect(lines('dangers')).toContain('shelved-LTC-ML-1: reason atRisk')
  })

  test('without either, nothing is said of it', () => {
    expect([...codesIn('why', late), ...codesIn('dangers', late)].join()).not.toMatch(/usageFell|shelved/)
  })
})
