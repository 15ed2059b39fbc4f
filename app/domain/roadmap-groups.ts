import type { Plan } from './plan'
import { type RoadmapRow, wavesOf } from './roadmap-row'
import type { Name, Track } from './vocabulary'

export const ROADMAP_GROUPINGS = ['track', 'owner', 'wave', 'branch'] as const
export type RoadmapGrouping = (typeof ROADMAP_GROUPINGS)[number]

export interface RoadmapGroup {
  /** Keeps its value while the programme changes: views that fold groups name them by it. */
  key: string
  heading: GroupHeading
  rows: readonly RoadmapRow[]
}

export type GroupHeading =
  | { kind: 'track'; track: Track; name: Name }
  | { kind: 'owner'; person: Name | null }
  | { kind: 'wave'; wave: { number: number; name: Name } | null }
  | { kind: 'branch'; unit: Name }

export interface Place {
  key: string
  /** Groups come in this order, equal ones as they appear. */
  rank: number
  heading: GroupHeading
}

/** Where a sub-process stands: by wave, under the first in which it is rolled out. Without owner or wave comes last. */
export function placeOf(id: number, group: Exclude<RoadmapGrouping, 'branch'>, plan: Plan): Place {
  const subProcess = plan.subProcesses.find((one) => one.id === id)
  if (group === 'owner') {
    const owner = subProcess?.owner ?? null
    const heading: GroupHeading = { kind: 'owner', person: owner?.name ?? null }
    return { key: owner ? `owner-${owner.id}` : 'owner-none', rank: owner ? 0 : 1, heading }
  }
  if (group === 'track' && subProcess) {
    const { track, group: part } = subProcess
    return { key: `${track}-${part.code}`, rank: 0, heading: { kind: 'track', track, name: part.name } }
  }
  const rollouts = plan.rollouts.filter((tally) => tally.subProcessId === id)
  const first = wavesOf(rollouts, plan.waves)[0]
  const wave = first ? { number: first.number, name: first.name } : null
  const rank = wave ? wave.number : Number.MAX_SAFE_INTEGER
  return { key: wave ? `wave-${wave.number}` : 'wave-none', rank, heading: { kind: 'wave', wave } }
}

export function inGroups(placed: readonly (Place & { row: RoadmapRow })[]): RoadmapGroup[] {
  const groups = new Map<string, { rank: number; heading: GroupHeading; rows: RoadmapRow[] }>()
  for (const { key, rank, heading, row } of placed) {
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { rank, heading, rows: [row] })
  }
  return [...groups].sort(([, a], [, b]) => a.rank - b.rank).map(([key, { heading, rows }]) => ({ key, heading, rows }))
}
