import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { inTreeOrder, type Placed } from '~/domain/organisation'
import type { Name, UnitKind } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'

export interface UnitRow {
  id: number
  parentId: number | null
  kind: UnitKind
  isBusiness: boolean
  name: Name
  version: number
}

/** The name of the company this installation serves; null before its set-up. */
export async function companyName(db: Db): Promise<Name | null> {
  const [row] = await db.read
    .select({ zh: unit.nameZh, en: unit.nameEn })
    .from(unit)
    .where(and(eq(unit.kind, 'company'), isNull(unit.archivedAt)))
    .orderBy(asc(unit.id))
    .limit(1)
  return row ?? null
}

/** All units, parents before their children. */
export async function unitTree(db: Db): Promise<Placed<UnitRow>[]> {
  const rows = await db.read.select().from(unit).where(isNull(unit.archivedAt)).orderBy(asc(unit.position))
  return inTreeOrder(rows.map(toUnitRow))
}

/** How many people work in each unit itself, by its id. */
export async function headcounts(db: Db): Promise<Map<number, number>> {
  const rows = await db.read
    .select({ unitId: person.unitId, people: count() })
    .from(person)
    .where(and(isNull(person.archivedAt), isNotNull(person.unitId)))
    .groupBy(person.unitId)
  return new Map(rows.map((row) => [row.unitId ?? 0, row.people]))
}

/** One unit, unless archived. */
export async function unitById(db: Db, id: number): Promise<UnitRow | null> {
  const [row] = await db.read
    .select()
    .from(unit)
    .where(and(eq(unit.id, id), isNull(unit.archivedAt)))
  return row ? toUnitRow(row) : null
}

function toUnitRow(row: typeof unit.$inferSelect): UnitRow {
  const { id, parentId, kind, isBusiness, version } = row
  return { id, parentId, kind, isBusiness, version, name: { zh: row.nameZh, en: row.nameEn } }
}
