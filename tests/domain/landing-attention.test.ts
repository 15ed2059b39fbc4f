import { describe, expect, it } from 'vitest'
import { dangersOf } from '~/domain/dangers'
import { landingAttention, statusAfterGoLive, withAfterGoLive } from '~/domain/landing-attention'
import { assessProgramme } from '~/domain/rollup'
import { aPlan, aSubProcess, aWave, OWNER, rollouts, stepsFrom } from '../factories/plan'

const RULES = { today: '2026-06-01', shelvedAfterDays: 60 }
const PLAN = aPlan({ subProcesses: [aSubProcess(), aSubProcess({ id: 2, code: 'LTC-ML-2', owner: null })] })
const at = (en: string, drop: number, subProcessId = 1) => ({ subProcessId, unitId: 1, unit: { zh: '', en }, drop })
const NONE = { pilot: null, training: null, usage: null, kpi: null }

describe('what is in the way after go-live', () => {
  it('is nothing where nothing has fallen or is shelved', () => {
    expect(landingAttention(PLAN, { fallen: [], published: [] }, RULES)).toEqual([])
  })

  it('names the branch of a sub-process whose use fell deepest, and how many others', () => {
    const fallen = [at('East', 31), at('West', 60), at('North', 40), at('South', 90, 9)]
    expect(landingAttention(PLAN, { fallen, published: [] }, RULES)).toEqual([
      {
        about: { kind: 'subProcess', code: 'LTC-ML-1', name: aSubProcess().name },
        person: OWNER,
        severity: 'offTrack',
        reason: { code: 'usageFell', count: 3, unit: { zh: '', en: 'West' }, drop: 60 },
      },
    ])
  })

  it.each([
    ['59 days', '2026-04-03', []],
    ['60 days', '2026-04-02', [{ code: 'shelved', days: 60 }]],
  ])('tells what is shelved for %s', (_, publishedOn, reasons) => {
    const published = [{ subProcessId: 2, publishedOn, lastSigns: NONE }]
    const items = landingAttention(PLAN, { fallen: [], published }, RULES)
    expect(items.map(({ reason }) => reason)).toEqual(reasons)
  })
})

describe('the status of a programme after go-live', () => {
  it.each([
    ['onTrack', 0, 20, 'onTrack'],
    ['onTrack', 1, 20, 'atRisk'],
    ['onTrack', 2, 20, 'offTrack'],
    ['done', 1, 20, 'atRisk'],
    ['atRisk', 1, 20, 'atRisk'],
    ['unknown', 1, 20, 'unknown'],
    ['unknown', 2, 20, 'offTrack'],
    ['offTrack', 1, 20, 'offTrack'],
  ] as const)('%s by its plan, %i of %i fallen back: %s', (status, fallen, live, after) => {
    expect(statusAfterGoLive(status, { fallen, live })).toBe(after)
  })
})

describe('a programme with what became of what it landed', () => {
  const piloted = stepsFrom('2026-01-05', { pilot: { actualStart: '2026-01-05', actualEnd: '2026-02-02' } })
  const plan = aPlan({
    subProcesses: [aSubProcess({ steps: piloted })],
    waves: [
      aWave({ id: 1, planned: { start: '2026-02-02', end: '2026-03-02' } }),
      aWave({ id: 2, number: 2, planned: { start: '2026-06-08', end: '2026-07-03' } }),
    ],
    rollouts: [rollouts({ liveOn: '2026-03-02', count: 30 }), rollouts({ waveId: 2 })],
  })
  const assessment = assessProgramme(plan, RULES.today)
  const read = (fallen: ReturnType<typeof at>[]) => withAfterGoLive(plan, assessment, { fallen, published: [] }, RULES)

  it('is as its plan says where nothing fell back', () => {
    expect(read([]).assessment).toBe(assessment)
  })

  it('names the fall beside what the plan says, and counts the live branches', () => {
    const { assessment: after, attention } = read([at('East', 31)])
    expect(attention.map(({ reason }) => reason.code)).toContain('usageFell')
    expect(after.status).toBe(assessment.status === 'onTrack' ? 'atRisk' : assessment.status)
    expect(read([at('East', 31), at('West', 31), at('North', 31)]).assessment.status).toBe('offTrack')
  })

  it('threatens the next wave of what falls back', () => {
    const { assessment: after, attention } = read([at('East', 31)])
    expect(
      dangersOf(
        attention.filter(({ reason }) => reason.code === 'usageFell'),
        after,
        RULES.today,
      ),
    ).toMatchObject([
      { threatened: { kind: 'rolloutEntry', wave: 2 }, worst: { code: 'LTC-ML-1', reason: { code: 'usageFell' } } },
    ])
  })
})
