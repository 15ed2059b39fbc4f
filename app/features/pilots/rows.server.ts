import { and, asc, eq, isNull } from 'drizzle-orm'
import { pilotWindow } from '~/domain/pilots'
import { authorise, type ChangeContext, ensureUnchanged, present, stop } from '~/lib/change.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { unit } from '~db/schema/people'
import { lesson, pilot, pilotCriterion, pilotNote } from '~db/schema/pilot'
import { step } from '~db/schema/sub-process'

/** Inside a change: a pilot of the programme at hand that the actor keeps, and the day it is there. */
export async function pilotAtHand(tx: Statements, context: ChangeContext, pilotId: number) {
  const { programme, today } = await programmeAtHand(tx, context)
  const [found] = await tx
    .select()
    .from(pilot)
    .where(and(eq(pilot.id, pilotId), eq(pilot.programmeId, programme.id)))
  const row = present(found)
  authorise(context, 'pilot.record', await subProcessAtHand(tx, context, row.subProcessId))
  return { row, today }
}

/** Inside a change: the person who writes; the installation itself writes nothing. */
export function authorOf(context: ChangeContext): number {
  return context.actor.personId ?? stop({ code: 'forbidden' })
}

/** Inside a change: from when to when a pilot runs, and whether its step has begun. */
export async function courseOf(tx: Statements, row: typeof pilot.$inferSelect) {
  const [of] = await tx
    .select()
    .from(step)
    .where(and(eq(step.subProcessId, row.subProcessId), eq(step.kind, 'pilot')))
  const begun = present(of)
  return { window: pilotWindow(row, begun), hasBegun: begun.actualStart !== null }
}

/** Inside a change: the criteria of a pilot that are still there, in their order. */
export function criteriaIn(tx: Statements, pilotId: number) {
  return tx
    .select()
    .from(pilotCriterion)
    .where(and(eq(pilotCriterion.pilotId, pilotId), isNull(pilotCriterion.archivedAt)))
    .orderBy(asc(pilotCriterion.position), asc(pilotCriterion.id))
}

/** Inside a change: a criterion that is still there, of a pilot that the actor keeps. */
export async function criterionAtHand(tx: Statements, context: ChangeContext, criterionId: number) {
  const ofProgramme = eq(pilotCriterion.programmeId, context.programmeId ?? 0)
  const [found] = await tx
    .select()
    .from(pilotCriterion)
    .where(and(eq(pilotCriterion.id, criterionId), ofProgramme, isNull(pilotCriterion.archivedAt)))
  const row = present(found)
  await pilotAtHand(tx, context, row.pilotId)
  return row
}

/** Inside a change: a note that is still there and as the form showed it, of a pilot that the actor keeps. */
export async function noteAtHand(tx: Statements, context: ChangeContext, at: { noteId: number; version: number }) {
  const ofProgramme = eq(pilotNote.programmeId, context.programmeId ?? 0)
  const [found] = await tx
    .select()
    .from(pilotNote)
    .where(and(eq(pilotNote.id, at.noteId), ofProgramme, isNull(pilotNote.archivedAt)))
  const row = present(found)
  const { today } = await pilotAtHand(tx, context, row.pilotId)
  ensureUnchanged(row, at.version, 'pilotNote')
  return { row, today }
}

/** Inside a change: a lesson that is still there and as the form showed it, of a pilot that the actor keeps. */
export async function lessonAtHand(tx: Statements, context: ChangeContext, at: { lessonId: number; version: number }) {
  const ofProgramme = eq(lesson.programmeId, context.programmeId ?? 0)
  const [found] = await tx
    .select()
    .from(lesson)
    .where(and(eq(lesson.id, at.lessonId), ofProgramme, isNull(lesson.archivedAt)))
  const row = present(found)
  await pilotAtHand(tx, context, row.pilotId)
  ensureUnchanged(row, at.version, 'lesson')
  return row
}

/** Inside a change: ends it (field `unitId`) where there is no such branch, or no longer. */
export async function ensureBranch(tx: Statements, unitId: number): Promise<void> {
  const [found] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
  if (!found) stop({ code: 'notFound' }, 'unitId')
}
