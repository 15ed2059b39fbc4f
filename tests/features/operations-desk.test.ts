import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { addExpert } from '~/features/operations/commands/add-expert.server'
import { addKind } from '~/features/operations/commands/add-kind.server'
import { addStandardKinds } from '~/features/operations/commands/add-standard-kinds.server'
import { archiveExpert } from '~/features/operations/commands/archive-expert.server'
import { archiveKind } from '~/features/operations/commands/archive-kind.server'
import { setDeskHours } from '~/features/operations/commands/set-desk-hours.server'
import { setOpportunities } from '~/features/operations/commands/set-opportunities.server'
import { updateExpert } from '~/features/operations/commands/update-expert.server'
import { updateKind } from '~/features/operations/commands/update-kind.server'
import { kindsOf, poolOf } from '~/features/operations/pool.server'
import { opportunityCount, reviewKind, reviewKindField } from '~db/schema/operations'
import { programme } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { makeDesk } from '../factories/desk'
import { makeInstallation } from '../factories/installation'
import { makePerson, makeUnit, viewerWith } from '../factories/programme'
import { toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf, revisionOf } from '../factories/waves'

let at: Awaited<ReturnType<typeof makeDesk>>
beforeEach(async () => {
  at = await makeDesk(makeInstallation())
})

const codes = (verdict: Parameters<typeof reasonsOf>[0]) => reasonsOf(verdict).map(({ code }) => code)
const forget = () =>
  at.db.write(async (tx) => {
    await tx.delete(reviewKindField)
    await tx.delete(reviewKind).where(eq(reviewKind.programmeId, at.programme.id))
  })

const KIND = {
  code: 'PX',
  nameZh: '价格例外',
  nameEn: 'Price exception',
  subProcessId: null,
  triageHours: 2,
  decisionHours: 9,
  isExpected: false,
  fields: ['commercial' as const],
}

describe('kinds of review', () => {
  test('a new programme begins with the standard ones', async () => {
    const kinds = await kindsOf(at.db, at.programme.id)
    expect(kinds.map(({ code }) => code)).toEqual(['ATI', 'ATB', 'ATC', 'ATAC', 'ATCC', 'SR'])
    expect(kinds[0]).toMatchObject({ isExpected: true, fields: ['solution', 'commercial'] })
    expect(kinds.every(({ triageHours, decisionHours }) => triageHours < decisionHours)).toBe(true)
  })

  test('are made once where there are none', async () => {
    expect(codes(await addStandardKinds(at.desk()))).toEqual(['kindsExist'])
    await forget()
    expect(codes(await addStandardKinds(at.lead()))).toEqual(['forbidden'])
    expect(answerOf(await addStandardKinds(at.desk()))).toBe(6)
    expect(await kindsOf(at.db, at.programme.id)).toHaveLength(6)
  })

  test('are added, changed, archived and brought back', async () => {
    const kindId = answerOf(await addKind(at.desk(), KIND))
    expect(await toldOf(at.db, 'reviewKind', kindId)).toContain('expertFields: null → commercial')
    answerOf(await updateKind(at.desk(), { ...KIND, fields: ['legal'], decisionHours: 12, kindId, version: 1 }))
    expect((await kindsOf(at.db, at.programme.id)).at(-1)).toMatchObject({ fields: ['legal'], decisionHours: 12 })
    expect(await toldOf(at.db, 'reviewKind', kindId)).toContain('expertFields: commercial → legal')
    answerOf(await archiveKind(at.desk(), { kindId, version: 2 }))
    expect(codes(await archiveKind(at.desk(), { kindId, version: 3 }))).toEqual(['kindArchived'])
    answerOf(await updateKind(at.desk(), { ...KIND, kindId, version: 3 }))
    expect((await kindsOf(at.db, at.programme.id)).at(-1)).toMatchObject({ isArchived: false })
  })

  test('need a code of their own, promises in order, and a sub-process of the programme', async () => {
    const other = await makeDesk(at.db)
    const [foreign] = await at.db.read.select().from(subProcess).where(eq(subProcess.programmeId, other.programme.id))
    expect(codes(await addKind(at.desk(), { ...KIND, code: 'ATI' }))).toEqual(['codeTaken'])
    expect(codes(await addKind(at.desk(), { ...KIND, decisionHours: 1 }))).toEqual(['decisionBeforeTriage'])
    expect(codes(await addKind(at.desk(), { ...KIND, subProcessId: foreign!.id }))).toEqual(['notFound'])
    expect(codes(await updateKind(at.desk(), { ...KIND, kindId: other.ati.id, version: 1 }))).toEqual(['notFound'])
    expect(codes(await addKind(at.lead(), KIND))).toEqual(['forbidden'])
  })
})

