import { endWithLauncher } from './launcher.mjs'

/** A failure that is explained to the person at the terminal in one sentence, with the remedy. */
export class Problem extends Error {
  /**
   * @param {string} sentence what happened and what to do
   * @param {string} [log] output of the failed tool, shown above the sentence
   */
  constructor(sentence, log = '') {
    super(sentence)
    this.log = log
  }
}

/**
 * Runs one stage and prints one line about it: `Title … outcome (1.2 s)`.
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<string>} work returns the outcome in a few words; `note` says
 * what is about to take long
 * @param {{ live?: boolean }} [options] live: the work prints by itself, so the line is split around its output
 * @returns {Promise<{ outcome: string, milliseconds: number }>}
 */
export async function stage(title, work, { live = false } = {}) {
  const start = performance.now()
  const elapsed = () => performance.now() - start
  const end = (outcome) => `${live ? `${title} … ` : ''}${outcome} (${formatDuration(elapsed())})\n`
  process.stdout.write(`${title} … ${live ? '\n' : ''}`)
  try {
    const outcome = await work((text) => process.stdout.write(`${text} … `))
    process.stdout.write(end(outcome))
    return { outcome, milliseconds: elapsed() }
  } catch (error) {
    process.stdout.write(end('failed'))
    throw error
  }
}

/** `0.4 s`, `12 s`, `2 min 05 s`. */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}

/** The last `count` lines that are not empty. */
export function lastLines(text, count) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n')
}

/**
 * Runs a whole command and ends the process with its exit code. Failures become a sentence on stderr; the stack
 * is only of use to a developer, who sets DEBUG.
 * @param {() => Promise<number | undefined>} command
 */
export async function runCommand(command) {
  let code = 1
  endWithLauncher()
  try {
    code = (await command()) ?? 0
  } catch (error) {
    if (error.log) console.error(`\n${error.log}\n`)
    console.error(sentenceFor(error))
    if (process.env.DEBUG) console.error(error)
  }
  process.stdout.write('', () => process.exit(code))
}

/** @param {Error & { code?: string, path?: string }} error */
export function sentenceFor(error) {
  if (error instanceof Problem) return error.message
  const place = error.path ?? 'this folder'
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return `Groundwork may not write to ${place}: give your user the right to write there, or use a copy in a folder of your own.`
  }
  if (error.code === 'ENOSPC') return 'The disk is full: free some space and start again.'
  return `Something unexpected happened: ${error.message} (set DEBUG=1 to see where).`
}
