import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type CheckTarget, mayAnswer, mayAssign } from '~/domain/check-update'
import type { Viewer } from '~/domain/permissions'
import type { Verdict } from '~/domain/verdict'
import { CHECK_STATUSES } from '~/domain/vocabulary'
import { type ChangeContext, type Changed, change, chunks, stop } from '~/lib/change.server'
import { writePoints } from '~/lib/readiness-points.server'
import { auditEvent } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { groupBy } from '../group-by'
import { type CheckRow, checksById, IDS_AT_ONCE } from './check-rows.server'
import { dayOfChange } from './programme-day.server'

type FieldEvent = typeof auditEvent.$inferSelect
type Restored = Partial<Omit<typeof readinessCheck.$inferInsert, 'id'>>

/** Which changes can be taken back, and who may: whoever may still make them. */
const UNDOABLE: Readonly<Record<string, (viewer: Viewer, target: CheckTarget) => boolean>> = {
  updateCheck: mayAnswer,
  updateChecks: mayAnswer,
  confirmUnchanged: mayAnswer,
  assignCheck: mayAssign,
}

/**
 * Takes back one's own change of readiness checks as a whole, as long as all it wrote is still there. It leaves events
 * of its own. Gives how many checks were restored.
 */
export async function undoChange(
  context: ChangeContext,
  { changeId }: { changeId: string },
): Promise<Verdict<Changed<number>>> {
  return change(context, 'undoChange', async (tx, record) => {
    const events = await tx
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.changeId, changeId), eq(auditEvent.programmeId, context.programmeId ?? 0)))
    const [first] = events
    const isAllowed = first && Object.hasOwn(UNDOABLE, first.verb) ? UNDOABLE[first.verb] : undefined
    if (!first || !isAllowed) return stop({ code: 'notFound' })
    if (first.actorId !== context.actor.personId) stop({ code: 'forbidden' })

    const byCheck = groupBy(events, (event) => event.entityId)
    const checks = await checksById(tx, context.programmeId, [...byCheck.keys()])
    if (checks.length < byCheck.size) stop({ code: 'notFound' })
    const restored = checks.map(({ row, target, question }) => {
      const own = byCheck.get(row.id) ?? []
      if (!isAllowed(context.viewer, target)) stop({ code: 'forbidden' })
      if (row.settledOn !== null || !own.every((event) => isStillThere(row, event))) stop({ code: 'undoTooLate' })
      return { row, question, before: Object.assign({}, ...own.map(valueBefore)) as Restored }
    })

    // Checks that get back the same values, as after "all unchanged", share a statement.
    const alike = groupBy(restored, ({ before }) => JSON.stringify(Object.entries(before).sort()))
    for (const group of alike.values()) {
      for (const portion of chunks(group, IDS_AT_ONCE)) {
        const ids = portion.map(({ row }) => row.id)
        await tx
          .update(readinessCheck)
          .set({ ...portion[0]?.before, version: sql`${readinessCheck.version} + 1` })
          .where(inArray(readinessCheck.id, ids))
      }
    }
    for (const { row, before } of restored) record.changed('readinessCheck', row.id, row, before)
    const moved = restored.filter(({ row, before }) => before.status !== undefined && before.status !== row.status)
    const day = { programmeId: context.programmeId ?? 0, today: await dayOfChange(tx, context) }
    await writePoints(
      tx,
      day,
      moved.map(({ question }) => question),
    )
    return restored.length
  })
}

function isStillThere(row: CheckRow, event: FieldEvent): boolean {
  const [, value] = Object.entries(row).find(([field]) => field === event.field) ?? []
  return event.to === (value === null || value === undefined ? null : String(value))
}

/** The field as it was, in the type of its column: the log of changes holds text. */
function valueBefore({ field, from }: FieldEvent): Restored {
  switch (field) {
    case 'status':
      return { status: z.enum(CHECK_STATUSES).parse(from) }
    case 'assigneeId':
    case 'updatedById':
      return { [field]: from === null ? null : Number(from) }
    case 'statusSince':
    case 'dueOn':
    case 'updatedOn':
    case 'note':
    case 'evidenceNote':
    case 'evidenceLink':
      return { [field]: from ?? '' }
    default:
      throw new Error(`A check has no field ${field} that could be taken back`)
  }
}
