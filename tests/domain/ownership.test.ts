import { describe, expect, it } from 'vitest'
import { mayEnterStep, mayOwn } from '~/domain/ownership'
import { STEP_KINDS } from '~/domain/vocabulary'
import { CLERK, OWNER } from '../factories/plan'

describe('mayOwn', () => {
  it('accepts somebody from a unit that carries the business', () => {
    expect(mayOwn(OWNER)).toEqual({ ok: true, value: undefined })
  })

  it('refuses somebody from elsewhere, and names them', () => {
    expect(mayOwn(CLERK)).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'ownerMustBeBusiness', person: CLERK.name } }],
    })
  })
})

describe('mayEnterStep', () => {
  it('lets anybody design', () => {
    for (const owner of [null, CLERK, OWNER]) expect(mayEnterStep('design', owner).ok).toBe(true)
  })

  it.each(STEP_KINDS.slice(1))('lets nothing go to %s without a business owner', (step) => {
    const refusal = { ok: false, refusals: [{ reason: { code: 'ownerNeededBeyondDesign', step } }] }
    expect(mayEnterStep(step, null)).toEqual(refusal)
    expect(mayEnterStep(step, CLERK)).toEqual(refusal)
    expect(mayEnterStep(step, OWNER).ok).toBe(true)
  })
})
