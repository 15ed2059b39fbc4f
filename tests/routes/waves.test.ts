import { describe, expect, it } from 'vitest'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { action as expectDay } from '~/routes/programmes.$programme.rollouts.$rollout.expected/route'
import { loader as dayPage, action as recordDay } from '~/routes/programmes.$programme.rollouts.$rollout.live/route'
import { loader as list } from '~/routes/programmes.$programme.waves._index/route'
import { loader as wavePage } from '~/routes/programmes.$programme.waves.$wave._index/route'
import { action as archive, loader as archivePage } from '~/routes/programmes.$programme.waves.$wave.archive/route'
import { action as commit, loader as commitPage } from '~/routes/programmes.$programme.waves.$wave.commit/route'
import { action as edit, loader as editPage } from '~/routes/programmes.$programme.waves.$wave.edit/route'
import { action as scope, loader as scopePage } from '~/routes/programmes.$programme.waves.$wave.scope/route'
import { action as create, loader as createPage } from '~/routes/programmes.$programme.waves.new/route'
import { commitWave } from '../factories/commit-wave'
import { makeGateSaid } from '../factories/gate-passed'
import { makeMember, makePerson } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'
import { answerOf, cellsOf, makeStage, rolloutsIn, waveRow } from '../factories/waves'

const at = (request: Request, params: Record<string, string>) => ({ request, params, context: {} as never })

/** The stage, with four rollouts in its wave; routes run on today's clock, so dates here are of any time. */
async function makeWave({ isCommitted = false, isPassed = false } = {}) {
  const stage = await makeStage()
  const { db, context, waveId, subProcessIds, unitIds, programme } = stage
  answerOf(await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 2), unitIds), version: 1 }))
  if (isCommitted) answerOf(await commitWave(context, { waveId, version: 2 }))
  if (isPassed) await makeGateSaid(db, { programmeId: programme.id, waveId })
  const params = { programme: programme.slug, wave: '1' }
  const lead = await makeMember(db, programme.id, 'branchLead', { unitId: unitIds[0]! })
  const executive = await makeMember(db, programme.id, 'executive')
  return { ...stage, params, lead, executive, all: await rolloutsIn(db, waveId) }
}

describe('the pages of the waves', () => {
  it('are read by every member, and show others nothing of the programme', async () => {
    const { db, params, lead, executive, officePersonId } = await makeWave()
    const stranger = await makePerson(db)
    for (const page of [list, wavePage]) {
      for (const id of [lead, executive, officePersonId]) {
        expect(await statusOf(async () => page(at(await requestOf(id, '/'), params)))).toBe(200)
      }
      expect(await statusOf(async () => page(at(await requestOf(stranger, '/'), params)))).toBe(404)
    }
  })

  it('that plan are for the office alone', async () => {
    const { params, lead, executive, officePersonId } = await makeWave()
    for (const page of [createPage, editPage, scopePage, commitPage, archivePage]) {
      expect(await statusOf(async () => page(at(await requestOf(officePersonId, '/'), params)))).toBe(200)
      for (const id of [lead, executive]) {
        expect(await statusOf(async () => page(at(await requestOf(id, '/'), params)))).toBe(403)
      }
    }
    for (const send of [create, edit, scope, commit, archive]) {
      expect(await statusOf(async () => send(at(await requestOf(executive, '/', { version: '2' }), params)))).toBe(403)
    }
  })

  it.each(['9', '0', '-1', 'two', '1e0', '1.5'])('of wave %s do not exist', async (wave) => {
    const { params, officePersonId } = await makeWave()
    for (const page of [wavePage, editPage, scopePage, commitPage, archivePage]) {
      expect(await statusOf(async () => page(at(await requestOf(officePersonId, '/'), { ...params, wave })))).toBe(404)
    }
  })

  it('offer recording where the reader may record, and nowhere else', async () => {
    const { params, lead, executive, unitIds } = await makeWave()
    const recordable = async (id: number) => {
      const { rollouts } = await wavePage(at(await requestOf(id, '/?branch=all'), params))
      return rollouts.list.rollouts.filter(({ mayRecord }) => mayRecord).map(({ branch }) => branch.id)
    }
    expect(await recordable(lead)).toEqual([unitIds[0], unitIds[0]])
    expect(await recordable(executive)).toEqual([])
  })

  it('list what a branch takes over, when it is asked for', async () => {
    const { params, executive, unitIds } = await makeWave()
    const of = async (query: string) => (await list(at(await requestOf(executive, `/${query}`), params))).rollouts
    expect((await of(`?branch=${unitIds[1]}`)).map(({ branch }) => branch.id)).toEqual([unitIds[1], unitIds[1]])
    expect(await of('?branch=nonsense')).toEqual([])
    expect(await of('')).toEqual([])
  })
})

