import { moveBy } from '~/domain/move-bar'
import { NO_EDIT } from '~/domain/plan-board'
import { changeOf } from '~/domain/plan-change'
import { completeEdit } from '~/domain/plan-edit'
import { boardOf } from '~/features/plan/board.server'
import { createScenario } from '~/features/planning/commands/scenarios.server'
import type { ChangeContext } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { OFFICE } from './people'
import { type Deed, done, type Stage } from './stage.server'

const LATER = 20

/** What the office is weighing: whether the last wave had better wait until the one before has settled. */
export function scenarioDeeds({ timeline }: Stage): Deed[] {
  const act = async (context: ChangeContext) => {
    const { programme, today } = await programmeAtHand(context.db.read, context)
    const board = await boardOf(context.db, programme, today)
    const waves = board.waves.slice(-1).map(({ id, planned }) => ({
      id,
      planned: moveBy(planned, 'whole', LATER, board.calendar),
    }))
    const change = changeOf(board, completeEdit(board, { ...NO_EDIT, waves }, today).edit)
    const facts = {
      name: '第 4 批推迟一个月 Wave 4 a month later',
      note: '第 3 批刚上线就接第 4 批，合同执行的几个分支吃不消。推迟四周，看负荷和决策点如何变化。',
    }
    done(await createScenario(context, { ...facts, change }))
  }
  return [{ on: timeline.day(-1), by: OFFICE, act }]
}
