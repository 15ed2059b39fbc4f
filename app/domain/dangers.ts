import type { AttentionItem } from './attention'
import type { StandingReason } from './reasons'
import type { ProgrammeAssessment } from './rollup'
import { DANGERS_NAMED } from './thresholds'
import type { Day, Name } from './vocabulary'

/** What could go wrong next: a gate or an end ahead, and the facts of today that stand against it. */
export interface Danger {
  threatened:
    | { kind: 'pilotEntry'; on: Day; code: string; name: Name }
    | { kind: 'rolloutEntry' | 'waveEnd'; on: Day; wave: number; name: Name }
  severity: 'blocked' | 'offTrack'
  /** The worst of the facts, and what it is about: a sub-process by its code, or null for the wave itself. */
  worst: { code: string | null; reason: StandingReason }
  /** All of them. */
  count: number
}

/**
 * Beside the register of risks, which people keep: what is blocked or off track today, by the gate or end ahead that it
 * threatens. Nothing is guessed: without such a fact, or without a day ahead, there is no danger. The worst first, then
 * the nearest.
 */
export function dangersOf(
  attention: readonly AttentionItem[],
  assessment: Pick<ProgrammeAssessment, 'subProcesses' | 'waves'>,
  today: Day,
): Danger[] {
  const dangers = new Map<string, Danger>()
  for (const { severity, about, reason } of attention) {
    if (severity !== 'blocked' && severity !== 'offTrack') continue
    const threatened = threatenedBy(about, assessment, today)
    if (threatened === null) continue
    const key = `${threatened.kind} ${'code' in threatened ? threatened.code : threatened.wave}`
    const known = dangers.get(key)
    if (known) known.count += 1
    else {
      const worst = { code: about.kind === 'subProcess' ? about.code : null, reason }
      dangers.set(key, { threatened, severity, worst, count: 1 })
    }
  }
  return [...dangers.values()]
    .sort((a, b) => rank(a) - rank(b) || a.threatened.on.localeCompare(b.threatened.on))
    .slice(0, DANGERS_NAMED)
}

function threatenedBy(
  about: AttentionItem['about'],
  { subProcesses, waves }: Pick<ProgrammeAssessment, 'subProcesses' | 'waves'>,
  today: Day,
): Danger['threatened'] | null {
  if (about.kind === 'wave') {
    const found = waves.find(({ wave }) => wave.number === about.number)
    if (!found) return null
    const { number, name, planned } = found.wave
    return planned.start >= today
      ? { kind: 'rolloutEntry', on: planned.start, wave: number, name }
      : { kind: 'waveEnd', on: found.forecastEnd, wave: number, name }
  }
  if (about.kind !== 'subProcess') return null
  const gate = subProcesses.find(({ subProcess }) => subProcess.code === about.code)?.nextGate
  if (!gate) return null
  if (gate.kind === 'pilotEntry') {
    return gate.on >= today ? { kind: 'pilotEntry', on: gate.on, code: about.code, name: about.name } : null
  }
  const { number, name } = gate.wave
  if (gate.on >= today) return { kind: 'rolloutEntry', on: gate.on, wave: number, name }
  const end = waves.find(({ wave }) => wave.id === gate.wave.id)?.forecastEnd
  return end === undefined ? null : { kind: 'waveEnd', on: end, wave: number, name }
}

const rank = ({ severity }: Danger) => (severity === 'blocked' ? 0 : 1)
