import { describe, expect, it } from 'vitest'
import { mayFinish, mayReschedule, mayStart, type RecordedStep, recordedBy, type StepRecord } from '~/domain/steps'
import type { Verdict } from '~/domain/verdict'
import { STEP_KINDS, type StepKind } from '~/domain/vocabulary'
import { CLERK, OWNER } from '../factories/plan'

const TODAY = '2026-06-15'

type Days = [start: string | null, end?: string | null]

/** Each step as it was recorded; what is not named has not begun. */
function recorded(days: Partial<Record<StepKind, Days>>): RecordedStep[] {
  return STEP_KINDS.map((kind) => ({ kind, actualStart: days[kind]?.[0] ?? null, actualEnd: days[kind]?.[1] ?? null }))
}

const untilPilot = recorded({
  design: ['2026-03-02', '2026-03-27'],
  simulation: ['2026-03-30', '2026-04-03'],
  pilot: ['2026-04-06'],
})
const untilRollout = recorded({
  design: ['2026-03-02', '2026-03-27'],
  simulation: ['2026-03-30', '2026-04-03'],
  pilot: ['2026-04-06', '2026-05-15'],
  enablement: ['2026-05-18', '2026-05-29'],
  rollout: ['2026-06-01'],
})

const start = (values: Partial<StepRecord & { owner: typeof OWNER | null }>) =>
  mayStart({
    steps: recorded({}),
    kind: 'design',
    on: TODAY,
    today: TODAY,
    hasRollouts: false,
    owner: OWNER,
    ...values,
  })
const finish = (values: Partial<StepRecord>) =>
  mayFinish({ steps: recorded({}), kind: 'design', on: TODAY, today: TODAY, hasRollouts: false, ...values })

function refusalOf(verdict: Verdict): unknown {
  return verdict.ok ? null : { ...verdict.refusals[0]?.reason, field: verdict.refusals[0]?.field }
}

describe('mayStart', () => {
  it('lets design begin without an owner', () => {
    expect(start({ owner: null }).ok).toBe(true)
  })

  it.each([
    ['nobody', null],
    ['somebody from outside the business', CLERK],
  ])('lets nothing beyond design begin under %s', (_, owner) => {
    const steps = recorded({ design: ['2026-03-02', '2026-03-27'] })
    expect(refusalOf(start({ steps, kind: 'simulation', owner }))).toMatchObject({
      code: 'ownerNeededBeyondDesign',
      step: 'simulation',
    })
  })

  it('takes no day in the future', () => {
    expect(refusalOf(start({ on: '2026-06-16' }))).toEqual({ code: 'dayInFuture', field: 'on' })
  })

  it('names the first step that has to end before', () => {
    expect(refusalOf(start({ kind: 'pilot' }))).toEqual({
      code: 'stepBeforeOthers',
      step: 'pilot',
      before: 'design',
      field: 'on',
    })
    const steps = recorded({ design: ['2026-03-02', '2026-03-27'], simulation: ['2026-03-30'] })
    expect(refusalOf(start({ steps, kind: 'pilot' }))).toMatchObject({ before: 'simulation' })
  })

  it('takes no day before the step before has ended, but that very day', () => {
    const steps = recorded({ design: ['2026-03-02', '2026-03-27'] })
    expect(refusalOf(start({ steps, kind: 'simulation', on: '2026-03-26' }))).toMatchObject({ before: 'design' })
    expect(start({ steps, kind: 'simulation', on: '2026-03-27' }).ok).toBe(true)
  })

  it('lets training begin while the pilot runs, not before', () => {
    expect(start({ steps: untilPilot, kind: 'enablement' }).ok).toBe(true)
    expect(refusalOf(start({ steps: untilPilot, kind: 'enablement', on: '2026-04-03' }))).toMatchObject({
      code: 'stepBeforeOthers',
      before: 'pilot',
    })
    expect(refusalOf(start({ steps: untilPilot, kind: 'rollout' }))).toMatchObject({ before: 'pilot' })
  })

  it('leaves the rollout to its branches where there are any', () => {
    expect(refusalOf(start({ steps: untilRollout, kind: 'rollout', hasRollouts: true }))).toMatchObject({
      code: 'datesFollowWaves',
    })
    expect(start({ steps: untilRollout, kind: 'rollout' }).ok).toBe(true)
  })

  it('lets operation begin with the first live branch; without branches only after the rollout', () => {
    expect(start({ steps: untilRollout, kind: 'operation', hasRollouts: true }).ok).toBe(true)
    expect(refusalOf(start({ steps: untilRollout, kind: 'operation' }))).toMatchObject({ before: 'rollout' })
  })

  it('lets a recorded start be corrected, also when the owner has gone, but not past its end', () => {
    expect(start({ steps: untilPilot, kind: 'pilot', on: '2026-04-07', owner: null }).ok).toBe(true)
    expect(refusalOf(start({ steps: untilPilot, kind: 'design', on: '2026-03-30' }))).toEqual({
      code: 'daysReversed',
      field: 'on',
    })
  })
})

