import type { ReportChart } from '~/domain/report-content'
import type { ReportFacts } from '~/domain/report-fact'
import { DIMENSIONS, type ReportSection } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord, trackWord } from '~/i18n/words'
import { inBoth } from './words.server'

/** The charts of a section; one with nothing to show is left out. */
export function chartsOf(section: ReportSection, facts: ReportFacts): ReportChart[] {
  switch (section) {
    case 'state':
      return facts.curve.length > 0 ? [progressOf(facts)] : []
    case 'late':
      return facts.waves.some(({ slipDays }) => slipDays !== null) ? [slipOf(facts)] : []
    case 'dangers':
      return facts.curve.length > 0 ? [radarOf(facts)] : []
    default:
      return []
  }
}

function progressOf({ curve }: ReportFacts): ReportChart {
  const first = curve[0]?.day
  return {
    key: 'progress',
    kind: 'line',
    title: inBoth(m.reports_chart_progress),
    unit: 'percent',
    labels: curve.map(({ day }) => inBoth(() => shortDay(day, first))),
    series: [
      { key: 'planned', name: inBoth(m.overview_series_plan), values: curve.map(({ planned }) => tenth(planned)) },
      {
        key: 'earned',
        name: inBoth(m.overview_series_earned),
        values: curve.map(({ earned }) => (earned === null ? null : tenth(earned))),
      },
    ],
  }
}

function slipOf({ waves }: ReportFacts): ReportChart {
  return {
    key: 'slip',
    kind: 'bar',
    title: inBoth(m.reports_chart_slip),
    unit: 'days',
    labels: waves.map(({ wave }) => inBoth(() => m.wave_number({ number: wave.number }))),
    series: [{ key: 'slip', name: inBoth(m.reports_series_slip), values: waves.map(({ slipDays }) => slipDays) }],
  }
}

function radarOf({ radar }: ReportFacts): ReportChart {
  return {
    key: 'readiness',
    kind: 'radar',
    title: inBoth(m.reports_chart_radar),
    unit: 'percent',
    labels: DIMENSIONS.map((dimension) => inBoth(() => dimensionWord(dimension))),
    series: radar.map(({ track, levels }) => ({
      key: track ?? 'all',
      name: inBoth(() => (track === null ? m.reports_series_all() : trackWord(track))),
      values: DIMENSIONS.map((dimension) => levels[dimension].share),
    })),
  }
}

const tenth = (value: number) => Math.round(value * 10) / 10
