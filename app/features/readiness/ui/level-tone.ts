import type { Tone } from '~/components/ui/status-badge'

/** From so many points below what is needed, a level is red rather than amber. */
const FAR_BELOW_POINTS = 20

/** How a level is coloured against what the gate needs; beside it there is always its number. */
export function levelTone(share: number | null, needed: number): Tone {
  if (share === null) return 'idle'
  if (share >= needed) return 'ok'
  return share < needed - FAR_BELOW_POINTS ? 'bad' : 'warn'
}
