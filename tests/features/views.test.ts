import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { readView } from '~/features/roadmap/schema'
import { DEFAULT_VIEW } from '~/features/roadmap/view'
import { historyPage } from '~/features/settings/history.server'
import { keepView } from '~/features/views/commands/keep-view.server'
import { removeView } from '~/features/views/commands/remove-view.server'
import { renameView } from '~/features/views/commands/rename-view.server'
import { savedViews, viewSent } from '~/features/views/queries.server'
import { keepViewSchema } from '~/features/views/schema'
import { savedView } from '~db/schema/planning'
import { auditEvent } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { contextOf, makePerson, makeProgramme, viewerWith } from '../factories/programme'
import { answerOf, reasonsOf, revisionOf } from '../factories/waves'

const MINE = { room: 'roadmap', query: 'group=owner', name: 'By owner', isShared: false } as const
const SHARED = { room: 'roadmap', query: 'group=wave', name: 'By wave', isShared: true } as const

async function makeRoom() {
  const db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  const programmeId = programme.id
  const as = (personId: number, role: 'office' | 'owner' | 'executive') =>
    contextOf(db, { programmeId, viewer: viewerWith(personId, role) })
  const office = as(officePersonId, 'office')
  const owner = as(await makePerson(db), 'owner')
  const namesFor = async ({ viewer }: typeof office, room: 'roadmap' | 'readiness' = 'roadmap') =>
    (await savedViews(db, programmeId, viewer, room)).map(({ name }) => name)
  return { db, programmeId, office, owner, officePersonId, namesFor }
}

describe('keeping a view', () => {
  it('is in the own menu of that room, and where it is shared in all', async () => {
    const { db, programmeId, office, owner, namesFor } = await makeRoom()
    const before = await revisionOf(db, programmeId)
    answerOf(await keepView(owner, MINE))
    answerOf(await keepView(office, SHARED))
    expect(await namesFor(owner)).toEqual(['By owner', 'By wave'])
    expect(await namesFor(office)).toEqual(['By wave'])
    expect(await namesFor(owner, 'readiness')).toEqual([])
    expect(await revisionOf(db, programmeId)).toBe(before + 2)
    const links = await savedViews(db, programmeId, owner.viewer, 'roadmap')
    expect(links).toMatchObject([
      { query: 'group=owner', isShared: false, mayChange: true },
      { query: 'group=wave', isShared: true, mayChange: false },
    ])
  })

  it('shares only what the process office shares', async () => {
    const { owner, namesFor } = await makeRoom()
    expect(reasonsOf(await keepView(owner, SHARED))).toEqual([{ code: 'forbidden' }])
    const id = answerOf(await keepView(owner, MINE))
    const share = { viewId: id, name: 'By owner', isShared: true, version: 1 }
    expect(reasonsOf(await renameView(owner, share))).toEqual([{ code: 'forbidden' }])
    expect(await namesFor(owner)).toEqual(['By owner'])
  })

  it('refuses a name only where the same people would see both', async () => {
    const { db, programmeId, office, owner } = await makeRoom()
    const other = contextOf(db, { programmeId, viewer: viewerWith(await makePerson(db), 'executive') })
    answerOf(await keepView(owner, MINE))
    expect(await keepView(owner, MINE)).toEqual({
      ok: false,
      refusals: [{ field: 'name', reason: { code: 'nameTaken' } }],
    })
    answerOf(await keepView(other, MINE))
    answerOf(await keepView(owner, { ...MINE, room: 'readiness' }))
    answerOf(await keepView(office, { ...MINE, isShared: true }))
    expect(reasonsOf(await keepView(office, { ...MINE, isShared: true }))).toEqual([{ code: 'nameTaken' }])
  })

  it('keeps a query that the room reads by its own rules, whatever stands in it', () => {
    const kept = (query: string) => keepViewSchema.safeParse({ ...MINE, isShared: undefined, query }).data?.query
    expect(readView(new URLSearchParams(kept('?zoom=week&group=nonsense&%00=%')))).toEqual({
      ...DEFAULT_VIEW,
      zoom: 'week',
    })
    expect(kept(`q=${'x'.repeat(1000)}`)).toBeUndefined()
  })
})

