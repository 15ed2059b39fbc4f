// This file is read before the version of Node is known: it imports nothing and keeps to what Node 14 can parse.

/** The oldest Node that Groundwork runs on; package.json (engines) and .nvmrc say the same. */
export const oldestNode = '20.19.0'

/** Compares two versions such as `v20.19.0` and `22.1` number by number; negative when `a` is older than `b`. */
export function compareVersions(a, b) {
  const left = numbersOf(a)
  const right = numbersOf(b)
  for (let place = 0; place < 3; place += 1) {
    const difference = (left[place] || 0) - (right[place] || 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** One sentence with the remedy when `version` is too old, otherwise null. */
export function nodeVersionProblem(version) {
  if (compareVersions(version, oldestNode) >= 0) return null
  const wanted = oldestNode.replace(/\.0$/, '')
  return `Groundwork needs Node ${wanted} or newer and this is Node ${version.replace(/^v/, '')}: install the current Node from https://nodejs.org (or run "nvm install ${wanted}") and start again.`
}

/** Loads and so runs the command behind `load`, unless this Node is too old for it. */
export function onSupportedNode(load) {
  const problem = nodeVersionProblem(process.version)
  if (problem !== null) {
    console.error(problem)
    process.exit(1)
  }
  load()
}

function numbersOf(version) {
  return version.replace(/^v/, '').split(/[.-]/).map(Number)
}
