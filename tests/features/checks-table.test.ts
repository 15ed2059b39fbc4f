import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Verdict } from '~/domain/verdict'
import { markOf } from '~/features/readiness/answer-mark'
import { undoChange } from '~/features/readiness/commands/undo-change.server'
import { updateCheck } from '~/features/readiness/commands/update-check.server'
import { updateChecks } from '~/features/readiness/commands/update-checks.server'
import { gridFilterOf, gridOf } from '~/features/readiness/grid'
import { type GridRow, updateChecksSchema } from '~/features/readiness/schema'
import { parseFields } from '~/lib/form.server'
import type { Db } from '~db/client.server'
import { auditEvent, programme as programmeTable } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makeProgramme, TODAY, viewerWith } from '../factories/programme'
import { type CheckRow, makeCheck, ownedSubProcess, readCheck } from '../factories/readiness'

const EARLIER = '2026-02-01'

let db: Db
let given: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  db = makeInstallation()
  given = await setUp()
})

async function setUp() {
  const { programme } = await makeProgramme(db)
  const programmeId = programme.id
  const ownerId = await makeMember(db, programmeId, 'owner')
  const sub = await ownedSubProcess(db, programme, { ownerId })
  const base = { programmeId, subProcessId: sub.id, updatedOn: EARLIER, statusSince: EARLIER }
  const checks = [await makeCheck(db, base), await makeCheck(db, { ...base, evidenceRequired: true })] as const
  const owner = contextOf(db, { programmeId, viewer: viewerWith(ownerId, 'owner') })
  return { programmeId, ownerId, checks, owner, base }
}

const rowOf = (check: CheckRow, values: Partial<GridRow> = {}): GridRow => {
  const { id: checkId, version, status, note, evidenceNote } = check
  return { checkId, version, status, note, evidenceNote, ...values }
}
const codesOf = (verdict: Verdict<unknown>) =>
  verdict.ok ? [] : verdict.refusals.map(({ reason, field }) => (field ? `${field}: ${reason.code}` : reason.code))
const everything = () => Promise.all(given.checks.map(({ id }) => readCheck(db, id)))
const revision = async () =>
  (await db.read.select().from(programmeTable).where(eq(programmeTable.id, given.programmeId)))[0]!.revision

describe('many checks at once', () => {
  test('are one change, with an event for each field, and one undo takes all of it back', async () => {
    const { owner, checks, ownerId } = given
    const [before, at] = [await everything(), await revision()]
    const rows = [
      rowOf(checks[0], { status: 'blocked', note: '等数据' }),
      rowOf(checks[1], { status: 'ready', evidenceNote: 'Notice 12' }),
    ]
    const done = await updateChecks(owner, rows)
    expect(done).toMatchObject({ ok: true, value: { value: 2 } })
    expect(await revision()).toBe(at + 1)
    const said = { statusSince: TODAY, updatedOn: TODAY, updatedById: ownerId, version: 2 }
    expect(await everything()).toEqual([
      { ...before[0], ...said, status: 'blocked', note: '等数据' },
      { ...before[1], ...said, status: 'ready', evidenceNote: 'Notice 12' },
    ])
    const events = await db.read.select().from(auditEvent).where(eq(auditEvent.verb, 'updateChecks'))
    expect(new Set(events.map(({ changeId }) => changeId)).size).toBe(1)
    expect(codesOf(await undoChange(owner, { changeId: events[0]!.changeId }))).toEqual([])
    expect(await everything()).toEqual(before.map((row) => ({ ...row, version: 3 })))
  })

  test('may be as they were: that is an update too', async () => {
    const { owner, checks } = given
    await updateChecks(owner, [rowOf(checks[0])])
    expect(await readCheck(db, checks[0].id)).toMatchObject({ updatedOn: TODAY, statusSince: EARLIER })
    expect(await readCheck(db, checks[1].id)).toMatchObject({ updatedOn: EARLIER })
  })

  test.each<[string, (checks: readonly [CheckRow, CheckRow]) => GridRow[], (ids: number[]) => string[]]>([
    [
      'what blocks it is missing',
      ([one, two]) => [rowOf(one, { status: 'ready' }), rowOf(two, { status: 'blocked' })],
      ([, two]) => [`note.${two}: blockerNeedsNote`],
    ],
    [
      'evidence is missing, and a version is old',
      ([one, two]) => [rowOf(one, { status: 'ready', version: 7 }), rowOf(two, { status: 'ready' })],
      ([one, two]) => [`status.${one}: conflict`, `evidenceNote.${two}: evidenceNeeded`],
    ],
    [
      'a check is not there',
      ([one]) => [rowOf(one, { status: 'ready' }), rowOf(one, { checkId: 9999 })],
      () => ['notFound'],
    ],
  ])('are all left as they are where %s', async (_, rows, codes) => {
    const { owner, checks } = given
    const before = await everything()
    expect(codesOf(await updateChecks(owner, rows(checks)))).toEqual(codes(checks.map(({ id }) => id)))
    expect(await everything()).toEqual(before)
  })

  test('are refused to somebody who does not answer for one of them', async () => {
    const { programmeId, checks } = given
    const other = await makeMember(db, programmeId, 'owner')
    const context = contextOf(db, { programmeId, viewer: viewerWith(other, 'owner') })
    expect(codesOf(await updateChecks(context, [rowOf(checks[0], { status: 'ready' })]))).toEqual(['forbidden'])
  })

  test('are refused where somebody was faster, who loses nothing', async () => {
    const { owner, checks } = given
    const [one] = checks
    await updateCheck(owner, { ...rowOf(one), status: 'inProgress', note: 'Theirs', evidenceLink: '' })
    expect(codesOf(await updateChecks(owner, [rowOf(one, { note: 'Mine' })]))).toEqual([`status.${one.id}: conflict`])
    expect(await readCheck(db, one.id)).toMatchObject({ status: 'inProgress', note: 'Theirs' })
  })

  test('of another programme are not found', async () => {
    const { checks } = given
    const { programme } = await makeProgramme(db)
    const context = contextOf(db, { programmeId: programme.id })
    expect(codesOf(await updateChecks(context, [rowOf(checks[0], { status: 'ready' })]))).toEqual(['notFound'])
  })
})

