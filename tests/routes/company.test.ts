import { beforeEach, describe, expect, it } from 'vitest'
import { loader as people } from '~/routes/_company.company.people._index/route'
import { action as editPerson, loader as personPage } from '~/routes/_company.company.people.$person/route'
import { action as makeLink } from '~/routes/_company.company.people.$person.link/route'
import { loader as archivePage, action as archivePerson } from '~/routes/_company.company.people.$person_.archive/route'
import { action as reactivate } from '~/routes/_company.company.people.$person_.reactivate/route'
import { action as giveRole, loader as rolesPage } from '~/routes/_company.company.people.$person_.roles/route'
import { action as takeRole } from '~/routes/_company.company.people.$person_.roles_.$member.remove/route'
import { action as addPerson } from '~/routes/_company.company.people.new/route'
import { loader as units } from '~/routes/_company.company.units._index/route'
import { loader as editUnit } from '~/routes/_company.company.units.$unit/route'
import { action as addUnit } from '~/routes/_company.company.units.new/route'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import { makeInstallation } from '../factories/installation'
import { makePerson, makeProgramme, makeUnit } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'

let db: Db
let administrator: number
beforeEach(async () => {
  db = makeInstallation()
  administrator = await makePerson(db, { isAdministrator: true })
})

const at = (request: Request, params: Record<string, string> = {}) => ({ request, params, context: {} as never })

describe('the pages of the company', () => {
  it('are closed to whoever is no administrator, the office included', async () => {
    const { officePersonId } = await makeProgramme(db)
    for (const path of ['/company/people', '/company/units']) {
      const loader = path.endsWith('people') ? people : units
      expect(await statusOf(async () => loader(at(await requestOf(officePersonId, path))))).toBe(403)
      expect(await statusOf(async () => loader(at(await requestOf(administrator, path))))).toBe(200)
    }
    const sent = { nameZh: '甲', email: 'a@example.com' }
    expect(await statusOf(async () => addPerson(at(await requestOf(officePersonId, '/', sent))))).toBe(403)
  })

  it('lead somebody unknown to sign in', async () => {
    expect(await statusOf(() => people(at(new Request('http://localhost/company/people'))))).toBe(302)
  })
})

describe('the form of a person', () => {
  it('adds them and leads to their page, which offers to invite them', async () => {
    const sent = { nameZh: '林悦', nameEn: '', email: 'Lin@Example.com', unitId: '' }
    const answer = await addPerson(at(await requestOf(administrator, '/', sent)))
    const made = (await db.read.select().from(person)).find(({ email }) => email === 'lin@example.com')
    expect(answer instanceof Response && answer.headers.get('Location')).toBe(`/company/people/${made?.id}`)
    const page = await personPage(at(await requestOf(administrator, '/'), { person: String(made?.id) }))
    expect(page.person).toMatchObject({ standing: { kind: 'waiting' }, hasPassword: false, linkUntil: null })
  })

  it('gives back what was typed when it is refused', async () => {
    const sent = { nameZh: '', nameEn: '', email: 'not an address', titleZh: '总监' }
    const answer = await addPerson(at(await requestOf(administrator, '/', sent)))
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: {
        values: { email: 'not an address', titleZh: '总监' },
        errors: { email: ['email'], nameZh: ['nameNeeded'] },
      },
    })
  })

  it('says at its field that an address is taken', async () => {
    await makePerson(db, { email: 'taken@example.com' })
    const sent = { nameZh: '乙', email: 'taken@example.com' }
    const answer = await addPerson(at(await requestOf(administrator, '/', sent)))
    expect(answer).toMatchObject({ data: { refusals: [{ reason: { code: 'emailTaken' }, field: 'email' }] } })
  })

  it('refuses to demote or archive the last administrator', async () => {
    const sent = { id: String(administrator), version: '1', nameZh: '杨帆', email: 'fan@example.com' }
    const demoted = await editPerson(at(await requestOf(administrator, '/', sent)))
    expect(demoted).toMatchObject({
      init: { status: 422 },
      data: { refusals: [{ reason: { code: 'lastAdministrator' } }] },
    })
    const archived = await archivePerson(at(await requestOf(administrator, '/', { id: sent.id, version: '1' })))
    expect(archived).toMatchObject({
      init: { status: 422 },
      data: { refusals: [{ reason: { code: 'lastAdministrator' } }] },
    })
  })
})

