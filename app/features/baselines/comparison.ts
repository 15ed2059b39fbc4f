import { causesOf, type MoveCause } from '~/domain/baseline-causes'
import {
  type BarMove,
  barKey,
  type ComparisonHeadline,
  compareBars,
  comparisonHeadline,
  type PlanBar,
} from '~/domain/baselines'
import type { Plan } from '~/domain/plan'
import type { DayRange, Track } from '~/domain/vocabulary'
import type { LoggedMoves } from './deeds.server'
import type { BarSubject } from './queries.server'

export interface MoveRow extends BarMove {
  subject: BarSubject
  cause: MoveCause
  /** Why it ends later, as somebody said; empty where nobody did. */
  reason: string
  /** It ends later by more than is tolerated without a reason, and has none. */
  lacksReason: boolean
}

export interface NamedBar {
  subject: BarSubject
  range: DayRange
}

export interface Comparison {
  headline: { code: ComparisonHeadline['code']; subject: BarSubject | null; days: number }
  moves: MoveRow[]
  appeared: NamedBar[]
  vanished: NamedBar[]
  total: number
}

/**
 * What moved, by how much and why. With a track, only its steps, and the waves that take one of its sub-processes
 * somewhere. A bar that no longer has a name anywhere is left out.
 */
export function comparisonOf(
  plan: Plan,
  { from, to }: { from: readonly PlanBar[]; to: readonly PlanBar[] },
  { subjects, logged }: { subjects: ReadonlyMap<string, BarSubject>; logged: LoggedMoves },
  track: Track | null,
): Comparison {
  const wavesOfTrack = new Set(
    plan.rollouts
      .filter(({ subProcessId }) => plan.subProcesses.find(({ id }) => id === subProcessId)?.track === track)
      .map(({ waveId }) => waveId),
  )
  const isMeant = (bar: PlanBar) => {
    const subject = subjects.get(barKey(bar))
    if (!subject || track === null) return subject !== undefined
    return subject.kind === 'step' ? subject.track === track : wavesOfTrack.has(bar.id)
  }
  const whole = compareBars(from, to, plan.calendar)
  // Causes are looked for among all moves: what moved a step of one track may be a wave of both.
  const causes = causesOf(whole, logged.deeds, plan)
  const shown = compareBars(from.filter(isMeant), to.filter(isMeant), plan.calendar)
  const moves = shown.moves.flatMap((move): MoveRow[] => {
    const key = barKey(move)
    const [subject, cause] = [subjects.get(key), causes.get(key)]
    if (!subject || !cause) return []
    const reason = move.endDays > 0 ? (logged.reasons.get(key) ?? '') : ''
    const isByOthers = cause.code === 'withWaves' || cause.code === 'scope'
    const lacksReason = move.endDays > plan.programme.slipTolerance && reason === '' && !isByOthers
    return [{ ...move, subject, cause, reason, lacksReason }]
  })
  const named = (bars: readonly PlanBar[]): NamedBar[] =>
    bars.flatMap((bar) => {
      const subject = subjects.get(barKey(bar))
      return subject ? [{ subject, range: bar.range }] : []
    })
  const headline = comparisonHeadline(shown)
  const isOfBar = headline.code === 'endsLater' || headline.code === 'endsEarlier'
  return {
    headline: {
      code: headline.code,
      subject: isOfBar ? (subjects.get(barKey(headline.bar)) ?? null) : null,
      days: isOfBar ? headline.days : 0,
    },
    moves,
    appeared: named(shown.appeared),
    vanished: named(shown.vanished),
    total: shown.total,
  }
}
