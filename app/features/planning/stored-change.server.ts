import { and, asc, eq, inArray } from 'drizzle-orm'
import type { PlanChange } from '~/domain/plan-change'
import { chunks, present } from '~/lib/change.server'
import type { Db, Statements } from '~db/client.server'
import { scenario, scenarioCell, scenarioMove, scenarioWave } from '~db/schema/planning'

const ROWS_A_STATEMENT = 1_000

type Rows = {
  moves: (typeof scenarioMove.$inferSelect)[]
  waves: (typeof scenarioWave.$inferSelect)[]
  cells: (typeof scenarioCell.$inferSelect)[]
}

/** What a scenario changes. Its own waves have negative ids: minus the id of their row. */
export async function changeOfScenario(from: Db['read'] | Statements, scenarioId: number): Promise<PlanChange> {
  return toChange({
    moves: await from
      .select()
      .from(scenarioMove)
      .where(eq(scenarioMove.scenarioId, scenarioId))
      .orderBy(asc(scenarioMove.id)),
    waves: await from
      .select()
      .from(scenarioWave)
      .where(eq(scenarioWave.scenarioId, scenarioId))
      .orderBy(asc(scenarioWave.id)),
    cells: await from
      .select()
      .from(scenarioCell)
      .where(eq(scenarioCell.scenarioId, scenarioId))
      .orderBy(asc(scenarioCell.id)),
  })
}

/** The same of every open scenario of a programme, by the id of the scenario. */
export async function changesOfOpen(from: Db['read'], programmeId: number): Promise<(id: number) => PlanChange> {
  const open = from
    .select({ id: scenario.id })
    .from(scenario)
    .where(and(eq(scenario.programmeId, programmeId), eq(scenario.state, 'open')))
  const moves = await from
    .select()
    .from(scenarioMove)
    .where(inArray(scenarioMove.scenarioId, open))
    .orderBy(asc(scenarioMove.id))
  const waves = await from
    .select()
    .from(scenarioWave)
    .where(inArray(scenarioWave.scenarioId, open))
    .orderBy(asc(scenarioWave.id))
  const cells = await from
    .select()
    .from(scenarioCell)
    .where(inArray(scenarioCell.scenarioId, open))
    .orderBy(asc(scenarioCell.id))
  return (id) => {
    const isOwn = (row: { scenarioId: number }) => row.scenarioId === id
    return toChange({ moves: moves.filter(isOwn), waves: waves.filter(isOwn), cells: cells.filter(isOwn) })
  }
}

/** Inside a change: makes this the whole of what the scenario changes. */
export async function storeChange(tx: Statements, scenarioId: number, change: PlanChange): Promise<void> {
  await tx.delete(scenarioCell).where(eq(scenarioCell.scenarioId, scenarioId))
  await tx.delete(scenarioWave).where(eq(scenarioWave.scenarioId, scenarioId))
  await tx.delete(scenarioMove).where(eq(scenarioMove.scenarioId, scenarioId))
  const moves = [
    ...change.steps.map((one) => ({ kind: 'step' as const, ...one })),
    ...change.waves.map((one) => ({ kind: 'wave' as const, ...one })),
  ].map(({ kind, id, from, to }) => ({
    scenarioId,
    kind,
    entityId: id,
    start: to.start,
    end: to.end,
    fromStart: from.start,
    fromEnd: from.end,
  }))
  for (const rows of chunks(moves, ROWS_A_STATEMENT)) await tx.insert(scenarioMove).values(rows)

  const made = new Map<number, number>()
  for (const { id, name, circle, planned } of change.newWaves) {
    const row = { scenarioId, nameZh: name.zh, nameEn: name.en, circle, ...planned }
    made.set(id, present((await tx.insert(scenarioWave).values(row).returning({ id: scenarioWave.id }))[0]).id)
  }
  const cells = change.cells.map(({ subProcessId, unitId, from, to }) => ({
    scenarioId,
    subProcessId,
    unitId,
    waveId: to !== null && to > 0 ? to : null,
    scenarioWaveId: to !== null && to < 0 ? (made.get(to) ?? null) : null,
    fromWaveId: from,
  }))
  for (const rows of chunks(cells, ROWS_A_STATEMENT)) await tx.insert(scenarioCell).values(rows)
}

function toChange({ moves, waves, cells }: Rows): PlanChange {
  const shiftsOf = (kind: 'step' | 'wave') =>
    moves
      .filter((move) => move.kind === kind)
      .map(({ entityId, start, end, fromStart, fromEnd }) => ({
        id: entityId,
        from: { start: fromStart, end: fromEnd },
        to: { start, end },
      }))
  return {
    steps: shiftsOf('step'),
    waves: shiftsOf('wave'),
    newWaves: waves.map(({ id, nameZh, nameEn, circle, start, end }) => ({
      id: -id,
      name: { zh: nameZh, en: nameEn },
      circle,
      planned: { start, end },
    })),
    cells: cells.map(({ subProcessId, unitId, waveId, scenarioWaveId, fromWaveId }) => ({
      subProcessId,
      unitId,
      from: fromWaveId,
      to: scenarioWaveId === null ? waveId : -scenarioWaveId,
    })),
  }
}
