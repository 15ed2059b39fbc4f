import { describe, expect, test } from 'vitest'
import type { Viewer } from '~/domain/permissions'
import { registeredAbout } from '~/features/register/about.server'
import { addEntry } from '~/features/register/commands/add-entry.server'
import { closeEntry } from '~/features/register/commands/close-entry.server'
import { reopenEntry } from '~/features/register/commands/reopen-entry.server'
import { updateEntry } from '~/features/register/commands/update-entry.server'
import { entryList } from '~/features/register/entry-list'
import { entriesOf, findEntry, ownEntryRows } from '~/features/register/queries.server'
import { readEntryChoice } from '~/features/register/read-choice'
import { linksOf } from '~/features/register/rows.server'
import type { EntryLink } from '~/features/register/schema'
import { offeredThings, thingPath, thingsOf } from '~/features/register/things.server'
import { programmeRecords } from '~/lib/programme-records.server'
import { readTogether } from '~/lib/read-together.server'
import { ENTRY } from '../factories/benefit-bodies'
import { makeDesk } from '../factories/desk'
import { contextOf, makeMember, makePerson, viewerWith } from '../factories/programme'
import { makeOwned, toldOf } from '../factories/sub-processes'
import { answerOf, makeStage, reasonsOf, revisionOf } from '../factories/waves'

const TODAY = '2026-06-01'

async function makeEntered() {
  const stage = await makeOwned()
  const { db, programme, office, ownerId } = stage
  const add = (values: object = {}, by = office) => addEntry(by, { ...ENTRY, links: [], ownerId, ...values })
  const number = answerOf(await add())
  const entry = await findEntry(db, programme.id, String(number))
  return { ...stage, add, entry }
}

