import { beforeEach, describe, expect, it } from 'vitest'
import { loader as people } from '~/routes/_company.company.people._index/route'
import { action as editPerson } from '~/routes/_company.company.people.$person/route'
import { action as archivePerson } from '~/routes/_company.company.people.$person_.archive/route'
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
  it('adds them and goes to the list', async () => {
    const sent = { nameZh: '林悦', nameEn: '', email: 'Lin@Example.com', unitId: '', password: 'long enough' }
    expect(await statusOf(async () => addPerson(at(await requestOf(administrator, '/', sent))))).toBe(302)
    expect((await db.read.select().from(person)).map(({ email }) => email)).toContain('lin@example.com')
  })

  it('gives back what was typed but the password when it is refused', async () => {
    const sent = { nameZh: '', nameEn: '', email: 'not an address', titleZh: '总监', password: 'short' }
    const answer = await addPerson(at(await requestOf(administrator, '/', sent)))
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: {
        values: { email: 'not an address', titleZh: '总监' },
        errors: { email: ['email'], password: ['passwordShort'] },
      },
    })
    expect(JSON.stringify(answer)).not.toContain('"short"')
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
