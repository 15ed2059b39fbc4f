import { describe, expect, test } from 'vitest'
import { practicesIn } from '~/domain/tailoring'
import { addPractice } from '~/features/reference/commands/add-practice.server'
import { discardDraft } from '~/features/reference/commands/discard-draft.server'
import { editPractice } from '~/features/reference/commands/edit-practice.server'
import { movePractice } from '~/features/reference/commands/move-practice.server'
import { publishEdition } from '~/features/reference/commands/publish-edition.server'
import { retirePractice } from '~/features/reference/commands/retire-practice.server'
import { revertPractice } from '~/features/reference/commands/revert-practice.server'
import { editions, practicesInWork, referenceInWork } from '~/features/reference/queries.server'
import { addPracticeSchema } from '~/features/reference/schema'
import { draftEdition, latestEdition, practiceRows } from '~/lib/reference-practices.server'
import { referenceEdition } from '~db/schema/tailoring'
import { writeFirstEdition } from '~db/seed/reference-model/first-edition.server'
import { REFERENCE_PRACTICES } from '~db/seed/reference-model/practices'
import { makeInstallation } from '../factories/installation'
import { contextOf, makePerson, makeProgramme, NOW, viewerWith } from '../factories/programme'
import { revisionOf, toldOf } from '../factories/sub-processes'
import { keysOf, latestRow, WORDS } from '../factories/tailoring'
import { answerOf, reasonsOf } from '../factories/waves'

const CODE = 'LTC-ML-1'
const [FIRST, SECOND] = keysOf(CODE) as [string, string]

async function makeCompany() {
  const db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db)
  const office = contextOf(db, { programmeId: null, viewer: viewerWith(officePersonId, 'office') })
  return { db, programme, office, officePersonId }
}

/** What the draft has of a sub-process, in order, and what is different about it. */
async function inWork(db: Awaited<ReturnType<typeof makeCompany>>['db'], code = CODE) {
  const practices = practicesInWork(await referenceInWork(db), code)
  return practices.map(({ key, change }) => `${key.replace(`${code}/`, '')}${change ? ` ${change}` : ''}`)
}

const named = (...keys: string[]) => keys.map((key) => key.replace(`${CODE}/`, ''))

describe('what ships', () => {
  test('is edition 1, written once', async () => {
    const db = makeInstallation()
    expect(await writeFirstEdition(db, NOW)).toBe(false)
    const rows = await practiceRows(db.read, 1)
    expect(rows).toHaveLength(REFERENCE_PRACTICES.length)
    expect(
      practicesIn(rows, 1)
        .filter(({ subProcessCode }) => subProcessCode === CODE)
        .map(({ key }) => key),
    ).toEqual(keysOf(CODE))
    expect(await latestEdition(db.read)).toMatchObject({ number: 1, madeById: null })
  })

  test('is written whole or not at all', async () => {
    const db = makeInstallation()
    await db.write(async (tx) => void (await tx.delete(referenceEdition)))
    // The practices are still there, so the second of its writes fails, as it would when the process is killed.
    await expect(writeFirstEdition(db, NOW)).rejects.toThrow()
    expect(await latestEdition(db.read)).toBeUndefined()
  })
})

