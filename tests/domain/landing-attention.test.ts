import { describe, expect, it } from 'vitest'
import { landingAttention } from '~/domain/landing-attention'
import { aPlan, aSubProcess, OWNER } from '../factories/plan'

const RULES = { today: '2026-06-01', shelvedAfterDays: 60 }
const PLAN = aPlan({ subProcesses: [aSubProcess(), aSubProcess({ id: 2, code: 'LTC-ML-2', owner: null })] })
const at = (en: string, drop: number, subProcessId = 1) => ({ subProcessId, unit: { zh: '', en }, drop })
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
