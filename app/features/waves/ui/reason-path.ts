import type { StandingReason } from '~/domain/reasons'
import { wavePath } from '~/lib/links'

/** Where the reason for a wave's status can be looked at, or mended. */
export function waveReasonPath(slug: string, number: number, reason: StandingReason): string {
  switch (reason.code) {
    case 'checkBlocked':
    case 'checksBlocked':
    case 'levelBelow':
    case 'levelUnknown':
      return `${wavePath(slug, number)}#readiness`
    case 'waveHeld':
      return `/programmes/${slug}/gates/wave-${number}`
    case 'waveNotCommitted':
    case 'waveWaits':
      return wavePath(slug, number)
    default:
      return `${wavePath(slug, number)}#rollouts`
  }
}