describe('planning by forms', () => {
  const sent = { nameZh: '', nameEn: 'South', circle: 'middle', plannedStart: '2026-06-01', plannedEnd: '2026-06-26' }

  it('goes from a new wave to its scope', async () => {
    const { params, officePersonId } = await makeWave()
    const answer = await create(
      at(await requestOf(officePersonId, '/', { ...sent, 'afterWaveIds[]': '', 'lagDays[]': '0' }), params),
    )
    expect(answer).toBeInstanceOf(Response)
    expect((answer as Response).headers.get('Location')).toBe(`/programmes/${params.programme}/waves/2/scope`)
  })

  it('keeps what was typed when it is refused', async () => {
    const { params, officePersonId } = await makeWave()
    const reversed = { ...sent, plannedEnd: '2026-05-01', 'afterWaveIds[]': '', 'lagDays[]': '0' }
    expect(await create(at(await requestOf(officePersonId, '/', reversed), params))).toMatchObject({
      init: { status: 422 },
      data: { values: { nameEn: 'South' }, refusals: [{ reason: { code: 'daysReversed' }, field: 'plannedEnd' }] },
    })
    const unknown = { ...sent, circle: 'huge', plannedStart: '2026-02-30', 'afterWaveIds[]': '', 'lagDays[]': 'x' }
    expect(await create(at(await requestOf(officePersonId, '/', unknown), params))).toMatchObject({
      data: { errors: { circle: ['choice'], plannedStart: ['day'], lagDays: ['number'] } },
    })
  })

  it('changes a wave, and says when somebody else was faster', async () => {
    const { db, params, officePersonId, waveId } = await makeWave()
    const form = { ...sent, slipReason: '', version: '2' }
    expect(await statusOf(async () => edit(at(await requestOf(officePersonId, '/', form), params)))).toBe(302)
    expect((await waveRow(db, waveId)).nameEn).toBe('South')
    expect(await edit(at(await requestOf(officePersonId, '/', form), params))).toMatchObject({
      init: { status: 422 },
      data: { refusals: [{ reason: { code: 'conflict' } }] },
    })
  })

  it('reads the scope from ticked cells', async () => {
    const { db, params, officePersonId, waveId, all } = await makeWave()
    const keys = all.slice(0, 3).map((one) => `${one.subProcessId}:${one.unitId}`)
    const form = [['version', '2'], ...keys.map((key) => ['cells[]', key])] as [string, string][]
    expect(await statusOf(async () => scope(at(await requestOf(officePersonId, '/', form), params)))).toBe(302)
    expect((await rolloutsIn(db, waveId)).map((one) => `${one.subProcessId}:${one.unitId}`)).toEqual(keys)
    const odd = [
      ['version', '3'],
      ['cells[]', '1;2'],
    ] as [string, string][]
    expect(await scope(at(await requestOf(officePersonId, '/', odd), params))).toMatchObject({
      data: { errors: { cells: ['choice'] } },
    })
  })

  it('names what speaks against committing, and commits nevertheless', async () => {
    const { db, params, officePersonId, waveId } = await makeWave()
    const page = await commitPage(at(await requestOf(officePersonId, '/'), params))
    expect(page).toMatchObject({ scope: { subProcesses: 2, branches: 2, rollouts: 4 } })
    expect(page.doubts.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['ownerMissing', 'noPilotPassed', 'practicesUndecided'],
      ['ownerMissing', 'noPilotPassed', 'practicesUndecided'],
    ])
    const send = async () => commit(at(await requestOf(officePersonId, '/', { version: '2' }), params))
    expect(await statusOf(send)).toBe(302)
    expect((await waveRow(db, waveId)).baselineEnd).toBe('2026-05-08')
    expect(await statusOf(async () => commitPage(at(await requestOf(officePersonId, '/'), params)))).toBe(302)
  })

  it('archives a wave, whose page is gone then', async () => {
    const { params, officePersonId } = await makeWave()
    const send = async () => archive(at(await requestOf(officePersonId, '/', { version: '2' }), params))
    expect(await statusOf(send)).toBe(302)
    expect(await statusOf(async () => wavePage(at(await requestOf(officePersonId, '/'), params)))).toBe(404)
  })
})

