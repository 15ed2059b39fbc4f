import { dayInTimeZone } from '~/domain/calendar'
import { calendarFrom } from '~/lib/programme-calendar.server'
import type { Db } from '~db/client.server'
import { writeFirstEdition } from '../reference-model/first-edition.server'
import { baselineDeeds } from './baselines.server'
import { benefitDeeds } from './benefits.server'
import { answerDeeds } from './check-answers.server'
import { followUpDeeds } from './check-follow-ups.server'
import { checklistDeeds } from './checklists.server'
import { commentDeeds } from './comments.server'
import { makeCompany, type SampleAccount } from './company.server'
import { deskDeeds } from './desk.server'
import { directionDeeds } from './direction.server'
import { enablementDeeds } from './enablement.server'
import { evidenceDeeds } from './evidence-files.server'
import { gateDeeds } from './gates.server'
import { pilotDeeds } from './pilots.server'
import { makeProgramme, planningDeeds, TIME_ZONE } from './programme.server'
import { registerDeeds } from './register.server'
import { reportDeeds } from './reports.server'
import { resultDeeds } from './results.server'
import { rolloutUseDeeds } from './rollout-use.server'
import { sayDeeds } from './say.server'
import { scenarioDeeds } from './scenarios.server'
import { PROGRAMME_STARTS } from './schedule'
import { simulationDeeds } from './simulations.server'
import { instantAt, tell } from './stage.server'
import { stepDeeds } from './steps.server'
import { tailoringDeeds } from './tailoring.server'
import { timelineAt } from './timeline'
import { viewDeeds } from './views.server'
import { waveDeeds } from './waves.server'

export type { SampleAccount }

/**
 * Fills an empty installation with 恒川装备 Hengchuan Equipment and its programme as it stands after nine months: told
 * by the commands that people use, on the days on which they would have used them, counted back from `now` (UTC
 * milliseconds). Files that they attach go to `evidenceDir`. Answers one account for each role. Throws when a command refuses, which is a fault of the sample.
 * All of it is one transaction: fifteen hundred commands need not each wait for the disk, and a start that is
 * interrupted leaves the installation empty, so that the next one loads the sample again.
 */
export function loadSample(db: Db, now: number, evidenceDir: string): Promise<readonly SampleAccount[]> {
  return db.write((tx) => load({ ...db, read: tx, write: (work) => work(tx) }, now, evidenceDir))
}

async function load(db: Db, now: number, evidenceDir: string): Promise<readonly SampleAccount[]> {
  const today = dayInTimeZone(now, TIME_ZONE)
  const calendar = calendarFrom({ startOn: today, weekend: '6,7', holidaySource: 'CN' }, [])
  const timeline = timelineAt(today, calendar)
  const founded = instantAt(timeline.day(PROGRAMME_STARTS - 3), 0)
  await writeFirstEdition(db, founded)
  const { cast, accounts, context } = await makeCompany(db, founded)
  const stage = await makeProgramme(context, cast, timeline)
  await tell(
    stage,
    [
      ...planningDeeds(stage),
      ...directionDeeds(stage),
      ...gateDeeds(stage),
      ...answerDeeds(stage),
      ...stepDeeds(stage),
      ...simulationDeeds(stage),
      ...pilotDeeds(stage),
      ...waveDeeds(stage),
      ...resultDeeds(stage),
      ...rolloutUseDeeds(stage),
      ...followUpDeeds(stage),
      ...evidenceDeeds(stage, evidenceDir),
      ...tailoringDeeds(stage),
      ...baselineDeeds(stage),
      ...checklistDeeds(stage),
      ...viewDeeds(stage),
      ...scenarioDeeds(stage),
      ...commentDeeds(stage),
      ...reportDeeds(stage),
      ...sayDeeds(stage),
      ...enablementDeeds(stage),
      ...deskDeeds(stage),
      ...benefitDeeds(stage),
      ...registerDeeds(stage),
    ],
    now,
  )
  return accounts
}
