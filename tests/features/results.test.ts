import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { figure } from '~/domain/form-fields'
import { addResult } from '~/features/results/commands/add-result.server'
import { removeResult } from '~/features/results/commands/remove-result.server'
import { updateResult } from '~/features/results/commands/update-result.server'
import { findResult, kpisOf, resultsOf, subProcessesIn } from '~/features/results/queries.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { kpiResult } from '~db/schema/planning'
import { contextOf, makePerson, TODAY, viewerWith } from '../factories/programme'
import { toldOf } from '../factories/sub-processes'
import { answerOf, cellsOf, makeStage, reasonsOf, revisionOf } from '../factories/waves'

const FIGURE = { name: '中标率', measure: '%', aim: 'up', before: 28_000, after: 37_500, notedOn: TODAY } as const

/** A wave with two of the sub-processes in its scope, one of them with an owner. */
async function makeScoped() {
  const stage = await makeStage()
  const { db, programme, waveId, subProcessIds, unitIds } = stage
  const context = contextOf(db, { programmeId: programme.id, viewer: viewerWith(stage.officePersonId, 'office') })
  answerOf(await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 2), unitIds), version: 1 }))
  const [first, second, third] = subProcessIds as [number, number, number]
  const wave = { id: waveId, programmeId: programme.id }
  return { ...stage, context, first, second, third, wave }
}

const one = (waveId: number, subProcessId: number) => ({ ...FIGURE, waveId, subProcessId })

describe('noting a result', () => {
  test('keeps it in thousandths, by whom and on which day, and tells of it', async () => {
    const { db, programme, context, waveId, first, officePersonId } = await makeScoped()
    const id = answerOf(await addResult(context, one(waveId, first)))
    const [result] = await resultsOf(db, programme.id)
    expect(result).toMatchObject({ id, ...FIGURE, waveId, subProcess: { id: first }, version: 1 })
    const [row] = await db.read.select().from(kpiResult)
    expect(row?.notedById).toBe(officePersonId)
    expect(await toldOf(db, 'kpiResult', id)).toEqual(expect.arrayContaining(['after: null → 37500']))
  })

  test('is not of a day to come', async () => {
    const { context, waveId, first } = await makeScoped()
    const verdict = await addResult(context, { ...one(waveId, first), notedOn: '2026-03-03' })
    expect(verdict).toMatchObject({ refusals: [{ field: 'notedOn', reason: { code: 'dayInFuture' } }] })
  })

  test('is of a sub-process in the wave', async () => {
    const { db, context, programme, waveId, third } = await makeScoped()
    const verdict = await addResult(context, one(waveId, third))
    expect(verdict).toMatchObject({ refusals: [{ field: 'subProcessId', reason: { code: 'notFound' } }] })
    const other = await makeScoped()
    const strange = await addResult(context, one(other.waveId + 999, other.first))
    expect(reasonsOf(strange)).toEqual([{ code: 'notFound' }])
    expect(await resultsOf(db, programme.id)).toEqual([])
  })

  test('is for the office and the owner of the sub-process', async () => {
    const { db, programme, waveId, first } = await makeScoped()
    for (const role of ['owner', 'executive', 'operations'] as const) {
      const viewer = viewerWith(await makePerson(db), role)
      const verdict = await addResult(contextOf(db, { programmeId: programme.id, viewer }), one(waveId, first))
      expect(reasonsOf(verdict), role).toEqual([{ code: 'forbidden' }])
    }
  })
})

describe('a result that is there', () => {
  test('is corrected; the same again changes nothing', async () => {
    const { db, programme, context, waveId, wave, first } = await makeScoped()
    const resultId = answerOf(await addResult(context, one(waveId, first)))
    answerOf(await updateResult(context, { ...FIGURE, after: 27_000, resultId, version: 1 }))
    expect(await findResult(db, wave, String(resultId))).toMatchObject({ after: 27_000, version: 2 })
    expect(await toldOf(db, 'kpiResult', resultId)).toContain('after: 37500 → 27000')
    const before = await revisionOf(db, programme.id)
    answerOf(await updateResult(context, { ...FIGURE, after: 27_000, resultId, version: 2 }))
    expect(await revisionOf(db, programme.id)).toBe(before)
  })

  test('is not corrected over the head of somebody else, nor into the future', async () => {
    const { context, waveId, first } = await makeScoped()
    const resultId = answerOf(await addResult(context, one(waveId, first)))
    const stale = await updateResult(context, { ...FIGURE, resultId, version: 9 })
    expect(reasonsOf(stale)).toMatchObject([{ code: 'conflict' }])
    const ahead = await updateResult(context, { ...FIGURE, notedOn: '2027-01-04', resultId, version: 1 })
    expect(reasonsOf(ahead)).toEqual([{ code: 'dayInFuture' }])
  })

  test('is removed once, and no longer counts', async () => {
    const { db, programme, context, waveId, wave, first } = await makeScoped()
    const resultId = answerOf(await addResult(context, one(waveId, first)))
    answerOf(await removeResult(context, { resultId, version: 1 }))
    expect(await resultsOf(db, programme.id)).toEqual([])
    expect(await findResult(db, wave, String(resultId))).toBeNull()
    expect(reasonsOf(await removeResult(context, { resultId, version: 2 }))).toEqual([{ code: 'notFound' }])
    const [row] = await db.read.select().from(kpiResult).where(eq(kpiResult.id, resultId))
    expect(row?.archivedAt).toBe(context.now)
  })

  test('is not for others to change', async () => {
    const { db, programme, context, waveId, first } = await makeScoped()
    const resultId = answerOf(await addResult(context, one(waveId, first)))
    const viewer = viewerWith(await makePerson(db), 'owner')
    const other = contextOf(db, { programmeId: programme.id, viewer })
    expect(reasonsOf(await updateResult(other, { ...FIGURE, resultId, version: 1 }))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await removeResult(other, { resultId, version: 1 }))).toEqual([{ code: 'forbidden' }])
  })
})

test('suggested are the figures of the reference model, for what is in the wave', async () => {
  const { db, waveId, first, second } = await makeScoped()
  const known = await subProcessesIn(db, waveId)
  expect(known.map(({ id }) => id)).toEqual([first, second])
  expect(known[0]?.kpis).toEqual([
    { name: { zh: '新增有效线索数', en: 'New qualified leads' }, unit: 'perMonth', aim: 'up' },
  ])
  expect(kpisOf('LTC-MCE-3').map(({ aim }) => aim)).toEqual(['down', 'down'])
  expect(kpisOf('OWN-1')).toEqual([])
})

describe('a figure as it is typed', () => {
  test.each([
    ['12.5', 12_500],
    ['12,5', 12_500],
    [' 0.125 ', 125],
    ['-3', -3000],
    ['−3,25', -3250],
    ['1.005', 1005],
    ['999999999', 999_999_999_000],
  ])('%s', (typed, thousandths) => {
    expect(figure.parse(typed)).toBe(thousandths)
  })

  test.each(['', '12,500', '1.2345', '1,2,3', '12 %', 'twelve', '1e3', '1.', '.5'])('"%s" is refused', (typed) => {
    expect(figure.safeParse(typed).success).toBe(false)
  })
})
