import { describe, expect, test } from 'vitest'
import { type GateKey, gateAddress, parseGateAddress } from '~/domain/gate-key'

const ADDRESSES: readonly [string, GateKey][] = [
  ['charter', { kind: 'charter' }],
  ['cdcp', { kind: 'cdcp' }],
  ['pdcp', { kind: 'pdcp' }],
  ['close', { kind: 'close' }],
  ['pilot-LTC-ML-1', { kind: 'pilotEntry', code: 'LTC-ML-1' }],
  ['wave-2', { kind: 'rolloutEntry', wave: 2 }],
]

describe('the address of a gate', () => {
  test.each(ADDRESSES)('%s', (address, key) => {
    expect(gateAddress(key)).toBe(address)
    expect(parseGateAddress(address)).toEqual(key)
  })

  test.each([
    '',
    'pilotEntry',
    'pilot-',
    'pilot-a/b',
    'wave-0',
    'wave-x',
    'wave-',
    'wave-1234567',
    'Charter',
    undefined,
  ])('%s names none', (address) => {
    expect(parseGateAddress(address)).toBeNull()
  })
})
