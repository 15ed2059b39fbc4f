import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { action as decide } from '~/routes/programmes.$programme.pilots.$pilot.verdict/route'
import { action as pilot, loader as piloting } from '~/routes/programmes.$programme.pilots.new/route'
import { loader as list } from '~/routes/programmes.$programme.sub-processes/route'
import { loader as detail } from '~/routes/programmes.$programme.sub-processes_.$code/route'
import { action as depend } from '~/routes/programmes.$programme.sub-processes_.$code_.dependencies/route'
import { action as undepend } from '~/routes/programmes.$programme.sub-processes_.$code_.dependencies_.$dependency.removal/route'
import { action as assign } from '~/routes/programmes.$programme.sub-processes_.$code_.ownership/route'
import {
  action as move,
  loader as moving,
} from '~/routes/programmes.$programme.sub-processes_.$code_.steps.$step.dates/route'
import { action as finish } from '~/routes/programmes.$programme.sub-processes_.$code_.steps.$step.finish/route'
import {
  action as start,
  loader as starting,
} from '~/routes/programmes.$programme.sub-processes_.$code_.steps.$step.start/route'
import { loader as csv } from '~/routes/programmes.$programme.sub-processes[.]csv/route'
import type { Db } from '~db/client.server'
import { makeGateSaid } from '../factories/gate-passed'
import { makeInstallation } from '../factories/installation'
import { beginPilot } from '../factories/pilot-parts'
import { makeMember, makePerson, makeProgramme, makeUnit } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'
import { JUNE, makeOwned, passSimulation, stepRow, subProcessRow } from '../factories/sub-processes'

let db: Db
let statements: string[]
let stage: Awaited<ReturnType<typeof makeOwned>>
let officeId: number
const CODE = 'LTC-ML-1'

// Routes read the clock: it stands still, so that the days below are never ahead of it.
beforeEach(async () => {
  vi.useFakeTimers({ now: JUNE, toFake: ['Date'] })
  statements = []
  db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
  stage = await makeOwned(db)
  officeId = stage.office.viewer.personId
})

afterEach(() => {
  vi.useRealTimers()
})

type Form = Readonly<Record<string, string>>
const args = async (personId: number, params: Form = {}, form?: Form) => ({
  request: await requestOf(personId, '/', form),
  params: { programme: stage.programme.slug, code: CODE, ...params },
  context: {} as never,
})
type Args = Awaited<ReturnType<typeof args>>

/** What a refused form gives back: the data of its answer. */
async function refused(answer: unknown): Promise<unknown> {
  const given = await answer
  return given instanceof Response ? null : (given as { data: unknown }).data
}

describe('the pages', () => {
  it('list the sub-processes as filtered, by a fixed number of statements', async () => {
    const query = { ...(await args(officeId)), request: await requestOf(officeId, '/?track=MCR') }
    const { list: shown } = await list(query)
    expect([shown.rows.length, shown.total, shown.facts.owned]).toEqual([8, 21, 1])
    expect(shown.rows.every(({ track }) => track === 'MCR')).toBe(true)
    statements.length = 0
    await list(query)
    expect(statements.length).toBeLessThan(20)
  })

  it('give the same list as a file', async () => {
    const answer = await csv({ ...(await args(officeId)), request: await requestOf(officeId, '/?track=MCR') })
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('Content-Disposition')).toMatch(
      /attachment; filename="test-\d+-sub-processes-[\d-]+\.csv"/,
    )
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes).trim().split('\r\n')).toHaveLength(9)
  })

  it('offer the owner the steps, not the ownership, and keep the log to the office', async () => {
    const owners = await detail(await args(stage.ownerId))
    expect(owners.may).toEqual({ assign: false, depend: false, pilot: true })
    expect(owners.history).toBeNull()
    expect(owners.detail.steps[0]?.can).toMatchObject({ start: true, finish: false, move: true })
    const office = await detail(await args(officeId, { code: 'MCR-8' }))
    expect(office.may).toEqual({ assign: true, depend: true, pilot: true })
    expect((await detail(await args(officeId))).history).toMatchObject([
      { lines: [{ field: 'ownerId', from: null, to: { name: { en: expect.stringContaining('Person') } } }] },
    ])
  })

  it('are open to every member for reading, without anything to record', async () => {
    const executive = await makeMember(db, stage.programme.id, 'executive')
    const page = await detail(await args(executive))
    expect(page.may).toEqual({ assign: false, depend: false, pilot: false })
    expect(page.detail.steps.every(({ can }) => Object.values(can).every((one) => !one))).toBe(true)
  })

  it.each([
    ['an unknown code', { code: 'LTC-XX-9' }, 404],
    ['an unknown programme', { programme: 'nowhere' }, 404],
  ])('answer %s by 404', async (_, params, status) => {
    expect(await statusOf(async () => detail(await args(officeId, params)))).toBe(status)
  })

  it('are hidden from people of other programmes', async () => {
    const { officePersonId } = await makeProgramme(db, { subProcesses: [CODE] })
    expect(await statusOf(async () => detail(await args(officePersonId)))).toBe(404)
    expect(await statusOf(async () => list(await args(await makePerson(db))))).toBe(404)
  })
})

