import { beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '~/features/checklist/commands/add-item.server'
import { declineProposals, takeProposals } from '~/features/checklist/commands/answer-proposals.server'
import { editItem } from '~/features/checklist/commands/edit-item.server'
import { retireItem } from '~/features/checklist/commands/retire-item.server'
import { checklistsOf, countProposals, openProposals, proposalGroups } from '~/features/checklist/queries.server'
import type { AnswerProposals } from '~/features/checklist/schema'
import { auditEvent } from '~db/schema/programme'
import { checksMadeFrom, ITEM, itemRow } from '../factories/checklist'
import { makeOwned, revisionOf, toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf } from '../factories/waves'

const RULES = 'management-rules-published'
const EXCEPTION = 'exception-path-agreed'

/** The template has a new item, another wording, and one item less. */
async function makeChanged() {
  const owned = await makeOwned()
  const { db, programme, office } = owned
  const added = answerOf(await addItem(office, { ...ITEM, subProcessId: null }))
  const rules = await itemRow(db, programme.id, null, RULES)
  const exception = await itemRow(db, programme.id, null, EXCEPTION)
  answerOf(await editItem(office, { ...rules, itemId: rules.id, nameEn: 'Rules in force', weight: 4 }))
  answerOf(await retireItem(office, { itemId: exception.id, version: 1 }))
  return { ...owned, added, rules, exception }
}
let stage: Awaited<ReturnType<typeof makeChanged>>
beforeEach(async () => {
  stage = await makeChanged()
})

const open = async (viewer = stage.office.viewer) =>
  openProposals(await checklistsOf(stage.db, stage.programme.id), viewer)

/** All that is proposed to these sub-processes, as a form would send it. */
async function chosenOf(...ids: number[]): Promise<AnswerProposals> {
  const groups = (await open()).filter(({ head }) => ids.includes(head.id))
  return {
    chosen: groups.flatMap(({ head, proposals }) =>
      proposals.map(({ item }) => ({ subProcessId: head.id, itemId: item.id, version: item.version })),
    ),
  }
}
const kindsOf = async (subProcessId: number) =>
  (await open()).find(({ head }) => head.id === subProcessId)?.proposals.map(({ kind }) => kind) ?? []

describe('what the template proposes', () => {
  test('touches no list and no check by itself', async () => {
    const { db, programme, owned } = stage
    expect(await kindsOf(owned)).toEqual(['changed', 'retired', 'added'])
    expect(await itemRow(db, programme.id, owned, RULES)).toMatchObject({ weight: 3, version: 1 })
    expect(await checksMadeFrom(db, owned, EXCEPTION)).toMatchObject([{ retiredOn: null }])
  })

  test('is shown to each for the lists that they may change', async () => {
    const { db, programme, office, owner } = stage
    const lists = await checklistsOf(db, programme.id)
    expect(countProposals(lists, office.viewer)).toEqual({ count: 63, lists: 21 })
    expect(countProposals(lists, owner.viewer)).toEqual({ count: 3, lists: 1 })
  })

  test('says who has changed by hand what would be overwritten, until it is', async () => {
    const { db, programme, office, owned, rules } = stage
    const own = await itemRow(db, programme.id, owned, RULES)
    answerOf(await editItem(office, { ...own, itemId: own.id, weight: 5 }))
    const edited = async () => {
      const groups = await proposalGroups(db, await open())
      const [changed] = groups[0]!.proposals.filter(({ kind }) => kind === 'changed')
      return changed
    }
    expect(await edited()).toMatchObject({
      differences: [{ field: 'nameEn' }, { field: 'weight', before: 5, after: 4 }],
      editedHere: { actor: 'Tester' },
    })
    answerOf(await takeProposals(office, await chosenOf(owned)))
    answerOf(await editItem(office, { ...rules, itemId: rules.id, version: 2, weight: 2 }))
    expect(await edited()).toMatchObject({
      differences: [{ field: 'nameEn' }, { field: 'weight', before: 4, after: 2 }],
      editedHere: null,
    })
  })
})

describe('taken', () => {
  test('items and checks are as the template is, and the log tells of both', async () => {
    const { db, programme, owner, owned } = stage
    const chosen = await chosenOf(owned)
    expect(answerOf(await takeProposals(owner, chosen))).toBe(3)
    expect(await kindsOf(owned)).toEqual([])
    const [rules] = await checksMadeFrom(db, owned, RULES)
    expect(rules).toMatchObject({ nameEn: 'Rules in force', weight: 4 })
    expect(await toldOf(db, 'readinessCheck', rules!.id)).toContain('weight: 3 → 4')
    expect(await checksMadeFrom(db, owned, EXCEPTION)).toMatchObject([{ retiredOn: '2026-06-01' }])
    expect(await checksMadeFrom(db, owned, 'item-1')).toMatchObject([{ nameEn: ITEM.nameEn, status: 'notStarted' }])
    const own = await itemRow(db, programme.id, owned, RULES)
    expect(await toldOf(db, 'checklistItem', own.id)).toContain('answeredVersion: 1 → 2')
  })

  test('for many sub-processes at once is one change', async () => {
    const { db, programme, office, owned, other } = stage
    const before = await revisionOf(db, programme.id)
    expect(answerOf(await takeProposals(office, await chosenOf(owned, other)))).toBe(6)
    expect(await revisionOf(db, programme.id)).toBe(before + 1)
    const events = await db.read.select().from(auditEvent)
    const changes = events.filter(({ verb }) => verb === 'takeProposals').map(({ changeId }) => changeId)
    expect(new Set(changes).size).toBe(1)
    expect(await kindsOf(other)).toEqual([])
  })
})

describe('declined', () => {
  test('the list stays as it was and is not asked again, until the template changes anew', async () => {
    const { db, programme, office, owned, added } = stage
    const checks = await checksMadeFrom(db, owned, RULES)
    answerOf(await declineProposals(office, await chosenOf(owned)))
    expect(await kindsOf(owned)).toEqual([])
    expect(await checksMadeFrom(db, owned, RULES)).toEqual(checks)
    expect(await checksMadeFrom(db, owned, EXCEPTION)).toMatchObject([{ retiredOn: null }])
    expect(await checksMadeFrom(db, owned, 'item-1')).toEqual([])
    expect(await itemRow(db, programme.id, owned, RULES)).toMatchObject({ weight: 3, answeredVersion: 2 })
    expect(await itemRow(db, programme.id, owned, 'item-1')).toMatchObject({
      retiredOn: '2026-06-01',
      answeredVersion: 1,
    })
    answerOf(await editItem(office, { ...ITEM, itemId: added, version: 1, weight: 5 }))
    expect(await kindsOf(owned)).toEqual(['added'])
    answerOf(await takeProposals(office, await chosenOf(owned)))
    expect(await checksMadeFrom(db, owned, 'item-1')).toMatchObject([{ weight: 5, retiredOn: null }])
  })
})

describe('an answer is refused', () => {
  test('for a sub-process of somebody else, all of it', async () => {
    const { owner, owned, other } = stage
    const both = await chosenOf(owned, other)
    for (const answer of [takeProposals, declineProposals]) {
      expect(reasonsOf(await answer(owner, both))).toEqual([{ code: 'forbidden' }])
    }
    expect(await kindsOf(owned)).toHaveLength(3)
  })

  test('when the template has changed since, or somebody has answered', async () => {
    const { office, owned, added } = stage
    const shown = await chosenOf(owned)
    answerOf(await editItem(office, { ...ITEM, itemId: added, version: 1, weight: 5 }))
    expect(reasonsOf(await takeProposals(office, shown))).toEqual([{ code: 'conflict' }])
    const again = await chosenOf(owned)
    answerOf(await declineProposals(office, again))
    expect(reasonsOf(await takeProposals(office, again))).toEqual([{ code: 'conflict' }])
  })

  test('for what is of another programme', async () => {
    const { office, owned, added } = stage
    const foreign = await makeOwned(stage.db)
    const theirs = await itemRow(stage.db, foreign.programme.id, null, RULES)
    const item = { subProcessId: owned, itemId: theirs.id, version: 1 }
    const list = { subProcessId: foreign.owned, itemId: added, version: 1 }
    for (const one of [item, list]) {
      expect(reasonsOf(await takeProposals(office, { chosen: [one] }))).toEqual([{ code: 'notFound' }])
    }
  })
})
