import type { Tone } from '~/components/ui/status-badge'
import { type LevelStanding, standingOfLevel } from '~/domain/readiness'

const TONES: Readonly<Record<LevelStanding, Tone>> = { unknown: 'idle', enough: 'ok', below: 'warn', farBelow: 'bad' }

/** How a level is coloured against what the gate needs; beside it there is always its number. */
export const levelTone = (share: number | null, needed: number): Tone => TONES[standingOfLevel(share, needed)]
