import { ensureBuilt } from '../stages/application-build.mjs'
import { ensureBrowser } from '../stages/browser.mjs'
import { checkDeadCode, checkStyle, checkTypes, runTests } from '../stages/checks.mjs'
import { ensureDependencies } from '../stages/dependencies.mjs'
import { compileMessages } from '../stages/messages.mjs'
import { formatDuration, Problem, runCommand, sentenceFor, stage } from '../stages/say.mjs'
import { addCounts, countsSentence } from '../stages/test-counts.mjs'
import { planTests, stageTable } from '../stages/test-plan.mjs'

runCommand(async () => {
  const plan = planTests(process.argv.slice(2))
  const start = performance.now()
  const { results, counts, failed } = await runStages(plan)
  const sum = addCounts(counts)
  const pickedNothing = plan.forVitest.length > 0 && sum.passed + sum.failed === 0

  console.log(`\n${stageTable(results)}\n`)
  console.log(closingSentence(plan, failed, performance.now() - start))
  if (counts.length > 0) console.log(countsSentence(sum))
  if (pickedNothing && !failed) throw new Problem(`No test matches ${plan.forVitest.join(' ')}.`)
  return failed ? 1 : 0
})

/** Runs the stages of the plan in order and stops at the first that fails, after showing why. */
async function runStages(plan) {
  const results = []
  const counts = []
  const work = stageWork(plan, (count) => counts.push(count))
  for (const name of plan.names) {
    const begun = performance.now()
    const { title, run, live } = work[name]
    try {
      results.push({ name, ...(await stage(title, run, { live })) })
    } catch (error) {
      results.push({ name, outcome: 'FAILED', milliseconds: performance.now() - begun })
      if (error.log) console.error(`\n${error.log}`)
      console.error(`\n${sentenceFor(error)}`)
      if (process.env.DEBUG) console.error(error)
      return { results, counts, failed: name }
    }
  }
  return { results, counts, failed: null }
}

function stageWork(plan, count) {
  return {
    dependencies: { title: 'Dependencies', run: ensureDependencies },
    browser: { title: 'Browser', run: ensureBrowser },
    messages: { title: 'Messages', run: compileMessages },
    lint: { title: 'Format and lint', run: checkStyle },
    'dead-code': { title: 'Dead code', run: checkDeadCode },
    types: { title: 'Types', run: checkTypes },
    build: { title: 'Build', run: ensureBuilt },
    unit: { title: 'Unit tests', run: () => runTests('unit', plan.forVitest, count), live: true },
    e2e: { title: 'Tests in the browser', run: () => runTests('e2e', plan.forVitest, count), live: true },
  }
}

function closingSentence(plan, failed, milliseconds) {
  const time = formatDuration(milliseconds)
  if (failed) return `Stopped at "${failed}" after ${time}: what follows it did not run.`
  if (plan.partial) return `Partial run: what was asked for passed in ${time}; "npm test" alone runs everything.`
  return `All stages passed in ${time}.`
}
