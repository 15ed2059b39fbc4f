import type { Plan } from '~/domain/plan'
import type { ProgrammeAssessment } from '~/domain/rollup'
import { type Scorecard, scorecardOf } from '~/domain/scorecard'
import { scorecardFacts } from '~/domain/scorecard-facts'
import type { Day } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { ProgrammeRecords } from '~/lib/programme-records.server'
import type { Db } from '~db/client.server'

const kept = keptByRevision<Scorecard>(50)

/** How the programme stands to the eight lessons, worked out once a revision and day. */
export function keptScorecard(
  db: Db,
  programme: ProgrammeRow,
  today: Day,
  { plan, assessment, records }: { plan: Plan; assessment: ProgrammeAssessment; records: ProgrammeRecords },
): Promise<Scorecard> {
  const work = async () => scorecardOf(scorecardFacts(plan, assessment, records, { today, ...programme }))
  return kept(db, programme, today, work)
}
