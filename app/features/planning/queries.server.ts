import { and, desc, eq } from 'drizzle-orm'
import type { PlanChange } from '~/domain/plan-change'
import type { Name, ScenarioState } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { scenario } from '~db/schema/planning'
import { auditEvent } from '~db/schema/programme'
import { changeOfScenario, changesOfOpen } from './stored-change.server'

/** A what-if, and what it changes of the plan. */
export interface Scenario {
  id: number
  name: string
  note: string
  state: ScenarioState
  madeBy: Name
  /** UTC milliseconds. */
  madeAt: number
  version: number
}

export interface ScenarioWithChange extends Scenario {
  change: PlanChange
}

/** All scenarios of a programme, the newest first. */
export async function scenariosOf(db: Db, programmeId: number): Promise<Scenario[]> {
  const rows = await select(db)
    .where(eq(scenario.programmeId, programmeId))
    .orderBy(desc(scenario.madeAt), desc(scenario.id))
  return rows.map(toScenario)
}

/** The open scenarios with what they change, in three statements however many there are. */
export async function withChanges(
  db: Db,
  programmeId: number,
  open: readonly Scenario[],
): Promise<ScenarioWithChange[]> {
  const changeOf = await changesOfOpen(db.read, programmeId)
  return open.map((one) => ({ ...one, change: changeOf(one.id) }))
}

/** The change that last adopted this scenario, by its name, if this person made it: they may take it back. */
export async function adoptionBy(db: Db, programmeId: number, scenarioId: number, personId: number | null) {
  const [event] = await db.read
    .select({ changeId: auditEvent.changeId, actorId: auditEvent.actorId })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.programmeId, programmeId),
        eq(auditEvent.entity, 'scenario'),
        eq(auditEvent.entityId, scenarioId),
        eq(auditEvent.field, 'state'),
        eq(auditEvent.to, 'adopted'),
      ),
    )
    .orderBy(desc(auditEvent.id))
    .limit(1)
  return event && event.actorId === personId ? event.changeId : null
}

/** One scenario with what it changes; null when the programme has none of that id. */
export async function findScenario(
  db: Db,
  programmeId: number,
  id: string | undefined | null,
): Promise<ScenarioWithChange | null> {
  const number = Number(id)
  if (!Number.isSafeInteger(number) || number < 1) return null
  const [row] = await select(db).where(and(eq(scenario.id, number), eq(scenario.programmeId, programmeId)))
  return row ? { ...toScenario(row), change: await changeOfScenario(db.read, number) } : null
}

function select(db: Db) {
  return db.read
    .select({ row: scenario, zh: person.nameZh, en: person.nameEn })
    .from(scenario)
    .innerJoin(person, eq(person.id, scenario.madeById))
    .$dynamic()
}

function toScenario({ row, zh, en }: { row: typeof scenario.$inferSelect; zh: string; en: string }): Scenario {
  const { id, name, note, state, madeAt, version } = row
  return { id, name, note, state, madeAt, version, madeBy: { zh, en } }
}

/** The open scenario that the address names (`?scenario=`), to be worked on instead of the plan. */
export async function openScenarioNamed(
  db: Db,
  programmeId: number,
  request: Request,
): Promise<ScenarioWithChange | null> {
  const found = await findScenario(db, programmeId, new URL(request.url).searchParams.get('scenario'))
  return found?.state === 'open' ? found : null
}
