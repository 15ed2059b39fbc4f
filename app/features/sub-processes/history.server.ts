import { and, desc, eq, inArray, ne, or } from 'drizzle-orm'
import { type Name, PILOT_VERDICTS, type StepKind } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import { auditEvent } from '~db/schema/programme'
import { type HistoryEntry, TOLD_FIELDS, type ToldField, type ToldValue } from './history'

/** Changes shown, and the most fields that one of them is likely to touch. */
const SHOWN = 10
const FIELDS_A_CHANGE = 4

export interface HistorySubject {
  subProcessId: number
  steps: readonly { id: number; kind: StepKind }[]
  pilots: readonly { id: number }[]
}

/** The latest changes of a sub-process, its steps and its pilots, the newest first; not what it was made with. */
export async function historyOf(
  db: Db,
  programmeId: number,
  { subProcessId, steps, pilots }: HistorySubject,
): Promise<HistoryEntry[]> {
  const about = (entity: keyof typeof TOLD_FIELDS, ids: number[]) =>
    and(
      eq(auditEvent.entity, entity),
      inArray(auditEvent.entityId, ids),
      inArray(auditEvent.field, [...TOLD_FIELDS[entity]]),
    )
  const events = await db.read
    .select()
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.programmeId, programmeId),
        ne(auditEvent.verb, 'createProgramme'),
        or(about('subProcess', [subProcessId]), about('step', ids(steps)), about('pilot', ids(pilots))),
      ),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(SHOWN * FIELDS_A_CHANGE)
  const names = await namesIn(db, events)
  const entries = new Map<string, HistoryEntry>()
  for (const event of events) {
    const { changeId, at, actorName } = event
    const entry = entries.get(changeId) ?? { changeId, at, actor: actorName, lines: [] }
    entry.lines.unshift({
      id: event.id,
      field: event.field as ToldField,
      step: event.entity === 'step' ? (steps.find(({ id }) => id === event.entityId)?.kind ?? null) : null,
      from: toldValue(event.field, event.from, names),
      to: toldValue(event.field, event.to, names),
    })
    entries.set(changeId, entry)
  }
  return [...entries.values()].slice(0, SHOWN)
}

interface Names {
  people: Map<string, Name>
  units: Map<string, Name>
}

type Told = Pick<typeof auditEvent.$inferSelect, 'field' | 'from' | 'to'>

const isPerson = (field: string) => field === 'ownerId' || field === 'deputyId'
const isUnit = (field: string) => field === 'unitId'

async function namesIn(db: Db, events: readonly Told[]): Promise<Names> {
  const named = (isMeant: (field: string) => boolean) =>
    events.flatMap(({ field, from, to }) => (isMeant(field) ? [from, to].flatMap((id) => (id ? Number(id) : [])) : []))
  const columns = (table: typeof person | typeof unit) => ({ id: table.id, zh: table.nameZh, en: table.nameEn })
  const people = await db.read
    .select(columns(person))
    .from(person)
    .where(inArray(person.id, named(isPerson)))
  const units = await db.read
    .select(columns(unit))
    .from(unit)
    .where(inArray(unit.id, named(isUnit)))
  const byId = (rows: { id: number; zh: string; en: string }[]) =>
    new Map(rows.map(({ id, zh, en }) => [String(id), { zh, en }]))
  return { people: byId(people), units: byId(units) }
}

function toldValue(field: string, value: string | null, { people, units }: Names): ToldValue | null {
  if (value === null || value === '') return null
  const name = isPerson(field) ? people.get(value) : isUnit(field) ? units.get(value) : undefined
  if (name) return { name }
  const verdict = field === 'verdict' ? PILOT_VERDICTS.find((one) => one === value) : undefined
  return verdict ? { verdict } : { text: value }
}

const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id)
