import { beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '~/features/checklist/commands/add-item.server'
import { editItem } from '~/features/checklist/commands/edit-item.server'
import { moveItem } from '~/features/checklist/commands/move-item.server'
import { restoreItem } from '~/features/checklist/commands/restore-item.server'
import { retireItem } from '~/features/checklist/commands/retire-item.server'
import { checkTallies } from '~/features/plan/tallies.server'
import { checksOfSubProcess, checkViews } from '~/features/readiness/checks.server'
import { startStep } from '~/features/sub-processes/commands/start-step.server'
import { recordGoLive } from '~/features/waves/commands/record-go-live.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { INSTALLATION } from '~/lib/change.server'
import { checklistItem } from '~db/schema/checklist'
import { CHECK_TEMPLATE } from '~db/seed/reference-model/check-template'
import { writeFirstChecklists } from '~db/seed/reference-model/first-checklists.server'
import { checksMadeFrom, ITEM, itemRow, listRows } from '../factories/checklist'
import { commitWave } from '../factories/commit-wave'
import { makeGateSaid } from '../factories/gate-passed'
import { contextOf, makePerson, TODAY, viewerWith } from '../factories/programme'
import { makeOwned, passSimulation, toldOf } from '../factories/sub-processes'
import { answerOf, cellsOf, makeStage, reasonsOf, rolloutsIn } from '../factories/waves'

const RULES = 'management-rules-published'
const AUDIT = 'compliance-audit-planned'

/** A wave with the first sub-process at two branches. */
async function makeRolledOut() {
  const stage = await makeStage()
  const { context, waveId, subProcessIds, unitIds, db, programme } = stage
  const first = subProcessIds[0]!
  answerOf(await setScope(context, { waveId, cells: cellsOf([first], unitIds), version: 1 }))
  const item = (key: string) => itemRow(db, programme.id, first, key)
  return { ...stage, first, item }
}
let stage: Awaited<ReturnType<typeof makeRolledOut>>
beforeEach(async () => {
  stage = await makeRolledOut()
})

const contentOf = async (key: string) => {
  const { id, version, nameZh, nameEn, dimension, neededBy, weight, isBlocker, evidenceRequired } =
    await stage.item(key)
  return { itemId: id, version, nameZh, nameEn, dimension, neededBy, weight, isBlocker, evidenceRequired }
}

describe('a new programme', () => {
  test('has the shipped checklist as its template, and as the list of every sub-process', async () => {
    const { db, programme, first } = stage
    const keys = CHECK_TEMPLATE.map(({ key }) => key)
    expect((await listRows(db, programme.id, null)).map(({ key }) => key)).toEqual(keys)
    const list = await listRows(db, programme.id, first)
    expect(list.map(({ key }) => key)).toEqual(keys)
    expect(new Set(list.map(({ answeredVersion }) => answeredVersion))).toEqual(new Set([1]))
  })

  test('from before there were checklists gets them once', async () => {
    const { db, programme } = stage
    const before = await db.read.select().from(checklistItem)
    expect(await writeFirstChecklists(db)).toBe(0)
    await db.write(async (tx) => void (await tx.delete(checklistItem)))
    expect(await writeFirstChecklists(db)).toBe(1)
    expect(await writeFirstChecklists(db)).toBe(0)
    const plain = (rows: typeof before) =>
      rows
        .map(({ id: _, ...row }) => row)
        .sort((a, b) => (a.subProcessId ?? 0) - (b.subProcessId ?? 0) || a.position - b.position)
    expect(plain(await db.read.select().from(checklistItem))).toEqual(plain(before))
    expect(await listRows(db, programme.id, null)).toHaveLength(CHECK_TEMPLATE.length)
  })
})

describe('an item of a list', () => {
  test('that is added is asked before the pilot, or at every rollout, due before the gate', async () => {
    const { db, context, first } = stage
    answerOf(await addItem(context, { ...ITEM, subProcessId: first }))
    const [pilot] = await checksMadeFrom(db, first, 'own-1')
    const [known] = await checksMadeFrom(db, first, RULES)
    expect(pilot).toMatchObject({
      nameEn: 'Data security assessed',
      weight: 2,
      status: 'notStarted',
      dueOn: known?.dueOn,
    })
    answerOf(await addItem(context, { ...ITEM, neededBy: 'rollout', subProcessId: first }))
    const atRollouts = await checksMadeFrom(db, first, 'own-2')
    const [audit] = await checksMadeFrom(db, first, AUDIT)
    expect(atRollouts.map(({ dueOn }) => dueOn)).toEqual([audit?.dueOn, audit?.dueOn])
  })

  test('that is edited changes its checks with it, and the log tells of each', async () => {
    const { db, context, first } = stage
    const before = await checksMadeFrom(db, first, AUDIT)
    const edit = await contentOf(AUDIT)
    answerOf(await editItem(context, { ...edit, weight: 4, dimension: 'digital', evidenceRequired: true }))
    for (const check of await checksMadeFrom(db, first, AUDIT)) {
      expect(check).toMatchObject({ weight: 4, dimension: 'digital', evidenceRequired: true })
      const told = await toldOf(db, 'readinessCheck', check.id)
      expect(told).toEqual(['dimension: rules → digital', 'weight: 1 → 4', 'evidenceRequired: false → true'])
    }
    expect(before).toHaveLength(2)
    expect(await toldOf(db, 'checklistItem', edit.itemId)).toContain('weight: 1 → 4')
  })

  test('that is edited leaves what is live and the pilot that has begun as they were; live no more, it follows', async () => {
    const { db, programme, context, first, waveId } = stage
    answerOf(await commitWave(context, { waveId, version: 2 }))
    const [live] = await rolloutsIn(db, waveId)
    await makeGateSaid(db, { programmeId: programme.id, waveId })
    answerOf(await recordGoLive(context, { rolloutId: live!.id, liveOn: TODAY, version: live!.version }))
    answerOf(await editItem(context, { ...(await contentOf(AUDIT)), weight: 5 }))
    answerOf(await addItem(context, { ...ITEM, neededBy: 'rollout', subProcessId: first }))
    const weights = async () => (await checksMadeFrom(db, first, AUDIT)).map(({ weight }) => weight)
    expect(await weights()).toEqual([1, 5])
    expect(await checksMadeFrom(db, first, 'own-1')).toHaveLength(1)
    answerOf(await recordGoLive(context, { rolloutId: live!.id, liveOn: null, version: live!.version + 1 }))
    expect(await weights()).toEqual([5, 5])
    expect(await checksMadeFrom(db, first, 'own-1')).toHaveLength(2)
    expect((await listRows(db, programme.id, first)).length).toBe(CHECK_TEMPLATE.length + 1)
  })

  test('needed by another gate is another item: the one is retired, the other takes its place', async () => {
    const { db, context, first, item } = stage
    const before = await item(RULES)
    const id = answerOf(await editItem(context, { ...(await contentOf(RULES)), neededBy: 'rollout' }))
    expect(await item(RULES)).toMatchObject({ retiredOn: TODAY })
    expect(await item('own-1')).toMatchObject({ id, neededBy: 'rollout', position: before.position, weight: 3 })
    expect(await checksMadeFrom(db, first, RULES)).toMatchObject([{ retiredOn: TODAY, settledOn: TODAY }])
    expect(await checksMadeFrom(db, first, 'own-1')).toHaveLength(2)
  })

  test('that is moved keeps its version; at the end of its dimension nothing happens', async () => {
    const { programme, db, context, first, item } = stage
    const rules = await item(RULES)
    const order = async () =>
      (await listRows(db, programme.id, first)).filter(({ dimension }) => dimension === 'rules').map(({ key }) => key)
    const [one, other, ...rest] = await order()
    answerOf(await moveItem(context, { itemId: rules.id, direction: 'down', version: 1 }))
    expect(await order()).toEqual([other, one, ...rest])
    answerOf(await moveItem(context, { itemId: rules.id, direction: 'up', version: 1 }))
    const before = await toldOf(db, 'checklistItem', rules.id)
    answerOf(await moveItem(context, { itemId: rules.id, direction: 'up', version: 1 }))
    expect(await order()).toEqual([one, other, ...rest])
    expect(await toldOf(db, 'checklistItem', rules.id)).toEqual(before)
  })
})

describe('an item that is retired', () => {
  const weightOf = async () => {
    const tallies = await checkTallies(stage.db, { id: stage.programme.id, staleAfterDays: 14 }, TODAY)
    return tallies
      .filter(({ subProcessId, dimension }) => subProcessId === stage.first && dimension === 'rules')
      .reduce((sum, { weight }) => sum + weight, 0)
  }

  test('vanishes from levels and lists, and is back with the status it had', async () => {
    const { db, programme, context, first, item } = stage
    const before = await weightOf()
    const shown = async () => (await checksOfSubProcess(db, programme, first)).length
    const count = await shown()
    const [check] = await checksMadeFrom(db, first, RULES)
    answerOf(await retireItem(context, { itemId: (await item(RULES)).id, version: 1 }))
    expect(await weightOf()).toBe(before - 3)
    expect(await shown()).toBe(count - 1)
    expect(await checkViews(db, programme, INSTALLATION, [check!.id])).toEqual([])
    answerOf(await restoreItem(context, { itemId: (await item(RULES)).id, version: 2 }))
    expect(await weightOf()).toBe(before)
    expect(await checksMadeFrom(db, first, RULES)).toMatchObject([
      { id: check!.id, status: check!.status, dueOn: check!.dueOn, settledOn: null, retiredOn: null },
    ])
    const again = await restoreItem(context, { itemId: (await item(RULES)).id, version: 3 })
    expect(again).toMatchObject({ ok: true, value: { changeId: null } })
  })

  test('stays so when its rollout leaves the wave and comes back', async () => {
    const { db, context, first, unitIds, waveId, item } = stage
    answerOf(await retireItem(context, { itemId: (await item(AUDIT)).id, version: 1 }))
    answerOf(await setScope(context, { waveId, cells: [], version: 2 }))
    answerOf(await addItem(context, { ...ITEM, neededBy: 'rollout', subProcessId: first }))
    expect(await checksMadeFrom(db, first, 'own-1')).toMatchObject([{ settledOn: TODAY }, { settledOn: TODAY }])
    answerOf(await setScope(context, { waveId, cells: cellsOf([first], unitIds), version: 3 }))
    expect(await checksMadeFrom(db, first, AUDIT)).toMatchObject([{ retiredOn: TODAY }, { retiredOn: TODAY }])
    for (const { settledOn } of await checksMadeFrom(db, first, AUDIT)) expect(settledOn).toBe(TODAY)
    for (const { settledOn } of await checksMadeFrom(db, first, 'own-1')) expect(settledOn).toBeNull()
  })

  test('is neither edited, nor moved, nor retired again', async () => {
    const { context } = stage
    const edit = await contentOf(RULES)
    answerOf(await retireItem(context, edit))
    const late = { ...edit, version: 2 }
    expect(reasonsOf(await editItem(context, late))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await moveItem(context, { ...late, direction: 'up' }))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await retireItem(context, late))).toEqual([{ code: 'notFound' }])
  })
})

