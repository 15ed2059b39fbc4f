import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Verdict } from '~/domain/verdict'
import { assignCheck } from '~/features/readiness/commands/assign-check.server'
import { confirmUnchanged } from '~/features/readiness/commands/confirm-unchanged.server'
import { updateCheck } from '~/features/readiness/commands/update-check.server'
import type { Db } from '~db/client.server'
import { auditEvent, programme as programmeTable } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import {
  contextOf,
  makeMember,
  makePerson,
  makeProgramme,
  makeUnit,
  NOW,
  TODAY,
  viewerWith,
} from '../factories/programme'
import { type CheckRow, makeCheck, makeRollout, ownedSubProcess, readCheck } from '../factories/readiness'

const EARLIER = '2026-02-01'

async function setUp() {
  const db = makeInstallation()
  const { programme } = await makeProgramme(db)
  const programmeId = programme.id
  const ownerId = await makeMember(db, programmeId, 'owner')
  const sub = await ownedSubProcess(db, programme, { ownerId })
  const unitId = await makeUnit(db)
  const leadId = await makeMember(db, programmeId, 'branchLead', { unitId })
  const at = await makeRollout(db, programme, { subProcessId: sub.id, unitId })
  const base = { programmeId, subProcessId: sub.id, updatedOn: EARLIER, statusSince: EARLIER }
  const pilot = await makeCheck(db, base)
  const local = await makeCheck(db, { ...base, rolloutId: at.id, assigneeId: leadId })
  const owner = contextOf(db, { programmeId, viewer: viewerWith(ownerId, 'owner') })
  const lead = contextOf(db, { programmeId, viewer: viewerWith(leadId, { role: 'branchLead', unitId }) })
  return { db, programme, programmeId, ownerId, leadId, sub, base, pilot, local, owner, lead }
}

const answerOf = (row: CheckRow, values: Partial<CheckRow> = {}) => {
  const { status, note, evidenceNote, evidenceLink, version } = { ...row, ...values }
  return { checkId: row.id, status, note, evidenceNote, evidenceLink, version }
}
const codesOf = (verdict: Verdict<unknown>) =>
  verdict.ok ? [] : verdict.refusals.map(({ reason, field }) => (field ? `${field}: ${reason.code}` : reason.code))
const eventsOf = (db: Db, entityId: number) =>
  db.read
    .select({ verb: auditEvent.verb, field: auditEvent.field, from: auditEvent.from, to: auditEvent.to })
    .from(auditEvent)
    .where(eq(auditEvent.entityId, entityId))
    .orderBy(asc(auditEvent.id))
    .then((events) => events.filter(({ verb }) => /Check|Unchanged/.test(verb)))
const revisionOf = async (db: Db, id: number) =>
  (await db.read.select().from(programmeTable).where(eq(programmeTable.id, id)))[0]!.revision

test('an owner says how a check stands: status, since when, by whom, with an event for each field', async () => {
  const { db, programmeId, ownerId, pilot, owner } = await setUp()
  const before = await revisionOf(db, programmeId)
  const verdict = await updateCheck(owner, answerOf(pilot, { status: 'inProgress', note: 'Draft is out' }))
  expect(verdict.ok && verdict.value.changeId).toBeTruthy()
  expect(await readCheck(db, pilot.id)).toMatchObject({
    status: 'inProgress',
    statusSince: TODAY,
    note: 'Draft is out',
    updatedOn: TODAY,
    updatedById: ownerId,
    version: 2,
  })
  expect(await eventsOf(db, pilot.id)).toEqual([
    { verb: 'updateCheck', field: 'status', from: 'notStarted', to: 'inProgress' },
    { verb: 'updateCheck', field: 'statusSince', from: EARLIER, to: TODAY },
    { verb: 'updateCheck', field: 'note', from: '', to: 'Draft is out' },
    { verb: 'updateCheck', field: 'updatedOn', from: EARLIER, to: TODAY },
    { verb: 'updateCheck', field: 'updatedById', from: null, to: String(ownerId) },
  ])
  expect(await revisionOf(db, programmeId)).toBe(before + 1)
})

test('the status keeps its age when only the note changes, and the update counts nevertheless', async () => {
  const { db, base, owner } = await setUp()
  const check = await makeCheck(db, { ...base, status: 'blocked', note: 'No budget' })
  expect((await updateCheck(owner, answerOf(check, { note: 'Still no budget' }))).ok).toBe(true)
  expect(await readCheck(db, check.id)).toMatchObject({ statusSince: EARLIER, updatedOn: TODAY })
})