describe('changing a view', () => {
  it('renames, shares and removes it; whoever did not see it as it is, is refused', async () => {
    const { db, office, owner, namesFor } = await makeRoom()
    const id = answerOf(await keepView(office, MINE))
    expect(await namesFor(owner)).toEqual([])
    answerOf(await renameView(office, { viewId: id, name: 'All owners', isShared: true, version: 1 }))
    expect(await namesFor(owner)).toEqual(['All owners'])
    expect(reasonsOf(await removeView(office, { viewId: id, version: 1 }))).toMatchObject([{ code: 'conflict' }])
    const again = { viewId: id, name: 'Other', isShared: false, version: 1 }
    expect(reasonsOf(await renameView(office, again))).toMatchObject([{ code: 'conflict' }])
    answerOf(await removeView(office, { viewId: id, version: 2 }))
    expect(await namesFor(owner)).toEqual([])
    expect(reasonsOf(await removeView(office, { viewId: id, version: 3 }))).toEqual([{ code: 'notFound' }])
    const [row] = await db.read.select().from(savedView).where(eq(savedView.id, id))
    expect(row?.archivedAt).toBe(office.now)
  })

  it("knows nothing of others' private views, nor of those of another programme, though by the office", async () => {
    const { db, programmeId, office, owner, officePersonId } = await makeRoom()
    const id = answerOf(await keepView(owner, MINE))
    const shared = answerOf(await keepView(office, SHARED))
    const change = { name: 'Mine now', isShared: true, version: 1 }
    expect(reasonsOf(await renameView(office, { ...change, viewId: id }))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await removeView(office, { viewId: id, version: 1 }))).toEqual([{ code: 'notFound' }])
    expect(await viewSent(db, programmeId, office.viewer, String(id))).toBeNull()
    expect(await viewSent(db, programmeId, owner.viewer, String(id))).toMatchObject({ id })
    expect(reasonsOf(await removeView(owner, { viewId: shared, version: 1 }))).toEqual([{ code: 'forbidden' }])
    const elsewhere = (await makeProgramme(db)).programme.id
    const foreign = contextOf(db, { programmeId: elsewhere, viewer: viewerWith(officePersonId, 'office') })
    expect(reasonsOf(await removeView(foreign, { viewId: shared, version: 1 }))).toEqual([{ code: 'notFound' }])
    expect(await viewSent(db, elsewhere, office.viewer, String(shared))).toBeNull()
  })
})

describe('the log of changes', () => {
  it('tells what is shared, and of private views neither their name nor what they show', async () => {
    const { db, programmeId, owner, office } = await makeRoom()
    const id = answerOf(await keepView(owner, { ...MINE, name: 'Watch Zhao Min' }))
    answerOf(await renameView(owner, { viewId: id, name: 'Watch closely', isShared: false, version: 1 }))
    answerOf(await removeView(owner, { viewId: id, version: 2 }))
    answerOf(await keepView(office, SHARED))
    const events = await db.read.select().from(auditEvent).where(eq(auditEvent.programmeId, programmeId))
    expect(JSON.stringify(events)).not.toMatch(/Watch|group=owner/)
    expect(events.filter(({ entity }) => entity === 'privateView')).toHaveLength(3)
    const { entries } = await historyPage(db, programmeId, { entity: null, before: null })
    const told = entries.flatMap(({ changes }) => changes).filter(({ entity }) => entity === 'savedView')
    expect(told).toMatchObject([{ subject: { name: { en: 'By wave' } } }])
    expect(told[0]?.fields.map(({ field }) => field)).toEqual(['room', 'name'])
  })

  it('does not learn the new name of a view that is private again', async () => {
    const { db, programmeId, office } = await makeRoom()
    const id = answerOf(await keepView(office, SHARED))
    answerOf(await renameView(office, { viewId: id, name: 'Secret', isShared: false, version: 1 }))
    answerOf(await renameView(office, { viewId: id, name: 'Top secret', isShared: false, version: 2 }))
    const { entries } = await historyPage(db, programmeId, { entity: 'savedView', before: null })
    expect(JSON.stringify(entries)).not.toMatch(/ecret/)
    expect(
      entries.flatMap(({ changes }) => changes.map(({ fields }) => fields.find((one) => one.field === 'name'))),
    ).toEqual([
      { field: 'name', from: 'By wave', to: null },
      { field: 'name', from: null, to: 'By wave' },
    ])
  })
})
