import { basename } from 'node:path'

const interval = 500

/**
 * Ends this command when the shell that npm started it with is gone. npm hands SIGTERM on to that shell, which dies of
 * it without telling us: the server would stay behind with nobody to stop it.
 */
export function endWithLauncher() {
  if (!isLaunchedByNpm(process.env, process.argv[1])) return
  const launcher = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === launcher) return
    clearInterval(watch)
    // Listeners stop the tool or the server that is running; without any there is nothing to wait for.
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(143)
  }, interval)
  watch.unref()
}

/** Whether `script` is the very one npm was asked for, and not one started by it (as a test may do). */
export function isLaunchedByNpm(env, script) {
  return Boolean(env.npm_lifecycle_script?.includes(`scripts/${basename(script)}`))
}