describe('writing the next edition', () => {
  test('the first change opens a draft that no programme sees', async () => {
    const { db, office, programme, officePersonId } = await makeCompany()
    const before = await revisionOf(db, programme.id)
    answerOf(await editPractice(office, { practiceKey: FIRST, ...WORDS, version: 1 }))
    expect(await draftEdition(db.read)).toMatchObject({ number: 2, publishedAt: null, madeById: officePersonId })
    expect(await latestRow(db, FIRST)).toMatchObject({ edition: 2, ...WORDS, version: 2 })
    expect(practicesIn(await practiceRows(db.read, 2), 1).find(({ key }) => key === FIRST)?.title.en).not.toBe(
      WORDS.titleEn,
    )
    expect((await latestEdition(db.read))?.number).toBe(1)
    expect(await inWork(db)).toEqual([`${named(FIRST)} changed`, ...named(...keysOf(CODE).slice(1))])
    expect(await revisionOf(db, programme.id)).toBe(before + 1)
    expect(await toldOf(db, 'practice', (await latestRow(db, FIRST))!.id)).toContain('edition: 1 → 2')
  })

  test('saying the same opens none', async () => {
    const { db, office } = await makeCompany()
    const { titleZh, titleEn, textZh, textEn, pitfallZh, pitfallEn } = (await latestRow(db, FIRST))!
    const words = { titleZh, titleEn, textZh, textEn, pitfallZh, pitfallEn }
    answerOf(await editPractice(office, { practiceKey: FIRST, ...words, version: 1 }))
    expect(await draftEdition(db.read)).toBeUndefined()
  })

  test('adds the company’s own after the others, each under a key of its own', async () => {
    const { db, office } = await makeCompany()
    expect(answerOf(await addPractice(office, { subProcessCode: CODE, ...WORDS }))).toBe(`${CODE}/own-1`)
    expect(answerOf(await addPractice(office, { subProcessCode: CODE, ...WORDS }))).toBe(`${CODE}/own-2`)
    expect((await inWork(db)).slice(-2)).toEqual(['own-1 added', 'own-2 added'])
    expect(reasonsOf(await addPractice(office, { subProcessCode: 'LTC-XX-1', ...WORDS }))).toEqual([
      { code: 'notFound' },
    ])
  })

  test('moves a practice among the others, and not beyond the ends', async () => {
    const { db, office } = await makeCompany()
    const move = async (practiceKey: string, direction: 'up' | 'down') =>
      answerOf(
        await movePractice(office, { practiceKey, direction, version: (await latestRow(db, practiceKey))!.version }),
      )
    await move(FIRST, 'up')
    expect(await draftEdition(db.read)).toBeUndefined()
    await move(FIRST, 'down')
    const [second, first, ...others] = await inWork(db)
    expect([second, first]).toEqual([`${named(SECOND)} moved`, `${named(FIRST)} moved`])
    expect(others).toEqual(named(...keysOf(CODE).slice(2)))
    await move(FIRST, 'up')
    expect(await inWork(db)).toEqual(named(...keysOf(CODE)))
  })

  test('a move touches two practices, also past a retired one and after half of a move was taken back', async () => {
    const { db, office } = await makeCompany()
    const version = async (key: string) => (await latestRow(db, key))!.version
    const third = keysOf(CODE)[2]!
    answerOf(await retirePractice(office, { practiceKey: SECOND, version: 1 }))
    answerOf(await movePractice(office, { practiceKey: third, direction: 'up', version: 1 }))
    const moved = (await inWork(db)).filter((one) => one.endsWith(' moved'))
    expect(moved).toEqual([`${named(third)} moved`, `${named(FIRST)} moved`])

    answerOf(await revertPractice(office, { practiceKey: FIRST, version: await version(FIRST) }))
    const held = async () =>
      (await inWork(db)).filter((one) => !one.endsWith(' retired')).map((one) => one.split(' ')[0])
    const before = await held()
    const at = before.indexOf(named(FIRST)[0])
    answerOf(await movePractice(office, { practiceKey: FIRST, direction: 'down', version: await version(FIRST) }))
    expect(await held()).toEqual([...before.slice(0, at), before[at + 1], before[at], ...before.slice(at + 2)])
  })

  test('retires a practice, and takes that back', async () => {
    const { db, office } = await makeCompany()
    answerOf(await retirePractice(office, { practiceKey: SECOND, version: 1 }))
    expect((await inWork(db))[1]).toBe(`${named(SECOND)} retired`)
    expect(reasonsOf(await editPractice(office, { practiceKey: SECOND, ...WORDS, version: 2 }))).toEqual([
      { code: 'notFound' },
    ])
    expect(reasonsOf(await revertPractice(office, { practiceKey: SECOND, version: 1 }))).toMatchObject([
      { code: 'conflict' },
    ])
    answerOf(await revertPractice(office, { practiceKey: SECOND, version: 2 }))
    expect(await inWork(db)).toEqual(named(...keysOf(CODE)))
    expect(reasonsOf(await revertPractice(office, { practiceKey: SECOND, version: 1 }))).toEqual([{ code: 'notFound' }])
  })

  test('of two who word it at once, the second is told', async () => {
    const { db, office } = await makeCompany()
    answerOf(await editPractice(office, { practiceKey: FIRST, ...WORDS, version: 1 }))
    const other = { ...WORDS, titleEn: 'Mine' }
    expect(reasonsOf(await editPractice(office, { practiceKey: FIRST, ...other, version: 1 }))).toMatchObject([
      { code: 'conflict', last: { actor: 'Tester' } },
    ])
    expect(await latestRow(db, FIRST)).toMatchObject(WORDS)
  })
})

