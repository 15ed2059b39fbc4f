import { eq } from 'drizzle-orm'
import type { Viewer } from '~/domain/permissions'
import type { Verdict } from '~/domain/verdict'
import type { Day } from '~/domain/vocabulary'
import { actorName, type ChangeContext, type Changed } from '~/lib/change.server'
import type { Db } from '~db/client.server'
import { subProcess } from '~db/schema/sub-process'
import type { SamplePerson } from './people'
import type { Timeline } from './timeline'

export interface Actor extends SamplePerson {
  id: number
}

/** The company and its people, once they are there; found by the keys of the sample. */
export interface Cast {
  units: ReadonlyMap<string, number>
  people: ReadonlyMap<string, Actor>
}

/** Where the programme's story is told. */
export interface Stage extends Cast {
  db: Db
  timeline: Timeline
  programmeId: number
  /** By code. */
  subProcesses: ReadonlyMap<string, number>
}

/** Something that somebody did on a day. */
export interface Deed {
  on: Day
  by: string
  act(context: ChangeContext): Promise<void>
}

/**
 * Does the deeds in the order of their days, each by its person, with that person's rights: so the log of changes reads
 * as if it had been so, and nothing is in the sample that its people could not have done. Nothing is done after `now`, in
 * UTC milliseconds.
 */
export async function tell(stage: Stage, deeds: readonly Deed[], now: number): Promise<void> {
  const inOrder = [...deeds].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const ofToday = deeds.filter(({ on }) => on === stage.timeline.today).length
  let [day, minutes] = ['', 0]
  for (const deed of inOrder) {
    minutes = deed.on === day ? minutes + 1 : 0
    day = deed.on
    const at =
      day === stage.timeline.today ? instantBefore(now, day, { turn: minutes, of: ofToday }) : instantAt(day, minutes)
    const { viewer, actor } = standingOf(stage, deed.by)
    await deed.act({ db: stage.db, programmeId: stage.programmeId, viewer, actor, now: at })
  }
}

/** The value of a change that must succeed: a refusal here is a fault of the sample, and says which. */
export function done<T>(verdict: Verdict<Changed<T>>): T {
  if (!verdict.ok) throw new Error(`The sample was refused: ${JSON.stringify(verdict.refusals)}`)
  return verdict.value.value
}

export function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key)
  if (found === undefined) throw new Error(`The sample knows no ${key}`)
  return found
}

export async function subProcessesOf(db: Db, programmeId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db.read
    .select({ id: subProcess.id, code: subProcess.code })
    .from(subProcess)
    .where(eq(subProcess.programmeId, programmeId))
  return new Map(rows.map(({ id, code }) => [code, id]))
}

function standingOf(stage: Stage, key: string): { viewer: Viewer; actor: ChangeContext['actor'] } {
  const { id, zh, en, role, unit } = known(stage.people, key)
  const isAdministrator = role === 'administrator'
  const unitId = role === 'branchLead' ? known(stage.units, unit) : null
  return {
    viewer: { personId: id, isAdministrator, roles: role === null || isAdministrator ? [] : [{ role, unitId }] },
    actor: { personId: id, name: actorName({ zh, en }) },
  }
}

/** In the office hours of that day in China, some minutes after nine. */
export function instantAt(day: Day, minutes: number): number {
  return Date.parse(`${day}T09:00:00+08:00`) + (minutes % 480) * 60_000
}

/** The same on the day of `now`, but not after it: where it is early, what was done today is spread over the day so far. */
function instantBefore(now: number, day: Day, { turn, of }: { turn: number; of: number }): number {
  if (instantAt(day, of) <= now) return instantAt(day, turn)
  const midnight = Date.parse(`${day}T00:00:00+08:00`)
  return midnight + Math.floor(((now - midnight) * (turn + 1)) / (of + 1))
}
