import { spawn } from 'node:child_process'
import { exitCodeOf, root } from './run.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const sameRequestFor = 1000
const patienceAfterCtrlC = 3000

/**
 * Runs a long-lived Node process on this terminal until it ends, and hands on the wish to stop.
 * @param {string[]} args arguments for Node
 * @param {Record<string, string>} env laid over the present environment
 * @returns {Promise<number>} its exit code
 */
export function runServer(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
    const handOn = signalsHandedOnOnce(child)
    for (const signal of signals) process.on(signal, handOn)
    child.on('error', (error) => {
      console.error(`The server could not be started: ${error.message}.`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? exitCodeOf(signal)))
  })
}

/**
 * One wish to stop arrives several times (from the terminal, and again from npm), while a server may take a second
 * signal as "at once". So repetitions within a second are one wish, and Ctrl-C, which the terminal already gave to
 * the server too, is repeated only when the server does not seem to have had it.
 */
export function signalsHandedOnOnce(child, { terminal = Boolean(process.stdin.isTTY), now = Date.now } = {}) {
  let last = Number.NEGATIVE_INFINITY
  return (signal) => {
    if (now() - last < sameRequestFor) return
    last = now()
    if (signal === 'SIGINT' && terminal) setTimeout(() => child.kill(signal), patienceAfterCtrlC).unref()
    else child.kill(signal)
  }
}
