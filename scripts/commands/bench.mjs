import { ensureBuilt } from '../stages/application-build.mjs'
import { ensureBrowser } from '../stages/browser.mjs'
import { ensureDependencies } from '../stages/dependencies.mjs'
import { runNode } from '../stages/run.mjs'
import { runCommand, stage } from '../stages/say.mjs'

const args = process.argv.slice(2)

runCommand(async () => {
  await stage('Dependencies', ensureDependencies)
  if (!args.includes('--generate-only')) {
    await stage('Browser', ensureBrowser)
    await stage('Application', ensureBuilt)
  }
  const { code } = await runNode(['--import', 'tsx', 'bench/run.ts', ...args], { live: true })
  return code
})
