import { runNode } from './run.mjs'

// Opening a database loads the binary; importing the package alone does not.
const probes = [
  { name: 'better-sqlite3', script: "new (require('better-sqlite3'))(':memory:').close()" },
  { name: '@node-rs/argon2', script: "require('@node-rs/argon2')" },
]

/**
 * The first native module that this Node cannot load, with what Node said; null when all load. They are tried in a
 * process of their own, since a binary for another Node can take the process down with it.
 * @returns {Promise<{ name: string, output: string } | null>}
 */
export async function brokenNativeModule() {
  for (const { name, script } of probes) {
    const { code, output } = await runNode(['-e', script])
    if (code !== 0) return { name, output }
  }
  return null
}
