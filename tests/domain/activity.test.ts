import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ACTIVITY_KINDS, changesTold, isTold, type LogEvent, TELLINGS, toldVerbs } from '~/domain/activity'
import { sourceFiles } from '../setup/source-files'

describe('what everybody is told', () => {
  test.each([
    ['updateCheck', 'readinessCheck', true],
    ['decideGate', 'gateDecision', true],
    ['addComment', 'comment', true],
    ['decideReview', 'review', true],
    ['importReadings', 'kpiReading', true],
    ['closeEntry', 'registerEntry', true],
    // What is written beside it is not told.
    ['assignOwner', 'membership', false],
    ['decideGate', 'gateHold', false],
    ['decideReview', 'reviewFollowUp', false],
    ['resumeReview', 'reviewRound', false],
    ['withdrawConfirmation', 'liveConfirmation', false],
    ['makeUsageKey', 'accessKey', false],
    ['setDeskHours', 'programme', false],
    ['addMember', 'membership', false],
    ['removeMember', 'membership', false],
    ['createPerson', 'person', false],
    ['updatePerson', 'person', false],
    ['muteConversation', 'mutedConversation', false],
    ['keepView', 'savedView', false],
    ['answerDiagnosis', 'symptomAnswer', false],
    ['inviteLeaders', 'respondent', false],
    ['createScenario', 'scenario', false],
    ['configureProgramme', 'programme', false],
    ['configureGate', 'gateApprover', false],
    ['removeComment', 'comment', false],
    // Closed by default: what nobody has thought of yet.
    ['inventSomething', 'readinessCheck', false],
  ])('%s of %s: %s', (verb, entity, expected) => {
    expect(isTold({ verb, entity })).toBe(expected)
  })

  test('has verbs of every kind, each of one, and all of them are commands that exist', () => {
    const commands = sourceFiles('app/features', /\.server\.ts$/)
      .map(({ path }) => readFileSync(path, 'utf8'))
      .join()
    for (const verb of toldVerbs(null)) expect(commands).toContain(`'${verb}'`)
    expect(ACTIVITY_KINDS.flatMap((kind) => toldVerbs(kind)).sort()).toEqual(Object.keys(TELLINGS).sort())
    for (const kind of ACTIVITY_KINDS) expect(toldVerbs(kind).length).toBeGreaterThan(0)
  })
})

describe('changes out of rows of the log', () => {
  const event = (values: Partial<LogEvent>): LogEvent => ({
    changeId: 'a',
    verb: 'updateCheck',
    entity: 'readinessCheck',
    entityId: 1,
    field: 'note',
    to: 'x',
    ...values,
  })

  test('are one each, with the value that their sentence holds', () => {
    const rows = [event({ field: 'status', to: 'ready' }), event({})]
    expect(changesTold(rows)).toEqual([{ verb: 'updateCheck', first: rows[1], count: 1, value: 'ready' }])
    expect(changesTold([event({})])[0]?.value).toBeNull()
  })

  test('stand for all that they were done to, named by what was written first', () => {
    const rows = [3, 2, 2, 1].map((entityId) => event({ verb: 'confirmUnchanged', entityId, field: 'updatedOn' }))
    expect(changesTold(rows)).toMatchObject([{ verb: 'confirmUnchanged', first: { entityId: 1 }, count: 3 }])
  })

  test('take the value of the first thing, and of no other', () => {
    const rows = [event({ entityId: 2, field: 'status', to: 'ready' }), event({ entityId: 1 })]
    expect(changesTold(rows)).toMatchObject([{ first: { entityId: 1 }, value: null }])
  })

  test('keep the order of the log, and leave out what is not told', () => {
    const rows = [
      event({ changeId: 'c', verb: 'addMember', entity: 'membership' }),
      event({ changeId: 'b', verb: 'addComment', entity: 'comment' }),
      event({ changeId: 'a' }),
    ]
    expect(changesTold(rows).map(({ first }) => first.changeId)).toEqual(['b', 'a'])
  })
})
