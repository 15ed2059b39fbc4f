import type { AttentionItem } from './attention'
import { type Headline, headlineOf } from './headline'
import type { Plan } from './plan'
import { directionOf } from './readiness-change'
import type { Trend } from './readiness-trend'
import type { ReportContent } from './report-content'
import type { ProgrammeAssessment } from './rollup'
import type { Day, Name, Status, Track } from './vocabulary'

/** Facts that a programme of the portfolio gives for its status; the others are in its overview. */
const REASONS_NAMED = 3

/** Points from which earned progress against the last report has changed. */
const CHANGED_POINTS = 1

/** One programme among several, as of its own day. */
export interface PortfolioRow {
  slug: string
  name: Name
  today: Day
  status: Status
  headline: Headline
  /** The most pressing facts behind the status. */
  reasons: readonly AttentionItem[]
  earned: number
  planned: number
  nextGate: { on: Day; code: string; wave: number | null } | null
  tracks: readonly { track: Track; count: number; earned: number; planned: number; share: number | null }[]
}

/** Of a programme as it stands with what became of what it landed: `withAfterGoLive` says how, and what is in the way. */
export function portfolioRow(
  plan: Plan,
  { assessment, attention }: { assessment: ProgrammeAssessment; attention: readonly AttentionItem[] },
  today: Day,
): PortfolioRow {
  const { slug, name, startOn, readyThreshold } = plan.programme
  const gates = assessment.tracks.flatMap(({ next }) =>
    next?.nextGate
      ? {
          on: next.nextGate.on,
          code: next.subProcess.code,
          wave: next.nextGate.kind === 'rolloutEntry' ? next.nextGate.wave.number : null,
        }
      : [],
  )
  return {
    slug,
    name,
    today,
    status: assessment.status,
    headline: headlineOf(assessment, startOn, readyThreshold, today),
    reasons: attention.slice(0, REASONS_NAMED),
    earned: assessment.earned,
    planned: assessment.planned,
    nextGate: gates.sort((a, b) => a.on.localeCompare(b.on))[0] ?? null,
    tracks: assessment.tracks.map(({ track, count, earned, planned, overall }) => ({
      track,
      count,
      earned,
      planned,
      share: overall.share,
    })),
  }
}

/**
 * The earned progress, in percent, that a frozen report told: the last value of the series `earned` of one of its
 * charts, else the number at the beginning of its figure `earned`; null where it has neither.
 */
export function earnedInReport({ sections, figures }: Pick<ReportContent, 'sections' | 'figures'>): number | null {
  const series = sections
    .flatMap(({ charts }) => charts)
    .filter(({ unit }) => unit === 'percent')
    .flatMap((chart) => chart.series)
    .find(({ key }) => key === 'earned')
  const last = series?.values.findLast((value) => value !== null)
  if (last != null) return last
  const figure = figures.find(({ key }) => key === 'earned')?.value.en
  const number = /^-?\d+(\.\d+)?/.exec(figure ?? '')?.[0]
  return number === undefined ? null : Number(number)
}

/** Earned now against the last report, in points; null where there is none, or it did not tell. */
export function changeSince(earned: number, then: number | null): { points: number; trend: Trend } | null {
  if (then === null) return null
  const points = Math.round(earned) - Math.round(then)
  return { points, trend: directionOf(points, CHANGED_POINTS) }
}
