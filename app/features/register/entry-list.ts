import {
  cellOf,
  type EntryStanding,
  hasProbability,
  matrixOf,
  orderEntries,
  registerHeadline,
  standingOf,
} from '~/domain/register'
import type { Day, Name } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import type { EntryState } from './entry-states'
import type { EntryRecord } from './queries.server'
import type { EntryChoice } from './read-choice'

/** Entries on one page. */
const PAGE = 24

export type EntryRow = Omit<EntryRecord, 'description' | 'outcome' | 'version'> & { standing: EntryStanding }

/** The register as the page shows it: the matrix and the headline of all that is open, the rows that are asked for. */
export function entryList(entries: readonly EntryRecord[], choice: EntryChoice, today: Day) {
  const ordered = orderEntries(entries, today).map(
    ({ description: _, outcome: __, version: ___, ...one }): EntryRow => ({
      ...one,
      standing: standingOf(one, today),
    }),
  )
  const shown = ordered.filter((row) => isWanted(row, choice))
  const owners = new Map(entries.map(({ owner }) => [owner.id, { id: owner.id, name: owner.name }]))
  return {
    all: shown,
    ...pageOf(shown, choice.page, PAGE),
    total: entries.length,
    headline: registerHeadline(entries, today),
    matrix: Object.fromEntries(matrixOf(entries)),
    owners: [...owners.values()] as { id: number; name: Name }[],
  }
}

function isWanted(row: EntryRow, choice: EntryChoice): boolean {
  return (
    (choice.kind === null || choice.kind === row.kind) &&
    (choice.owner === null || choice.owner === row.owner.id) &&
    (choice.cell === null || choice.cell === cellIn(row)) &&
    isInState(row.standing, choice.state)
  )
}

function cellIn({ kind, probability, impact }: EntryRow): string | null {
  return hasProbability(kind) && probability !== null && impact !== null ? cellOf(probability, impact) : null
}

function isInState({ isOpen, overdue, isSilent }: EntryStanding, state: EntryState): boolean {
  switch (state) {
    case 'open':
      return isOpen
    case 'overdue':
      return overdue > 0
    case 'silent':
      return isSilent
    case 'closed':
      return !isOpen
    case 'all':
      return true
  }
}
