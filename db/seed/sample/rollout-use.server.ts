import { addDays, minDay } from '~/domain/days'
import { quarterBefore, quarterOf } from '~/domain/maturity'
import { mondayOf } from '~/domain/pilot-notes'
import { firstWholeWeek } from '~/domain/relapse'
import type { Day } from '~/domain/vocabulary'
import { confirmLive } from '~/features/rollout/commands/confirm-live.server'
import { makeUsageKey } from '~/features/rollout/commands/make-usage-key.server'
import { type RecordUsage, recordUsage } from '~/features/rollout/commands/record-usage.server'
import { scoreMaturity } from '~/features/rollout/commands/score-maturity.server'
import type { ChangeContext } from '~/lib/change.server'
import { newToken, USAGE_KEY } from '~/lib/secret-token.server'
import { leadOf, OFFICE } from './people'
import { answersOf, confirmedSides, LIVE, type SampleScore, SCORES, usesOf } from './rollout-use'
import type { SampleRollout } from './rollouts'
import { type Deed, done, known, type Stage } from './stage.server'
import { rolloutRow } from './waves.server'

/** Who collects readings from the branches, each week for the week before. */
const COLLECTOR = 'feng.shi'

/** What happens at branches once they are live: both sides say so, use is counted, and once a quarter it is scored. */
export function rolloutUseDeeds(stage: Stage): Deed[] {
  return [...confirmations(stage), ...readings(stage), ...scores(stage), keyOfSystem(stage)]
}

const liveDay = ({ timeline }: Stage, { liveOn }: SampleRollout): Day => timeline.day(liveOn ?? 0)

function confirmations(stage: Stage): Deed[] {
  return LIVE.flatMap((one) =>
    confirmedSides(one).map((side, at): Deed => {
      const on = stage.timeline.day(Math.min(0, (one.liveOn ?? 0) + 2 + at * 2))
      const act = async (context: ChangeContext) => {
        const { id } = await rolloutRow(stage, one)
        done(await confirmLive(context, { rolloutId: id, side, confirmedOn: on, note: '' }))
      }
      return { on, by: side === 'branch' ? leadOf(one.branch) : one.owner, act }
    }),
  )
}

/** One command a week, for all branches together. */
function readings(stage: Stage): Deed[] {
  const { today } = stage.timeline
  const weeks = new Map<Day, RecordUsage['readings'][number][]>()
  for (const one of LIVE) {
    for (const [at, uses] of usesOf(one).entries()) {
      const weekOn = addDays(firstWholeWeek(liveDay(stage, one)), 7 * at)
      if (weekOn >= mondayOf(today)) break
      const place = { subProcessId: known(stage.subProcesses, one.code), unitId: known(stage.units, one.branch) }
      weeks.set(weekOn, [...(weeks.get(weekOn) ?? []), { ...place, weekOn, uses }])
    }
  }
  return [...weeks].map(([weekOn, told]): Deed => {
    const act = async (context: ChangeContext) =>
      void done(await recordUsage(context, { source: 'paste', readings: told }))
    return { on: minDay(addDays(weekOn, 8), today), by: COLLECTOR, act }
  })
}

/** The last quarter is scored in the first days of this one, this one some days ago. */
function scores(stage: Stage): Deed[] {
  const { today, day } = stage.timeline
  const quarter = quarterOf(today)
  const began = `${quarter.slice(0, 4)}-${String((Number(quarter.at(-1)) - 1) * 3 + 1).padStart(2, '0')}-01`
  const recently = day(-3) < began ? today : day(-3)
  const early = minDay(addDays(began, 7), recently)
  return SCORES.flatMap((one) => {
    const place = LIVE.find(({ code, branch }) => code === one.code && branch === one.branch)
    const liveOn = place ? liveDay(stage, place) : today
    return [
      ...(one.last && quarterOf(liveOn) < quarter ? [scored(stage, one, one.last, early, quarterBefore(quarter))] : []),
      ...(one.now ? [scored(stage, one, one.now, recently, quarter)] : []),
    ]
  })
}

function scored(stage: Stage, one: SampleScore, scores: readonly [number, number], on: Day, quarter: string): Deed {
  const { evidence, by } = one
  const [deployment, effect] = scores
  const act = async (context: ChangeContext) => {
    const { id: rolloutId } = await rolloutRow(stage, one)
    const meant = { deployment, effect, answers: answersOf(one, scores), evidence }
    done(await scoreMaturity(context, { rolloutId, quarter, ...meant, version: 0 }))
  }
  return { on, by, act }
}

/** The customer system is to send readings itself; it has a key and has not begun. */
function keyOfSystem(stage: Stage): Deed {
  const act = async (context: ChangeContext) =>
    void done(await makeUsageKey(context, { name: 'CRM（销售云）', keyHash: newToken(USAGE_KEY).tokenHash }))
  return { on: stage.timeline.day(-2), by: OFFICE, act }
}
