import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { keyOf } from '~/domain/coverage'
import type { Answering } from '~/domain/enablement'
import { type ResultLine, readResults } from '~/domain/enablement-tables'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, chunks, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { enablementActivity, enablementAudience } from '~db/schema/enablement'
import { authoriseAll, headCountsAt } from '../activity-at-hand.server'
import { importChoices } from '../queries.server'

type ActivityRow = typeof enablementActivity.$inferSelect
type GroupRow = typeof enablementAudience.$inferSelect

/**
 * Takes over a table of results: each line finds its activity by day, kind, title and sub-process, or makes it, and says
 * whom it reached there. The same table again changes nothing. All of it or nothing; gives how many lines said something
 * new. Refused: `tableFaulty` (field `text`).
 */
export function importResults(context: ChangeContext, text: string): Promise<Verdict<Changed<number>>> {
  return change(context, 'importResults', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const choices = await importChoices(tx, programme.id)
    const { rows, faults } = readResults(text, { ...choices, today })
    if (faults.length > 0) stop({ code: 'tableFaulty', count: faults.length }, 'text')
    const answering = new Map<number | null, Answering>(choices.subProcesses.map((one) => [one.id, one]))
    for (const { subProcessId, unitId } of rows) {
      authoriseAll(context, 'enablement.record', answering.get(subProcessId) ?? null, [unitId])
    }

    const activities = await activitiesOf(tx, programme.id, rows)
    const missing = new Map(rows.flatMap((row) => (activities.has(activityKey(row)) ? [] : [[activityKey(row), row]])))
    for (const portion of chunks([...missing.values()], 100)) {
      const values = portion.map(({ kind, title, subProcessId, heldOn }) => {
        return { programmeId: programme.id, kind, title, subProcessId, plannedOn: heldOn, heldOn }
      })
      const made = await tx.insert(enablementActivity).values(values).returning()
      for (const activity of made) {
        activities.set(activityKey({ ...activity, heldOn: activity.plannedOn }), activity)
        const { kind, title, subProcessId, plannedOn, heldOn } = activity
        record.created('enablementActivity', activity.id, { kind, title, subProcessId, plannedOn, heldOn })
      }
    }

    const groups = await groupsOf(tx, [...activities.values()])
    const people = await headCountsAt(
      tx,
      context,
      rows.map(({ unitId }) => unitId),
    )
    const said = rows.flatMap((row) => {
      const activity = activities.get(activityKey(row)) ?? stop({ code: 'notFound' })
      const group = groups.get(`${activity.id}:${keyOf(row)}`)
      if (group && group.reached === row.reached && group.passed === row.passed) return []
      const planned = group?.planned ?? people.get(keyOf(row))?.people ?? row.reached
      const { unitId, audience, reached, passed } = row
      return [{ activityId: activity.id, unitId, audience, planned, reached, passed }]
    })
    for (const portion of chunks(said, 300)) {
      const saved = await tx
        .insert(enablementAudience)
        .values(portion)
        .onConflictDoUpdate({
          target: [enablementAudience.activityId, enablementAudience.unitId, enablementAudience.audience],
          set: {
            reached: sql`excluded.reached`,
            passed: sql`excluded.passed`,
            version: sql`${enablementAudience.version} + 1`,
          },
        })
        .returning()
      for (const { id, activityId, ...row } of saved) {
        const before = groups.get(`${activityId}:${keyOf(row)}`)
        const { unitId, audience, planned, reached, passed } = row
        if (before) record.changed('enablementAudience', id, before, { reached, passed })
        else record.created('enablementAudience', id, { unitId, audience, planned, reached, passed })
      }
    }
    await noteHeld(tx, record, { activities, rows, said, missing })
    return said.length
  })
}

/** Activities that were planned for the day and not yet said to be held are; each that was touched has a new version. */
async function noteHeld(
  tx: Statements,
  record: Parameters<Parameters<typeof change>[2]>[1],
  {
    activities,
    rows,
    said,
    missing,
  }: {
    activities: ReadonlyMap<string, ActivityRow>
    rows: readonly ResultLine[]
    said: readonly { activityId: number }[]
    missing: ReadonlyMap<string, ResultLine>
  },
): Promise<void> {
  const touched = new Set(said.map(({ activityId }) => activityId))
  const held = new Map<number, ActivityRow>()
  for (const row of rows) {
    const activity = activities.get(activityKey(row))
    if (!activity || missing.has(activityKey(row))) continue
    if (activity.heldOn === null || touched.has(activity.id)) held.set(activity.id, activity)
  }
  for (const portion of chunks([...held.values()], 500)) {
    const ids = portion.map(({ id }) => id)
    await tx
      .update(enablementActivity)
      .set({
        heldOn: sql`coalesce(${enablementActivity.heldOn}, ${enablementActivity.plannedOn})`,
        version: sql`${enablementActivity.version} + 1`,
      })
      .where(inArray(enablementActivity.id, ids))
  }
  for (const activity of held.values()) {
    const heldOn = activity.heldOn ?? activity.plannedOn
    record.changed('enablementActivity', activity.id, activity, { heldOn })
  }
}

const activityKey = ({
  heldOn,
  kind,
  title,
  subProcessId,
}: Pick<ResultLine, 'heldOn' | 'kind' | 'title' | 'subProcessId'>) => [heldOn, kind, subProcessId, title].join('\n')

/** Those held on one of the days, or planned for it and not held. */
async function activitiesOf(tx: Statements, programmeId: number, rows: readonly ResultLine[]) {
  const found = new Map<string, ActivityRow>()
  for (const days of chunks([...new Set(rows.map(({ heldOn }) => heldOn))], 400)) {
    const isHeld = inArray(enablementActivity.heldOn, days)
    const isPlanned = and(isNull(enablementActivity.heldOn), inArray(enablementActivity.plannedOn, days))
    const known = await tx
      .select()
      .from(enablementActivity)
      .where(
        and(
          eq(enablementActivity.programmeId, programmeId),
          isNull(enablementActivity.archivedAt),
          or(isHeld, isPlanned),
        ),
      )
    for (const row of known) found.set(activityKey({ ...row, heldOn: row.heldOn ?? row.plannedOn }), row)
  }
  return found
}

async function groupsOf(tx: Statements, activities: readonly ActivityRow[]): Promise<Map<string, GroupRow>> {
  const groups = new Map<string, GroupRow>()
  for (const portion of chunks(activities, 500)) {
    const ids = portion.map(({ id }) => id)
    const rows = await tx.select().from(enablementAudience).where(inArray(enablementAudience.activityId, ids))
    for (const row of rows) groups.set(`${row.activityId}:${keyOf(row)}`, row)
  }
  return groups
}