describe('an entry of the register', () => {
  test('gets the next number of its programme, and is told of', async () => {
    const { db, add, entry, programme } = await makeEntered()
    expect(entry).toMatchObject({ number: 1, raisedOn: TODAY, touchedOn: TODAY, probability: 3, impact: 4 })
    expect(answerOf(await add({ kind: 'action' }))).toBe(2)
    expect((await entriesOf(db, programme, TODAY)).map(({ number, probability }) => [number, probability])).toEqual([
      [1, 3],
      [2, null],
    ])
    expect(await toldOf(db, 'registerEntry', entry.id)).toEqual(expect.arrayContaining(['kind: null → risk']))
    const other = await makeEntered()
    expect(other.entry.number).toBe(1)
  })

  test('has an owner who takes part, both parts of a rating, and is about what is there', async () => {
    const { db, add, owned } = await makeEntered()
    expect(await add({ ownerId: await makePerson(db) })).toMatchObject({ refusals: [{ field: 'ownerId' }] })
    expect(await add({ impact: null })).toMatchObject({ refusals: [{ reason: { code: 'exposureHalf' } }] })
    const foreign = await makeOwned(db)
    const links = [{ subject: 'subProcess' as const, id: foreign.owned }]
    expect(await add({ links })).toMatchObject({ refusals: [{ field: 'links', reason: { code: 'notFound' } }] })
    answerOf(await add({ links: [{ subject: 'subProcess', id: owned }] }))
  })

  test('is entered by who works in the programme, not by executives', async () => {
    const { db, add, programme, ownerId } = await makeEntered()
    for (const [role, code] of [
      ['operations', null],
      ['executive', 'forbidden'],
    ] as const) {
      const viewer = viewerWith(await makeMember(db, programme.id, role), role)
      const done = await add({ ownerId }, contextOf(db, { programmeId: programme.id, viewer }))
      expect(reasonsOf(done)[0]?.code ?? null, role).toBe(code)
    }
  })

  test('is changed by its owner and the office: kind, rating, links', async () => {
    const { db, owner, office, entry, owned, other, programme } = await makeEntered()
    const { entryId, ...input } = { ...ENTRY, ownerId: entry.owner.id, entryId: entry.id }
    const links: EntryLink[] = [
      { subject: 'subProcess', id: owned },
      { subject: 'subProcess', id: other },
    ]
    answerOf(await updateEntry(owner, { ...input, entryId, links, kind: 'issue', version: 1 }))
    expect(await linksOf(db.read, entry.id)).toEqual(links)
    expect(await findEntry(db, programme.id, '1')).toMatchObject({ kind: 'issue', probability: null, impact: 4 })
    expect(await toldOf(db, 'registerEntry', entry.id)).toContain('links:  → LTC-ML-1, LTC-ML-2')
    answerOf(await updateEntry(office, { ...input, entryId, links: links.slice(1), version: 2 }))
    expect(await linksOf(db.read, entry.id)).toEqual(links.slice(1))
    expect(reasonsOf(await updateEntry(office, { ...input, entryId, links: [], version: 2 }))).toMatchObject([
      { code: 'conflict' },
    ])
    const revision = await revisionOf(db, programme.id)
    answerOf(await updateEntry(office, { ...input, entryId, links: links.slice(1), version: 3 }))
    expect(await revisionOf(db, programme.id)).toBe(revision)
  })

  test('is not for others to change, close or reopen', async () => {
    const { db, entry, programme } = await makeEntered()
    const viewer = viewerWith(await makeMember(db, programme.id, 'operations'), 'operations')
    const context = contextOf(db, { programmeId: programme.id, viewer })
    const input = { ...ENTRY, links: [], ownerId: entry.owner.id, entryId: entry.id, version: 1 }
    const closing = { entryId: entry.id, closedOn: TODAY, outcome: 'Done', version: 1 }
    for (const refused of [
      await updateEntry(context, input),
      await closeEntry(context, closing),
      await reopenEntry(context, { entryId: entry.id, version: 1 }),
    ]) {
      expect(reasonsOf(refused)).toEqual([{ code: 'forbidden' }])
    }
  })

  test('is closed with how it ended, then not changed until it is opened again', async () => {
    const { owner, entry, db, programme } = await makeEntered()
    const closing = { entryId: entry.id, closedOn: TODAY, outcome: 'It has come', version: 1 }
    expect(await closeEntry(owner, { ...closing, outcome: '' })).toMatchObject({ refusals: [{ field: 'outcome' }] })
    expect(await closeEntry(owner, { ...closing, closedOn: '2026-06-02' })).toMatchObject({
      refusals: [{ field: 'closedOn', reason: { code: 'dayInFuture' } }],
    })
    answerOf(await closeEntry(owner, closing))
    expect(reasonsOf(await closeEntry(owner, { ...closing, version: 2 }))).toEqual([{ code: 'entryClosed' }])
    const input = { ...ENTRY, links: [], ownerId: entry.owner.id, entryId: entry.id, version: 2 }
    expect(reasonsOf(await updateEntry(owner, input))).toEqual([{ code: 'entryClosed' }])
    answerOf(await reopenEntry(owner, { entryId: entry.id, version: 2 }))
    expect(await findEntry(db, programme.id, '1')).toMatchObject({ closedOn: null, outcome: '', version: 3 })
    expect(reasonsOf(await reopenEntry(owner, { entryId: entry.id, version: 3 }))).toEqual([{ code: 'entryOpen' }])
  })
})

test("one's own work is open actions, and of the rest what is due", async () => {
  const { db, add, programme, ownerId } = await makeEntered()
  answerOf(await add({ kind: 'action', title: 'Act', dueOn: null }))
  answerOf(await add({ title: 'Due', dueOn: '2026-06-05' }))
  answerOf(await add({ title: 'Later', dueOn: '2026-07-05' }))
  const who = { programmeId: programme.id, personId: ownerId }
  const { own } = await readTogether(db, { own: ownEntryRows(who, { today: TODAY, dueSoonDays: 7 }) })
  // The first one of all is overdue since April.
  expect(own.map(({ title }) => title)).toEqual([ENTRY.title, 'Act', 'Due'])
})

test('the overview is told what is open and has an impact, and who looks after it', async () => {
  const { db, add, programme, entry } = await makeEntered()
  answerOf(await add({ kind: 'action' }))
  const { entries } = await programmeRecords(db, programme, TODAY)
  expect(entries).toEqual([
    {
      number: 1,
      kind: 'risk',
      probability: 3,
      impact: 4,
      dueOn: ENTRY.dueOn,
      closedOn: null,
      touchedOn: TODAY,
      title: ENTRY.title,
      owner: entry.owner.name,
    },
  ])
})

