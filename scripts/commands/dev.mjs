import { ensureDependencies } from '../stages/dependencies.mjs'
import { compileMessages } from '../stages/messages.mjs'
import { runCommand, stage } from '../stages/say.mjs'
import { runServer } from '../stages/server-process.mjs'

runCommand(async () => {
  await stage('Dependencies', ensureDependencies)
  // The server reads them before Vite, which keeps them fresh from then on, has run once.
  await stage('Messages', compileMessages)
  return runServer(['--import', 'tsx', 'server.ts'], { NODE_ENV: 'development' })
})
