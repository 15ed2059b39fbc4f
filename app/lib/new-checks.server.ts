import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { WorkCalendar } from '~/domain/calendar'
import { contentOf, type ItemContent } from '~/domain/checklist'
import { checksDueOn } from '~/domain/schedule'
import type { Day, NeededBy } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'
import type { readinessCheck } from '~db/schema/readiness'

type NewCheck = typeof readinessCheck.$inferInsert

/** An item that is asked. */
export interface AskedItem extends ItemContent {
  key: string
  neededBy: NeededBy
}

interface Gate {
  programmeId: number
  subProcessId: number
  gateOn: Day
  calendar: WorkCalendar
  today: Day
}

/** What the lists of these sub-processes ask now, by sub-process. One statement. */
export async function askedItems(
  tx: Statements,
  programmeId: number,
  subProcessIds: readonly number[],
): Promise<Map<number, AskedItem[]>> {
  const rows = await tx
    .select()
    .from(checklistItem)
    .where(
      and(
        eq(checklistItem.programmeId, programmeId),
        inArray(checklistItem.subProcessId, [...subProcessIds]),
        isNull(checklistItem.retiredOn),
      ),
    )
    .orderBy(checklistItem.position, checklistItem.id)
  const lists = new Map<number, AskedItem[]>(subProcessIds.map((id) => [id, []]))
  for (const row of rows) if (row.subProcessId !== null) lists.get(row.subProcessId)?.push(row)
  return lists
}

/** The checks that a sub-process needs before its pilot, not started, due before the gate. */
export function newPilotChecks(items: readonly AskedItem[], gate: Gate): NewCheck[] {
  return fromItems(items, 'pilot', gate, { rolloutId: null, assigneeId: null })
}

/** The checks of one rollout, asked of the branch where it has a lead. */
export function newRolloutChecks(
  items: readonly AskedItem[],
  gate: Gate & { rolloutId: number; assigneeId: number | null },
): NewCheck[] {
  return fromItems(items, 'rollout', gate, gate)
}

function fromItems(
  items: readonly AskedItem[],
  neededBy: NeededBy,
  { programmeId, subProcessId, gateOn, calendar, today }: Gate,
  { rolloutId, assigneeId }: { rolloutId: number | null; assigneeId: number | null },
): NewCheck[] {
  const dueOn = checksDueOn(calendar, gateOn)
  return items
    .filter((item) => item.neededBy === neededBy)
    .map((item) => ({
      programmeId,
      subProcessId,
      rolloutId,
      assigneeId,
      templateKey: item.key,
      neededBy,
      ...contentOf(item),
      statusSince: today,
      dueOn,
      updatedOn: today,
    }))
}
