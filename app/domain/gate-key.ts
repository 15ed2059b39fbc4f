import type { GateKind } from './vocabulary'

/** A gate of the programme as a whole. */
export type ProgrammeGate = Exclude<GateKind, 'pilotEntry' | 'rolloutEntry'>
export const PROGRAMME_GATES: readonly ProgrammeGate[] = ['charter', 'cdcp', 'pdcp', 'close']

/** Which gate is meant: of the programme, of the pilot of a sub-process, or of a wave. */
export type GateKey =
  | { kind: ProgrammeGate }
  | { kind: 'pilotEntry'; code: string }
  | { kind: 'rolloutEntry'; wave: number }

/** A gate behind which something begins: a pilot, or the rollouts of a wave. */
export type BegunGate = Exclude<GateKey, { kind: ProgrammeGate }>

/** As addresses name it: `charter`, `pilot-LTC-ML-1`, `wave-2`. */
export function gateAddress(key: GateKey): string {
  switch (key.kind) {
    case 'pilotEntry':
      return `pilot-${key.code}`
    case 'rolloutEntry':
      return `wave-${key.wave}`
    default:
      return key.kind
  }
}

/** The gate that an address names; null when it names none. Whether the programme has it is another question. */
export function parseGateAddress(address: string | undefined): GateKey | null {
  const kind = PROGRAMME_GATES.find((one) => one === address)
  if (kind) return { kind }
  const [, code] = /^pilot-([A-Za-z0-9][A-Za-z0-9-]{0,59})$/.exec(address ?? '') ?? []
  if (code !== undefined) return { kind: 'pilotEntry', code }
  const [, wave] = /^wave-([1-9]\d{0,5})$/.exec(address ?? '') ?? []
  return wave === undefined ? null : { kind: 'rolloutEntry', wave: Number(wave) }
}
