import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  contentOf,
  declined,
  followItem,
  type ItemContent,
  judgeItem,
  type ListItem,
  type MadeCheck,
  type Proposal,
  proposalsFor,
  type TemplateItem,
  taken,
} from '~/domain/checklist'
import { DIMENSIONS } from '~/domain/vocabulary'

const TODAY = '2026-03-02'
const BEFORE = '2026-02-02'

const CONTENT: ItemContent = {
  nameZh: '管理规则已发布',
  nameEn: 'Rules published',
  dimension: 'rules',
  weight: 3,
  isBlocker: true,
  evidenceRequired: false,
}

const inTemplate = (values: Partial<TemplateItem> = {}): TemplateItem => ({
  ...CONTENT,
  key: 'a',
  neededBy: 'pilot',
  retiredOn: null,
  version: 2,
  ...values,
})
const inList = (values: Partial<ListItem> = {}): ListItem => ({
  ...CONTENT,
  key: 'a',
  neededBy: 'pilot',
  retiredOn: null,
  answeredVersion: 1,
  ...values,
})

describe('an item', () => {
  test.each([
    [true, 1, false],
    [true, 2, true],
    [false, 1, true],
    [true, 5, true],
  ])('that blocks: %s, with weight %i, is accepted: %s', (isBlocker, weight, isAccepted) => {
    const verdict = judgeItem({ isBlocker, weight })
    expect(verdict.ok).toBe(isAccepted)
    if (!verdict.ok) {
      expect(verdict.refusals).toEqual([{ field: 'weight', reason: { code: 'blockerNeedsWeight', weight: 2 } }])
    }
  })
})

describe('what the template proposes to a list', () => {
  test.each<[string, TemplateItem, ListItem | null, string | null]>([
    ['nothing of what was answered', inTemplate({ nameEn: 'Other' }), inList({ answeredVersion: 2 }), null],
    ['nothing where both ask the same', inTemplate(), inList(), null],
    ['an addition', inTemplate(), null, 'added'],
    ['no addition of what is retired already', inTemplate({ retiredOn: BEFORE }), null, null],
    ['a change', inTemplate({ weight: 5 }), inList(), 'changed'],
    ['a retirement', inTemplate({ retiredOn: BEFORE }), inList(), 'retired'],
    [
      'no retirement of what is retired here too',
      inTemplate({ retiredOn: BEFORE }),
      inList({ retiredOn: TODAY }),
      null,
    ],
    ['what is back, as an addition', inTemplate(), inList({ retiredOn: BEFORE }), 'added'],
  ])('%s', (_, item, own, kind) => {
    expect(proposalsFor([item], own ? [own] : []).map((one) => one.kind)).toEqual(kind === null ? [] : [kind])
  })

  test('a change tells field by field what is here and what the template says, with what was changed here too', () => {
    const [proposal] = proposalsFor(
      [inTemplate({ nameEn: 'Rules approved', weight: 4 })],
      [inList({ weight: 5, evidenceRequired: true })],
    )
    expect(proposal).toMatchObject({
      kind: 'changed',
      differences: [
        { field: 'nameEn', before: 'Rules published', after: 'Rules approved' },
        { field: 'weight', before: 5, after: 4 },
        { field: 'evidenceRequired', before: true, after: false },
      ],
    })
  })

  test('leaves alone what the list has of its own', () => {
    const own = inList({ key: 'own-1', answeredVersion: null })
    expect(proposalsFor([inTemplate()], [own, inList()])).toEqual([])
  })
})

/** An item of each of some keys, with what it asks, whether it is retired and a number of a version. */
const items = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    neededBy: fc.constant('pilot' as const),
    nameZh: fc.constantFrom('规则', '激励'),
    nameEn: fc.constantFrom('Rules', 'Targets'),
    dimension: fc.constantFrom(...DIMENSIONS),
    weight: fc.integer({ min: 1, max: 5 }),
    isBlocker: fc.boolean(),
    evidenceRequired: fc.boolean(),
    retiredOn: fc.option(fc.constant(BEFORE), { nil: null }),
    number: fc.integer({ min: 1, max: 3 }),
  }),
  { selector: ({ key }) => key },
)
const templates = items.map((all) => all.map(({ number, ...one }): TemplateItem => ({ ...one, version: number })))
const lists = items.map((all) => all.map(({ number, ...one }): ListItem => ({ ...one, answeredVersion: number })))
const owns = items.map((all) =>
  all.map(({ number: _, ...one }): ListItem => ({ ...one, key: `own-${one.key}`, answeredVersion: null })),
)

