import { beforeEach, describe, expect, it } from 'vitest'
import { pickedPeople } from '~/lib/person-choice.server'
import { loader as list } from '~/routes/_company.programmes._index/route'
import { action as create, loader as creating } from '~/routes/_company.programmes.new/route'
import type { Db } from '~db/client.server'
import { programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { makeMember, makePerson, makeProgramme } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'

let db: Db
let statements: string[]
beforeEach(() => {
  statements = []
  db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
})

const at = (request: Request) => ({ request, params: {}, context: {} as never })
const listFor = async (personId: number) => list(at(await requestOf(personId, '/programmes')))

const form = (officePersonId: number, changed: Record<string, string> = {}): [string, string][] => [
  ...Object.entries({
    nameZh: '华东变革',
    nameEn: 'East change',
    slug: '',
    coordinatorKind: 'processOffice',
    officePersonId: String(officePersonId),
    startOn: '2026-03-02',
    timeZone: 'Asia/Shanghai',
    holidaySource: 'CN',
    staleAfterDays: '14',
    escalateAfterDays: '7',
    dueSoonDays: '7',
    readyThreshold: '80',
    ownerLimit: '3',
    branchLimit: '2',
    slipTolerance: '5',
    ...changed,
  }),
  ['weekend[]', '6'],
  ['weekend[]', '7'],
  ['subProcesses[]', 'LTC-ML-1'],
  ['subProcesses[]', 'MCR-1'],
]

describe('the list of programmes', () => {
  it("shows a person's own, how they stand, and their part in them", async () => {
    const { programme: row } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    const owner = await makeMember(db, row.id, 'owner')
    const { programmes, mayCreate } = await listFor(owner)
    expect(programmes.map(({ slug, roles, earned }) => [slug, roles, earned])).toEqual([[row.slug, ['owner'], 0]])
    expect(mayCreate).toBe(false)
  })

  it('is empty for somebody without a programme, and complete for an administrator, who may make one', async () => {
    const { officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    expect(await listFor(await makePerson(db))).toMatchObject({ programmes: [], mayCreate: false })
    const administrator = await listFor(await makePerson(db, { isAdministrator: true }))
    expect([administrator.programmes.length, administrator.mayCreate]).toEqual([1, true])
    expect((await listFor(officePersonId)).mayCreate).toBe(true)
  })

  it('reads no programme a second time while nothing changes', async () => {
    const { officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    await listFor(officePersonId)
    statements.length = 0
    await listFor(officePersonId)
    expect(statements.filter((sql) => sql.includes('readiness_check') || sql.includes('"step"'))).toEqual([])
  })
})

describe('making a programme', () => {
  it('begins with what most companies choose', async () => {
    const office = await makePerson(db, { isAdministrator: true })
    const { choices, knownUntil, office: begins } = await creating(at(await requestOf(office, '/programmes/new')))
    expect(choices.filter(({ track }) => track === 'LTC')).toHaveLength(13)
    expect(choices.filter(({ track }) => track === 'MCR')).toHaveLength(8)
    expect(knownUntil).toMatch(/^\d{4}-12-31$/)
    expect(begins.email).toBe((await pickedPeople(db, [office])).get(office)?.email)
  })

  it('leads to its sub-processes, at an address made from the name', async () => {
    const { officePersonId } = await makeProgramme(db)
    const answer = await create(at(await requestOf(officePersonId, '/programmes/new', form(officePersonId))))
    expect(answer instanceof Response && answer.headers.get('Location')).toBe('/programmes/east-change/sub-processes')
  })

  it('keeps everything typed when it is refused, also what is ticked', async () => {
    const { officePersonId } = await makeProgramme(db)
    const sent = form(officePersonId, { startOn: '', slug: 'east' })
    const answer = await create(at(await requestOf(officePersonId, '/programmes/new', sent)))
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: {
        values: { nameEn: 'East change', slug: 'east', weekend: '6,7', subProcesses: 'LTC-ML-1,MCR-1' },
        errors: { startOn: ['required'] },
      },
    })
    expect(await db.read.select().from(programme)).toHaveLength(1)
  })

  it('is closed to owners', async () => {
    const { programme: row } = await makeProgramme(db)
    const owner = await makeMember(db, row.id, 'owner')
    expect(await statusOf(async () => create(at(await requestOf(owner, '/programmes/new', form(owner)))))).toBe(403)
    expect(await statusOf(async () => creating(at(await requestOf(owner, '/programmes/new'))))).toBe(403)
  })
})
