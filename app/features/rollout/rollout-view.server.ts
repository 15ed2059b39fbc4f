import type { Day } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { boardOf } from './board.server'
import { countsOf, type MatrixFilter, mapOf, matrixOf, queryOf } from './matrix'

/** A page of the matrix is a few kilobytes, the map of 200 branches twenty. */
const kept = keptByRevision<Awaited<ReturnType<typeof load>>>(100)

/** What is rolled out where, as the address asks, for all who look: three statements, once a revision. */
export function rolloutView(db: Db, programme: ProgrammeRow, today: Day, filter: MatrixFilter, page: number) {
  return kept(db, programme, today, () => load(db, programme, today, filter, page), `${queryOf(filter)} ${page}`)
}

async function load(db: Db, programme: ProgrammeRow, today: Day, filter: MatrixFilter, page: number) {
  const board = await boardOf(db, programme, today)
  const regions = new Map(board.branches.map(({ region }) => [region?.id ?? 0, region?.name ?? null]))
  return {
    counts: countsOf(board.rollouts),
    choices: {
      waves: [...new Set(board.rollouts.map(({ wave }) => wave))].sort((a, b) => a - b),
      regions: [...regions].map(([id, name]) => ({ id, name })),
      branch: board.branches.find(({ id }) => id === filter.branch)?.name ?? null,
    },
    matrix: filter.as === 'matrix' ? matrixOf(board, filter, page) : null,
    regions: filter.as === 'map' ? mapOf(board, filter) : null,
  }
}
