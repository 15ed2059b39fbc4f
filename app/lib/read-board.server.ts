import type { Plan } from '~/domain/plan'
import type { PlanBoard } from '~/domain/plan-board'
import type { Day } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import type { ProgrammeRow } from './own-programmes.server'

/** Reads the plan as it is edited, for commands that judge by it; the route knows how. */
export type ReadBoard = (db: Db, programme: ProgrammeRow, today: Day) => Promise<PlanBoard>

/** Reads the plan, and the board too where both are judged by. */
export interface ReadPlan {
  plan: (db: Db, programme: ProgrammeRow, today: Day) => Promise<Plan>
  board: ReadBoard
}
