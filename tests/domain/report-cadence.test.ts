import { describe, expect, test } from 'vitest'
import { cadenceOf, mayFreeze, mayStartReport, mayWrite } from '~/domain/report-cadence'

const PROGRAMME = { startOn: '2026-03-02', reportEveryDays: 14 }

describe('when the next report is due', () => {
  test.each([
    ['the first follows the start', null, '2026-03-10', '2026-03-16', -6],
    ['others follow the last one', '2026-03-20', '2026-04-03', '2026-04-03', 0],
    ['and may be overdue', '2026-03-20', '2026-04-10', '2026-04-03', 7],
  ])('%s', (_, last, today, dueOn, daysPast) => {
    expect(cadenceOf(PROGRAMME, last, today)).toEqual({ dueOn, daysPast })
  })
})

describe('freezing', () => {
  const READY = { state: 'draft', shownSections: 7, subProcesses: 20, hasWords: false } as const
  test.each([
    ['a draft with something to say', READY, null],
    ['words alone', { ...READY, subProcesses: 0, hasWords: true }, null],
    ['no section', { ...READY, shownSections: 0 }, 'reportEmpty'],
    ['no plan and no word', { ...READY, subProcesses: 0 }, 'reportEmpty'],
    ['a frozen one', { ...READY, state: 'frozen' as const }, 'reportFrozen'],
  ])('%s', (_, report, code) => {
    const verdict = mayFreeze(report)
    expect(verdict.ok ? null : verdict.refusals[0]?.reason.code).toBe(code)
  })

  test('ends the writing; drafts come one at a time', () => {
    expect(mayWrite('draft').ok).toBe(true)
    expect(mayWrite('frozen').ok).toBe(false)
    expect(mayStartReport(0).ok).toBe(true)
    expect(mayStartReport(1).ok).toBe(false)
  })
})
