import { type Column, type SQL, sql } from 'drizzle-orm'
import type { unit } from '~db/schema/people'
import type { subProcess } from '~db/schema/sub-process'

interface NameColumns {
  nameZh: Column
  nameEn: Column
}

export interface Sources {
  /** Whose page shows it, where it has none of its own. */
  page?: Column
  /** Named and coded by its sub-process. */
  named?: typeof subProcess
  code?: Column
  name?: NameColumns | { nameZh: SQL; nameEn: SQL }
  at?: typeof unit
  number?: Column
  detail?: Column
}

const nothing = sql`null`

/** Every part of the statement that names things has these columns, whatever it is about. */
export function columns(
  entity: string,
  id: Column,
  { page = id, named, code, name = named, at, number, detail }: Sources,
) {
  const text = (column: Column | SQL | undefined) => sql<string | null>`${column ?? nothing}`
  return {
    entity: sql<string>`${entity}`.as('entity'),
    id: sql<number>`${id}`.as('id'),
    page: sql<number>`${page}`.as('page'),
    code: text(code ?? named?.code).as('code'),
    zh: text(name?.nameZh).as('zh'),
    en: text(name?.nameEn).as('en'),
    atZh: text(at?.nameZh).as('at_zh'),
    atEn: text(at?.nameEn).as('at_en'),
    number: sql<number | null>`${number ?? nothing}`.as('number'),
    detail: text(detail).as('detail'),
  }
}

/** The same name in every language: what people wrote. */
export const written = (text: Column) => ({ nameZh: sql`${text}`, nameEn: sql`${text}` })
