import type { TailoringDecision } from '~/domain/vocabulary'

/** One colour for what is taken over, strong or light; greys for what is not, the lightest for what is open. */
export const FILLS: Readonly<Record<TailoringDecision | 'undecided', string>> = {
  adopt: 'bg-accent',
  adapt: 'bg-accent/45',
  reject: 'bg-ink-3',
  postpone: 'bg-ink-3/40',
  undecided: 'bg-line',
}
