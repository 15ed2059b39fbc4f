import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { checkStatusWord, dimensionWord } from '~/i18n/words'
import type { BranchChecks, CheckCell } from './branch-checks'

/** The table of branches by checks as rows of a spreadsheet, two rows of headings first. */
export function branchChecksSheet({ columns, branches }: BranchChecks): (string | number | null)[][] {
  return [
    [null, null, ...columns.map(({ dimension }) => dimensionWord(dimension))],
    [m.readiness_branch(), m.readiness_wave(), ...columns.map(({ name }) => nameOf(name))],
    ...branches.map(({ name, wave, cells }) => [nameOf(name), wave, ...cells.map((cell) => cell && cellWords(cell))]),
  ]
}

/** How a check stands and what has to be known of it, in words. */
export function cellWords({ status, isStale, isOverdue, isSettled }: CheckCell): string {
  const words = [
    checkStatusWord(status),
    ...(isOverdue ? [m.drill_mark_overdue()] : []),
    ...(isStale ? [m.drill_mark_stale()] : []),
    ...(isSettled ? [m.drill_mark_settled()] : []),
  ]
  return words.join(' · ')
}
