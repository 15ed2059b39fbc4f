import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPilot } from '~/features/pilots/commands/start-pilot.server'
import { addResult } from '~/features/results/commands/add-result.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { loader as loadPage } from '~/routes/programmes.$programme.load/route'
import { loader as list } from '~/routes/programmes.$programme.waves._index/route'
import { loader as wavePage } from '~/routes/programmes.$programme.waves.$wave._index/route'
import { action as commit, loader as commitPage } from '~/routes/programmes.$programme.waves.$wave.commit/route'
import { action as editResult } from '~/routes/programmes.$programme.waves.$wave.results.$result/route'
import {
  action as newResult,
  loader as newResultPage,
} from '~/routes/programmes.$programme.waves.$wave.results.new/route'
import { commitWave } from '../factories/commit-wave'
import { contextOf, makeMember, viewerWith } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'
import { answerOf, cellsOf, makeStage, waveRow } from '../factories/waves'

const at = (request: Request, params: Record<string, string>) => ({ request, params, context: {} as never })
const RESULT = { name: '中标率', measure: '%', aim: 'up', before: '28', after: '37,5', notedOn: '2026-03-02' }

/** Within the wave of the stage: a load that lies behind is no news. */
const DURING_THE_WAVE = Date.UTC(2026, 3, 14, 4)
beforeEach(() => void vi.useFakeTimers({ now: DURING_THE_WAVE, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

/** A small wave with three sub-processes at one branch, which may take over two. */
async function makeOverloaded() {
  const stage = await makeStage()
  const { db, waveId, subProcessIds, unitIds, programme, officePersonId } = stage
  const context = contextOf(db, { programmeId: programme.id, viewer: viewerWith(officePersonId, 'office') })
  const cells = cellsOf(subProcessIds.slice(0, 3), unitIds.slice(0, 1))
  answerOf(await setScope(context, { waveId, cells, version: 1 }))
  const params = { programme: programme.slug, wave: '1' }
  const executive = await makeMember(db, programme.id, 'executive')
  const office = (form?: Record<string, string>) => requestOf(officePersonId, '/', form)
  return { ...stage, context, params, executive, office }
}

describe('the load', () => {
  it('is shown to every member; only who may change the limits is led there', async () => {
    const { params, executive, office, unitIds } = await makeOverloaded()
    const seen = await loadPage(at(await requestOf(executive, '/'), params))
    expect(seen).toMatchObject({ mayConfigure: false, limits: { owner: 3, branch: 2 }, headline: { code: 'over' } })
    expect(seen.view.branches).toMatchObject([{ id: unitIds[0], kind: 'branch' }])
    expect((await loadPage(at(await office(), params))).mayConfigure).toBe(true)
  })

  it('tells what has been accepted, by whom and why', async () => {
    const { params, context, waveId, unitIds, officePersonId } = await makeOverloaded()
    answerOf(await commitWave(context, { waveId, version: 2, overloadReason: 'All three are small' }))
    const request = await requestOf(officePersonId, `/?from=start&open=branch-${unitIds[0]}`)
    const { acceptances, detail } = await loadPage(at(request, params))
    expect(acceptances).toMatchObject([{ kind: 'branch', id: unitIds[0], peak: 3, reason: 'All three are small' }])
    expect(detail?.over).toMatchObject([{ peak: 3, isAccepted: true }])
  })
})

describe('committing a wave over a limit', () => {
  it('lists who is over it, asks at the field why, and commits with an answer', async () => {
    const { db, params, office, unitIds, waveId } = await makeOverloaded()
    expect((await commitPage(at(await office(), params))).overloads).toMatchObject([
      { kind: 'branch', id: unitIds[0], peak: 3, limit: 2, codes: ['LTC-ML-1', 'LTC-ML-2', 'LTC-ML-3'] },
    ])
    const send = async (overloadReason: string) => commit(at(await office({ version: '2', overloadReason }), params))
    expect(await send('  ')).toMatchObject({
      init: { status: 422 },
      data: { refusals: [{ reason: { code: 'overloadUnexplained' }, field: 'overloadReason' }] },
    })
    expect((await waveRow(db, waveId)).committedAt).toBeNull()
    expect(await statusOf(() => send('All three are small'))).toBe(302)
    expect((await waveRow(db, waveId)).committedAt).not.toBeNull()
  })
})

describe('results and circles', () => {
  it('notes a result with a comma or a point, and says what cannot be read', async () => {
    const { params, office, subProcessIds } = await makeOverloaded()
    const form = { ...RESULT, subProcessId: String(subProcessIds[0]) }
    expect(await statusOf(async () => newResult(at(await office(form), params)))).toBe(302)
    const { results, mayAddResult } = await wavePage(at(await office(), params))
    expect(mayAddResult).toBe(true)
    expect(results).toMatchObject([{ before: 28_000, after: 37_500, mayRecord: true }])
    expect(await newResult(at(await office({ ...form, after: '1,250', name: '' }), params))).toMatchObject({
      init: { status: 422 },
      data: { errors: { after: ['figure'], name: ['required'] }, values: { after: '1,250' } },
    })
    const result = String(results[0]?.id)
    const stale = await editResult(at(await office({ ...RESULT, version: '7' }), { ...params, result }))
    expect(stale).toMatchObject({ init: { status: 422 }, data: { refusals: [{ reason: { code: 'conflict' } }] } })
  })

  it('offers nobody but the office and owners to note one', async () => {
    const { params, executive } = await makeOverloaded()
    expect((await wavePage(at(await requestOf(executive, '/'), params))).mayAddResult).toBe(false)
    expect(await statusOf(async () => newResultPage(at(await requestOf(executive, '/'), params)))).toBe(403)
  })

  it('warns on list, page and commitment of a later circle until the one before has a result', async () => {
    const { params, office, context, waveId, subProcessIds, unitIds } = await makeOverloaded()
    const dates = { plannedStart: '2026-06-01', plannedEnd: '2026-06-26', follows: [] }
    const middle = answerOf(await createWave(context, { nameZh: '', nameEn: '', circle: 'middle', ...dates }))
    const [subProcessId] = subProcessIds as [number]
    const pilot = { subProcessId, unitId: unitIds[1]!, hypothesis: 'Faster' }
    answerOf(await startPilot(context, pilot))
    const cells = [{ subProcessId, unitId: unitIds[1]! }]
    answerOf(await setScope(context, { waveId: middle, cells, version: 1 }))
    const results = { code: 'circleResults', circle: 'small' }
    const both = [{ code: 'circlePilots', subProcesses: ['LTC-ML-1'] }, results]
    const second = { ...params, wave: '2' }
    const rows = async () => (await list(at(await office(), params))).rows.map(({ circleReasons }) => circleReasons)
    expect(await rows()).toEqual([[], both])
    expect((await wavePage(at(await office(), second))).circle).toEqual(both)
    expect((await commitPage(at(await office(), second))).circle).toEqual([results])

    const figure = { ...RESULT, aim: 'up' as const, before: 28_000, after: 37_500 }
    answerOf(await addResult(context, { ...figure, waveId, subProcessId }))
    expect(await rows()).toEqual([[], [both[0]]])
    expect((await commitPage(at(await office(), second))).circle).toEqual([])
  })
})
