import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { simulationCase } from '~db/schema/pilot'
import { casesIn, simulatedAtHand } from '../rows.server'
import type { AddCases } from '../schema'

/** Puts cases at the end, in the order given; one that is there already is not added again. Answers how many were. */
export function addCases(context: ChangeContext, { subProcessId, names }: AddCases): Promise<Verdict<Changed<number>>> {
  return change(context, 'addCases', async (tx, record) => {
    const { row } = await simulatedAtHand(tx, context, subProcessId)
    const before = await casesIn(tx, subProcessId)
    const known = new Set(before.map(({ name }) => name))
    const from = before.reduce((last, one) => Math.max(last, one.position), -1) + 1
    const values = names
      .filter((name) => !known.has(name))
      .map((name, at) => ({ programmeId: row.programmeId, subProcessId, name, position: from + at }))
    if (values.length === 0) return 0
    const made = await tx.insert(simulationCase).values(values).returning()
    for (const { id, ...one } of made) record.created('simulationCase', id, one)
    return made.length
  })
}
