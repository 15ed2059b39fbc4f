import { and, asc, eq, inArray } from 'drizzle-orm'
import { addEntry } from '~/features/register/commands/add-entry.server'
import type { ChangeContext } from '~/lib/change.server'
import type { Db } from '~db/client.server'
import { kpi } from '~db/schema/benefit'
import { unit } from '~db/schema/people'
import { registerEntry } from '~db/schema/register'
import { answerOf } from './waves'
import type { Ids } from './whole-programme'

export const ENTRY = {
  kind: 'risk',
  title: 'Data of the old system is late',
  description: '',
  response: 'Ask for a first extract',
  probability: 3,
  impact: 4,
  dueOn: '2026-04-01',
  links: [],
} as const

const KPI = { nameZh: '中标率', nameEn: 'Win rate', measure: '%', aim: 'up', baseline: '28', target: '35' }
const POSTED_ENTRY = { kind: 'issue', title: 'Nobody answers', impact: '3', probability: '', dueOn: '' }

/** What is sent to the rooms of benefits and of the register, so that it is done. */
export const BENEFIT_BODIES: Readonly<Record<string, (ids: Ids, versions: Ids) => Record<string, string>>> = {
  'benefits.new': ({ subProcessId, kpi, memberPersonId }) => ({
    ...KPI,
    subProcessId: subProcessId!,
    parentId: kpi!,
    ownerId: memberPersonId!,
  }),
  'benefits.$kpi.edit': (_, versions) => ({ ...KPI, version: versions.kpi! }),
  'benefits.$kpi.archive': (_, versions) => ({ version: versions.kpi! }),
  'benefits.$kpi.readings': ({ readUnitId }) => ({
    [`value.${readUnitId}.2026-02`]: '31.5',
    [`version.${readUnitId}.2026-02`]: '0',
  }),
  'benefits.branches.$branch': ({ kpi }) => ({ [`value.${kpi}.2026-02`]: '31.5', [`version.${kpi}.2026-02`]: '0' }),
  'benefits.import': ({ kpi, branchName }) => ({ text: `${kpi},${branchName},2026-02,31.5`, confirmed: 'yes' }),
  'benefits.reference': () => ({}),
  'register.new': ({ memberPersonId, subProcessId }) => ({
    ...POSTED_ENTRY,
    ownerId: memberPersonId!,
    'links[]': `subProcess:${subProcessId}`,
  }),
  'register.$entry.edit': ({ memberPersonId }, versions) => ({
    ...POSTED_ENTRY,
    ownerId: memberPersonId!,
    version: versions.entry!,
  }),
  'register.$entry.closing': (_, versions) => ({
    closedOn: '2026-03-02',
    outcome: 'It has come',
    version: versions.entry!,
  }),
  'register.$entry.reopening': (_, versions) => ({ version: versions.entry! }),
}

export const BENEFIT_BEFOREHAND: Readonly<Record<string, (db: Db, ids: Ids) => Promise<void>>> = {
  'benefits.reference': (db, ids) =>
    db.write(async (tx) => {
      const ofSubProcess = eq(kpi.subProcessId, Number(ids.subProcessId))
      await tx.update(kpi).set({ archivedAt: 1 }).where(ofSubProcess)
    }),
  'register.$entry.reopening': (db, ids) =>
    db.write(async (tx) => {
      const closed = { closedOn: '2026-03-02', outcome: 'It has come' }
      await tx
        .update(registerEntry)
        .set(closed)
        .where(eq(registerEntry.id, Number(ids.entryId)))
    }),
}

/** The rows whose versions a page of these rooms would have shown. */
export const benefitRows = (db: Db, ids: Ids) => ({
  kpi: db.read
    .select()
    .from(kpi)
    .where(eq(kpi.id, Number(ids.kpi))),
  entry: db.read
    .select()
    .from(registerEntry)
    .where(eq(registerEntry.id, Number(ids.entryId))),
})

/** An entry that this person looks after, by its number and its id. */
export async function entryOf(context: ChangeContext, ownerId: number): Promise<Ids> {
  const number = answerOf(await addEntry(context, { ...ENTRY, ownerId, links: [] }))
  const programmeId = context.programmeId ?? 0
  const [row] = await context.db.read
    .select()
    .from(registerEntry)
    .where(and(eq(registerEntry.programmeId, programmeId), eq(registerEntry.number, number)))
  return { entry: String(number), entryId: String(row!.id) }
}

/** Entries before those of the tests, so many that the numbers of the next ones differ from programme to programme. */
export async function entriesOf(context: ChangeContext, ownerId: number, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await entryOf(context, ownerId)
}

/** A branch as readings name it. */
export async function namedBranches(db: Db, ids: readonly number[]): Promise<(id: number) => Ids> {
  const rows = await db.read
    .select()
    .from(unit)
    .where(inArray(unit.id, [...ids]))
  return (id) => ({ readUnitId: String(id), branchName: rows.find((one) => one.id === id)!.nameEn })
}

/** The first KPI of a sub-process. */
export async function kpiOf(db: Db, subProcessId: number): Promise<string> {
  const [row] = await db.read.select().from(kpi).where(eq(kpi.subProcessId, subProcessId)).orderBy(asc(kpi.id)).limit(1)
  return String(row!.id)
}
