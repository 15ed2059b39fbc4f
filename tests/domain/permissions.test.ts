import { describe, expect, test } from 'vitest'
import { type Action, may, mayAnywhere, PERMISSIONS, type Standing, type Viewer } from '~/domain/permissions'
import { ROLES } from '~/domain/vocabulary'

const ME = 1
const viewerAs = (standing: Standing | null, unitId: number | null = null): Viewer => ({
  personId: ME,
  isAdministrator: standing === 'administrator',
  roles: standing === null || standing === 'administrator' ? [] : [{ role: standing, unitId }],
})
const ACTIONS = Object.keys(PERMISSIONS) as Action[]
const STANDINGS: readonly Standing[] = ['administrator', ...ROLES]

describe('the matrix of roles', () => {
  test.each(ACTIONS)('%s is denied to somebody without a role', (action) => {
    expect(mayAnywhere(viewerAs(null), action)).toBe(false)
    expect(may(viewerAs(null), action, { ownerId: ME, unitId: 5, assigneeId: ME })).toBe(false)
  })

  test.each(STANDINGS)('as it is meant for %s', (standing) => {
    const allowed = ACTIONS.filter((action) => mayAnywhere(viewerAs(standing, 5), action))
    expect(allowed).toMatchSnapshot()
  })

  test.each([
    ['the owner', { ownerId: ME }, true],
    ['the deputy', { deputyId: ME }, true],
    ['who is asked for this check', { assigneeId: ME }, true],
    ['the owner of another sub-process', { ownerId: 2, deputyId: 3 }, false],
    ['nobody, where there is no owner', { ownerId: null, deputyId: null }, false],
  ])('a process owner updates readiness as %s: %s', (_, target, expected) => {
    expect(may(viewerAs('owner'), 'readiness.update', target)).toBe(expected)
  })

  test.each([
    ['their branch', 5, 5, true],
    ['another branch', 5, 6, false],
    ['company-wide checks', 5, null, false],
    ['anything, when bound to no branch', null, null, false],
  ])('a branch lead updates %s', (_, own, unitId, expected) => {
    expect(may(viewerAs('branchLead', own), 'readiness.update', { ownerId: ME, unitId })).toBe(expected)
  })

  test('executives change nothing but what they are asked for at gates, their answers, the direction, their own views, what they say, their advice and what they own', () => {
    const changes = ACTIONS.filter((action) => action !== 'programme.view')
    expect(changes.filter((action) => mayAnywhere(viewerAs('executive'), action))).toEqual([
      'gate.decide',
      'hold.close',
      'direction.answer',
      'direction.decide',
      'view.keep',
      'comment.add',
      'advice.give',
      'advice.close',
      'advice.withdraw',
      'ask.answer',
      'review.followUp',
      'register.edit',
    ])
  })

  test('two roles of one person add up', () => {
    const both: Viewer = {
      personId: ME,
      isAdministrator: false,
      roles: [
        { role: 'owner', unitId: null },
        { role: 'branchLead', unitId: 5 },
      ],
    }
    expect(may(both, 'readiness.update', { unitId: 5 })).toBe(true)
    expect(may(both, 'readiness.update', { ownerId: ME })).toBe(true)
    expect(may(both, 'readiness.update', { ownerId: 2, unitId: 6 })).toBe(false)
  })
})
