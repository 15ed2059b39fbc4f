/**
 * Adds up what vitest's JSON reporter wrote. A file that fails before its first test (a broken import) counts as one
 * failure, and so does a run that fails without any failed test: "0 failed" is never said of a failed run.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] } | null} report null: vitest wrote none
 * @param {number} exitCode of vitest
 * @returns {Counts}
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */
export function countTests(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  return {
    passed: report.numPassedTests,
    failed: exitCode !== 0 ? Math.max(failed, 1) : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @param {Counts[]} runs */
export function addCounts(runs) {
  return runs.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** `12 passed, 0 failed`, and the skipped when there are any. */
export function countsSentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