/** The list as it is after all that is proposed has been answered so. */
function answered(
  template: readonly TemplateItem[],
  list: readonly ListItem[],
  answer: (proposal: Proposal<TemplateItem, ListItem>, today: string) => ListItem,
): ListItem[] {
  const answers = new Map(proposalsFor(template, list).map((one) => [one.item.key, answer(one, TODAY)]))
  const kept = list.map((own) => answers.get(own.key) ?? own)
  return [...kept, ...[...answers.values()].filter(({ key }) => list.every((own) => own.key !== key))]
}

/** What is asked, by key. */
const asked = (all: readonly (TemplateItem | ListItem)[]) =>
  new Map(all.filter((one) => one.retiredOn === null).map((one) => [one.key, contentOf(one)]))

describe('answers to all that is proposed', () => {
  test('taken, the list asks what the template asks, wherever it was not answered before', () => {
    fc.assert(
      fc.property(templates, lists, owns, (template, list, own) => {
        const after = answered(template, [...list, ...own], taken)
        const hadAnswered = new Set(
          list
            .filter((one) => template.some(({ key, version }) => key === one.key && version === one.answeredVersion))
            .map(({ key }) => key),
        )
        const ofTemplate = after.filter(({ key }) => !hadAnswered.has(key) && template.some((one) => one.key === key))
        expect(asked(ofTemplate)).toEqual(asked(template.filter(({ key }) => !hadAnswered.has(key))))
        expect(after).toEqual(expect.arrayContaining(own))
        expect(proposalsFor(template, after)).toEqual([])
      }),
    )
  })

  test('taken by a list that began as the template and has nothing of its own, both ask the same', () => {
    fc.assert(
      fc.property(templates, templates, (before, after) => {
        const list = before.map(({ version, ...one }): ListItem => ({ ...one, answeredVersion: version }))
        const edited = [
          ...before.map((one) => ({ ...(after.find(({ key }) => key === one.key) ?? one), version: one.version + 1 })),
          ...after.filter(({ key }) => before.every((one) => one.key !== key)),
        ]
        expect(asked(answered(edited, list, taken))).toEqual(asked(edited))
      }),
    )
  })

  test('declined, the list asks what it asked, and nothing is proposed any more', () => {
    fc.assert(
      fc.property(templates, lists, owns, (template, list, own) => {
        const after = answered(template, [...list, ...own], declined)
        expect(asked(after)).toEqual(asked([...list, ...own]))
        expect(proposalsFor(template, after)).toEqual([])
      }),
    )
  })

  test('declined, an addition is kept as retired at once, and asked again when the template changes anew', () => {
    const [only] = answered([inTemplate()], [], declined)
    expect(only).toMatchObject({ key: 'a', retiredOn: TODAY, answeredVersion: 2 })
    expect(proposalsFor([inTemplate({ version: 3 })], [only!]).map(({ kind }) => kind)).toEqual(['added'])
  })
})

describe('a check follows its item', () => {
  const check = (values: Partial<MadeCheck> = {}): MadeCheck => ({
    ...CONTENT,
    dueOn: BEFORE,
    settledOn: null,
    retiredOn: null,
    ...values,
  })
  const ahead = { dueOn: '2026-04-01', isOut: false }
  const out = { dueOn: '2026-04-01', isOut: true }

  test.each([
    ['nothing to do', inList(), check(), ahead, null],
    [
      'in what differs',
      inList({ weight: 5, dimension: 'digital' }),
      check(),
      ahead,
      { weight: 5, dimension: 'digital' },
    ],
    ['when it is retired', inList({ retiredOn: TODAY }), check(), ahead, { retiredOn: TODAY, settledOn: TODAY }],
    [
      'when it is retired, out of scope, where it was settled before',
      inList({ retiredOn: TODAY }),
      check({ settledOn: BEFORE }),
      out,
      { retiredOn: TODAY, settledOn: BEFORE },
    ],
    ['once retired, in nothing', inList({ retiredOn: BEFORE, weight: 5 }), check({ retiredOn: BEFORE }), ahead, null],
    [
      'when it is asked again, as it reads now and due before the gate',
      inList({ weight: 4 }),
      check({ retiredOn: BEFORE, settledOn: BEFORE }),
      ahead,
      { weight: 4, retiredOn: null, settledOn: null, dueOn: '2026-04-01' },
    ],
    [
      'when it is asked again, out of scope still settled',
      inList(),
      check({ retiredOn: BEFORE, settledOn: BEFORE }),
      out,
      { retiredOn: null },
    ],
  ])('%s', (_, own, made, place, patch) => {
    expect(followItem(own, made, place, TODAY)).toEqual(patch)
  })
})