describe('publishing', () => {
  test('makes the draft the latest edition, and the next change opens another', async () => {
    const { db, office, officePersonId } = await makeCompany()
    answerOf(await addPractice(office, { subProcessCode: CODE, ...WORDS }))
    expect(answerOf(await publishEdition(office, { note: 'One more', version: 1 }))).toBe(2)
    expect(await latestEdition(db.read)).toMatchObject({ number: 2, note: 'One more', madeById: officePersonId })
    expect((await editions(db)).published.map(({ number }) => number)).toEqual([2, 1])
    expect(await inWork(db)).toEqual([...named(...keysOf(CODE)), 'own-1'])
    answerOf(await retirePractice(office, { practiceKey: `${CODE}/own-1`, version: 1 }))
    expect(await draftEdition(db.read)).toMatchObject({ number: 3 })
  })

  test('is refused without a draft, without a change, and when the draft has grown since', async () => {
    const { office } = await makeCompany()
    const publish = async (version: number) => reasonsOf(await publishEdition(office, { note: '', version }))
    expect(await publish(1)).toEqual([{ code: 'notFound' }])
    answerOf(await retirePractice(office, { practiceKey: FIRST, version: 1 }))
    answerOf(await addPractice(office, { subProcessCode: CODE, ...WORDS }))
    expect(await publish(1)).toMatchObject([{ code: 'conflict' }])
    answerOf(await revertPractice(office, { practiceKey: FIRST, version: 2 }))
    answerOf(await revertPractice(office, { practiceKey: `${CODE}/own-1`, version: 1 }))
    expect(await publish(4)).toEqual([{ code: 'editionEmpty' }])
  })

  test('a discarded draft leaves what is published, and its number to the next', async () => {
    const { db, office } = await makeCompany()
    answerOf(await editPractice(office, { practiceKey: FIRST, ...WORDS, version: 1 }))
    expect(reasonsOf(await discardDraft(office, { version: 2 }))).toMatchObject([{ code: 'conflict' }])
    answerOf(await discardDraft(office, { version: 1 }))
    expect(await draftEdition(db.read)).toBeUndefined()
    expect(await latestRow(db, FIRST)).toMatchObject({ edition: 1, version: 1 })
    answerOf(await retirePractice(office, { practiceKey: FIRST, version: 1 }))
    expect(await draftEdition(db.read)).toMatchObject({ number: 2 })
  })
})

describe('the reference is edited by', () => {
  test('the office of any programme and administrators, and by nobody else', async () => {
    const { db } = await makeCompany()
    const personId = await makePerson(db)
    const as = (viewer: Parameters<typeof contextOf>[1]['viewer']) =>
      contextOf(db, { programmeId: null, viewer: viewer! })
    for (const role of ['owner', { role: 'branchLead', unitId: 1 }, 'operations', 'executive'] as const) {
      const context = as(viewerWith(personId, role))
      const one = { practiceKey: FIRST, version: 1 }
      for (const done of [
        await addPractice(context, { subProcessCode: CODE, ...WORDS }),
        await editPractice(context, { ...one, ...WORDS }),
        await retirePractice(context, one),
        await revertPractice(context, one),
        await movePractice(context, { ...one, direction: 'down' }),
        await publishEdition(context, { note: '', version: 1 }),
        await discardDraft(context, { version: 1 }),
      ]) {
        expect(reasonsOf(done as never)).toEqual([{ code: 'forbidden' }])
      }
    }
    expect(
      (await addPractice(as({ personId, isAdministrator: true, roles: [] }), { subProcessCode: CODE, ...WORDS })).ok,
    ).toBe(true)
  })
})

describe('a practice has a title and a text, in one language at least', () => {
  test.each([
    [{}, []],
    [{ titleZh: '' }, []],
    [{ titleZh: '', titleEn: ' ' }, ['titleZh nameNeeded']],
    [{ textZh: '', textEn: '' }, ['textZh required']],
    [{ textEn: '' }, []],
  ])('%o', (values, faults) => {
    const parsed = addPracticeSchema.safeParse({ ...WORDS, ...values })
    expect(parsed.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`) ?? []).toEqual(faults)
  })
})
