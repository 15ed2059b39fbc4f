import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { rolesThatMay } from '~/domain/permissions'
import { authorise, type ChangeContext, ensureUnchanged, present, stop } from '~/lib/change.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { membership, person } from '~db/schema/people'
import { simulationCase, simulationIssue } from '~db/schema/pilot'

/** Inside a change: a sub-process whose simulation the actor keeps, and the day it is there. */
export async function simulatedAtHand(tx: Statements, context: ChangeContext, subProcessId: number) {
  const { today } = await programmeAtHand(tx, context)
  const row = await subProcessAtHand(tx, context, subProcessId)
  authorise(context, 'simulation.record', row)
  return { row, today }
}

/** Inside a change: the cases of a sub-process that are still there, in their order. */
export function casesIn(tx: Statements, subProcessId: number) {
  return tx
    .select()
    .from(simulationCase)
    .where(and(eq(simulationCase.subProcessId, subProcessId), isNull(simulationCase.archivedAt)))
    .orderBy(asc(simulationCase.position), asc(simulationCase.id))
}

/** Inside a change: a case that is still there, of a simulation that the actor keeps. */
export async function caseAtHand(tx: Statements, context: ChangeContext, caseId: number) {
  const ofProgramme = eq(simulationCase.programmeId, context.programmeId ?? 0)
  const [found] = await tx
    .select()
    .from(simulationCase)
    .where(and(eq(simulationCase.id, caseId), ofProgramme, isNull(simulationCase.archivedAt)))
  const row = present(found)
  const { today } = await simulatedAtHand(tx, context, row.subProcessId)
  return { row, today }
}

/** Inside a change: an issue that is still there and as the form showed it, of a simulation that the actor keeps. */
export async function issueAtHand(tx: Statements, context: ChangeContext, at: { issueId: number; version: number }) {
  const ofProgramme = eq(simulationIssue.programmeId, context.programmeId ?? 0)
  const [found] = await tx
    .select()
    .from(simulationIssue)
    .where(and(eq(simulationIssue.id, at.issueId), ofProgramme, isNull(simulationIssue.archivedAt)))
  const row = present(found)
  const { today } = await simulatedAtHand(tx, context, row.subProcessId)
  ensureUnchanged(row, at.version, 'simulationIssue')
  return { row, today }
}

/** Inside a change: ends it (field `caseId`) where the sub-process has no such case, or no longer. */
export async function ensureCase(tx: Statements, subProcessId: number, caseId: number | null): Promise<void> {
  if (caseId === null) return
  const found = (await casesIn(tx, subProcessId)).some(({ id }) => id === caseId)
  if (!found) stop({ code: 'notFound' }, 'caseId')
}

/** Inside a change: ends it (field `assigneeId`) where the person has no role that could settle an issue. */
export async function ensureAssignee(tx: Statements, programmeId: number, personId: number | null): Promise<void> {
  if (personId === null) return
  const found = await tx
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.programmeId, programmeId),
        eq(membership.personId, personId),
        inArray(membership.role, rolesThatMay('readiness.update')),
        isNull(person.archivedAt),
      ),
    )
    .limit(1)
  if (found.length === 0) stop({ code: 'cannotAnswerHere' }, 'assigneeId')
}
