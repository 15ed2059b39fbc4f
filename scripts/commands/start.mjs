import { ensureBuilt } from '../stages/application-build.mjs'
import { ensureDependencies } from '../stages/dependencies.mjs'
import { runCommand, stage } from '../stages/say.mjs'
import { SERVER_ARGUMENTS } from '../stages/server-arguments.mjs'
import { runServer } from '../stages/server-process.mjs'

runCommand(async () => {
  await stage('Dependencies', ensureDependencies)
  await stage('Application', ensureBuilt)
  // From here the server speaks: it migrates the data, loads the sample, and says where to go or what is wrong.
  return runServer(SERVER_ARGUMENTS, { NODE_ENV: 'production' })
})
