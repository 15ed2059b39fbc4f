import { accepted, refuse, type Verdict } from './verdict'
import type { Day, KpiAim } from './vocabulary'

/** A figure before and after a wave, in thousandths of its measure. */
export interface KpiMovement {
  aim: KpiAim
  before: number
  after: number
}

/** Whether the figure changed in the direction that is aimed at; standing still is not moving. */
export function hasMoved({ aim, before, after }: KpiMovement): boolean {
  return aim === 'up' ? after > before : after < before
}

/** A result is not noted ahead of time. */
export function mayNote(notedOn: Day, today: Day): Verdict {
  return notedOn > today ? refuse({ code: 'dayInFuture' }, 'notedOn') : accepted
}
