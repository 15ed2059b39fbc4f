import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool } from './run.mjs'
import { lastLines, Problem } from './say.mjs'
import { countsSentence, countTests } from './test-counts.mjs'

/** Format and lint. Like the checks below, it returns the outcome in a few words or throws a Problem with the log. */
export function checkStyle() {
  return check(runTool('@biomejs/biome', 'biome', ['ci', '--colors=off', '.']), 'clean', {
    sentence: 'Format or lint is not clean: run "npm run format", mend what it leaves, and test again.',
  })
}

/** Files, exports and dependencies that nothing uses. */
export function checkDeadCode() {
  return check(runTool('knip', 'knip', ['--no-progress']), 'none', {
    sentence: 'Something is not used by anything: remove it (or use it) and test again.',
  })
}

export function checkTypes() {
  return check(runTool('typescript', 'tsc', ['--noEmit', '--pretty', 'false']), 'sound', {
    sentence: 'The types do not fit: mend the lines above and test again.',
  })
}

/**
 * Runs the tests of one vitest project on this terminal.
 * @param {string} project
 * @param {string[]} args further arguments for vitest
 * @param {(counts: import('./test-counts.mjs').Counts) => void} report receives the counts, also of a failed run
 * @returns {Promise<string>} the outcome in a few words
 */
export async function runTests(project, args, report) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-tests-'))
  const file = join(folder, 'results.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    // A word that picks tests of the other project may pick none of this one.
    const picked = args.length > 0 ? ['--passWithNoTests', ...args] : []
    const { code } = await runTool('vitest', 'vitest', ['run', '--project', project, ...reporters, ...picked], {
      // React and the server behave differently in production, whatever the shell says.
      env: { NODE_ENV: 'test' },
      live: true,
    })
    const counts = countTests(resultsIn(file), code)
    report(counts)
    if (code !== 0) throw new Problem(`The ${project} tests failed: vitest names them above.`)
    return countsSentence(counts)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function check(running, outcome, { sentence }) {
  const { code, output } = await running
  if (code === 0) return outcome
  throw new Problem(sentence, lastLines(output, 200))
}

function resultsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