describe('mayFinish', () => {
  it('ends nothing that has not begun', () => {
    expect(refusalOf(finish({}))).toMatchObject({ code: 'stepNotStarted', step: 'design' })
  })

  it('takes no day in the future and none before the start', () => {
    expect(refusalOf(finish({ steps: untilPilot, kind: 'pilot', on: '2026-06-16' }))).toEqual({
      code: 'dayInFuture',
      field: 'on',
    })
    expect(refusalOf(finish({ steps: untilPilot, kind: 'pilot', on: '2026-04-05' }))).toEqual({
      code: 'daysReversed',
      field: 'on',
    })
    expect(finish({ steps: untilPilot, kind: 'pilot', on: '2026-04-06' }).ok).toBe(true)
  })

  it('does not let an end be moved past the start of what waited for it', () => {
    expect(refusalOf(finish({ steps: untilPilot, kind: 'simulation', on: '2026-04-07' }))).toMatchObject({
      code: 'stepBeforeOthers',
      step: 'pilot',
      before: 'simulation',
    })
    expect(finish({ steps: untilPilot, kind: 'simulation', on: '2026-04-06' }).ok).toBe(true)
  })

  it('lets the pilot end after training has begun beside it', () => {
    const steps = untilPilot.map((step) => (step.kind === 'enablement' ? { ...step, actualStart: '2026-05-04' } : step))
    expect(finish({ steps, kind: 'pilot' }).ok).toBe(true)
  })

  it('leaves the end of the rollout to its branches where there are any', () => {
    expect(refusalOf(finish({ steps: untilRollout, kind: 'rollout', hasRollouts: true }))).toMatchObject({
      code: 'stepEndsByRollouts',
    })
    expect(finish({ steps: untilRollout, kind: 'rollout' }).ok).toBe(true)
  })

  it('does not end operation before the rollout', () => {
    const steps = untilRollout.map((step) =>
      step.kind === 'operation' ? { ...step, actualStart: '2026-06-08' } : step,
    )
    expect(refusalOf(finish({ steps, kind: 'operation', hasRollouts: true }))).toMatchObject({
      code: 'stepBeforeOthers',
      step: 'operation',
      before: 'rollout',
    })
  })
})

describe('recordedBy', () => {
  const rolloutOf = (branches: (string | null)[]) =>
    recordedBy(untilRollout, branches).find(({ kind }) => kind === 'rollout')

  it('tells the rollout by its branches: begun with the first that is live, ended with the last of all', () => {
    expect(rolloutOf([null, null])).toMatchObject({ actualStart: null, actualEnd: null })
    expect(rolloutOf([null, '2026-06-10'])).toMatchObject({ actualStart: '2026-06-10', actualEnd: null })
    expect(rolloutOf(['2026-06-12', '2026-06-10'])).toMatchObject({
      actualStart: '2026-06-10',
      actualEnd: '2026-06-12',
    })
  })

  it('leaves everything as recorded where there are no branches', () => {
    expect(recordedBy(untilRollout, [])).toEqual(untilRollout)
  })
})

describe('mayReschedule', () => {
  it.each(STEP_KINDS)('%s has dates of its own unless it follows the waves', (kind) => {
    expect(mayReschedule(kind, false).ok).toBe(true)
    expect(mayReschedule(kind, true).ok).toBe(kind !== 'rollout' && kind !== 'operation')
  })
})
