import type { PilotVerdict, StepKind } from '~/domain/vocabulary'

export const STEP_COLOURS: Readonly<Record<StepKind, string>> = {
  design: 'var(--ghost)',
  simulation: 'var(--plan)',
  pilot: 'var(--step-pilot)',
  enablement: 'var(--step-enable)',
  rollout: 'var(--accent)',
  operation: 'var(--step-operate)',
}

/** A diamond around the origin. */
export const GATE_SHAPE = 'M0 -5 5 0 0 5 -5 0z'

/** What is written into the round mark of a verdict, around the origin. */
export const VERDICT_SHAPES: Readonly<Record<PilotVerdict, { glyph: string; colour: string }>> = {
  pass: { glyph: 'M-2.600 .1 -.7 2 2.800 -1.900', colour: 'var(--ok)' },
  extend: { glyph: 'M-2.600 0H2.400M.4 -2 2.500 0 .4 2', colour: 'var(--warn)' },
  stop: { glyph: 'M-2 -2 2 2M2 -2 -2 2', colour: 'var(--bad)' },
}
