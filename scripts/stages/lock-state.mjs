import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const lockFile = 'package-lock.json'
const installedFile = 'node_modules/.package-lock.json'
const stampFile = 'node_modules/.groundwork-installed'

/**
 * Whether node_modules holds what package-lock.json asks for. The stamp of our last installation answers at once;
 * without it (someone ran npm by hand) the two lists are compared, so that nothing is installed twice.
 * @param {string} root
 * @returns {boolean}
 */
export function installedMatchesLock(root) {
  if (!existsSync(join(root, installedFile))) return false
  if (existsSync(join(root, stampFile)) && readFileSync(join(root, stampFile), 'utf8') === stampOf(root)) return true
  return missingPackages(packagesIn(root, lockFile), packagesIn(root, installedFile)).length === 0
}

/** Whether package-lock.json was made for the dependencies that package.json names. */
export function lockFitsPackage(root) {
  const locked = packagesIn(root, lockFile)[''] ?? {}
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every((kind) => {
    const inLock = Object.entries(locked[kind] ?? {}).sort()
    const inPackage = Object.entries(wanted[kind] ?? {}).sort()
    return JSON.stringify(inLock) === JSON.stringify(inPackage)
  })
}

/** Remembers that node_modules fits package-lock.json now. */
export function recordInstalled(root) {
  writeFileSync(join(root, stampFile), stampOf(root))
}

/**
 * Paths of the packages that the lock lists and the installation lacks or holds in another version. Optional
 * packages are left out unless made for `platform` and `arch`: npm itself skips the others.
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage>} installed
 * @param {{ platform: string, arch: string }} [machine]
 * @returns {string[]}
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[] }} LockedPackage
 */
export function missingPackages(locked, installed, machine = { platform: process.platform, arch: process.arch }) {
  return Object.entries(locked)
    .filter(([path, wanted]) => {
      if (path === '') return false
      const present = installed[path]
      if (present) return present.version !== wanted.version || present.integrity !== wanted.integrity
      return !wanted.optional || isMadeFor(wanted, machine)
    })
    .map(([path]) => path)
}

// A package that also names a C library may be for the other one, and one without a platform may follow another that is skipped.
function isMadeFor({ os, cpu, libc }, { platform, arch }) {
  return Boolean(os?.includes(platform) && cpu?.includes(arch) && !libc)
}

function packagesIn(root, file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {}
}

function stampOf(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of [lockFile, installedFile]) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
