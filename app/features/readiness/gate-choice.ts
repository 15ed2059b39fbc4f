import type { GateChoice } from '~/domain/gates'

/** The gate that an address asks for: `gate=pilot`, `gate=2`; without it, the next of each. */
export function readGateChoice(query: URLSearchParams): GateChoice {
  const value = query.get('gate')
  if (value === 'pilot') return value
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? number : 'next'
}