describe('the forms', () => {
  it('save and lead back to the sub-process', async () => {
    const answer = (await start(
      await args(stage.ownerId, { step: 'design' }, { on: '2026-03-02', version: '1' }),
    )) as Response
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      302,
      `/programmes/${stage.programme.slug}/sub-processes/${CODE}`,
    ])
    expect(answer.headers.get('Set-Cookie')).toBeTruthy()
    expect(await stepRow(db, stage.owned, 'design')).toMatchObject({ actualStart: '2026-03-02' })
    expect(
      await statusOf(async () =>
        finish(await args(stage.ownerId, { step: 'design' }, { on: '2026-03-27', version: '2' })),
      ),
    ).toBe(302)
    expect(await stepRow(db, stage.owned, 'design')).toMatchObject({ actualEnd: '2026-03-27' })
  })

  it('of a pilot wait for its gate, which the pages name with where to ask for it', async () => {
    await passSimulation(stage.owner, stage.owned)
    const steps = async () =>
      (await detail(await args(stage.ownerId))).detail.steps.find(({ kind }) => kind === 'pilot')
    const gateNow = async () => (await starting(await args(stage.ownerId, { step: 'pilot' }))).gate
    const waits = { address: `pilot-${CODE}`, standing: 'ahead' }
    expect(await steps()).toMatchObject({ gate: waits, can: { start: false } })
    expect(await gateNow()).toEqual(waits)
    const send = async () => start(await args(stage.ownerId, { step: 'pilot' }, { on: '2026-04-07', version: '1' }))
    expect(await refused(send())).toMatchObject({ refusals: [{ sentence: expect.stringContaining(CODE) }] })
    await makeGateSaid(db, { programmeId: stage.programme.id, subProcessId: stage.owned })
    expect(await steps()).toMatchObject({ gate: null, can: { start: true } })
    expect(await gateNow()).toBeNull()
    expect(await statusOf(send)).toBe(302)
  })

  it('come back with what was typed and why it was refused', async () => {
    const answer = start(await args(stage.ownerId, { step: 'pilot' }, { on: '2026-04-07', version: '1' }))
    expect(await refused(answer)).toMatchObject({
      values: { on: '2026-04-07' },
      refusals: [{ field: 'on', reason: { code: 'stepBeforeOthers' } }],
    })
    expect(await statusOf(() => answer)).toBe(422)
    const empty = finish(await args(stage.ownerId, { step: 'design' }, { on: '31.2.' }))
    expect(await refused(empty)).toMatchObject({ values: { on: '31.2.' }, errors: { on: ['day'] } })
  })

  it('tell when somebody else has recorded another day meanwhile', async () => {
    const post = async (on: string) => start(await args(stage.ownerId, { step: 'design' }, { on, version: '1' }))
    expect(await statusOf(() => post('2026-03-02'))).toBe(302)
    expect(await refused(post('2026-03-03'))).toMatchObject({
      values: { on: '2026-03-03' },
      refusals: [{ reason: { code: 'conflict', last: { actor: expect.any(String) } } }],
    })
    expect(await stepRow(db, stage.owned, 'design')).toMatchObject({ actualStart: '2026-03-02' })
  })

  it('lose neither value of a conflict', async () => {
    const form = { ownerId: '', deputyId: '', version: '1' }
    const answer = await refused(assign(await args(officeId, {}, form)))
    expect(answer).toMatchObject({ values: { ownerId: '' }, refusals: [{ reason: { code: 'conflict' } }] })
    expect(await subProcessRow(db, stage.owned)).toMatchObject({ ownerId: stage.ownerId })
    expect(await statusOf(async () => assign(await args(officeId, {}, { ...form, version: '2' })))).toBe(302)
    expect(await subProcessRow(db, stage.owned)).toMatchObject({ ownerId: null })
  })

  it('move dates, and ask about the step they name', async () => {
    const page = await moving(await args(stage.ownerId, { step: 'design' }))
    expect(page).toMatchObject({ kind: 'design', version: 1, saved: { plannedStart: '2026-03-02' } })
    const form = { plannedStart: '2026-03-09', plannedEnd: '2026-03-02', slipReason: 'x', version: '1' }
    expect(await refused(move(await args(stage.ownerId, { step: 'design' }, form)))).toMatchObject({
      values: form,
      refusals: [{ field: 'plannedEnd' }],
    })
    expect(await statusOf(async () => moving(await args(stage.ownerId, { step: 'nothing' })))).toBe(404)
  })

  it('let dependencies be added and removed', async () => {
    const form = {
      predecessorId: String(stage.other),
      predecessorStep: 'simulation',
      successorStep: 'pilot',
      lagDays: '2',
    }
    const params = { code: 'MCR-8' }
    expect(await statusOf(async () => depend(await args(officeId, params, form)))).toBe(302)
    const { detail: page } = await detail(await args(officeId, params))
    const added = page.waitsFor.find(({ lagDays }) => lagDays === 2)
    expect(added).toMatchObject({ other: { code: 'LTC-ML-2' }, successorStep: 'pilot', isMet: false })
    const gone = { ...params, dependency: String(added!.id) }
    expect(await statusOf(async () => undepend(await args(officeId, gone, { version: '2' })))).toBe(302)
    expect(await statusOf(async () => undepend(await args(officeId, gone, { version: '2' })))).toBe(404)
    const lag = await refused(depend(await args(officeId, params, { ...form, lagDays: '-1' })))
    expect(lag).toMatchObject({ errors: { lagDays: ['number'] } })
  })

  it('let a pilot be named and judged', async () => {
    const unitId = String(await makeUnit(db))
    const days = { plannedStart: '2026-03-02', plannedEnd: '2026-03-27' }
    const begun = { subProcessId: String(stage.owned), unitId, hypothesis: 'Faster', ...days }
    const named = await args(stage.ownerId, {}, begun)
    expect(await statusOf(() => pilot(named))).toBe(302)
    const [made] = (await detail(await args(stage.ownerId))).pilots
    const params = { pilot: String(made!.id) }
    await beginPilot(db, stage.owned, '2026-03-02')
    const form = { verdict: 'stop', verdictOn: '2026-03-02', result: '', version: '1' }
    expect(await refused(decide(await args(stage.ownerId, params, form)))).toMatchObject({
      values: { verdict: 'stop' },
      refusals: [{ field: 'result' }],
    })
    expect(await statusOf(async () => decide(await args(stage.ownerId, params, { ...form, result: 'Too slow' })))).toBe(
      302,
    )
    expect(await statusOf(async () => decide(await args(officeId, { pilot: '999' }, form)))).toBe(404)
  })

  it.each<[string, (args: Args) => unknown, Form, Form | undefined]>([
    ['naming an owner', assign, {}, { ownerId: '', deputyId: '', version: '2' }],
    ['adding a dependency', depend, {}, {}],
    ['removing a dependency', undepend, { dependency: '1' }, {}],
    ['recording a start', start, { step: 'design' }, { on: '2026-03-02', version: '1' }],
    ['its page', starting, { step: 'design' }, undefined],
    ['moving dates', moving, { step: 'design' }, undefined],
    ['naming a pilot', piloting, {}, undefined],
  ])('are closed to a branch lead: %s', async (_, route, params, form) => {
    const lead = await makeMember(db, stage.programme.id, 'branchLead', { unitId: await makeUnit(db) })
    expect(await statusOf(async () => route(await args(lead, params, form)))).toBe(403)
  })

  it('are closed to an owner where somebody else owns it', async () => {
    const params = { code: 'LTC-ML-2', step: 'design' }
    for (const route of [starting, moving]) {
      expect(await statusOf(async () => route(await args(stage.ownerId, params)))).toBe(403)
    }
  })
})
