import type { BarKind } from './vocabulary'

/** Names a bar in the network, on the chart and in the log: `step-12`, `wave-3`. */
export function barKey(kind: BarKind, id: number): string {
  return `${kind}-${id}`
}

export function parseBarKey(key: string): { kind: BarKind; id: number } | null {
  const [, kind, id] = /^(step|wave)-(-?\d+)$/.exec(key) ?? []
  return kind === 'step' || kind === 'wave' ? { kind, id: Number(id) } : null
}