describe('recording a rollout', () => {
  it('is for the lead of its branch, and comes back to where one was', async () => {
    const { db, params, lead, waveId, all, unitIds } = await makeWave({ isCommitted: true, isPassed: true })
    const own = all.find((one) => one.unitId === unitIds[0])!
    const back = `/programmes/${params.programme}/waves/1?branch=${unitIds[0]}`
    const form = { liveOn: '2026-03-02', version: String(own.version), back }
    const answer = await recordDay(
      at(await requestOf(lead, '/', form), { programme: params.programme, rollout: String(own.id) }),
    )
    expect((answer as Response).headers.get('Location')).toBe(back)
    expect((await rolloutsIn(db, waveId)).find(({ id }) => id === own.id)?.liveOn).toBe('2026-03-02')
  })

  it('is refused before the Go of the wave, which the pages show beforehand with where to ask for it', async () => {
    const { db, params, lead, programme, waveId, all, unitIds } = await makeWave({ isCommitted: true })
    const own = all.find((one) => one.unitId === unitIds[0])!
    const gateNow = async () => {
      const { rollouts } = await wavePage(at(await requestOf(lead, '/'), params))
      const page = await dayPage(at(await requestOf(lead, '/'), { ...params, rollout: String(own.id) }))
      return [rollouts.list.rollouts.find(({ id }) => id === own.id)?.gate, page.gate?.of ?? null]
    }
    const waits = { address: 'wave-1', standing: 'ahead' }
    expect(await gateNow()).toEqual([waits, waits])
    const form = { liveOn: '2026-03-02', version: String(own.version) }
    const answer = await recordDay(at(await requestOf(lead, '/', form), { ...params, rollout: String(own.id) }))
    expect(answer).toMatchObject({
      data: { refusals: [{ sentence: expect.stringMatching(/Rollout entry|推行准入/) }] },
    })
    await makeGateSaid(db, { programmeId: programme.id, waveId })
    expect(await gateNow()).toEqual([null, null])
  })

  it('never leads to another site', async () => {
    const { params, officePersonId, all } = await makeWave()
    const form = { expectedOn: '2026-05-20', version: String(all[0]!.version), back: '//example.com' }
    const answer = await expectDay(
      at(await requestOf(officePersonId, '/', form), { programme: params.programme, rollout: String(all[0]!.id) }),
    )
    expect((answer as Response).headers.get('Location')).toBe(`/programmes/${params.programme}/waves/1`)
  })

  it('is refused at another branch, with what was typed', async () => {
    const { params, lead, all, unitIds } = await makeWave({ isCommitted: true })
    const other = all.find((one) => one.unitId === unitIds[1])!
    const form = { liveOn: '2026-03-02', version: String(other.version) }
    const answer = await recordDay(
      at(await requestOf(lead, '/', form), { programme: params.programme, rollout: String(other.id) }),
    )
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { values: { liveOn: '2026-03-02' }, refusals: [{ reason: { code: 'forbidden' } }] },
    })
  })

  it('knows no rollouts of other programmes, nor executives who record', async () => {
    const { db, params, officePersonId, executive, all } = await makeWave()
    const foreign = await makeStage(db)
    const rollout = String(all[0]!.id)
    const elsewhere = { programme: foreign.programme.slug, rollout }
    expect(await statusOf(async () => dayPage(at(await requestOf(foreign.officePersonId, '/'), elsewhere)))).toBe(404)
    const here = { programme: params.programme, rollout }
    expect(await statusOf(async () => dayPage(at(await requestOf(officePersonId, '/'), here)))).toBe(200)
    expect(await statusOf(async () => dayPage(at(await requestOf(executive, '/'), here)))).toBe(403)
  })
})
