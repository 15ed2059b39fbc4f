import { describe, expect, it } from 'vitest'
import { boardOf } from '~/features/plan/board.server'
import {
  adoptScenario,
  createScenario,
  discardScenario,
  saveScenario,
} from '~/features/planning/commands/scenarios.server'
import { undoPlan } from '~/features/planning/commands/undo-plan.server'
import { adoptionBy, findScenario, scenariosOf, withChanges } from '~/features/planning/queries.server'
import { updateWave } from '~/features/waves/commands/update-wave.server'
import { contextOf, viewerWith } from '../factories/programme'
import { answerOf, makeStage, reasonsOf, waveRow } from '../factories/waves'

const NOW = { start: '2026-04-07', end: '2026-05-08' }
const LATER = { start: '2026-04-13', end: '2026-05-15' }
const EARLIER = { start: '2026-04-01', end: '2026-04-30' }
const NO_REASONS = { slipReason: '', overloadReason: '' }

const moving = (id: number, to: typeof NOW) => ({ steps: [], waves: [{ id, from: NOW, to }], newWaves: [], cells: [] })

async function makeScenario() {
  const stage = await makeStage()
  const context = contextOf(stage.db, {
    programmeId: stage.programme.id,
    viewer: viewerWith(stage.officePersonId, 'office'),
  })
  const change = moving(stage.waveId, LATER)
  const scenarioId = answerOf(await createScenario(context, { name: 'Later', note: '', change }))
  return { ...stage, context, scenarioId }
}

async function daysOf(db: Parameters<typeof waveRow>[0], id: number) {
  const { plannedStart: start, plannedEnd: end } = await waveRow(db, id)
  return { start, end }
}

describe('a scenario', () => {
  it('is kept beside the plan, which stays as it is', async () => {
    const { db, programme, waveId, scenarioId } = await makeScenario()
    expect(await findScenario(db, programme.id, String(scenarioId))).toMatchObject({
      name: 'Later',
      state: 'open',
      change: moving(waveId, LATER),
    })
    expect(await daysOf(db, waveId)).toEqual(NOW)
  })

  it('is read together with the other open ones', async () => {
    const { db, programme, context, waveId, scenarioId } = await makeScenario()
    const other = answerOf(await createScenario(context, { name: 'Empty', note: '' }))
    const all = await withChanges(db, programme.id, await scenariosOf(db, programme.id))
    const changes = new Map(all.map((one) => [one.id, one.change]))
    expect(changes.get(scenarioId)).toEqual(moving(waveId, LATER))
    expect(changes.get(other)).toEqual({ steps: [], waves: [], newWaves: [], cells: [] })
  })

  it('is worked on, from the edition that was shown', async () => {
    const { db, programme, context, waveId, scenarioId } = await makeScenario()
    const change = moving(waveId, EARLIER)
    answerOf(await saveScenario(context, { scenarioId, version: 1, change }))
    expect(await findScenario(db, programme.id, String(scenarioId))).toMatchObject({ version: 2, change })
    expect((await saveScenario(context, { scenarioId, version: 1, change })).ok).toBe(false)
  })

  it('becomes the plan, and is open again once that is taken back', async () => {
    const { db, programme, context, waveId, scenarioId, officePersonId } = await makeScenario()
    answerOf(await adoptScenario(context, { scenarioId, version: 1, ...NO_REASONS }, boardOf))
    expect(await daysOf(db, waveId)).toEqual(LATER)
    expect(await findScenario(db, programme.id, String(scenarioId))).toMatchObject({ state: 'adopted' })

    expect(await adoptionBy(db, programme.id, scenarioId, officePersonId + 1_000)).toBeNull()
    const changeId = await adoptionBy(db, programme.id, scenarioId, officePersonId)
    answerOf(await undoPlan(context, { changeId: changeId ?? '' }))
    expect(await daysOf(db, waveId)).toEqual(NOW)
    expect(await findScenario(db, programme.id, String(scenarioId))).toMatchObject({ state: 'open' })
  })

  it('does not become the plan when that has moved under it', async () => {
    const { db, context, waveId, scenarioId } = await makeScenario()
    const facts = { nameZh: '', nameEn: 'East', circle: 'small', follows: [], slipReason: '' } as const
    const days = { plannedStart: EARLIER.start, plannedEnd: EARLIER.end }
    answerOf(await updateWave(context, { waveId, version: 1, ...facts, ...days }))
    const refused = await adoptScenario(context, { scenarioId, version: 1, ...NO_REASONS }, boardOf)
    expect(reasonsOf(refused).map(({ code }) => code)).toContain('planMoved')
    expect(await daysOf(db, waveId)).toEqual(EARLIER)
  })

  it('is closed once it is discarded', async () => {
    const { context, scenarioId } = await makeScenario()
    answerOf(await discardScenario(context, { scenarioId, version: 1 }))
    const refused = await adoptScenario(context, { scenarioId, version: 2, ...NO_REASONS }, boardOf)
    expect(reasonsOf(refused)).toEqual([{ code: 'scenarioClosed' }])
  })

  it('is not for owners', async () => {
    const { db, programme, officePersonId, scenarioId } = await makeScenario()
    const owner = contextOf(db, { programmeId: programme.id, viewer: viewerWith(officePersonId, 'owner') })
    const refusals = [
      await createScenario(owner, { name: 'Mine', note: '' }),
      await discardScenario(owner, { scenarioId, version: 1 }),
      await adoptScenario(owner, { scenarioId, version: 1, ...NO_REASONS }, boardOf),
    ]
    for (const refused of refusals) expect(reasonsOf(refused)).toEqual([{ code: 'forbidden' }])
  })
})