test('today is the day in the time zone of the programme', async () => {
  const { db, pilot, owner } = await setUp()
  const lateInLondon = Date.UTC(2026, 2, 2, 17)
  expect((await updateCheck({ ...owner, now: lateInLondon }, answerOf(pilot, { status: 'ready' }))).ok).toBe(true)
  expect((await readCheck(db, pilot.id)).updatedOn).toBe('2026-03-03')
})

test('an answer that is the same as today already spends no revision', async () => {
  const { db, programmeId, pilot, owner } = await setUp()
  await updateCheck(owner, answerOf(pilot, { status: 'ready' }))
  const before = await revisionOf(db, programmeId)
  const again = await updateCheck(owner, answerOf(await readCheck(db, pilot.id)))
  expect(again.ok && again.value.changeId).toBe(null)
  expect(await revisionOf(db, programmeId)).toBe(before)
  expect((await readCheck(db, pilot.id)).version).toBe(2)
})

test('a branch lead answers for the checks of the branch, but cannot waive them and not answer for the pilot', async () => {
  const { db, local, pilot, lead } = await setUp()
  expect(codesOf(await updateCheck(lead, answerOf(local, { status: 'waived', note: 'Too small' })))).toEqual([
    'status: forbidden',
  ])
  expect(codesOf(await updateCheck(lead, answerOf(pilot, { status: 'ready' })))).toEqual(['forbidden'])
  expect((await updateCheck(lead, answerOf(local, { status: 'ready' }))).ok).toBe(true)
  expect((await readCheck(db, local.id)).status).toBe('ready')
})

test('who was asked for one check answers it and no other; an executive is not asked and changes nothing', async () => {
  const { db, programmeId, base } = await setUp()
  const reviewerId = await makeMember(db, programmeId, 'operations')
  const asked = await makeCheck(db, { ...base, assigneeId: reviewerId })
  const notAsked = await makeCheck(db, base)
  const reviewer = contextOf(db, { programmeId, viewer: viewerWith(reviewerId, 'operations') })
  expect((await updateCheck(reviewer, answerOf(asked, { status: 'ready' }))).ok).toBe(true)
  expect(codesOf(await updateCheck(reviewer, answerOf(notAsked, { status: 'ready' })))).toEqual(['forbidden'])
  expect(await eventsOf(db, notAsked.id)).toEqual([])

  const executiveId = await makeMember(db, programmeId, 'executive')
  const executive = contextOf(db, { programmeId, viewer: viewerWith(executiveId, 'executive') })
  const old = await makeCheck(db, { ...base, assigneeId: executiveId })
  expect(codesOf(await updateCheck(executive, answerOf(old, { status: 'ready' })))).toEqual(['forbidden'])
  const asking = { checkId: notAsked.id, assigneeId: executiveId, dueOn: notAsked.dueOn, version: notAsked.version }
  expect(codesOf(await assignCheck(contextOf(db, { programmeId }), asking))).toEqual(['assigneeId: cannotAnswerHere'])
})

test('incomplete answers are refused beside their field', async () => {
  const { db, base, owner } = await setUp()
  const check = await makeCheck(db, { ...base, evidenceRequired: true })
  expect(codesOf(await updateCheck(owner, answerOf(check, { status: 'blocked' })))).toEqual(['note: blockerNeedsNote'])
  expect(codesOf(await updateCheck(owner, answerOf(check, { status: 'waived' })))).toEqual(['note: waiverNeedsReason'])
  expect(codesOf(await updateCheck(owner, answerOf(check, { status: 'ready' })))).toEqual([
    'evidenceNote: evidenceNeeded',
  ])
  expect((await readCheck(db, check.id)).version).toBe(1)
})

test('a stale form, a passed gate and a check of another programme change nothing', async () => {
  const { db, base, pilot, owner } = await setUp()
  await updateCheck(owner, answerOf(pilot, { status: 'inProgress' }))
  expect(codesOf(await updateCheck(owner, answerOf(pilot, { status: 'ready' })))).toEqual(['conflict'])
  expect((await readCheck(db, pilot.id)).status).toBe('inProgress')

  const settled = await makeCheck(db, { ...base, settledOn: EARLIER })
  expect(codesOf(await updateCheck(owner, answerOf(settled, { status: 'ready' })))).toEqual(['checkSettled'])

  const other = await makeProgramme(db)
  const office = contextOf(db, { programmeId: other.programme.id })
  expect(codesOf(await updateCheck(office, answerOf(pilot, { status: 'ready', version: 2 })))).toEqual(['notFound'])
  expect(codesOf(await confirmUnchanged(office, { checkIds: [pilot.id] }))).toEqual(['notFound'])
  expect(codesOf(await assignCheck(office, { checkId: pilot.id, assigneeId: null, dueOn: TODAY, version: 2 }))).toEqual(
    ['notFound'],
  )
})

