import type { PlanBoard } from '~/domain/plan-board'
import type { Day } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import type { ProgrammeRow } from './own-programmes.server'

/** Reads the plan as it is edited, for commands that judge by it; the route knows how. */
export type ReadBoard = (db: Db, programme: ProgrammeRow, today: Day) => Promise<PlanBoard>
