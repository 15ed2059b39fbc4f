import { buildApplication } from '../stages/application-build.mjs'
import { ensureDependencies } from '../stages/dependencies.mjs'
import { runCommand, stage } from '../stages/say.mjs'

runCommand(async () => {
  await stage('Dependencies', ensureDependencies)
  await stage('Application', buildApplication)
})