describe('the page of a person', () => {
  it('shows a link in the answer that made it, and in no other', async () => {
    const id = await makePerson(db)
    const params = { person: String(id) }
    const answer = await makeLink(at(await requestOf(administrator, '/', {}), params))
    expect(answer.data.address).toMatch(/^http:\/\/localhost\/link\/[\w-]{43}$/)
    expect(new Headers(answer.init?.headers).get('Cache-Control')).toBe('no-store')
    const page = await personPage(at(await requestOf(administrator, '/'), params))
    expect(page.person.standing.kind).toBe('invited')
    expect(JSON.stringify(page)).not.toContain('/link/')
  })

  it('gives and takes roles in any programme, by the rules of the programme', async () => {
    const { programme } = await makeProgramme(db)
    const id = await makePerson(db)
    const params = { person: String(id) }
    const give = async (role: string) =>
      giveRole(at(await requestOf(administrator, '/', { programmeId: String(programme.id), role, unitId: '' }), params))
    expect(await statusOf(() => give('operations'))).toBe(302)
    expect(await give('branchLead')).toMatchObject({
      data: { refusals: [{ reason: { code: 'branchNeedsUnit' }, field: 'unitId' }] },
    })
    const { roles } = await personPage(at(await requestOf(administrator, '/'), params))
    expect(roles).toMatchObject([{ role: 'operations', programme: { id: programme.id } }])
    const take = async (person: number) =>
      statusOf(async () =>
        takeRole(at(await requestOf(administrator, '/', {}), { person: String(person), member: String(roles[0]?.id) })),
      )
    expect(await take(administrator)).toBe(404)
    expect(await take(id)).toBe(302)
    expect(await take(id)).toBe(404)
  })

  it('refuses a role in a programme that is not there', async () => {
    const id = await makePerson(db)
    const sent = { programmeId: '404', role: 'owner', unitId: '' }
    const answer = await giveRole(at(await requestOf(administrator, '/', sent), { person: String(id) }))
    expect(answer).toMatchObject({ init: { status: 422 }, data: { refusals: [{ reason: { code: 'notFound' } }] } })
  })

  it('stays for somebody deactivated, who can be reactivated once, and gets neither role nor link', async () => {
    const id = await makePerson(db)
    const params = { person: String(id) }
    const post = async (action: (args: ReturnType<typeof at>) => unknown, form: Record<string, string> = {}) =>
      statusOf(async () => action(at(await requestOf(administrator, '/', form), params)))
    expect(await post(archivePerson, { id: String(id), version: '1' })).toBe(302)
    const page = await personPage(at(await requestOf(administrator, '/'), params))
    expect(page.person.standing.kind).toBe('deactivated')
    expect(await post(makeLink)).toBe(404)
    const { programme } = await makeProgramme(db)
    expect(await post(giveRole, { programmeId: String(programme.id), role: 'owner', unitId: '' })).toBe(404)
    expect(await post(reactivate)).toBe(302)
    expect(await post(reactivate)).toBe(404)
  })

  it('is missing for a person that is not there', async () => {
    const params = { person: '404' }
    for (const loader of [personPage, archivePage, rolesPage]) {
      expect(await statusOf(async () => loader(at(await requestOf(administrator, '/'), params)))).toBe(404)
    }
    for (const action of [makeLink, reactivate, giveRole]) {
      expect(await statusOf(async () => action(at(await requestOf(administrator, '/', {}), params)))).toBe(404)
    }
  })
})

describe('the form of a unit', () => {
  it('adds one below another', async () => {
    const top = await makeUnit(db)
    const sent = { parentId: String(top), kind: 'branch', isBusiness: 'on', nameZh: '上海', nameEn: 'Shanghai' }
    expect(await statusOf(async () => addUnit(at(await requestOf(administrator, '/', sent))))).toBe(302)
    const rows = await db.read.select().from(unit)
    expect(rows.at(-1)).toMatchObject({ parentId: top, kind: 'branch', isBusiness: true, nameEn: 'Shanghai' })
  })

  it('offers no parent that is the unit itself or below it', async () => {
    const top = await makeUnit(db)
    const below = await makeUnit(db, { parentId: top })
    const { parents } = await editUnit(at(await requestOf(administrator, '/'), { unit: String(top) }))
    expect(parents.map(({ id }) => id)).not.toContain(top)
    expect(parents.map(({ id }) => id)).not.toContain(below)
    expect(parents.length).toBeGreaterThan(0)
    expect(await statusOf(async () => editUnit(at(await requestOf(administrator, '/'), { unit: '404' })))).toBe(404)
  })
})
