import { and, asc, eq } from 'drizzle-orm'
import { answerDiagnosis } from '~/features/direction/commands/answer-diagnosis.server'
import { beginDiagnosis } from '~/features/direction/commands/begin-diagnosis.server'
import { inviteLeaders } from '~/features/direction/commands/invite-leaders.server'
import { openDiagnosis } from '~/features/direction/commands/open-diagnosis.server'
import { recordDecision } from '~/features/direction/commands/record-decision.server'
import type { ChangeContext } from '~/lib/change.server'
import { diagnosis, respondent, symptom } from '~db/schema/direction'
import { DECISION, LEADERS, type SampleLeader } from './direction'
import { OFFICE } from './people'
import { PROGRAMME_STARTS } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'

/** Working days after the programme's start on which the direction is decided: two weeks of asking, then no more. */
const DECIDED_AFTER = 8

/** The office asks which direction to take, leaders answer in the days after, and the president decides. */
export function directionDeeds(stage: Stage): Deed[] {
  const day = (after: number) => stage.timeline.day(PROGRAMME_STARTS + after)
  const asking: Deed = { on: day(1), by: OFFICE, act: (context) => ask(context, stage) }
  const answers = LEADERS.filter(({ scores }) => scores !== null).map(
    (one): Deed => ({ on: day(1 + one.after), by: one.key, act: (context) => answer(context, stage, one) }),
  )
  const decidedOn = day(DECIDED_AFTER)
  const { by, direction, reason } = DECISION
  const decision: Deed = {
    on: decidedOn,
    by,
    act: async (context) => {
      const decidedById = known(stage.people, by).id
      done(await recordDecision(context, { direction, reason, decidedOn, decidedById }))
    },
  }
  return [asking, ...answers, decision]
}

async function ask(context: ChangeContext, stage: Stage): Promise<void> {
  done(await beginDiagnosis(context, { diagnosisId: null }))
  const { id, version } = await diagnosisOf(stage)
  const personIds = LEADERS.map(({ key }) => known(stage.people, key).id)
  done(await inviteLeaders(context, { diagnosisId: id, personIds }))
  done(await openDiagnosis(context, { diagnosisId: id, version }))
}

async function answer(context: ChangeContext, stage: Stage, { key, scores, evidence }: SampleLeader): Promise<void> {
  const { id } = await diagnosisOf(stage)
  const [row] = await stage.db.read
    .select()
    .from(respondent)
    .where(and(eq(respondent.diagnosisId, id), eq(respondent.personId, known(stage.people, key).id)))
  if (!row) throw new Error(`The sample asks no ${key}`)
  const symptoms = await stage.db.read
    .select({ id: symptom.id })
    .from(symptom)
    .where(eq(symptom.diagnosisId, id))
    .orderBy(asc(symptom.position))
  const answers = symptoms.map((one, at) => ({
    symptomId: one.id,
    score: scores?.[at] ?? null,
    evidence: evidence?.[at] ?? '',
  }))
  done(await answerDiagnosis(context, { respondentId: row.id, version: row.version, isFinished: true, answers }))
}

async function diagnosisOf(stage: Stage) {
  const [row] = await stage.db.read.select().from(diagnosis).where(eq(diagnosis.programmeId, stage.programmeId))
  if (!row) throw new Error('The sample has no diagnosis')
  return row
}