describe('the table as it is sent', () => {
  const saved = { status: 'inProgress', note: 'one\ntwo', evidenceNote: '' }
  const sent = (fields: Record<string, string>, bulk = '') => {
    const form = new FormData()
    const shown = { 'version.5': '3', 'was.5': markOf(saved), 'status.5': 'inProgress', 'note.5': 'one\r\ntwo' }
    for (const [name, value] of Object.entries({ ...shown, 'evidenceNote.5': '', bulk, ...fields }))
      form.set(name, value)
    const parsed = parseFields(form, updateChecksSchema)
    return parsed.ok ? parsed.data : parsed.faults.errors
  }

  test('says nothing of a row that nobody has touched, whatever line ends the browser sends', () => {
    expect(sent({})).toEqual([])
  })

  test.each<[string, Record<string, string>, string, Partial<GridRow>]>([
    ['another status', { 'status.5': 'ready' }, '', { status: 'ready' }],
    ['another note', { 'note.5': 'one' }, '', { note: 'one' }],
    ['other evidence', { 'evidenceNote.5': 'Notice' }, '', { evidenceNote: 'Notice' }],
    ['a bulk change', { 'chosen.5': 'on' }, 'blocked', { status: 'blocked' }],
    ['that it is as it was', { 'chosen.5': 'on' }, 'unchanged', {}],
  ])('says %s', (_, fields, bulk, said) => {
    const row = { checkId: 5, version: 3, status: 'inProgress', note: 'one\ntwo', evidenceNote: '' }
    expect(sent(fields, bulk)).toEqual([{ ...row, ...said }])
  })

  test('bulk leaves alone what is not chosen', () => {
    expect(sent({}, 'ready')).toEqual([])
    expect(sent({}, 'unchanged')).toEqual([])
  })

  test('names the field that is at fault', () => {
    expect(sent({ 'note.5': 'x'.repeat(2001) })).toEqual({ 'note.5': ['tooLong'] })
    expect(sent({ 'status.5': 'nearly' })).toEqual({ 'status.5': ['choice'] })
    expect(sent({ 'version.5': 'x' })).toEqual({ 'version.5': ['required'] })
  })
})

describe('the rows of the table', () => {
  const check = (id: number, values: object = {}) => ({
    ...{ id, code: 'LTC-ML-1', subProcessZh: '', subProcessEn: '', weight: 1, updatedById: null, settledOn: null },
    ...{ dimension: 'rules' as const, neededBy: 'pilot' as const, status: 'inProgress' as const },
    ...{ dueOn: '2026-06-01', updatedOn: TODAY, isBlocker: false, ...values },
  })
  const at = { today: TODAY, limits: { staleAfterDays: 14, dueSoonDays: 7 }, page: 1 }
  const idsOf = (query: string, checks: ReturnType<typeof check>[], page = 1) =>
    gridOf(checks, gridFilterOf(new URLSearchParams(query)), { ...at, page }).ids

  test.each([
    ['', [1, 2, 3, 4, 5]],
    ['subProcess=MCR-1', [2]],
    ['dimension=digital', [3]],
    ['dimension=nothing', [1, 2, 3, 4, 5]],
    ['neededBy=rollout', [4]],
    ['only=due', [5]],
  ])('of "%s"', (query, ids) => {
    const checks = [
      check(1),
      check(2, { code: 'MCR-1' }),
      check(3, { dimension: 'digital' }),
      check(4, { neededBy: 'rollout' }),
      check(5, { updatedOn: EARLIER }),
    ]
    expect(idsOf(query, checks)).toEqual(ids)
  })

  test('are a hundred to a page', () => {
    const checks = Array.from({ length: 250 }, (_, at) => check(at + 1))
    expect(idsOf('', checks)).toHaveLength(100)
    expect(idsOf('', checks, 3)[0]).toBe(201)
    expect(idsOf('', checks, 9)).toHaveLength(50)
  })
})
