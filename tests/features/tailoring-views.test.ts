import { describe, expect, test } from 'vitest'
import { practicesIn } from '~/domain/tailoring'
import { planOf } from '~/features/plan/kept-plan.server'
import { loadPlan } from '~/features/plan/queries.server'
import { editPractice } from '~/features/reference/commands/edit-practice.server'
import { publishEdition } from '~/features/reference/commands/publish-edition.server'
import { retirePractice } from '~/features/reference/commands/retire-practice.server'
import { changeGroups } from '~/features/tailoring/change-groups'
import { decidePractice } from '~/features/tailoring/commands/decide-practice.server'
import { takeOverEdition } from '~/features/tailoring/commands/take-over-edition.server'
import { comparisonOf } from '~/features/tailoring/comparison'
import { comparisonSheet } from '~/features/tailoring/comparison-sheet'
import { differingPart } from '~/features/tailoring/differing-part'
import { formerViews, practiceViews } from '~/features/tailoring/practice-view'
import { decisionsOf, standingOf } from '~/features/tailoring/queries.server'
import { readComparisonView, readRegisterView } from '~/features/tailoring/read-views'
import { registerOf } from '~/features/tailoring/register'
import { tailoringSource } from '~/features/tailoring/source.server'
import type { ChangeContext } from '~/lib/change.server'
import { draftEdition, practiceRows } from '~/lib/reference-practices.server'
import { makeOwned } from '../factories/sub-processes'
import { adoption, keysOf, latestRow, programmeRow, publishOneMore, WORDS } from '../factories/tailoring'
import { answerOf } from '../factories/waves'

const CODE = 'LTC-ML-1'
const [FIRST, SECOND, THIRD] = keysOf(CODE) as [string, string, string]
const NO_VIEW = { track: null, owner: null, show: null }

async function publish(context: ChangeContext) {
  const draft = await draftEdition(context.db.read)
  answerOf(await publishEdition(context, { note: '', version: draft!.version }))
}

/** The first adopted, the second rejected; then edition 2 words the first anew, retires the second and adds one. */
async function makeSecondEdition() {
  const made = await makeOwned()
  const { db, office, owner, owned } = made
  answerOf(await decidePractice(owner, adoption({ subProcessId: owned, practiceKey: FIRST })))
  const rejected = { decision: 'reject', reason: 'Too small for us' } as const
  answerOf(await decidePractice(owner, { ...adoption({ subProcessId: owned, practiceKey: SECOND }), ...rejected }))
  const company = { ...office, programmeId: null }
  const version = 1
  answerOf(await editPractice(company, { practiceKey: FIRST, ...WORDS, version }))
  answerOf(await retirePractice(company, { practiceKey: SECOND, version }))
  await publish(company)
  return { ...made, row: await programmeRow(db, made.programme.id) }
}

async function takeOver(made: Awaited<ReturnType<typeof makeSecondEdition>>) {
  answerOf(await takeOverEdition(made.office, { edition: 2, version: made.row.version }))
  return programmeRow(made.db, made.row.id)
}

describe('the practices of a sub-process', () => {
  test('stay as they were while the programme keeps its edition', async () => {
    const { db, row, owned } = await makeSecondEdition()
    const views = practiceViews(CODE, owned, await tailoringSource(db, row, owned))
    expect(views.map(({ key }) => key)).toEqual(keysOf(CODE))
    expect(views.slice(0, 3).map(({ decision, hasChanged }) => [decision?.decision, hasChanged])).toEqual([
      ['adopt', false],
      ['reject', false],
      [undefined, false],
    ])
    expect(formerViews(owned, await tailoringSource(db, row, owned))).toEqual([])
  })

  test('after taking over: marked where they read differently, kept on record where they are retired', async () => {
    const made = await makeSecondEdition()
    const row = await takeOver(made)
    const source = await tailoringSource(made.db, row, made.owned)
    const views = practiceViews(CODE, made.owned, source)
    expect(views.map(({ key }) => key)).toEqual(keysOf(CODE).filter((key) => key !== SECOND))
    expect(views[0]).toMatchObject({ key: FIRST, hasChanged: true, title: { en: WORDS.titleEn } })
    expect(formerViews(made.owned, source).map(({ key, decision }) => [key, decision?.reason])).toEqual([
      [SECOND, 'Too small for us'],
    ])
  })

  test('deciding anew, even the same, clears the mark', async () => {
    const made = await makeSecondEdition()
    const row = await takeOver(made)
    answerOf(await decidePractice(made.owner, adoption({ subProcessId: made.owned, practiceKey: FIRST, version: 1 })))
    const [view] = practiceViews(CODE, made.owned, await tailoringSource(made.db, row, made.owned))
    expect(view).toMatchObject({ key: FIRST, hasChanged: false, decision: { version: 2 } })
  })
})

