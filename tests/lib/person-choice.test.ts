import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { id, optionalId } from '~/domain/form-fields'
import { parseFormWithPeople, personOptions } from '~/lib/person-choice.server'
import type { Db } from '~db/client.server'
import { makeInstallation } from '../factories/installation'
import { makePerson, makeUnit } from '../factories/programme'

let db: Db
let zhou: number
beforeEach(async () => {
  db = makeInstallation()
  zhou = await makePerson(db, { email: 'zhou@example.com', nameZh: '周航', nameEn: 'Zhou Hang', titleEn: 'Sales' })
})

const schema = z.object({ personId: id, deputyId: optionalId })

async function sent(values: Record<string, string>) {
  const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(values) })
  return parseFormWithPeople(db, request, schema, ['personId', 'deputyId'])
}

describe('a person named in a form', () => {
  it.each([
    'Zhou Hang · zhou@example.com',
    '周航 · zhou@example.com',
    ' ZHOU@example.com ',
    'zhou hang',
    '周航',
    '周航 Zhou Hang',
  ])('is understood from “%s”', async (words) => {
    expect(await sent({ personId: words })).toMatchObject({ ok: true, data: { personId: zhou, deputyId: null } })
  })

  it('may be an id as well, and what was typed comes back with the values', async () => {
    expect(await sent({ personId: String(zhou), deputyId: '周航' })).toMatchObject({
      ok: true,
      data: { personId: zhou, deputyId: zhou },
      values: { deputyId: '周航' },
    })
  })

  it('is a fault of the field where nobody, somebody archived or several are meant; what was typed is kept', async () => {
    await makePerson(db, { email: 'other@example.com', nameZh: '周航', nameEn: '' })
    await makePerson(db, { email: 'gone@example.com', archivedAt: 1 })
    const faultOf = async (words: string) => await sent({ personId: words, deputyId: 'zhou@example.com' })
    for (const words of ['Zhou', 'gone@example.com', '%']) {
      expect(await faultOf(words)).toEqual({
        ok: false,
        faults: {
          values: { personId: words, deputyId: 'zhou@example.com' },
          errors: { personId: ['personUnknown'] },
          refusals: [],
        },
      })
    }
    expect(await faultOf('周航')).toMatchObject({ faults: { errors: { personId: ['personAmbiguous'] } } })
  })

  it('stays a fault of the schema where nothing was typed', async () => {
    expect(await sent({ personId: '  ' })).toMatchObject({ ok: false, faults: { errors: { personId: ['choice'] } } })
  })
})

describe('the people offered while somebody types', () => {
  it('are those with every word in name, title or address, without the archived', async () => {
    await makePerson(db, { nameEn: 'Zhou Gone', archivedAt: 1 })
    expect((await personOptions(db, 'zhou sales')).map((one) => one.id)).toEqual([zhou])
    expect(await personOptions(db, 'zhou finance')).toEqual([])
  })

  it('are twenty at most', async () => {
    for (let at = 0; at < 25; at++) await makePerson(db, { nameEn: `Many ${at}` })
    expect(await personOptions(db, 'many')).toHaveLength(20)
  })

  it('are of business units only, where an owner is looked for', async () => {
    const office = await makeUnit(db, { isBusiness: false })
    await makePerson(db, { nameEn: 'Zhou Office', unitId: office })
    expect((await personOptions(db, 'zhou', { isBusiness: true })).map((one) => one.id)).toEqual([zhou])
  })
})
