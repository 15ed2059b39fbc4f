import { and, eq } from 'drizzle-orm'
import type { EntrySubject } from '~/domain/vocabulary'
import { addEntry } from '~/features/register/commands/add-entry.server'
import { closeEntry } from '~/features/register/commands/close-entry.server'
import { updateEntry } from '~/features/register/commands/update-entry.server'
import type { ChangeContext } from '~/lib/change.server'
import { registerEntry } from '~db/schema/register'
import { wave } from '~db/schema/wave'
import { ENTRIES, type SampleEntry } from './register'
import { type Deed, done, known, type Stage } from './stage.server'

/** What people have entered, looked after and closed. */
export function registerDeeds(stage: Stage): Deed[] {
  return ENTRIES.flatMap((one): Deed[] => {
    const { touched, closed } = one
    const day = (n: number) => stage.timeline.day(n)
    return [
      { on: day(one.raisedOn), by: one.by, act: (context) => add(context, stage, one) },
      ...(touched ? [{ on: day(touched.on), by: one.owner, act: at(stage, one, touch) }] : []),
      ...(closed ? [{ on: day(closed.on), by: one.owner, act: at(stage, one, close) }] : []),
    ]
  })
}

type Row = typeof registerEntry.$inferSelect
type Step = (context: ChangeContext, stage: Stage, one: SampleEntry, row: Row) => Promise<void>

/** A step that needs the entry as it stands by then. */
function at(stage: Stage, one: SampleEntry, step: Step) {
  return async (context: ChangeContext) => {
    const ofTitle = and(eq(registerEntry.programmeId, stage.programmeId), eq(registerEntry.title, one.title))
    const [row] = await stage.db.read.select().from(registerEntry).where(ofTitle)
    if (!row) throw new Error(`The sample knows no entry ${one.title}`)
    await step(context, stage, one, row)
  }
}

async function add(context: ChangeContext, stage: Stage, one: SampleEntry): Promise<void> {
  done(await addEntry(context, await inputOf(stage, one)))
}

async function touch(context: ChangeContext, stage: Stage, one: SampleEntry, { id, version }: Row): Promise<void> {
  const { response, rating } = { ...one, ...one.touched }
  const input = await inputOf(stage, { ...one, response, rating: rating ?? one.rating })
  done(await updateEntry(context, { ...input, entryId: id, version }))
}

async function close(
  context: ChangeContext,
  stage: Stage,
  { closed }: SampleEntry,
  { id, version }: Row,
): Promise<void> {
  if (!closed) return
  const input = { closedOn: stage.timeline.day(closed.on), outcome: closed.outcome }
  done(await closeEntry(context, { ...input, entryId: id, version }))
}

async function inputOf(stage: Stage, { kind, title, description, response, rating, owner, dueOn, about }: SampleEntry) {
  const [probability, impact] = rating
  const links = []
  for (const [subject, key] of about) links.push({ subject, id: await idOf(stage, subject, key) })
  return {
    ...{ kind, title, description, response, probability, impact, links },
    ownerId: known(stage.people, owner).id,
    dueOn: dueOn === null ? null : stage.timeline.day(dueOn),
  }
}

async function idOf(stage: Stage, subject: EntrySubject, key: string): Promise<number> {
  if (subject === 'subProcess') return known(stage.subProcesses, key)
  if (subject === 'unit') return known(stage.units, key)
  const [row] = await stage.db.read
    .select({ id: wave.id })
    .from(wave)
    .where(and(eq(wave.programmeId, stage.programmeId), eq(wave.number, Number(key))))
  return row?.id ?? 0
}
