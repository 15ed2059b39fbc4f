import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from './say.mjs'

/** The project's folder, without a slash at its end. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const keptOutput = 400_000
// Several tools colour their output for CI, whose logs then are hard to read and to search.
const colours = process.stdout.isTTY || process.env.FORCE_COLOR ? {} : { NO_COLOR: '1' }

/**
 * Runs a program in the project's folder with nothing on stdin.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, live?: boolean }} [options] env is laid over the present
 * environment; live shows the output instead of keeping it
 * @returns {Promise<{ code: number, output: string }>} never rejects: a program that is not there ends with 127
 */
export function run(program, args, { env = {}, live = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...colours, ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      windowsHide: true,
    })
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(-keptOutput)
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    const release = passOnSignals(child)
    child.on('error', (error) => {
      release()
      resolve({ code: 127, output: `${output}${error.message}\n` })
    })
    child.on('close', (code, signal) => {
      release()
      resolve({ code: code ?? exitCodeOf(signal), output: signal ? `${output}\nended by ${signal}\n` : output })
    })
  })
}

/** Runs a JavaScript file with this very Node. Options and result as for `run`. */
export function runNode(args, options) {
  return run(process.execPath, args, options)
}

/** Runs the program `bin` of an installed package; past the shell, so that it works the same on Windows. */
export function runTool(packageName, bin, args, options) {
  return runNode([toolPath(packageName, bin), ...args], options)
}

/** Runs npm itself: the one that started us, or the one that came with this Node, or the one on the path. */
export function runNpm(args, options) {
  const prefix = dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath,
    join(prefix, 'node_modules/npm/bin/npm-cli.js'),
    join(prefix, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(prefix, '../share/nodejs/npm/bin/npm-cli.js'),
  ]
  const npm = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  return npm ? runNode([npm, ...args], options) : run('npm', args, options)
}

/** The exit code that a shell gives for a process ended by `signal`. */
export function exitCodeOf(signal) {
  return 128 + (constants.signals[signal] ?? 0)
}

function toolPath(packageName, bin) {
  const folder = join(root, 'node_modules', packageName)
  if (!existsSync(join(folder, 'package.json'))) {
    throw new Problem(`The package ${packageName} is not installed: run "npm ci --include=dev" and try again.`)
  }
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bins === 'string' ? bins : bins[bin])
}

// Whoever stops a command means its tools too: npm and the compilers would otherwise go on alone.
function passOnSignals(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const listeners = signals.map((signal) => () => {
    child.kill(signal)
    process.exit(exitCodeOf(signal))
  })
  signals.forEach((signal, index) => {
    process.on(signal, listeners[index])
  })
  return () => {
    signals.forEach((signal, index) => {
      process.off(signal, listeners[index])
    })
  }
}
