import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { actorName, chunks, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { unit } from '~db/schema/people'
import { tailoringUnit } from '~db/schema/tailoring'
import type { UnitDesign } from './schema'

const A_STATEMENT = 500

/**
 * The designs of units as the log of changes tells them, a line each by the unit's name. Ends the change with `notFound`
 * (field `addUnitId`) for anything but an unarchived branch.
 */
export async function toldDesigns(tx: Statements, designs: readonly UnitDesign[]): Promise<string> {
  const names = new Map<number, string>()
  for (const chunk of chunks(designs, A_STATEMENT)) {
    const ids = chunk.map(({ unitId }) => unitId)
    const rows = await tx
      .select()
      .from(unit)
      .where(and(inArray(unit.id, ids), eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
    for (const { id, nameZh, nameEn } of rows) names.set(id, actorName({ zh: nameZh, en: nameEn }))
  }
  const lines = designs.map(({ unitId, localDesign }) => {
    const name = names.get(unitId) ?? stop({ code: 'notFound' }, 'addUnitId')
    return { unitId, line: `${name}: ${localDesign}` }
  })
  return inLines(lines)
}

/** What the log would tell of the designs that are saved. */
export async function savedDesigns(tx: Statements, tailoringId: number): Promise<string> {
  const rows = await tx
    .select({ unitId: unit.id, nameZh: unit.nameZh, nameEn: unit.nameEn, localDesign: tailoringUnit.localDesign })
    .from(tailoringUnit)
    .innerJoin(unit, eq(unit.id, tailoringUnit.unitId))
    .where(eq(tailoringUnit.tailoringId, tailoringId))
    .orderBy(asc(unit.id))
  return inLines(
    rows.map(({ unitId, nameZh, nameEn, localDesign }) => ({
      unitId,
      line: `${actorName({ zh: nameZh, en: nameEn })}: ${localDesign}`,
    })),
  )
}

export async function writeDesigns(tx: Statements, tailoringId: number, designs: readonly UnitDesign[]): Promise<void> {
  await tx.delete(tailoringUnit).where(eq(tailoringUnit.tailoringId, tailoringId))
  for (const chunk of chunks(designs, A_STATEMENT)) {
    await tx.insert(tailoringUnit).values(chunk.map((design) => ({ tailoringId, ...design })))
  }
}

function inLines(lines: readonly { unitId: number; line: string }[]): string {
  return [...lines]
    .sort((a, b) => a.unitId - b.unitId)
    .map(({ line }) => line)
    .join('\n')
}
