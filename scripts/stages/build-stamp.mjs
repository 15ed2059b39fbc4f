import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const sources = [
  'app',
  'db',
  'drizzle',
  'public',
  'server.ts',
  'server',
  'remix.config.js',
  'paraglide.config.js',
  'tsconfig.json',
  'project.inlang/settings.json',
  'package-lock.json',
  'scripts/stages/application-build.mjs',
]
const generated = 'app/i18n/generated'
const products = ['build/server.js', 'build/file-thread.js', 'build/server/index.js', 'build/client']
const stampFile = 'build/.stamp'

/**
 * A digest of everything the build reads, by path and content: times of files say nothing after a checkout.
 * @param {string} root
 * @returns {string}
 */
export function sourceDigest(root) {
  const hash = createHash('sha256')
  for (const path of sourceFiles(root)) {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Whether build/ is complete and was made from these very sources. */
export function buildIsCurrent(root) {
  const complete = [stampFile, ...products].every((path) => existsSync(join(root, path)))
  return complete && readFileSync(join(root, stampFile), 'utf8') === sourceDigest(root)
}

/** Notes from which sources build/ was made. */
export function writeStamp(root, digest) {
  mkdirSync(dirname(join(root, stampFile)), { recursive: true })
  writeFileSync(join(root, stampFile), digest)
}

/** Declares build/ unfinished, so that a build broken off is made again. */
export function removeStamp(root) {
  rmSync(join(root, stampFile), { force: true })
}

function sourceFiles(root) {
  const viteFiles = readdirSync(root).filter((name) => /^vite\..*\.(ts|js)$/.test(name))
  return [...sources, ...viteFiles]
    .filter((path) => existsSync(join(root, path)))
    .flatMap((path) => filesUnder(root, path))
    .sort()
}

function filesUnder(root, path) {
  if (path === generated) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => filesUnder(root, `${path}/${name}`))
}
