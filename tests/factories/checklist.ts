import { and, asc, eq, isNull } from 'drizzle-orm'
import type { AddItem } from '~/features/checklist/schema'
import type { Db } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'
import { readinessCheck } from '~db/schema/readiness'

/** What a new item says, as a form would send it. */
export const ITEM: Omit<AddItem, 'subProcessId'> = {
  nameZh: '数据安全评估',
  nameEn: 'Data security assessed',
  dimension: 'digital',
  neededBy: 'pilot',
  weight: 2,
  isBlocker: true,
  evidenceRequired: false,
}

/** The list of a sub-process, or (null) the template. */
export function listRows(db: Db, programmeId: number, subProcessId: number | null) {
  const ofList =
    subProcessId === null ? isNull(checklistItem.subProcessId) : eq(checklistItem.subProcessId, subProcessId)
  return db.read
    .select()
    .from(checklistItem)
    .where(and(eq(checklistItem.programmeId, programmeId), ofList))
    .orderBy(asc(checklistItem.position), asc(checklistItem.id))
}

/** An item of a list by its key. */
export async function itemRow(db: Db, programmeId: number, subProcessId: number | null, key: string) {
  return (await listRows(db, programmeId, subProcessId)).find((row) => row.key === key)!
}

/** The checks that were made from an item of a list, the pilot's first. */
export function checksMadeFrom(db: Db, subProcessId: number, key: string) {
  return db.read
    .select()
    .from(readinessCheck)
    .where(and(eq(readinessCheck.subProcessId, subProcessId), eq(readinessCheck.templateKey, key)))
    .orderBy(asc(readinessCheck.rolloutId))
}
