import { describe, expect, test } from 'vitest'
import { decidePractice } from '~/features/tailoring/commands/decide-practice.server'
import { takeOverEdition } from '~/features/tailoring/commands/take-over-edition.server'
import { decisionsOf } from '~/features/tailoring/queries.server'
import { decideSchema } from '~/features/tailoring/schema'
import { contextOf, makePerson, makeProgramme, makeUnit, viewerWith } from '../factories/programme'
import { JUNE, makeOwned, revisionOf, toldOf } from '../factories/sub-processes'
import { adoption, decisionRow, keysOf, programmeRow, publishOneMore } from '../factories/tailoring'
import { answerOf, reasonsOf } from '../factories/waves'

const [FIRST, SECOND] = keysOf('LTC-ML-1') as [string, string]

describe('deciding a practice', () => {
  test('keeps what was said, by whom and when, and tells it', async () => {
    const { db, owner, ownerId, owned, programme } = await makeOwned()
    const branch = await makeUnit(db, { nameZh: '昆明', nameEn: 'Kunming' })
    const before = await revisionOf(db, programme.id)
    const said = {
      decision: 'adapt',
      reason: 'Small teams',
      localDesign: 'Two roles in one',
      pitfalls: 'Nobody knew',
      units: [{ unitId: branch, localDesign: 'The manager does it' }],
    } as const
    const id = answerOf(
      await decidePractice(owner, {
        ...adoption({ subProcessId: owned, practiceKey: FIRST }),
        ...said,
        units: [...said.units],
      }),
    )
    const [decision] = await decisionsOf(db, programme.id, owned)
    expect(decision).toMatchObject({
      id,
      practiceKey: FIRST,
      decision: 'adapt',
      reason: 'Small teams',
      localDesign: 'Two roles in one',
      pitfalls: 'Nobody knew',
      decidedOn: '2026-06-01',
      decidedBy: { id: ownerId },
      version: 1,
      units: [{ unitId: branch, localDesign: 'The manager does it' }],
    })
    expect(await toldOf(db, 'tailoring', id)).toEqual(
      expect.arrayContaining([
        'decision: null → adapt',
        'unitDesigns: null → 昆明 Kunming: The manager does it',
        'edition: null → 1',
      ]),
    )
    expect(await revisionOf(db, programme.id)).toBe(before + 1)
  })

  test('anew replaces what was said, and units that are no longer named', async () => {
    const { db, owner, owned, programme } = await makeOwned()
    const [one, other] = [await makeUnit(db), await makeUnit(db)]
    const first = adoption({ subProcessId: owned, practiceKey: FIRST, units: [{ unitId: one, localDesign: 'Alone' }] })
    answerOf(await decidePractice(owner, first))
    answerOf(await decidePractice(owner, { ...first, version: 1, units: [{ unitId: other, localDesign: 'Together' }] }))
    const [decision] = await decisionsOf(db, programme.id)
    expect(decision).toMatchObject({ version: 2, units: [{ unitId: other, localDesign: 'Together' }] })
  })

  test('pitfalls met later change neither who decided nor when; saying the same changes nothing', async () => {
    const { db, owner, office, owned, ownerId, programme } = await makeOwned()
    const said = adoption({ subProcessId: owned, practiceKey: FIRST })
    answerOf(await decidePractice(owner, said))
    const later = { ...office, now: JUNE + 5 * 86_400_000 }
    answerOf(await decidePractice(later, { ...said, pitfalls: 'Twice registered', version: 1 }))
    expect(await decisionRow(db, owned, FIRST)).toMatchObject({
      pitfalls: 'Twice registered',
      decidedOn: '2026-06-01',
      decidedById: ownerId,
      version: 2,
    })
    const before = await revisionOf(db, programme.id)
    answerOf(await decidePractice(later, { ...said, pitfalls: 'Twice registered', version: 2 }))
    expect(await revisionOf(db, programme.id)).toBe(before)
  })

  test.each([
    [{ decision: 'adapt' }, [{ code: 'localDesignNeeded' }]],
    [{ decision: 'reject' }, [{ code: 'decisionNeedsReason' }]],
    [{ practiceKey: 'LTC-ML-2/four-questions' }, [{ code: 'notFound' }]],
    [{ practiceKey: 'nothing' }, [{ code: 'notFound' }]],
    [{ version: 1 }, [{ code: 'notFound' }]],
  ] as const)('refuses %o', async (values, reasons) => {
    const { db, owner, owned } = await makeOwned()
    const done = await decidePractice(owner, { ...adoption({ subProcessId: owned, practiceKey: FIRST }), ...values })
    expect(reasonsOf(done)).toEqual(reasons)
    expect(await decisionRow(db, owned, FIRST)).toBeUndefined()
  })

  test('refuses designs of anything but a branch that is there', async () => {
    const { db, owner, owned } = await makeOwned()
    const [department, gone] = [await makeUnit(db, { kind: 'department' }), await makeUnit(db, { archivedAt: 1 })]
    for (const unitId of [department, gone, 4711]) {
      const said = adoption({ subProcessId: owned, practiceKey: FIRST, units: [{ unitId, localDesign: 'Ours' }] })
      expect(reasonsOf(await decidePractice(owner, said))).toEqual([{ code: 'notFound' }])
    }
    expect(await decisionRow(db, owned, FIRST)).toBeUndefined()
  })

  test('is for the owner of that sub-process, the deputy and the office', async () => {
    const { db, owner, office, owned, other, programme } = await makeOwned()
    const practiceKey = keysOf('LTC-ML-2')[0]!
    expect(reasonsOf(await decidePractice(owner, adoption({ subProcessId: other, practiceKey })))).toEqual([
      { code: 'forbidden' },
    ])
    for (const role of ['owner', 'operations', 'executive'] as const) {
      const stranger = contextOf(db, { programmeId: programme.id, viewer: viewerWith(await makePerson(db), role) })
      expect(reasonsOf(await decidePractice(stranger, adoption({ subProcessId: owned, practiceKey: FIRST })))).toEqual([
        { code: 'forbidden' },
      ])
    }
    expect((await decidePractice(office, adoption({ subProcessId: other, practiceKey }))).ok).toBe(true)
  })

  test('of two who decide at once, the second is told who was first', async () => {
    const { db, owner, office, owned } = await makeOwned()
    const said = adoption({ subProcessId: owned, practiceKey: FIRST })
    answerOf(await decidePractice(owner, said))
    for (const version of [0, 7]) {
      const done = await decidePractice(office, { ...said, decision: 'reject', reason: 'No', version })
      expect(reasonsOf(done)).toMatchObject([{ code: 'conflict', last: { actor: 'Tester' } }])
    }
    expect(await decisionRow(db, owned, FIRST)).toMatchObject({ decision: 'adopt', version: 1 })
  })

  test('finds no sub-process of another programme', async () => {
    const { db, owned } = await makeOwned()
    const { programme } = await makeProgramme(db)
    const context = contextOf(db, { programmeId: programme.id })
    expect(reasonsOf(await decidePractice(context, adoption({ subProcessId: owned, practiceKey: FIRST })))).toEqual([
      { code: 'notFound' },
    ])
  })
})

