import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Verdict } from '~/domain/verdict'
import { assignCheck } from '~/features/readiness/commands/assign-check.server'
import { confirmUnchanged } from '~/features/readiness/commands/confirm-unchanged.server'
import { undoChange } from '~/features/readiness/commands/undo-change.server'
import { updateCheck } from '~/features/readiness/commands/update-check.server'
import type { Changed } from '~/lib/change.server'
import { auditEvent } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makeProgramme, TODAY, viewerWith } from '../factories/programme'
import { type CheckRow, makeCheck, ownedSubProcess, readCheck } from '../factories/readiness'

const EARLIER = '2026-02-01'

async function setUp() {
  const db = makeInstallation()
  const { programme } = await makeProgramme(db)
  const programmeId = programme.id
  const ownerId = await makeMember(db, programmeId, 'owner')
  const deputyId = await makeMember(db, programmeId, 'owner')
  const sub = await ownedSubProcess(db, programme, { ownerId, deputyId })
  const values = { programmeId, subProcessId: sub.id, updatedOn: EARLIER, statusSince: EARLIER, updatedById: deputyId }
  const check = await makeCheck(db, { ...values, status: 'blocked', note: 'No budget' })
  const second = await makeCheck(db, { ...values, updatedById: null })
  const owner = contextOf(db, { programmeId, viewer: viewerWith(ownerId, 'owner') })
  const deputy = contextOf(db, { programmeId, viewer: viewerWith(deputyId, 'owner') })
  return { db, programmeId, ownerId, deputyId, check, second, owner, deputy }
}

const withoutVersion = ({ version: _, ...row }: CheckRow) => row
const answerOf = (row: CheckRow, status: CheckRow['status']) => ({
  checkId: row.id,
  status,
  note: 'Budget found',
  evidenceNote: 'Minutes 12',
  evidenceLink: '',
  version: row.version,
})
function changeIdOf(verdict: Verdict<Changed<unknown>>): string {
  if (!verdict.ok || verdict.value.changeId === null) throw new Error('nothing was changed')
  return verdict.value.changeId
}
const codesOf = (verdict: Verdict<unknown>) => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason.code))

test('an answer is taken back: every field as it was, and the log tells of it', async () => {
  const { db, check, owner } = await setUp()
  const changeId = changeIdOf(await updateCheck(owner, answerOf(check, 'ready')))
  const undone = await undoChange(owner, { changeId })
  expect(undone.ok && undone.value.value).toBe(1)
  const now = await readCheck(db, check.id)
  expect(withoutVersion(now)).toEqual(withoutVersion(check))
  expect(now.version).toBe(3)
  const events = await db.read
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.changeId, changeIdOf(undone)))
  expect(new Set(events.map(({ verb }) => verb))).toEqual(new Set(['undoChange']))
  expect(events.map(({ field, from, to }) => [field, from, to])).toContainEqual(['status', 'ready', 'blocked'])
})

test('a confirmation of many is taken back as a whole, each with its own former update', async () => {
  const { db, check, second, owner } = await setUp()
  const changeId = changeIdOf(await confirmUnchanged(owner, { checkIds: [check.id, second.id] }))
  expect((await undoChange(owner, { changeId })).ok).toBe(true)
  expect(withoutVersion(await readCheck(db, check.id))).toEqual(withoutVersion(check))
  expect(withoutVersion(await readCheck(db, second.id))).toEqual(withoutVersion(second))
})

test('an assignment is taken back', async () => {
  const { db, check, deputyId, owner } = await setUp()
  const asked = { checkId: check.id, assigneeId: deputyId, dueOn: '2026-06-01', version: 1 }
  const changeId = changeIdOf(await assignCheck(owner, asked))
  expect((await undoChange(owner, { changeId })).ok).toBe(true)
  expect(await readCheck(db, check.id)).toMatchObject({ assigneeId: null, dueOn: TODAY })
})

test('only by who made it', async () => {
  const { db, check, owner, deputy } = await setUp()
  const changeId = changeIdOf(await updateCheck(owner, answerOf(check, 'ready')))
  expect(codesOf(await undoChange(deputy, { changeId }))).toEqual(['forbidden'])
  expect((await readCheck(db, check.id)).status).toBe('ready')
})

test('not after somebody changed it since, and then not even in part', async () => {
  const { db, check, second, owner, deputy } = await setUp()
  const changeId = changeIdOf(await confirmUnchanged(owner, { checkIds: [check.id, second.id] }))
  await updateCheck(deputy, answerOf(await readCheck(db, second.id), 'inProgress'))
  expect(codesOf(await undoChange(owner, { changeId }))).toEqual(['undoTooLate'])
  expect((await readCheck(db, check.id)).updatedOn).toBe(TODAY)
})

test('not after its gate was passed', async () => {
  const { db, check, owner } = await setUp()
  const changeId = changeIdOf(await updateCheck(owner, answerOf(check, 'ready')))
  await db.write(async (tx) => {
    await tx.update(readinessCheck).set({ settledOn: TODAY }).where(eq(readinessCheck.id, check.id))
  })
  expect(codesOf(await undoChange(owner, { changeId }))).toEqual(['undoTooLate'])
})

test('not twice, not of another programme, and not what is no change of checks', async () => {
  const { db, programmeId, check, owner } = await setUp()
  const changeId = changeIdOf(await updateCheck(owner, answerOf(check, 'ready')))
  const other = await makeProgramme(db)
  expect(codesOf(await undoChange({ ...owner, programmeId: other.programme.id }, { changeId }))).toEqual(['notFound'])
  const undone = await undoChange(owner, { changeId })
  expect(codesOf(await undoChange(owner, { changeId }))).toEqual(['undoTooLate'])
  expect(codesOf(await undoChange(owner, { changeId: changeIdOf(undone) }))).toEqual(['notFound'])

  const [creation] = await db.read.select().from(auditEvent).where(eq(auditEvent.verb, 'createProgramme'))
  const installation = contextOf(db, { programmeId })
  expect(codesOf(await undoChange(installation, { changeId: creation!.changeId }))).toEqual(['notFound'])
  expect(codesOf(await undoChange(owner, { changeId: 'unknown' }))).toEqual(['notFound'])
})

test('not by somebody who no longer answers for the check', async () => {
  const { programmeId, ownerId, check, owner, db } = await setUp()
  const changeId = changeIdOf(await updateCheck(owner, answerOf(check, 'ready')))
  const former = contextOf(db, { programmeId, viewer: viewerWith(ownerId, 'executive') })
  expect(codesOf(await undoChange(former, { changeId }))).toEqual(['forbidden'])
})