describe('is refused', () => {
  test('a blocker that hardly counts', async () => {
    const { context, first } = stage
    const refusal = [{ field: 'weight', reason: { code: 'blockerNeedsWeight', weight: 2 } }]
    expect(await addItem(context, { ...ITEM, weight: 1, subProcessId: first })).toMatchObject({ refusals: refusal })
    expect(await editItem(context, { ...(await contentOf(RULES)), weight: 1 })).toMatchObject({ refusals: refusal })
  })

  test('a change over the head of somebody else', async () => {
    const { context } = stage
    const stale = { ...(await contentOf(RULES)), version: 9 }
    const verdicts = [
      await editItem(context, stale),
      await moveItem(context, { ...stale, direction: 'down' }),
      await retireItem(context, stale),
      await restoreItem(context, stale),
    ]
    for (const verdict of verdicts) expect(reasonsOf(verdict)).toMatchObject([{ code: 'conflict' }])
  })

  test('the template to an owner, and a list to whoever does not own its sub-process', async () => {
    const { db, programme, owner, owned, other } = await makeOwned()
    answerOf(await addItem(owner, { ...ITEM, subProcessId: owned }))
    for (const subProcessId of [null, other]) {
      expect(reasonsOf(await addItem(owner, { ...ITEM, subProcessId }))).toEqual([{ code: 'forbidden' }])
      const row = await itemRow(db, programme.id, subProcessId, RULES)
      const one = { itemId: row.id, version: 1 }
      expect(reasonsOf(await retireItem(owner, one))).toEqual([{ code: 'forbidden' }])
      expect(reasonsOf(await restoreItem(owner, one))).toEqual([{ code: 'forbidden' }])
      expect(reasonsOf(await moveItem(owner, { ...one, direction: 'down' }))).toEqual([{ code: 'forbidden' }])
    }
    const lead = contextOf(db, { programmeId: programme.id, viewer: viewerWith(await makePerson(db), 'executive') })
    expect(reasonsOf(await addItem(lead, { ...ITEM, subProcessId: owned }))).toEqual([{ code: 'forbidden' }])
  })
})

test('the checks of a pilot that has begun stay as they were', async () => {
  const { db, programme, office, owned } = await makeOwned()
  await passSimulation(office, owned)
  await makeGateSaid(db, { programmeId: programme.id, subProcessId: owned })
  answerOf(await startStep(office, { subProcessId: owned, kind: 'pilot', on: '2026-04-07' }))
  const { id } = await itemRow(db, programme.id, owned, RULES)
  answerOf(await retireItem(office, { itemId: id, version: 1 }))
  answerOf(await addItem(office, { ...ITEM, subProcessId: owned }))
  expect(await checksMadeFrom(db, owned, RULES)).toMatchObject([{ version: 1, settledOn: null, retiredOn: null }])
  expect(await checksMadeFrom(db, owned, 'own-1')).toEqual([])
})
