import { formatDuration, Problem } from './say.mjs'

/** The stages of `npm test` in their order, each with the stages whose results it uses. */
export const testStages = [
  { name: 'dependencies', needs: [] },
  { name: 'browser', needs: ['dependencies'] },
  { name: 'messages', needs: ['dependencies'] },
  { name: 'lint', needs: ['dependencies'] },
  { name: 'dead-code', needs: ['dependencies', 'messages'] },
  { name: 'types', needs: ['dependencies', 'messages'] },
  { name: 'build', needs: ['dependencies'] },
  { name: 'unit', needs: ['dependencies', 'messages'] },
  { name: 'e2e', needs: ['dependencies', 'browser', 'messages', 'build'] },
]

/**
 * Reads the arguments of `npm test -- …`: `--only unit,lint` runs these stages and what they need, anything else goes
 * to vitest (a file name, `-t "words of a test"`).
 * @param {string[]} args
 * @returns {{ names: string[], partial: boolean, forVitest: string[] }}
 */
export function planTests(args) {
  const forVitest = []
  const only = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]
    if (arg === '--only') {
      index += 1
      only.push(...(args[index] ?? '').split(','))
    } else if (arg.startsWith('--only=')) only.push(...arg.slice('--only='.length).split(','))
    else forVitest.push(arg)
  }
  const all = testStages.map((stage) => stage.name)
  const unknown = only.filter((name) => !all.includes(name))
  if (unknown.length > 0) {
    throw new Problem(`There is no stage "${unknown.join('", "')}": the stages are ${all.join(', ')}.`)
  }
  const wanted = only.length > 0 ? all.filter((name) => isNeeded(name, only)) : all
  return { names: wanted, partial: only.length > 0 || forVitest.length > 0, forVitest }
}

/**
 * The closing table, one line a stage; stages that did not run are named as such.
 * @param {{ name: string, outcome: string, milliseconds: number }[]} results
 * @returns {string}
 */
export function stageTable(results) {
  const rows = testStages.map(({ name }) => {
    const result = results.find((candidate) => candidate.name === name)
    return result ? [name, result.outcome, formatDuration(result.milliseconds)] : [name, 'not run', '–']
  })
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map(([name, outcome, time]) => `${name.padEnd(widths[0])}  ${outcome.padEnd(widths[1])}  ${time}`)
    .join('\n')
}

function isNeeded(name, only) {
  return only.includes(name) || testStages.some((stage) => only.includes(stage.name) && stage.needs.includes(name))
}
