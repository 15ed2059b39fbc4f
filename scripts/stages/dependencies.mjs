import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { explainInstallFailure, isUnreachable } from './install-failure.mjs'
import { installedMatchesLock, lockFitsPackage, recordInstalled } from './lock-state.mjs'
import { brokenNativeModule } from './native-modules.mjs'
import { root, runNpm } from './run.mjs'
import { lastLines, Problem } from './say.mjs'

// Not `npm ci`: it refuses a lock that lacks the binaries of a platform, as locks written behind some company mirrors
// do. This installs the same locked versions and leaves the lock as it is. The build tools are dev dependencies, which
// NODE_ENV=production would leave out.
const installation = [
  'install',
  '--no-save',
  '--include=dev',
  '--ignore-scripts=false',
  '--no-audit',
  '--no-fund',
  '--no-progress',
]

/**
 * Brings node_modules to what package-lock.json asks for and sees that the native modules load in this Node.
 * @param {(note: string) => void} note
 * @returns {Promise<string>} the outcome in a few words
 */
export async function ensureDependencies(note) {
  const outcome = await installWhenOutdated(note)
  const broken = await brokenNativeModule()
  if (broken === null) return outcome
  await rebuild(broken, note)
  return `${broken.name} rebuilt for Node ${process.versions.node}`
}

async function installWhenOutdated(note) {
  if (!existsSync(join(root, 'package-lock.json'))) {
    throw new Problem('package-lock.json is missing: restore it ("git checkout package-lock.json") and start again.')
  }
  if (!lockFitsPackage(root)) {
    throw new Problem(
      'package.json and package-lock.json disagree: run "npm install" to bring them together, then start again.',
    )
  }
  const current = installedMatchesLock(root)
  if (!current) {
    note('installing, this takes a minute or two')
    await askRegistry()
    await npm(installation, 'Installing the packages')
  }
  recordInstalled(root)
  return current ? 'up to date' : 'installed'
}

// Without network npm tries every package for minutes each; one question shows it at once. Whatever else is wrong with
// the registry is left for the installation to tell.
async function askRegistry() {
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=2000', '--fetch-timeout=20000']
  const { code, output } = await runNpm(['view', 'react@18', 'version', ...patience])
  if (code !== 0 && isUnreachable(output)) throw new Problem(explainInstallFailure(output))
}

async function rebuild(broken, note) {
  note(`rebuilding ${broken.name} for Node ${process.versions.node}`)
  await npm(['rebuild', broken.name, '--ignore-scripts=false'], `Rebuilding ${broken.name}`)
  const still = await brokenNativeModule()
  if (still === null) return
  throw new Problem(
    `The module ${still.name} cannot be loaded by Node ${process.versions.node}: delete the folder node_modules and start again.`,
    lastLines(still.output, 5),
  )
}

async function npm(args, doing) {
  const { code, output } = await runNpm(args, { env: compilerSettings() })
  if (code === 0) return
  const sentence = explainInstallFailure(output)
  if (sentence !== null) throw new Problem(sentence, process.env.DEBUG ? output : '')
  if (code === 127) throw new Problem('npm was not found: install it together with Node from https://nodejs.org.')
  throw new Problem(
    `${doing} failed: the lines above are the last that npm wrote; mend that and start again.`,
    lastLines(output, 25),
  )
}

// Node's own headers, where they came with it, spare the compiler a download that many company networks refuse.
function compilerSettings() {
  const prefix = dirname(dirname(process.execPath))
  if (process.env.npm_config_nodedir || !existsSync(join(prefix, 'include/node/node_version.h'))) return {}
  return { npm_config_nodedir: prefix }
}
