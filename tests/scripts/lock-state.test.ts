import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  installedMatchesLock,
  lockFitsPackage,
  missingPackages,
  recordInstalled,
} from '../../scripts/stages/lock-state.mjs'

const react = { 'node_modules/react': { version: '18.3.1', integrity: 'sha512-a' } }
const sqlite = { 'node_modules/better-sqlite3': { version: '12.11.1', integrity: 'sha512-b' } }

describe('installedMatchesLock', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lock-state-'))
    mkdirSync(join(root, 'node_modules'))
    writeLock({ ...react, ...sqlite })
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const writeLock = (packages: object) =>
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { name: 'x' }, ...packages } }))
  const writeInstalled = (packages: object) =>
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))

  it('is false before anything is installed', () => {
    expect(installedMatchesLock(root)).toBe(false)
  })

  it('recognises an installation made by hand', () => {
    writeInstalled({ ...react, ...sqlite })
    expect(installedMatchesLock(root)).toBe(true)
  })

  it('is false when the lock asks for another version than the one installed', () => {
    writeInstalled({ ...react, ...sqlite })
    recordInstalled(root)
    writeLock({ ...sqlite, 'node_modules/react': { version: '18.3.2', integrity: 'sha512-c' } })
    expect(installedMatchesLock(root)).toBe(false)
  })

  it('is false when packages were pruned after our installation', () => {
    writeInstalled({ ...react, ...sqlite })
    recordInstalled(root)
    writeInstalled(react)
    expect(installedMatchesLock(root)).toBe(false)
  })

  it('trusts the stamp of our installation even where npm left an optional package out', () => {
    const engine = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] }
    writeLock({ ...react, 'node_modules/engine': engine })
    writeInstalled(react)
    expect(installedMatchesLock(root)).toBe(false)
    recordInstalled(root)
    expect(installedMatchesLock(root)).toBe(true)
  })
})

describe('lockFitsPackage', () => {
  it.each([
    ['the same ranges in another order', { a: '^1.0.0', b: '2.0.0' }, true],
    ['another range', { a: '^1.1.0', b: '2.0.0' }, false],
    ['a package more', { a: '^1.0.0', b: '2.0.0', c: '3.0.0' }, false],
    ['a package less', { a: '^1.0.0' }, false],
  ])('compares what package.json asks for: %s', (_, dependencies, fits) => {
    const root = mkdtempSync(join(tmpdir(), 'lock-state-'))
    const lock = { packages: { '': { dependencies: { b: '2.0.0', a: '^1.0.0' } } } }
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock))
    writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies }))
    expect(lockFitsPackage(root)).toBe(fits)
    rmSync(root, { recursive: true })
  })
})

describe('missingPackages', () => {
  const linux = { platform: 'linux', arch: 'x64' }

  it('lists what is absent and what differs', () => {
    const installed = { 'node_modules/react': { version: '18.2.0', integrity: 'sha512-old' } }
    expect(missingPackages({ '': {}, ...react, ...sqlite }, installed, linux)).toEqual([
      'node_modules/react',
      'node_modules/better-sqlite3',
    ])
  })

  it.each([
    ['for another system', { os: ['win32'], cpu: ['x64'] }, false],
    ['for another processor', { os: ['linux'], cpu: ['arm64'] }, false],
    ['for one C library', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }, false],
    ['without a platform', {}, false],
    ['for this machine', { os: ['linux'], cpu: ['x64'] }, true],
  ])('an optional package %s is missed: %j', (_, made, missed) => {
    const locked = { 'node_modules/binary': { version: '1.0.0', optional: true, ...made } }
    expect(missingPackages(locked, {}, linux)).toHaveLength(missed ? 1 : 0)
  })
})
