import { type BenefitForecast, benefitAtEnd } from '~/domain/benefit-forecast'
import { type ControlChart, controlChart } from '~/domain/control-limits'
import { type KpiStanding, kpiStanding } from '~/domain/kpi-progress'
import { type MonthMean, meansByMonth, type Reading } from '~/domain/kpi-readings'
import type { Month } from '~/domain/reading-months'
import type { Day, Name } from '~/domain/vocabulary'
import { type BranchLive, type Effect, effectOfWave, effectSoFar } from '~/domain/wave-effect'
import { pageOf } from '~/lib/page-of'
import type { KpiRecord, LiveReach } from './queries.server'

/** Branches on one page. */
const PAGE = 25

export interface BranchRow {
  id: number
  name: Name
  wave: number | null
  liveIn: Month | null
  /** Its latest reading. */
  latest: { month: Month; value: number } | null
  /** Its first one, to see how far it has come. */
  first: { month: Month; value: number } | null
}

export interface KpiView {
  standing: KpiStanding
  means: MonthMean[]
  chart: ControlChart
  effects: { wave: number; effect: Effect }[]
  soFar: Effect
  forecast: BenefitForecast
  branches: BranchRow[]
  page: number
  pages: number
}

/** Everything that is to be told of one KPI. */
export function kpiView(
  kpi: KpiRecord,
  facts: {
    readings: readonly Reading[]
    lives: readonly BranchLive[]
    reach: LiveReach | undefined
    branches: readonly { id: number; name: Name }[]
  },
  { page, today }: { page: number; today: Day },
): KpiView {
  const { readings, lives, reach } = facts
  const means = meansByMonth(readings)
  const latest = means.at(-1) ?? null
  const until = latest?.month ?? ''
  const waves = [
    ...new Set(lives.flatMap(({ wave, liveIn }) => (wave === null || liveIn === null ? [] : [wave]))),
  ].sort((a, b) => a - b)
  const soFar: Effect =
    latest === null ? { state: 'unknown', reasons: [{ code: 'nothingLive' }] } : effectSoFar(readings, lives, until)
  const { rows: branches, ...shown } = pageOf(branchRows(facts), page, PAGE)
  return {
    standing: kpiStanding(kpi, means, { liveOn: reach?.liveOn ?? null, today }),
    means,
    chart: controlChart(means),
    effects: latest === null ? [] : waves.map((wave) => ({ wave, effect: effectOfWave(readings, lives, wave, until) })),
    soFar,
    forecast: benefitAtEnd(kpi, latest, soFar, reach ?? { planned: 0, live: 0, endsOn: null }),
    branches,
    ...shown,
  }
}

/** Branches that have readings or are in the plan, the ones live longest first. */
function branchRows({
  readings,
  lives,
  branches,
}: {
  readings: readonly Reading[]
  lives: readonly BranchLive[]
  branches: readonly { id: number; name: Name }[]
}): BranchRow[] {
  const liveOf = new Map(lives.map((one) => [one.unitId, one]))
  const ofUnit = new Map<number, Reading[]>()
  for (const one of readings) {
    const known = ofUnit.get(one.unitId)
    if (known) known.push(one)
    else ofUnit.set(one.unitId, [one])
  }
  return branches
    .flatMap(({ id, name }): BranchRow[] => {
      const [live, own] = [liveOf.get(id), ofUnit.get(id) ?? []]
      if (!live && own.length === 0) return []
      const [first, latest] = [own[0] ?? null, own.at(-1) ?? null]
      return [{ id, name, wave: live?.wave ?? null, liveIn: live?.liveIn ?? null, first, latest }]
    })
    .sort((a, b) => (a.liveIn ?? '9999').localeCompare(b.liveIn ?? '9999'))
}
