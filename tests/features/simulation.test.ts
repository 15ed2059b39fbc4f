import { expect, test } from 'vitest'
import { simulationPassed, simulationStanding } from '~/domain/simulation'
import { addCases } from '~/features/simulation/commands/add-cases.server'
import { addIssue } from '~/features/simulation/commands/add-issue.server'
import { archiveCase } from '~/features/simulation/commands/archive-case.server'
import { archiveIssue } from '~/features/simulation/commands/archive-issue.server'
import { closeIssue } from '~/features/simulation/commands/close-issue.server'
import { moveCase } from '~/features/simulation/commands/move-case.server'
import { reopenIssue } from '~/features/simulation/commands/reopen-issue.server'
import { updateCase } from '~/features/simulation/commands/update-case.server'
import { updateIssue } from '~/features/simulation/commands/update-issue.server'
import { walkCase } from '~/features/simulation/commands/walk-case.server'
import { casesOf, issuesOf } from '~/features/simulation/queries.server'
import { addCasesSchema } from '~/features/simulation/schema'
import { contextOf, makeMember, makePerson, makeProgramme, viewerWith } from '../factories/programme'
import { makeOwned, toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf } from '../factories/waves'

async function makeSimulated() {
  const stage = await makeOwned()
  const subProcessId = stage.owned
  answerOf(await addCases(stage.owner, { subProcessId, names: ['A tender', 'An urgent quote'] }))
  const [first, second] = await casesOf(stage.db, subProcessId)
  const found = {
    subProcessId,
    caseId: second!.id,
    text: 'No field',
    assigneeId: null,
    foundOn: '2026-05-04',
    dueOn: null,
  }
  const passed = async () => {
    const [cases, issues] = [await casesOf(stage.db, subProcessId), await issuesOf(stage.db, subProcessId)]
    const verdict = simulationPassed(simulationStanding(cases, issues))
    return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason.code)
  }
  return { ...stage, subProcessId, first: first!, second: second!, found, passed }
}

const walk = (caseId: number, version: number, outcome: 'passed' | 'failed' = 'passed') =>
  ({ caseId, version, outcome, walkedOn: '2026-05-04', note: outcome === 'failed' ? 'Stuck' : '' }) as const

test('cases are walked through, what fails is settled and walked through again', async () => {
  const { db, owner, subProcessId, first, second, found, passed } = await makeSimulated()
  expect(await passed()).toEqual(['casesNotWalked'])
  answerOf(await walkCase(owner, walk(first.id, 1)))
  answerOf(await walkCase(owner, walk(second.id, 1, 'failed')))
  const issueId = answerOf(await addIssue(owner, found))
  expect(await passed()).toEqual(['casesFailed', 'issuesOpen'])
  answerOf(await closeIssue(owner, { issueId, closedOn: '2026-05-06', closing: 'A field', version: 1 }))
  expect(await passed()).toEqual(['casesToRepeat'])
  answerOf(await walkCase(owner, walk(second.id, 2)))
  expect(await passed()).toEqual([])
  answerOf(await reopenIssue(owner, { issueId, version: 2 }))
  expect(await passed()).toEqual(['issuesOpen'])
  expect((await issuesOf(db, subProcessId))[0]).toMatchObject({ closedOn: null, closing: 'A field' })
  expect(await toldOf(db, 'simulationIssue', issueId)).toContain('closedOn: 2026-05-06 → null')
})

test('a case is not walked ahead of time, and says where it failed', async () => {
  const { owner, first } = await makeSimulated()
  expect(await walkCase(owner, { ...walk(first.id, 1), walkedOn: '2026-06-02' })).toMatchObject({
    refusals: [{ field: 'walkedOn', reason: { code: 'dayInFuture' } }],
  })
  expect(await walkCase(owner, { ...walk(first.id, 1, 'failed'), note: ' ' })).toMatchObject({
    refusals: [{ field: 'note', reason: { code: 'failedNeedsNote' } }],
  })
  expect(reasonsOf(await walkCase(owner, walk(first.id, 5)))).toMatchObject([{ code: 'conflict' }])
})

test('cases are added one a line, each once, moved, worded anew and taken off', async () => {
  const { db, owner, subProcessId, first, second } = await makeSimulated()
  const { names } = addCasesSchema.parse({ names: 'A tender\n\n A framework \n' })
  expect(addCasesSchema.safeParse({ names: ' \n' }).success).toBe(false)
  expect(addCasesSchema.safeParse({ names: 'x'.repeat(121) }).success).toBe(false)
  expect(answerOf(await addCases(owner, { subProcessId, names }))).toBe(1)
  answerOf(await moveCase(owner, { caseId: second.id, to: 'up' }))
  answerOf(await updateCase(owner, { caseId: first.id, name: 'The largest tender', version: 1 }))
  expect((await casesOf(db, subProcessId)).map(({ name }) => name)).toEqual([
    'An urgent quote',
    'The largest tender',
    'A framework',
  ])
  answerOf(await archiveCase(owner, { caseId: first.id, version: 2 }))
  expect(reasonsOf(await archiveCase(owner, { caseId: first.id, version: 3 }))).toEqual([{ code: 'notFound' }])
})

test('an issue names a case of its own and a member who can settle it, and is closed after it was found', async () => {
  const { db, programme, owner, found, second } = await makeSimulated()
  expect(await addIssue(owner, { ...found, foundOn: '2026-06-02' })).toMatchObject({ refusals: [{ field: 'foundOn' }] })
  expect(await addIssue(owner, { ...found, caseId: 999 })).toMatchObject({ refusals: [{ field: 'caseId' }] })
  const stranger = await makePerson(db)
  expect(await addIssue(owner, { ...found, assigneeId: stranger })).toMatchObject({
    refusals: [{ field: 'assigneeId', reason: { code: 'cannotAnswerHere' } }],
  })
  const assigneeId = await makeMember(db, programme.id, 'operations')
  const issueId = answerOf(await addIssue(owner, { ...found, assigneeId }))
  const early = await closeIssue(owner, { issueId, closedOn: '2026-05-03', closing: 'Done', version: 1 })
  expect(early).toMatchObject({ refusals: [{ field: 'closedOn', reason: { code: 'closedBeforeFound' } }] })
  const { subProcessId: _, ...facts } = found
  answerOf(await updateIssue(owner, { ...facts, caseId: second.id, text: 'No field yet', issueId, version: 1 }))
  expect(reasonsOf(await archiveIssue(owner, { issueId, version: 1 }))).toMatchObject([{ code: 'conflict' }])
  answerOf(await archiveIssue(owner, { issueId, version: 2 }))
})

test('is for the owner, operations support and the office, and nobody of another programme', async () => {
  const { db, programme, owner, other, subProcessId } = await makeSimulated()
  const as = async (role: 'operations' | 'branchLead' | 'executive') =>
    contextOf(db, { programmeId: programme.id, viewer: viewerWith(await makeMember(db, programme.id, role), role) })
  const more = { subProcessId, names: ['One more'] }
  for (const role of ['branchLead', 'executive'] as const) {
    expect(reasonsOf(await addCases(await as(role), more)), role).toEqual([{ code: 'forbidden' }])
  }
  expect(reasonsOf(await addCases(owner, { ...more, subProcessId: other }))).toEqual([{ code: 'forbidden' }])
  const elsewhere = contextOf(db, { programmeId: (await makeProgramme(db)).programme.id })
  expect(reasonsOf(await addCases(elsewhere, more))).toEqual([{ code: 'notFound' }])
  answerOf(await addCases(await as('operations'), more))
})
