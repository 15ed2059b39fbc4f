import { and, eq, isNull } from 'drizzle-orm'
import { mayDepend } from '~/domain/dependencies'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { dependency, subProcess } from '~db/schema/sub-process'
import type { AddDependency } from '../schema'

/**
 * Lets a step of a sub-process wait for a step of another, and answers the id of the dependency. Two sub-processes may
 * be linked at several steps. The same link again changes nothing; with another lag it is refused (`dependencyKnown`),
 * since somebody else may have meant the one it has. No sub-process may wait for itself, directly or in a circle.
 */
export function addDependency(context: ChangeContext, input: AddDependency): Promise<Verdict<Changed<number>>> {
  return change(context, 'addDependency', async (tx, record) => {
    authorise(context, 'dependency.plan')
    const { programme } = await programmeAtHand(tx, context)
    const codeOf = await codesById(tx, programme.id)
    const predecessor = codeOf.get(input.predecessorId) ?? stop({ code: 'notFound' }, 'predecessorId')
    const successor = codeOf.get(input.successorId) ?? stop({ code: 'notFound' }, 'successorId')
    const all = await tx.select().from(dependency).where(eq(dependency.programmeId, programme.id))
    const known = all.find((one) => isSameLink(one, input))
    if (known && known.lagDays !== input.lagDays) stop({ code: 'dependencyKnown', days: known.lagDays }, 'lagDays')
    if (known) return known.id
    const edges = all.flatMap((one) => {
      const from = codeOf.get(one.predecessorId)
      const to = codeOf.get(one.successorId)
      return from !== undefined && to !== undefined ? [{ predecessor: from, successor: to }] : []
    })
    ensure(mayDepend(edges, { predecessor, successor }))

    const { predecessorId, successorId, predecessorStep, successorStep, lagDays } = input
    const values = { programmeId: programme.id, predecessorId, successorId, predecessorStep, successorStep, lagDays }
    const made = present((await tx.insert(dependency).values(values).returning({ id: dependency.id }))[0])
    record.created('dependency', made.id, values)
    return made.id
  })
}

function isSameLink(row: typeof dependency.$inferSelect, input: AddDependency): boolean {
  return (
    row.predecessorId === input.predecessorId &&
    row.successorId === input.successorId &&
    row.predecessorStep === input.predecessorStep &&
    row.successorStep === input.successorStep
  )
}

async function codesById(tx: Statements, programmeId: number): Promise<Map<number, string>> {
  const rows = await tx
    .select({ id: subProcess.id, code: subProcess.code })
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
  return new Map(rows.map(({ id, code }) => [id, code]))
}
