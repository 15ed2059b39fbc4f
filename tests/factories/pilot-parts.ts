import { and, asc, eq } from 'drizzle-orm'
import type { Day } from '~/domain/vocabulary'
import { addCriterion } from '~/features/pilots/commands/add-criterion.server'
import { addLesson } from '~/features/pilots/commands/add-lesson.server'
import { addNote } from '~/features/pilots/commands/add-note.server'
import { addCases } from '~/features/simulation/commands/add-cases.server'
import { addIssue } from '~/features/simulation/commands/add-issue.server'
import type { ChangeContext } from '~/lib/change.server'
import type { Db } from '~db/client.server'
import { simulationCase } from '~db/schema/pilot'
import { step } from '~db/schema/sub-process'
import { answerOf } from './waves'

/** Before any wave, so that its lessons are for them. */
export const PILOT_DAYS = { plannedStart: '2026-03-02', plannedEnd: '2026-03-27' }

export const WIN_RATE = {
  kind: 'kpi',
  name: 'Win rate',
  measure: '%',
  aim: 'up',
  before: 28_000,
  threshold: 33_000,
} as const

/** One of each that a pilot and the simulation before it have, as addresses name them; criteria and cases are two. */
export async function pilotParts(context: ChangeContext, subProcessId: number, pilotId: number) {
  const criterion = answerOf(await addCriterion(context, { pilotId, ...WIN_RATE }))
  answerOf(await addCriterion(context, { pilotId, kind: 'qualitative', name: 'Customers like it' }))
  const note = answerOf(await addNote(context, { pilotId, weekOn: '2026-03-02', text: 'Begun' }))
  const lesson = answerOf(await addLesson(context, { pilotId, text: 'Late data', advice: 'Ask for data first' }))
  answerOf(await addCases(context, { subProcessId, names: ['A tender', 'An urgent quote'] }))
  const [first] = await context.db.read
    .select()
    .from(simulationCase)
    .where(eq(simulationCase.subProcessId, subProcessId))
    .orderBy(asc(simulationCase.id))
  const found = { caseId: first!.id, text: 'No field', assigneeId: null, foundOn: '2026-03-02', dueOn: null }
  const issue = answerOf(await addIssue(context, { subProcessId, ...found }))
  const ids = { pilot: pilotId, criterion, note, lesson, case: first!.id, issue }
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)]))
}

/** As if its gate had said Go and its step had been started on that day. */
export async function beginPilot(db: Db, subProcessId: number, actualStart: Day): Promise<void> {
  await db.write((tx) =>
    tx
      .update(step)
      .set({ actualStart })
      .where(and(eq(step.subProcessId, subProcessId), eq(step.kind, 'pilot'))),
  )
}
