import { describe, expect, test } from 'vitest'
import {
  type CheckAnswer,
  type CheckTarget,
  judgeAnswer,
  judgeEvidence,
  judgeRemoval,
  mayAddEvidence,
  mayAnswer,
  mayAssign,
  mayWaive,
} from '~/domain/check-update'
import type { Viewer } from '~/domain/permissions'
import { FILES_OF_A_CHECK } from '~/domain/thresholds'
import type { Verdict } from '~/domain/verdict'
import type { Role } from '~/domain/vocabulary'

const ME = 7
const BRANCH = 40
const target = (values: Partial<CheckTarget> = {}): CheckTarget => ({
  ownerId: 1,
  deputyId: 2,
  unitId: BRANCH,
  assigneeId: null,
  ...values,
})
const as = (role: Role | null, unitId: number | null = null): Viewer => ({
  personId: ME,
  isAdministrator: false,
  roles: role ? [{ role, unitId }] : [],
})

describe('who may answer, waive and assign', () => {
  const cases: [string, Viewer, CheckTarget, { answer: boolean; waive: boolean; assign: boolean }][] = [
    ['administrator', { ...as(null), isAdministrator: true }, target(), { answer: true, waive: true, assign: true }],
    ['process office', as('office'), target(), { answer: true, waive: true, assign: true }],
    ['owner of it', as('owner'), target({ ownerId: ME }), { answer: true, waive: true, assign: true }],
    ['deputy of it', as('owner'), target({ deputyId: ME }), { answer: true, waive: true, assign: true }],
    ['owner of another', as('owner'), target(), { answer: false, waive: false, assign: false }],
    ['owner of another, asked', as('owner'), target({ assigneeId: ME }), { answer: true, waive: false, assign: false }],
    ['lead of the branch', as('branchLead', BRANCH), target(), { answer: true, waive: false, assign: false }],
    ['lead of another branch', as('branchLead', 41), target(), { answer: false, waive: false, assign: false }],
    ['lead, pilot check', as('branchLead', BRANCH), target({ unitId: null }), noneOf()],
    ['operations', as('operations'), target(), noneOf()],
    ['operations, asked', as('operations'), target({ assigneeId: ME }), { answer: true, waive: false, assign: false }],
    ['executive', as('executive'), target(), noneOf()],
    ['executive, asked', as('executive'), target({ assigneeId: ME }), noneOf()],
    ['asked, but no longer a member', as(null), target({ assigneeId: ME }), noneOf()],
  ]
  test.each(cases)('%s', (_, viewer, of, { answer, waive, assign }) => {
    expect(mayAnswer(viewer, of)).toBe(answer)
    expect(mayAnswer(viewer, of) && mayWaive(viewer, of)).toBe(waive)
    expect(mayAssign(viewer, of)).toBe(assign)
  })

  function noneOf() {
    return { answer: false, waive: false, assign: false }
  }
})

describe('what an answer needs', () => {
  const answer = (values: Partial<CheckAnswer>): CheckAnswer => ({
    status: 'inProgress',
    note: '',
    evidenceNote: '',
    evidenceLink: '',
    ...values,
  })
  const refusalsOf = (values: Partial<CheckAnswer>, evidenceRequired = false, canWaive = true, fileCount = 0) => {
    const verdict = judgeAnswer(answer(values), { evidenceRequired, fileCount }, { canWaive })
    return verdict.ok ? [] : verdict.refusals.map(({ reason, field }) => `${field}: ${reason.code}`)
  }

  test('a blocked check says by what', () => {
    expect(refusalsOf({ status: 'blocked' })).toEqual(['note: blockerNeedsNote'])
    expect(refusalsOf({ status: 'blocked', note: 'No budget' })).toEqual([])
  })

  test('a waiver needs its reason and somebody who may', () => {
    expect(refusalsOf({ status: 'waived' })).toEqual(['note: waiverNeedsReason'])
    expect(refusalsOf({ status: 'waived', note: 'Done by law' }, true)).toEqual([])
    expect(refusalsOf({ status: 'waived', note: 'Done by law' }, false, false)).toEqual(['status: forbidden'])
  })

  test('readiness is evidenced by a note, a link or a file where that is required, and only then', () => {
    expect(refusalsOf({ status: 'ready' }, true)).toEqual(['evidenceNote: evidenceNeeded'])
    expect(refusalsOf({ status: 'ready', evidenceNote: 'Notice 12' }, true)).toEqual([])
    expect(refusalsOf({ status: 'ready', evidenceLink: 'https://example.com/12' }, true)).toEqual([])
    expect(refusalsOf({ status: 'ready' }, true, true, 1)).toEqual([])
    expect(refusalsOf({ status: 'ready' })).toEqual([])
    expect(refusalsOf({ status: 'inProgress' }, true)).toEqual([])
  })
})

describe('files of a check', () => {
  const codesOf = (verdict: Verdict) => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason.code))
  const said = (values: Partial<CheckAnswer>): CheckAnswer => ({
    status: 'ready',
    note: '',
    evidenceNote: '',
    evidenceLink: '',
    ...values,
  })

  test('are so many at most', () => {
    expect(codesOf(judgeEvidence({ fileCount: FILES_OF_A_CHECK - 1 }))).toEqual([])
    expect(codesOf(judgeEvidence({ fileCount: FILES_OF_A_CHECK }))).toEqual(['evidenceEnough'])
  })

  test.each<[string, Partial<CheckAnswer>, { evidenceRequired: boolean; fileCount: number }, string[]]>([
    ['the only evidence of what is ready stays', {}, { evidenceRequired: true, fileCount: 1 }, ['evidenceHolds']],
    ['one of two may go', {}, { evidenceRequired: true, fileCount: 2 }, []],
    ['a note is enough without it', { evidenceNote: 'Notice 12' }, { evidenceRequired: true, fileCount: 1 }, []],
    ['a link is enough', { evidenceLink: 'https://a.example' }, { evidenceRequired: true, fileCount: 1 }, []],
    ['what is not ready needs none', { status: 'inProgress' }, { evidenceRequired: true, fileCount: 1 }, []],
    ['where none is asked for, none is missed', {}, { evidenceRequired: false, fileCount: 1 }, []],
  ])('%s', (_, answer, check, codes) => {
    expect(codesOf(judgeRemoval(said(answer), check))).toEqual(codes)
  })

  test('are attached by whoever answers for the check', () => {
    expect(mayAddEvidence(as('branchLead', BRANCH), target())).toBe(true)
    expect(mayAddEvidence(as('branchLead', 41), target())).toBe(false)
    expect(mayAddEvidence(as('operations'), target())).toBe(false)
    expect(mayAddEvidence(as('operations'), target({ assigneeId: ME }))).toBe(true)
    expect(mayAddEvidence(as('executive'), target({ assigneeId: ME }))).toBe(false)
  })
})
