import { ensureDependencies } from '../stages/dependencies.mjs'
import { compileMessages } from '../stages/messages.mjs'
import { runCommand, stage } from '../stages/say.mjs'

runCommand(async () => {
  await stage('Dependencies', ensureDependencies)
  await stage('Messages', compileMessages)
})
