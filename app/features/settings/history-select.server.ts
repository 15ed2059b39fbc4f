import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { GateKind, StepKind } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import type { HistoryEntity } from './history'

/** Selects what rows of these ids are about, with the columns of `subject`, so that all can be read at once. */
export type SubjectSelect = (read: Db['read'], programmeId: number, ids: number[]) => { getSQL(): SQL }

export type SubjectSelects = Partial<Record<HistoryEntity, SubjectSelect>>

interface Named {
  nameZh: SQLiteColumn
  nameEn: SQLiteColumn
}

/** Where the parts of a subject stand; `text` is a name with one wording, whatever the language. */
export interface SubjectColumns {
  id: SQLiteColumn
  code?: SQLiteColumn
  after?: SQLiteColumn
  name?: Named
  text?: SQLiteColumn | SQL
  unit?: Named
  person?: Named
  step?: SQLiteColumn
  gate?: SQLiteColumn
  day?: SQLiteColumn
  wave?: SQLiteColumn
  /** The number of a diagnosis. */
  version?: SQLiteColumn
}

/** A row that a subject is made of; what it does not tell is null. */
export interface SubjectRow {
  entity: HistoryEntity
  id: number
  code: string | null
  after: string | null
  nameZh: string | null
  nameEn: string | null
  unitZh: string | null
  unitEn: string | null
  personZh: string | null
  personEn: string | null
  step: StepKind | null
  gate: GateKind | null
  day: string | null
  wave: number | null
  version: number | null
}

/** The columns of a subject, in the same order for every entity. */
export function subject(entity: HistoryEntity, told: SubjectColumns): Record<keyof SubjectRow, SQL.Aliased> {
  const { id, code, after, name, text, unit, person, step, gate, day, wave, version } = told
  const columns: Record<keyof SubjectRow, SQLWrapper | undefined> = {
    entity: sql`${entity}`,
    id,
    code,
    after,
    nameZh: name?.nameZh ?? text,
    nameEn: name?.nameEn ?? text,
    unitZh: unit?.nameZh,
    unitEn: unit?.nameEn,
    personZh: person?.nameZh,
    personEn: person?.nameEn,
    step,
    gate,
    day,
    wave,
    version,
  }
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, sql`${column ?? sql`null`}`.as(key)]),
  ) as Record<keyof SubjectRow, SQL.Aliased>
}

/** The beginning of what somebody wrote. */
export const beginningOf = (text: SQLiteColumn): SQL =>
  sql`case when length(${text}) > 40 then substr(${text}, 1, 40) || '…' else ${text} end`