describe('what a form says', () => {
  const form = { practiceKey: SECOND, reason: 'Why', localDesign: 'How', pitfalls: '', version: '0' }
  const read = (values: Record<string, string>) => decideSchema.parse({ ...form, ...values })

  test('goes with the decision: no reason to adopt, no design and no branches where it is not taken over', () => {
    const unit = { 'unit-3': 'Alone' }
    expect(read({ decision: 'adopt', ...unit })).toMatchObject({ reason: '', localDesign: '', units: [{ unitId: 3 }] })
    expect(read({ decision: 'adapt', ...unit })).toMatchObject({
      reason: 'Why',
      localDesign: 'How',
      units: [{ unitId: 3 }],
    })
    expect(read({ decision: 'reject', ...unit })).toMatchObject({ reason: 'Why', localDesign: '', units: [] })
  })

  test('an emptied branch is gone, another one is added, and other fields are nobody’s', () => {
    const said = { decision: 'adapt', 'unit-3': ' ', 'unit-4': 'Alone', 'unit-x': 'No', formKey: 'a1' }
    expect(read({ ...said, addUnitId: '5', addUnitDesign: 'Twice' }).units).toEqual([
      { unitId: 4, localDesign: 'Alone' },
      { unitId: 5, localDesign: 'Twice' },
    ])
  })
})

describe('the edition of a programme', () => {
  test('is the latest published when it is made; those under way keep theirs', async () => {
    const { db, office, programme } = await makeOwned()
    expect(await publishOneMore(office, 'LTC-ML-1')).toBe(2)
    const later = await makeProgramme(db)
    expect(later.programme.referenceEdition).toBe(2)
    expect((await programmeRow(db, programme.id)).referenceEdition).toBe(1)
  })

  test('is taken over by the office, with the decisions kept', async () => {
    const { db, office, owner, owned, programme } = await makeOwned()
    answerOf(await decidePractice(owner, adoption({ subProcessId: owned, practiceKey: FIRST })))
    await publishOneMore(office, 'LTC-ML-1')
    const { version } = await programmeRow(db, programme.id)
    expect(reasonsOf(await takeOverEdition(owner, { edition: 2, version }))).toEqual([{ code: 'forbidden' }])
    answerOf(await takeOverEdition(office, { edition: 2, version }))
    expect(await programmeRow(db, programme.id)).toMatchObject({ referenceEdition: 2, version: version + 1 })
    expect(await toldOf(db, 'programme', programme.id)).toContain('referenceEdition: 1 → 2')
    expect(await decisionRow(db, owned, FIRST)).toMatchObject({ decision: 'adopt', version: 1 })
    expect((await decidePractice(owner, adoption({ subProcessId: owned, practiceKey: 'LTC-ML-1/own-1' }))).ok).toBe(
      true,
    )
  })

  test.each([
    [{ edition: 1 }, 'notFound'],
    [{ edition: 2 }, 'notFound'],
    [{ edition: 1, version: 9 }, 'conflict'],
  ])('is not taken over: %o', async (values, code) => {
    const { db, office, programme } = await makeOwned()
    const { version } = await programmeRow(db, programme.id)
    expect(reasonsOf(await takeOverEdition(office, { version, ...values }))).toMatchObject([{ code }])
  })
})
