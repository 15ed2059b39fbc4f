/** Labels of an axis of a live chart. */
export const TICK = { fontSize: 11, fill: 'var(--ink-3)' }

/** An axis that shows its labels and no lines. */
export const AXIS = { tick: TICK, tickLine: false, axisLine: false } as const
