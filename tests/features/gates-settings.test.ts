import { describe, expect, test } from 'vitest'
import { askedAt } from '~/domain/gate-rules'
import { configureGate } from '~/features/gates/commands/configure-gate.server'
import { ownGates } from '~/features/gates/own-gates.server'
import { settingsOf } from '~/features/gates/queries.server'
import type { ConfigureGate } from '~/features/gates/schema'
import { makeGates } from '../factories/gates'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, TODAY, viewerWith } from '../factories/programme'
import { answerOf, reasonsOf, revisionOf } from '../factories/waves'

const INPUT: ConfigureGate = {
  gate: 'charter',
  asked: ['directionDecided'],
  dimensionsReady: null,
  ownerActive: null,
  enablementReached: null,
  approverIds: [],
  plannedOn: '2026-03-09',
  version: 0,
}

async function makeOffice() {
  const db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'LTC-ML-2', 'LTC-ML-3'] })
  const office = contextOf(db, { programmeId: programme.id, viewer: viewerWith(officePersonId, 'office') })
  return { db, programme, office, officePersonId }
}

describe('what a kind of gate asks for', () => {
  test('is set up with criteria, numbers, approvers and the day, and follows the programme where left empty', async () => {
    const { db, programme, office, officePersonId } = await makeOffice()
    answerOf(await configureGate(office, { ...INPUT, approverIds: [officePersonId] }))
    const rollout = {
      ...INPUT,
      gate: 'rolloutEntry',
      asked: ['dimensionsReady', 'ownerActive'],
      plannedOn: null,
    } as const
    answerOf(await configureGate(office, { ...rollout, asked: [...rollout.asked], dimensionsReady: 65 }))
    const settings = await settingsOf(db, programme)
    expect(settings.days).toEqual({ charter: '2026-03-09' })
    expect(settings.approvers).toEqual([{ gate: 'charter', personId: officePersonId }])
    expect(askedAt('charter', settings.rules, programme)).toEqual([{ criterion: 'directionDecided', needed: null }])
    expect(askedAt('rolloutEntry', settings.rules, { ...programme, staleAfterDays: 9 })).toEqual([
      { criterion: 'dimensionsReady', needed: 65 },
      { criterion: 'ownerActive', needed: 9 },
    ])
  })

  test('is not set up over the head of somebody else; the same again changes nothing', async () => {
    const { db, programme, office } = await makeOffice()
    answerOf(await configureGate(office, INPUT))
    expect(reasonsOf(await configureGate(office, { ...INPUT, asked: [] }))).toMatchObject([{ code: 'conflict' }])
    const before = await revisionOf(db, programme.id)
    answerOf(await configureGate(office, { ...INPUT, version: 1 }))
    expect(await revisionOf(db, programme.id)).toBe(before)
    answerOf(await configureGate(office, { ...INPUT, plannedOn: null, version: 1 }))
    expect((await settingsOf(db, programme)).days).toEqual({})
    expect(reasonsOf(await configureGate(office, { ...INPUT, version: 1 }))).toMatchObject([{ code: 'conflict' }])
  })

  test('is for the office alone, and names only people of the programme', async () => {
    const { db, programme, office } = await makeOffice()
    const executive = await makeMember(db, programme.id, 'executive')
    const other = contextOf(db, { programmeId: programme.id, viewer: viewerWith(executive, 'executive') })
    expect(reasonsOf(await configureGate(other, INPUT))).toEqual([{ code: 'forbidden' }])
    const stranger = await makePerson(db)
    expect(reasonsOf(await configureGate(office, { ...INPUT, approverIds: [stranger] }))).toEqual([
      { code: 'notFound' },
    ])
  })
})

test('on one’s own work stands what one is asked to decide, and the holds one sees to', async () => {
  const { db, programme } = await makeOffice()
  const member = (role: 'owner' | 'operations' | 'executive' | 'office') => makeMember(db, programme.id, role)
  const people = {
    office: await member('office'),
    owner: await member('owner'),
    otherOwner: await member('owner'),
    lead: await member('operations'),
    otherLead: await member('operations'),
    asked: await member('operations'),
    executive: await member('executive'),
  }
  await makeGates(db, programme, people, ['LTC-ML-1', 'LTC-ML-2', 'LTC-ML-3'])
  const own = await ownGates(db, programme.id, people.owner, TODAY)
  expect(own.decisions).toMatchObject([{ address: 'pilot-LTC-ML-1', dueOn: '2026-03-20' }])
  expect(own.holds).toMatchObject([{ address: 'charter', status: 'atRisk', returns: expect.stringContaining('30') }])
  expect((await ownGates(db, programme.id, people.executive, TODAY)).decisions).toEqual([])
})
