import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { DIMENSIONS, NEEDED_BY } from '~/domain/vocabulary'
import { programme } from './programme'
import { subProcess } from './sub-process'

/**
 * What is asked before a gate. Without a sub-process it belongs to the programme's template; with one, to the list of
 * that sub-process, from which its checks are made: one for its pilot, or one for each of its rollouts.
 */
export const checklistItem = sqliteTable(
  'checklist_item',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    subProcessId: integer('sub_process_id').references(() => subProcess.id),
    /** The `templateKey` of its checks; the same in the template and in every list that took it from there. */
    key: text('key').notNull(),
    dimension: text('dimension', { enum: DIMENSIONS }).notNull(),
    neededBy: text('needed_by', { enum: NEEDED_BY }).notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    weight: integer('weight').notNull(),
    isBlocker: integer('is_blocker', { mode: 'boolean' }).notNull(),
    evidenceRequired: integer('evidence_required', { mode: 'boolean' }).notNull(),
    position: integer('position').notNull(),
    /** In the list of a sub-process: the version of the template's item that was last taken or declined; null for its own. */
    answeredVersion: integer('answered_version'),
    /** From that day on it is not asked any more. Declined at once, it never was. */
    retiredOn: text('retired_on'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('checklist_item_template').on(t.programmeId, t.key).where(sql`${t.subProcessId} is null`),
    uniqueIndex('checklist_item_own').on(t.subProcessId, t.key),
    index('checklist_item_programme').on(t.programmeId, t.position),
  ],
)
