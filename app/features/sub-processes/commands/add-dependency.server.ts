import { and, eq, isNull } from 'drizzle-orm'
import { mayDepend } from '~/domain/dependencies'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { dependency, subProcess } from '~db/schema/sub-process'
import type { AddDependency } from '../schema'

/**
 * Lets a sub-process wait for another, and answers the id of the dependency. A pair is there once: adding it again
 * takes over the steps and the lag. Nothing may wait for itself, directly or in a circle.
 */
export function addDependency(context: ChangeContext, input: AddDependency): Promise<Verdict<Changed<number>>> {
  return change(context, 'addDependency', async (tx, record) => {
    authorise(context, 'dependency.plan')
    const { programme } = await programmeAtHand(tx, context)
    const codeOf = await codesById(tx, programme.id)
    const predecessor = codeOf.get(input.predecessorId) ?? stop({ code: 'notFound' }, 'predecessorId')
    const successor = codeOf.get(input.successorId) ?? stop({ code: 'notFound' }, 'successorId')
    const all = await tx.select().from(dependency).where(eq(dependency.programmeId, programme.id))
    const known = all.find((one) => one.predecessorId === input.predecessorId && one.successorId === input.successorId)
    const edges = all.flatMap((one) => {
      const from = codeOf.get(one.predecessorId)
      const to = codeOf.get(one.successorId)
      return from !== undefined && to !== undefined ? [{ predecessor: from, successor: to }] : []
    })
    ensure(mayDepend(edges, { predecessor, successor }))

    const { predecessorId, successorId, predecessorStep, successorStep, lagDays } = input
    const terms = { predecessorStep, successorStep, lagDays }
    if (known) {
      await tx.update(dependency).set(terms).where(eq(dependency.id, known.id))
      record.changed('dependency', known.id, known, terms)
      return known.id
    }
    const values = { programmeId: programme.id, predecessorId, successorId, ...terms }
    const made = present((await tx.insert(dependency).values(values).returning({ id: dependency.id }))[0])
    record.created('dependency', made.id, values)
    return made.id
  })
}

async function codesById(tx: Statements, programmeId: number): Promise<Map<number, string>> {
  const rows = await tx
    .select({ id: subProcess.id, code: subProcess.code })
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
  return new Map(rows.map(({ id, code }) => [id, code]))
}