test('all unchanged ones are confirmed at once, with the events that single answers leave', async () => {
  const { db, base, ownerId, pilot, owner } = await setUp()
  const second = await makeCheck(db, { ...base, status: 'blocked', note: 'No budget' })
  const settled = await makeCheck(db, { ...base, settledOn: EARLIER })
  const verdict = await confirmUnchanged(owner, { checkIds: [pilot.id, second.id, settled.id] })
  expect(verdict.ok && verdict.value.value).toBe(2)
  for (const { id } of [pilot, second]) {
    expect(await readCheck(db, id)).toMatchObject({ updatedOn: TODAY, updatedById: ownerId, version: 2 })
    expect(await eventsOf(db, id)).toEqual([
      { verb: 'confirmUnchanged', field: 'updatedOn', from: EARLIER, to: TODAY },
      { verb: 'confirmUnchanged', field: 'updatedById', from: null, to: String(ownerId) },
    ])
  }
  expect(await readCheck(db, second.id)).toMatchObject({ status: 'blocked', statusSince: EARLIER, note: 'No budget' })
  expect(await readCheck(db, settled.id)).toEqual(settled)
})

test('confirming what one does not answer for refuses the whole', async () => {
  const { db, local, pilot, lead } = await setUp()
  expect(codesOf(await confirmUnchanged(lead, { checkIds: [local.id, pilot.id] }))).toEqual(['forbidden'])
  expect((await readCheck(db, local.id)).updatedOn).toBe(EARLIER)
})

test('confirming takes as many statements for a thousand checks as for six hundred', async () => {
  const statements: string[] = []
  const db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
  const { programme } = await makeProgramme(db)
  const sub = await ownedSubProcess(db, programme)
  const ids: number[] = []
  for (let n = 0; n < 1000; n += 1) {
    const values = { programmeId: programme.id, subProcessId: sub.id, updatedOn: EARLIER }
    ids.push((await makeCheck(db, values)).id)
  }
  const office = contextOf(db, { programmeId: programme.id })
  const updatesFor = async (count: number, now: number) => {
    statements.length = 0
    expect((await confirmUnchanged({ ...office, now }, { checkIds: ids.slice(0, count) })).ok).toBe(true)
    return statements.filter((sql) => sql.startsWith('update "readiness_check"')).length
  }
  expect(await updatesFor(600, NOW)).toBe(2)
  expect(await updatesFor(1000, NOW + 86_400_000)).toBe(2)
})

test('an owner asks a member of the programme for a check; strangers cannot be asked', async () => {
  const { db, programmeId, pilot, owner } = await setUp()
  const memberId = await makeMember(db, programmeId, 'operations')
  const strangerId = await makePerson(db)
  const ask = (assigneeId: number | null, version = 1) =>
    assignCheck(owner, { checkId: pilot.id, assigneeId, dueOn: '2026-04-01', version })
  expect(codesOf(await ask(strangerId))).toEqual(['assigneeId: cannotAnswerHere'])
  expect((await ask(memberId)).ok).toBe(true)
  expect(await readCheck(db, pilot.id)).toMatchObject({
    assigneeId: memberId,
    dueOn: '2026-04-01',
    updatedOn: EARLIER,
    version: 2,
  })
  expect(await eventsOf(db, pilot.id)).toEqual([
    { verb: 'assignCheck', field: 'assigneeId', from: null, to: String(memberId) },
    { verb: 'assignCheck', field: 'dueOn', from: TODAY, to: '2026-04-01' },
  ])
  expect(codesOf(await ask(null, 1))).toEqual(['conflict'])
  expect((await ask(null, 2)).ok).toBe(true)
})

test('having been asked is not enough to ask somebody else', async () => {
  const { local, leadId, lead } = await setUp()
  const asked = { checkId: local.id, assigneeId: leadId, dueOn: '2026-12-31', version: 1 }
  expect(codesOf(await assignCheck(lead, asked))).toEqual(['forbidden'])
})