test('the list is filtered by kind, state and cell, and counts all', async () => {
  const { db, add, programme, owner } = await makeEntered()
  answerOf(await add({ kind: 'issue', dueOn: null }))
  answerOf(await add({ probability: 5, impact: 5 }))
  const third = await findEntry(db, programme.id, '3')
  answerOf(await closeEntry(owner, { entryId: third.id, closedOn: TODAY, outcome: 'Over', version: 1 }))
  const entries = await entriesOf(db, programme, TODAY)
  const numbers = (query: string) =>
    entryList(entries, readEntryChoice(new URLSearchParams(query)), TODAY).rows.map(({ number }) => number)
  expect(numbers('')).toEqual([2, 1])
  expect(numbers('state=all')).toEqual([2, 1, 3])
  expect(numbers('state=closed')).toEqual([3])
  expect(numbers('state=overdue')).toEqual([1])
  expect(numbers('kind=issue')).toEqual([2])
  expect(numbers('cell=3-4')).toEqual([1])
  expect(numbers('cell=9-9&kind=nonsense&page=x')).toEqual([2, 1])
  expect(entryList(entries, readEntryChoice(new URLSearchParams()), TODAY)).toMatchObject({
    total: 3,
    headline: { open: 2, high: 1, overdue: 1 },
    matrix: { '3-4': 1 },
  })
})

test('what may be linked is of the programme, has a name and a page', async () => {
  const { db, programme, waveId, unitIds } = await makeStage()
  const things = await offeredThings(db.read, programme.id)
  const kinds = new Set(things.map(({ subject }) => subject))
  expect([...kinds].sort()).toEqual(['kpi', 'subProcess', 'unit', 'wave'])
  const links: EntryLink[] = [
    { subject: 'wave', id: waveId },
    { subject: 'unit', id: unitIds[0]! },
  ]
  const found = await thingsOf(db.read, programme.id, links)
  expect(found.map((one) => thingPath('x', one))).toEqual([
    '/programmes/x/waves/1',
    `/programmes/x/waves?branch=${unitIds[0]}`,
  ])
  const desk = await makeDesk(db)
  const { id } = await desk.rowOf(await desk.request())
  const [review] = await thingsOf(db.read, desk.programme.id, [{ subject: 'review', id }])
  expect(thingPath('x', review!)).toBe('/programmes/x/operations/1')
  const other = await makeStage(db)
  expect(await thingsOf(db.read, other.programme.id, [{ subject: 'wave', id: waveId }])).toEqual([])
  expect(await thingsOf(db.read, programme.id, [])).toEqual([])
})

test('a page about something shows what is open about it, the gravest first, and where more is added', async () => {
  const { db, programme, office, owned, other } = await makeEntered()
  const links: EntryLink[] = [{ subject: 'subProcess', id: owned }]
  const ownerId = (await findEntry(db, programme.id, '1')).owner.id
  const enter = async (impact: number, values: { title: string; links?: EntryLink[] }) =>
    answerOf(await addEntry(office, { ...ENTRY, ownerId, links, impact, ...values }))
  await enter(1, { title: 'Small' })
  await enter(5, { title: 'Grave' })
  await enter(5, { title: 'Elsewhere', links: [{ subject: 'subProcess', id: other }] })
  const over = await findEntry(db, programme.id, String(await enter(5, { title: 'Over' })))
  answerOf(await closeEntry(office, { entryId: over.id, closedOn: TODAY, outcome: 'Done', version: 1 }))
  const about = (viewer: Viewer, id: number) =>
    registeredAbout(db, { programme, viewer, today: TODAY }, { subject: 'subProcess', id })
  const seen = await about(office.viewer, owned)
  expect(seen.entries.map(({ title }) => title)).toEqual(['Grave', 'Small'])
  expect(seen).toMatchObject({ more: 0, add: `/programmes/${programme.slug}/register/new?about=subProcess:${owned}` })
  const executive = viewerWith(await makeMember(db, programme.id, 'executive'), 'executive')
  expect((await about(executive, other)).entries.map(({ title }) => title)).toEqual(['Elsewhere'])
  expect((await about(executive, other)).add).toBeNull()
  for (let count = 0; count < 5; count++) await enter(2, { title: `More ${count}` })
  expect(await about(office.viewer, owned)).toMatchObject({ more: 2, entries: { length: 5 } })
  const stranger = await makeStage(db)
  const there = { programme: stranger.programme, viewer: office.viewer, today: TODAY }
  expect((await registeredAbout(db, there, { subject: 'subProcess', id: owned })).entries).toEqual([])
})