describe('hours of the desk', () => {
  test('are set, and close after they open', async () => {
    const [row] = await at.db.read.select().from(programme).where(eq(programme.id, at.programme.id))
    const hours = { opensAt: 510, closesAt: 1050, version: row!.version }
    expect(codes(await setDeskHours(at.desk(), { ...hours, closesAt: 510 }))).toEqual(['deskClosesFirst'])
    expect(codes(await setDeskHours(at.lead(), hours))).toEqual(['forbidden'])
    answerOf(await setDeskHours(at.desk(), hours))
    const [after] = await at.db.read.select().from(programme).where(eq(programme.id, at.programme.id))
    expect(after).toMatchObject({ deskOpensAt: 510, deskClosesAt: 1050 })
    expect(codes(await setDeskHours(at.desk(), hours))).toEqual(['conflict'])
  })
})

describe('the pool of experts', () => {
  test('counts the open reviews that each is called into', async () => {
    const number = await at.request()
    await at.triage(number, 1, [at.people.lawyer])
    const open = async () => new Map((await poolOf(at.db, at.programme.id)).map((one) => [one.personId, one.open]))
    expect(await open()).toEqual(
      new Map([
        [at.people.lawyer, 1],
        [at.people.engineer, 0],
      ]),
    )
    await at.schedule(number)
    await at.write(number)
    await at.decide(number)
    expect((await open()).get(at.people.lawyer)).toBe(0)
  })

  test('takes who takes part in the programme, once, and back again', async () => {
    const one = { personId: at.people.owner, fields: ['finance' as const], mostAtOnce: 3 }
    expect(codes(await addExpert(at.desk(), { ...one, personId: await makePerson(at.db) }))).toEqual(['notTakingPart'])
    expect(codes(await addExpert(at.lead(), one))).toEqual(['forbidden'])
    const expertId = answerOf(await addExpert(at.desk(), one))
    expect(codes(await addExpert(at.desk(), one))).toEqual(['expertKnown'])
    answerOf(await updateExpert(at.desk(), { expertId, fields: ['supply'], mostAtOnce: 1, version: 1 }))
    answerOf(await archiveExpert(at.desk(), { expertId, version: 2 }))
    expect((await poolOf(at.db, at.programme.id)).map(({ personId }) => personId)).not.toContain(at.people.owner)
    expect(codes(await updateExpert(at.desk(), { expertId, fields: ['supply'], mostAtOnce: 1, version: 3 }))).toEqual([
      'notFound',
    ])
    expect(answerOf(await addExpert(at.desk(), one))).toBe(expertId)
    const pool = await poolOf(at.db, at.programme.id)
    expect(pool.find(({ id }) => id === expertId)).toMatchObject({ fields: ['finance'], mostAtOnce: 3 })
  })
})

describe('opportunities', () => {
  const one = (values: object = {}) => ({
    unitId: at.branch,
    audience: 'sales' as const,
    month: '2026-02',
    count: 12,
    ...values,
  })
  const rows = () => at.db.read.select().from(opportunityCount)

  test('are counted in bulk, replaced, and the same again is no news', async () => {
    expect(answerOf(await setOpportunities(at.desk(), [one(), one({ audience: 'presales', count: 3 })]))).toBe(2)
    expect(
      answerOf(await setOpportunities(at.desk(), [one({ count: 14 }), one({ audience: 'presales', count: 3 })])),
    ).toBe(1)
    expect((await rows()).map(({ count }) => count).sort()).toEqual([14, 3])
    const [first] = await rows()
    expect(await toldOf(at.db, 'opportunityCount', first!.id)).toContain('count: 12 → 14')
    const before = await revisionOf(at.db, at.programme.id)
    expect(answerOf(await setOpportunities(at.desk(), [one({ count: 14 })]))).toBe(0)
    expect(await revisionOf(at.db, at.programme.id)).toBe(before)
  })

  test('of a branch are said by its lead; all or nothing', async () => {
    const other = await makeUnit(at.db)
    answerOf(await setOpportunities(at.lead(), [one()]))
    expect(codes(await setOpportunities(at.lead(), [one({ month: '2026-01' }), one({ unitId: other })]))).toEqual([
      'forbidden',
    ])
    expect(codes(await setOpportunities(at.as(viewerWith(at.people.owner, 'owner')), [one()]))).toEqual(['forbidden'])
    expect(await rows()).toHaveLength(1)
  })

  test('are of branches, and of months that have begun', async () => {
    const department = await makeUnit(at.db, { kind: 'department' })
    expect(codes(await setOpportunities(at.desk(), [one({ unitId: department })]))).toEqual(['notFound'])
    expect(codes(await setOpportunities(at.desk(), [one({ month: '2026-04' })]))).toEqual(['monthAhead'])
    expect(answerOf(await setOpportunities(at.desk(), [one({ month: '2026-03' })]))).toBe(1)
  })
})
