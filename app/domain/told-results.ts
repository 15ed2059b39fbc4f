import { hasMoved, type KpiMovement } from './kpi-results'
import type { Plan } from './plan'
import type { Month } from './reading-months'
import type { Day, Name } from './vocabulary'

/** From where a result is known: somebody has noted it, or readings of branches say so. */
export type ResultSource =
  | { kind: 'noted'; by: Name; on: Day }
  | { kind: 'measured'; kpiId: number; months: readonly Month[]; branches: number }

/** A figure of a sub-process before and after a wave, as it is told; figures in thousandths of its measure. */
export interface ToldResult extends KpiMovement {
  wave: number
  code: string
  subProcess: Name
  /** The same in both languages where somebody has typed it. */
  name: Name
  measure: string
  hasMoved: boolean
  source: ResultSource
}

/** What somebody has noted, as it is told. */
export function notedResult(
  result: Omit<ToldResult, 'name' | 'hasMoved' | 'source'> & { name: string; by: Name; on: Day },
): ToldResult {
  const { name, by, on, ...of } = result
  return { ...of, name: { zh: name, en: name }, hasMoved: hasMoved(of), source: { kind: 'noted', by, on } }
}

/** What readings say, in the order of the waves and in each of the sub-processes. */
export function measuredResults({ measured, waves, subProcesses }: PlanResults): ToldResult[] {
  const waveOf = new Map(waves.map((one) => [one.id, one.number]))
  const subProcessOf = new Map(subProcesses.map((one) => [one.id, one]))
  const told = measured.flatMap(
    ({ waveId, subProcessId, kpi, months, branches, measure, aim, before, after, hasMoved: moved }): ToldResult[] => {
      const [wave, of] = [waveOf.get(waveId), subProcessOf.get(subProcessId)]
      if (wave === undefined || !of) return []
      const source = { kind: 'measured', kpiId: kpi.id, months, branches } as const
      const figure = { measure, aim, before, after, hasMoved: moved }
      return [{ wave, code: of.code, subProcess: of.name, name: kpi.name, ...figure, source }]
    },
  )
  return inOrder(
    told,
    subProcesses.map(({ code }) => code),
  )
}

type PlanResults = Pick<Plan, 'measured'> & {
  waves: readonly Pick<Plan['waves'][number], 'id' | 'number'>[]
  subProcesses: readonly Pick<Plan['subProcesses'][number], 'id' | 'code' | 'name'>[]
}

/**
 * For who reads them in one go: what somebody has noted of a KPI after a wave is left out where its readings say the
 * same, under its name in either language.
 */
export function withoutRepeats<T extends ToldResult>(results: readonly T[]): T[] {
  const keyOf = ({ wave, code }: T, name: string) => `${wave} ${code} ${name}`
  const measured = new Set(
    results.flatMap((one) =>
      one.source.kind === 'measured' ? [keyOf(one, one.name.zh), keyOf(one, one.name.en)] : [],
    ),
  )
  return results.filter((one) => one.source.kind === 'measured' || !measured.has(keyOf(one, one.name.zh)))
}

/** By the day on which each was noted, or the end of the last month it was measured in. */
export function latestFirst(results: readonly ToldResult[]): ToldResult[] {
  const dayOf = ({ source }: ToldResult) => (source.kind === 'noted' ? source.on : `${source.months.at(-1) ?? ''}-31`)
  return [...results].sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
}

/** By wave, and in each by sub-process in the order of these codes, so that what is of one thing stands together. */
export function inOrder<T extends Pick<ToldResult, 'wave' | 'code'>>(
  results: readonly T[],
  codes: readonly string[],
): T[] {
  const place = new Map(codes.map((code, at) => [code, at]))
  const placeOf = ({ code }: T) => place.get(code) ?? codes.length
  return [...results].sort((a, b) => a.wave - b.wave || placeOf(a) - placeOf(b))
}
