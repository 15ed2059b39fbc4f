import type { CheckStatus, Dimension } from '~/domain/vocabulary'

type Shares = Readonly<Record<Dimension, number>>

/** The share of weight that is ready where a gate is still ahead: documents come easily, incentives last. */
export const READY_SHARE: Readonly<Record<'pilot' | 'begun' | 'next' | 'later', Shares>> = {
  /** Before a pilot. */
  pilot: { rules: 0.85, incentives: 0.45, organisation: 0.8, digital: 0.7 },
  /** Rollouts of the wave under way. */
  begun: { rules: 1, incentives: 0.55, organisation: 0.85, digital: 0.82 },
  /** Rollouts of the next wave. */
  next: { rules: 0.95, incentives: 0.48, organisation: 0.8, digital: 0.76 },
  /** Rollouts of the wave that is only planned. */
  later: { rules: 0.5, incentives: 0.2, organisation: 0.4, digital: 0.35 },
}

/** Branches that are ahead of the others or behind them. */
export const BRANCH_BIAS: Readonly<Record<string, number>> = {
  shanghai: 0.1,
  chengdu: 0.12,
  suzhou: 0.05,
  hangzhou: -0.05,
  shenyang: -0.15,
  kunming: -0.1,
}

/**
 * Spreads a share evenly over checks of different weight, without chance: what a check gets too much or too little is
 * carried to the next one of its kind. What is not ready is begun every other time.
 */
export function spreader(): (kind: string, share: number, weight: number) => CheckStatus {
  const carried = new Map<string, number>()
  let turn = 0
  return (kind, share, weight) => {
    const due = (carried.get(kind) ?? 0) + share * weight
    const isReady = due >= weight / 2
    carried.set(kind, isReady ? due - weight : due)
    if (isReady) return 'ready'
    turn += 1
    return turn % 2 === 0 ? 'inProgress' : 'notStarted'
  }
}
