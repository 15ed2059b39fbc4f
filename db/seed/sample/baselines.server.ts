import { drawnBars } from '~/domain/baselines'
import { takeBaseline } from '~/features/baselines/commands/take-baseline.server'
import { loadPlan } from '~/features/plan/queries.server'
import { OFFICE } from './people'
import { type Deed, done, type Stage } from './stage.server'

/** The plans that the office kept: when the first three waves were planned, and after the first pilots were reviewed. */
const BASELINES = [
  {
    on: -98,
    name: '立项计划 Charter plan',
    note: '指导委员会批准的计划，前三批已排定。',
  },
  {
    on: -64,
    name: '试点评审后 After pilot review',
    note: 'With the longer pilot of contract standardisation, as agreed in the review.',
  },
]

export function baselineDeeds({ timeline }: Stage): Deed[] {
  return BASELINES.map(({ on, ...input }): Deed => {
    return {
      on: timeline.day(on),
      by: OFFICE,
      act: async (context) =>
        void done(
          await takeBaseline(context, input, async (db, programme, today) =>
            drawnBars(await loadPlan(db, programme, today), today),
          ),
        ),
    }
  })
}
