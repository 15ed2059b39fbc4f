import { type Name, ROLLOUT_STATES, type RolloutState } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import type { PlacedStanding } from '~/lib/rollout-standings.server'
import type { Board, PlacedBranch } from './board.server'

/** What the matrix can be narrowed to: a state, or what is to be looked at of what is live. */
export const SHOWN_STATES = [...ROLLOUT_STATES, 'withoutEffect', 'unconfirmed', 'unread'] as const
export type ShownState = (typeof SHOWN_STATES)[number]

export interface MatrixFilter {
  wave: number | null
  /** 0: outside any region. */
  region: number | null
  branch: number | null
  state: ShownState | null
  as: 'matrix' | 'map'
}

export function filterOf(query: URLSearchParams): MatrixFilter {
  const number = (name: string) => {
    const said = query.get(name)
    return said !== null && /^\d{1,9}$/.test(said) ? Number(said) : null
  }
  return {
    wave: number('wave'),
    region: number('region'),
    branch: number('branch'),
    state: SHOWN_STATES.find((one) => one === query.get('state')) ?? null,
    as: query.get('as') === 'map' ? 'map' : 'matrix',
  }
}

/** What the filter says, as an address has it. */
export function queryOf(filter: MatrixFilter, but: Partial<MatrixFilter> = {}): URLSearchParams {
  const { as, ...narrowed } = { ...filter, ...but }
  const said = Object.entries(narrowed).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  return new URLSearchParams([...said, ...(as === 'map' ? [['as', 'map']] : [])])
}

const isOf: Readonly<Record<ShownState, (one: PlacedStanding) => boolean>> = {
  planned: ({ state }) => state === 'planned',
  preparing: ({ state }) => state === 'preparing',
  live: ({ state }) => state === 'live',
  operating: ({ state }) => state === 'operating',
  relapsed: ({ state }) => state === 'relapsed',
  withoutEffect: ({ isFinding }) => isFinding,
  unconfirmed: ({ missing }) => missing.length > 0,
  unread: ({ liveOn, uses, state }) => liveOn !== null && uses === null && state !== 'relapsed',
}

/** Those of the board that the filter lets through. */
export function shownRollouts(board: Board, { wave, region, branch, state }: MatrixFilter): PlacedStanding[] {
  const regionOf = new Map(board.branches.map((one) => [one.id, one.region?.id ?? 0]))
  return board.rollouts.filter(
    (one) =>
      (wave === null || one.wave === wave) &&
      (region === null || regionOf.get(one.unitId) === region) &&
      (branch === null || one.unitId === branch) &&
      (state === null || isOf[state](one)),
  )
}

/** The numbers of the headline: of all, whatever the filter. */
export interface RolloutCounts extends Record<ShownState, number> {
  total: number
}

export function countsOf(rollouts: readonly PlacedStanding[]): RolloutCounts {
  const counts = Object.fromEntries(SHOWN_STATES.map((state) => [state, rollouts.filter(isOf[state]).length]))
  return { ...(counts as Record<ShownState, number>), total: rollouts.length }
}

/** One rollout as its cell shows it, as little as can be sent. */
export interface MatrixCell {
  state: RolloutState
  /** `deployment·effect`, where it is scored. */
  scores: [number, number] | null
  isFinding: boolean
  isUnconfirmed: boolean
}

export interface MatrixRow {
  branch: PlacedBranch
  /** One for each column. */
  cells: (MatrixCell | null)[]
}

export interface Matrix {
  columns: Board['subProcesses']
  rows: MatrixRow[]
  page: number
  pages: number
}

/** Branches on one page: with all sub-processes some two hundred cells. */
const BRANCHES_A_PAGE = 12

export function matrixOf(board: Board, filter: MatrixFilter, page: number): Matrix {
  const shown = shownRollouts(board, filter)
  const at = new Map(shown.map((one) => [`${one.subProcessId}:${one.unitId}`, one]))
  const inColumns = new Set(shown.map(({ subProcessId }) => subProcessId))
  const inRows = new Set(shown.map(({ unitId }) => unitId))
  const columns = board.subProcesses.filter(({ id }) => inColumns.has(id))
  const branches = board.branches.filter(({ id }) => inRows.has(id))
  const { rows, ...shownPage } = pageOf(branches, page, BRANCHES_A_PAGE)
  return {
    columns,
    rows: rows.map((branch) => ({
      branch,
      cells: columns.map(({ id }) => cellOf(at.get(`${id}:${branch.id}`))),
    })),
    ...shownPage,
  }
}

function cellOf(one: PlacedStanding | undefined): MatrixCell | null {
  if (!one) return null
  const { state, score, isFinding, missing } = one
  return {
    state,
    scores: score && [score.deployment, score.effect],
    isFinding,
    isUnconfirmed: missing.length > 0,
  }
}

/** One branch on the map: the worst of what stands there, and how much is live. */
export interface MapTile {
  id: number
  name: Name
  state: RolloutState
  live: number
  total: number
}

export interface MapRegion {
  id: number
  name: Name | null
  tiles: MapTile[]
}

export function mapOf(board: Board, filter: MatrixFilter): MapRegion[] {
  const shown = shownRollouts(board, filter)
  const byBranch = new Map<number, PlacedStanding[]>()
  for (const one of shown) byBranch.set(one.unitId, [...(byBranch.get(one.unitId) ?? []), one])
  const regions = new Map<number, MapRegion>()
  for (const { id, name, region } of board.branches) {
    const own = byBranch.get(id)
    if (!own) continue
    const key = region?.id ?? 0
    const place = regions.get(key) ?? { id: key, name: region?.name ?? null, tiles: [] }
    const live = own.filter(({ liveOn }) => liveOn !== null).length
    place.tiles.push({ id, name, state: stateOfAll(own), live, total: own.length })
    regions.set(key, place)
  }
  return [...regions.values()]
}

/** Relapsed where one is; operating where all are; else the furthest that any has come, but not further than live. */
function stateOfAll(own: readonly PlacedStanding[]): RolloutState {
  const has = (state: RolloutState) => own.some((one) => one.state === state)
  if (has('relapsed')) return 'relapsed'
  if (own.every(({ state }) => state === 'operating')) return 'operating'
  if (has('operating') || has('live')) return 'live'
  return has('preparing') ? 'preparing' : 'planned'
}
