import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '~db/client.server'

/** Rows as one value: of a select that tells each as `json_object(…) as one`. */
export const listOf = (rows: SQL) => sql`(select json_group_array(json(one)) from (${rows}))`

type Rows<Asked extends Record<string, SQL<unknown>>> = {
  [Name in keyof Asked]: Asked[Name] extends SQL<infer Row> ? Row[] : never
}

/**
 * Reads what several rooms know by one statement, so that a page which asks many of them costs no more than one that
 * asks one. Each select tells its rows as `json_object(…) as one`, whose type is that of the select.
 */
export async function readTogether<Asked extends Record<string, SQL<unknown>>>(
  db: Db,
  asked: Asked,
): Promise<Rows<Asked>> {
  const lists = Object.entries(asked).map(([name, rows]) => sql`${listOf(rows)} as ${sql.identifier(name)}`)
  const [row] = await db.read.all<Record<string, string>>(sql`select ${sql.join(lists, sql`, `)}`)
  return Object.fromEntries(Object.keys(asked).map((name) => [name, JSON.parse(row?.[name] ?? '[]')])) as Rows<Asked>
}
