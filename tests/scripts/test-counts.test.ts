import { describe, expect, it } from 'vitest'
import { addCounts, countsSentence, countTests } from '../../scripts/stages/test-counts.mjs'

const report = (
  passed: number,
  failed: number,
  files: { status: string; assertionResults: { status: string }[] }[],
) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: files,
})
const failedFile = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
const brokenFile = { status: 'failed', assertionResults: [] }

describe('countTests', () => {
  it('takes the counts of vitest and counts pending and planned tests as skipped', () => {
    expect(countTests(report(10, 1, [failedFile]), 1)).toEqual({ passed: 10, failed: 1, skipped: 3 })
  })

  it('counts a file that breaks before its tests as a failure', () => {
    expect(countTests(report(10, 1, [failedFile, brokenFile]), 1).failed).toBe(2)
  })

  it('never says that nothing failed when vitest did', () => {
    expect(countTests(report(10, 0, []), 1).failed).toBe(1)
    expect(countTests(null, 137)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('countsSentence', () => {
  it('adds runs up', () => {
    const sum = addCounts([
      { passed: 2, failed: 1, skipped: 0 },
      { passed: 3, failed: 0, skipped: 0 },
    ])
    expect(countsSentence(sum)).toBe('5 passed, 1 failed')
  })

  it('mentions skipped tests only when there are some', () => {
    expect(countsSentence({ passed: 1, failed: 0, skipped: 4 })).toBe('1 passed, 0 failed, 4 skipped')
  })
})
