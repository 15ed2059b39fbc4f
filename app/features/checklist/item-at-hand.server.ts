import { and, eq, isNull } from 'drizzle-orm'
import { differencesOf, type ItemContent } from '~/domain/checklist'
import type { Day } from '~/domain/vocabulary'
import { authorise, type ChangeContext, ensureUnchanged, present, type Recorder } from '~/lib/change.server'
import { type Following, followChecklist } from '~/lib/follow-checklist.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'

export type ItemRow = typeof checklistItem.$inferSelect

/** Inside a change: ends it when the list, of a sub-process or (null) the template, is not the actor's to change. */
export async function authoriseList(tx: Statements, context: ChangeContext, subProcessId: number | null) {
  if (subProcessId === null) authorise(context, 'programme.configure')
  else authorise(context, 'readiness.assign', await subProcessAtHand(tx, context, subProcessId))
}

/** Inside a change: an item of the programme at hand that is unchanged, and the actor's to change; retired ones too. */
export async function itemAtHand(
  tx: Statements,
  context: ChangeContext,
  { itemId, version }: { itemId: number; version: number },
): Promise<ItemRow> {
  const [found] = await tx
    .select()
    .from(checklistItem)
    .where(and(eq(checklistItem.id, itemId), eq(checklistItem.programmeId, context.programmeId ?? 0)))
  const row = present(found)
  await authoriseList(tx, context, row.subProcessId)
  ensureUnchanged(row, version, 'checklistItem')
  return row
}

/** The items of the same list: of the template, or of one sub-process. */
export function itemsOfList(
  tx: Statements,
  { programmeId, subProcessId }: Pick<ItemRow, 'programmeId' | 'subProcessId'>,
) {
  return tx
    .select()
    .from(checklistItem)
    .where(
      and(
        eq(checklistItem.programmeId, programmeId),
        subProcessId === null ? isNull(checklistItem.subProcessId) : eq(checklistItem.subProcessId, subProcessId),
      ),
    )
    .orderBy(checklistItem.position, checklistItem.id)
}

export async function followingOf(tx: Statements, context: ChangeContext, record: Recorder): Promise<Following> {
  const { programme, today } = await programmeAtHand(tx, context)
  return { tx, record, programmeId: programme.id, calendar: await calendarOfProgramme(context.db, programme), today }
}

/** Adds an item to the end of a list, or to a place in it, and asks it wherever its gate is ahead. Answers its id. */
export async function insertItem(
  following: Following,
  values: ItemContent & Pick<ItemRow, 'subProcessId' | 'neededBy'> & { position?: number },
): Promise<number> {
  const { tx, record, programmeId } = following
  const list = await itemsOfList(tx, { programmeId, subProcessId: values.subProcessId })
  const row = {
    position: (list.at(-1)?.position ?? -1) + 1,
    ...values,
    programmeId,
    key: freeKey(
      values.subProcessId,
      list.map(({ key }) => key),
    ),
  }
  const made = present((await tx.insert(checklistItem).values(row).returning())[0])
  record.created('checklistItem', made.id, row)
  await followChecklist(following, [made])
  return made.id
}

/** Changes an item, and the checks that were made from it. */
export async function changeItem(
  following: Following,
  row: ItemRow,
  after: Partial<ItemContent> & { retiredOn?: Day | null },
): Promise<void> {
  const { tx, record } = following
  const changed = { ...row, ...after }
  if (differencesOf(row, changed).length === 0 && row.retiredOn === changed.retiredOn) return
  await tx
    .update(checklistItem)
    .set({ ...after, version: row.version + 1 })
    .where(eq(checklistItem.id, row.id))
  record.changed('checklistItem', row.id, row, after)
  await followChecklist(following, [changed])
}

/** Keys are not read by people and never change. Those of the template and of lists differ, so that none meets another. */
function freeKey(subProcessId: number | null, keys: readonly string[]): string {
  const prefix = subProcessId === null ? 'item' : 'own'
  const taken = new Set(keys)
  let number = 1
  while (taken.has(`${prefix}-${number}`)) number += 1
  return `${prefix}-${number}`
}