describe('what SQL counts as undecided is what the rules say', () => {
  test('in each edition, with decisions, retired and added practices', async () => {
    const made = await makeSecondEdition()
    await publishOneMore(made.office, 'LTC-ML-2')
    for (const edition of [1, 2, 3]) {
      const row = { ...made.row, referenceEdition: edition }
      const plan = await loadPlan(made.db, row, '2026-06-01')
      const practices = practicesIn(await practiceRows(made.db.read, edition), edition)
      const { rows } = registerOf(plan, practices, await decisionsOf(made.db, row.id), NO_VIEW, '2026-06-01')
      expect(plan.subProcesses.map(({ undecidedPractices }) => undecidedPractices)).toEqual(
        rows.map(({ coverage }) => coverage.undecided),
      )
      for (const one of plan.subProcesses.slice(0, 2)) {
        const standing = await standingOf(made.db, { subProcessId: one.id, code: one.code, edition })
        expect(standing.filter(({ decision }) => decision === null)).toHaveLength(one.undecidedPractices)
      }
    }
  })
})

describe('the register', () => {
  async function registerBy(query: string) {
    const { db, row, ownerId } = await makeSecondEdition()
    const plan = await planOf(db, row, '2026-06-01')
    const practices = practicesIn(await practiceRows(db.read, 1), 1)
    const view = readRegisterView(new URLSearchParams(query.replace('OWNER', String(ownerId))))
    return registerOf(plan, practices, await decisionsOf(db, row.id), view, '2026-06-01')
  }

  test.each([
    ['', 21],
    ['track=MCR', 8],
    ['owner=OWNER', 1],
    ['show=undecided', 21],
    ['show=postponed', 0],
    ['track=nonsense&owner=x&show=all', 21],
  ])('filtered by "%s"', async (query, count) => {
    expect((await registerBy(query)).rows).toHaveLength(count)
  })

  test('counts all, whatever is filtered, and what is pressing', async () => {
    const { whole, pressing, rows } = await registerBy('track=MCR')
    expect(whole).toMatchObject({ decided: 2, by: { adopt: 1, reject: 1 } })
    const due = (await registerBy('')).rows.filter((row) => row.isPressing)
    expect(due.length).toBeGreaterThan(0)
    expect(pressing.subProcesses).toBe(due.length)
    expect(pressing.practices).toBe(due.reduce((sum, { coverage }) => sum + coverage.undecided, 0))
    expect(rows.every(({ track }) => track === 'MCR')).toBe(true)
  })
})

describe('the comparison', () => {
  test('has every practice beside its decision, for all, a track or a sub-process', async () => {
    const { db, row } = await makeSecondEdition()
    const plan = await planOf(db, row, '2026-06-01')
    const source = await tailoringSource(db, row)
    const by = (query: string) => comparisonOf(plan, source, readComparisonView(new URLSearchParams(query)))
    expect(by('')).toHaveLength(21)
    expect(by('track=LTC')).toHaveLength(13)
    expect(by(`code=${CODE}&track=MCR`).map(({ code }) => code)).toEqual([CODE])
    const sheet = comparisonSheet(by(`code=${CODE}`))
    expect(sheet).toHaveLength(1 + keysOf(CODE).length)
    expect(sheet[2]).toContain('Too small for us')
    expect(new Set(sheet.map((cells) => cells.length)).size).toBe(1)
  })
})

describe('what changed in the reference', () => {
  test('is shown for the sub-processes of the programme, with its decisions', async () => {
    const { db, row } = await makeSecondEdition()
    const plan = await planOf(db, row, '2026-06-01')
    const groups = changeGroups(plan, await practiceRows(db.read, 2), { from: 1, to: 2 }, await decisionsOf(db, row.id))
    expect(
      groups.map(({ code, changes }) => [code, ...changes.map(({ kind, decision }) => `${kind} ${decision}`)]),
    ).toEqual([[CODE, 'changed adopt', 'retired reject']])
    const without = { ...plan, subProcesses: plan.subProcesses.filter(({ code }) => code !== CODE) }
    expect(changeGroups(without, await practiceRows(db.read, 2), { from: 1, to: 2 }, [])).toEqual([])
    expect(await latestRow(db, THIRD)).toMatchObject({ edition: 1 })
  })
})

describe('the part in which two texts differ', () => {
  test.each([
    ['Within three days of signing', 'Within five days of signing', 'three', 'five'],
    ['三天内移交', '五天内移交', '三', '五'],
    ['Same', 'Same', '', ''],
    ['Begin', 'Begin and end', '', ' and end'],
    ['aa', 'a a', 'aa', 'a a'],
    ['a b a', 'a', ' b a', ''],
    ['', 'New', '', 'New'],
  ])('%s → %s', (before, after, gone, come) => {
    const parts = differingPart(before, after)
    expect([parts.before, parts.after]).toEqual([gone, come])
    expect(parts.start + parts.before + parts.end).toBe(before)
    expect(parts.start + parts.after + parts.end).toBe(after)
  })
})
