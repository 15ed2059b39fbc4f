import { describe, expect, it } from 'vitest'
import { mayDecide } from '~/domain/pilots'

const TODAY = '2026-06-15'

describe('mayDecide', () => {
  it('lets a pass speak for itself', () => {
    expect(mayDecide({ verdict: 'pass', verdictOn: TODAY, result: '' }, TODAY).ok).toBe(true)
  })

  it.each(['extend', 'stop'] as const)('asks what was found before it says %s', (verdict) => {
    expect(mayDecide({ verdict, verdictOn: TODAY, result: '  ' }, TODAY)).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'verdictNeedsResult' }, field: 'result' }],
    })
    expect(mayDecide({ verdict, verdictOn: TODAY, result: 'Too few leads' }, TODAY).ok).toBe(true)
  })

  it('takes no verdict ahead of time', () => {
    expect(mayDecide({ verdict: 'pass', verdictOn: '2026-06-16', result: '' }, TODAY)).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'dayInFuture' }, field: 'verdictOn' }],
    })
  })
})
