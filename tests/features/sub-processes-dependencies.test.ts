import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addDependency } from '~/features/sub-processes/commands/add-dependency.server'
import { changeLag } from '~/features/sub-processes/commands/change-lag.server'
import { removeDependency } from '~/features/sub-processes/commands/remove-dependency.server'
import type { AddDependency } from '~/features/sub-processes/schema'
import type { Db } from '~db/client.server'
import { dependency, subProcess } from '~db/schema/sub-process'
import { contextOf, makeProgramme } from '../factories/programme'
import { makeOwned, revisionOf, toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf } from '../factories/waves'

const terms = { predecessorStep: 'simulation', successorStep: 'design', lagDays: 0 } as const

async function idOf(db: Db, programmeId: number, code: string): Promise<number> {
  const [row] = await db.read
    .select({ id: subProcess.id })
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), eq(subProcess.code, code)))
  return row!.id
}

/** A programme in which nothing waits yet. */
async function makeFree() {
  const stage = await makeOwned()
  await stage.db.write(async (tx) => {
    await tx.delete(dependency).where(eq(dependency.programmeId, stage.programme.id))
  })
  const ids = (codes: string[]) => Promise.all(codes.map((code) => idOf(stage.db, stage.programme.id, code)))
  const [a, b, c] = await ids(['LTC-ML-1', 'LTC-ML-2', 'LTC-ML-3'])
  return { ...stage, a: a!, b: b!, c: c! }
}

describe('letting a sub-process wait for another', () => {
  test('is kept with its steps and its lag, and told', async () => {
    const { db, programme, office, a, b } = await makeFree()
    const before = await revisionOf(db, programme.id)
    const input = { predecessorId: a, successorId: b, ...terms, lagDays: 3 }
    const id = answerOf(await addDependency(office, input))
    expect(await db.read.select().from(dependency).where(eq(dependency.id, id))).toMatchObject([input])
    expect(await toldOf(db, 'dependency', id)).toContain('lagDays: null → 3')
    expect(await revisionOf(db, programme.id)).toBe(before + 1)
  })

  test('a link is there once: again the same changes nothing, with another lag it is refused', async () => {
    const { db, programme, office, a, b } = await makeFree()
    const input = { predecessorId: a, successorId: b, ...terms, lagDays: 2 }
    const id = answerOf(await addDependency(office, input))
    const before = await revisionOf(db, programme.id)
    expect(answerOf(await addDependency(office, input))).toBe(id)
    expect(await addDependency(office, { ...input, lagDays: 5 })).toEqual({
      ok: false,
      refusals: [{ field: 'lagDays', reason: { code: 'dependencyKnown', days: 2 } }],
    })
    expect(await revisionOf(db, programme.id)).toBe(before)
    const rows = await db.read.select().from(dependency).where(eq(dependency.programmeId, programme.id))
    expect(rows).toMatchObject([{ id, lagDays: 2 }])
  })

  test('two sub-processes may be linked at several steps', async () => {
    const { db, programme, office, a, b } = await makeFree()
    const pair = { predecessorId: a, successorId: b, lagDays: 0 }
    answerOf(await addDependency(office, { ...pair, predecessorStep: 'simulation', successorStep: 'design' }))
    answerOf(await addDependency(office, { ...pair, predecessorStep: 'simulation', successorStep: 'pilot' }))
    answerOf(await addDependency(office, { ...pair, predecessorStep: 'pilot', successorStep: 'pilot' }))
    const rows = await db.read.select().from(dependency).where(eq(dependency.programmeId, programme.id))
    expect(rows.map(({ predecessorStep, successorStep }) => `${predecessorStep} > ${successorStep}`)).toEqual([
      'simulation > design',
      'simulation > pilot',
      'pilot > pilot',
    ])
  })

  test('a circle is one whatever its steps are', async () => {
    const { office, a, b } = await makeFree()
    const there = { predecessorId: a, successorId: b, predecessorStep: 'pilot', successorStep: 'design', lagDays: 0 }
    const back = { predecessorId: b, successorId: a, predecessorStep: 'simulation', lagDays: 0 }
    answerOf(await addDependency(office, there as AddDependency))
    for (const successorStep of ['pilot', 'operation'] as const) {
      expect(reasonsOf(await addDependency(office, { ...back, successorStep } as AddDependency))).toEqual([
        { code: 'dependencyCycle', members: ['LTC-ML-1', 'LTC-ML-2', 'LTC-ML-1'] },
      ])
    }
  })

  test('refuses a circle by the names of its members, and waiting for oneself', async () => {
    const { office, a, b, c } = await makeFree()
    answerOf(await addDependency(office, { predecessorId: a, successorId: b, ...terms }))
    answerOf(await addDependency(office, { predecessorId: b, successorId: c, ...terms }))
    expect(await addDependency(office, { predecessorId: c, successorId: a, ...terms })).toMatchObject({
      refusals: [
        {
          field: 'predecessorId',
          reason: { code: 'dependencyCycle', members: ['LTC-ML-1', 'LTC-ML-2', 'LTC-ML-3', 'LTC-ML-1'] },
        },
      ],
    })
    const itself = await addDependency(office, { predecessorId: a, successorId: a, ...terms })
    expect(reasonsOf(itself)).toEqual([{ code: 'dependencyOnItself' }])
  })

  test('takes only sub-processes of this programme, from either side', async () => {
    const { db, office, a } = await makeFree()
    const foreign = await idOf(db, (await makeProgramme(db)).programme.id, 'LTC-ML-2')
    for (const [field, ends] of [
      ['predecessorId', { predecessorId: foreign, successorId: a }],
      ['successorId', { predecessorId: a, successorId: foreign }],
    ] as const) {
      const verdict = await addDependency(office, { ...ends, ...terms })
      expect(verdict).toMatchObject({ refusals: [{ field, reason: { code: 'notFound' } }] })
    }
  })

  test('is for the process office alone', async () => {
    const { owner, a, b } = await makeFree()
    const verdict = await addDependency(owner, { predecessorId: a, successorId: b, ...terms })
    expect(reasonsOf(verdict)).toEqual([{ code: 'forbidden' }])
  })
})

describe('changing the days in between', () => {
  test('is kept and told; whoever did not see them is refused, also to take the link away', async () => {
    const { db, office, a, b } = await makeFree()
    const id = answerOf(await addDependency(office, { predecessorId: a, successorId: b, ...terms }))
    answerOf(await changeLag(office, { id, lagDays: 3, version: 0 }))
    expect(await toldOf(db, 'dependency', id)).toContain('lagDays: 0 → 3')
    const conflict = [{ code: 'conflict', last: { actor: office.actor.name } }]
    expect(reasonsOf(await changeLag(office, { id, lagDays: 5, version: 0 }))).toMatchObject(conflict)
    expect(reasonsOf(await removeDependency(office, { id, version: 0 }))).toMatchObject(conflict)
    expect(await db.read.select().from(dependency).where(eq(dependency.id, id))).toMatchObject([{ lagDays: 3 }])
    answerOf(await changeLag(office, { id, lagDays: 5, version: 3 }))
  })

  test('is refused to other roles, from other programmes, and of a link that has been taken away', async () => {
    const { db, office, owner, a, b } = await makeFree()
    const id = answerOf(await addDependency(office, { predecessorId: a, successorId: b, ...terms }))
    const elsewhere = contextOf(db, { programmeId: (await makeProgramme(db)).programme.id })
    const input = { id, lagDays: 3, version: 0 }
    expect(reasonsOf(await changeLag(owner, input))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await changeLag(elsewhere, input))).toEqual([{ code: 'notFound' }])
    answerOf(await removeDependency(office, { id, version: 0 }))
    expect(reasonsOf(await changeLag(office, input))).toEqual([{ code: 'notFound' }])
  })
})

describe('letting it no longer wait', () => {
  test('takes it away, and the log keeps what it was', async () => {
    const { db, office, a, b } = await makeFree()
    const id = answerOf(await addDependency(office, { predecessorId: a, successorId: b, ...terms }))
    answerOf(await removeDependency(office, { id, version: 0 }))
    expect(await db.read.select().from(dependency).where(eq(dependency.id, id))).toEqual([])
    expect(await toldOf(db, 'dependency', id)).toContain(`predecessorId: ${a} → null`)
    expect(reasonsOf(await removeDependency(office, { id, version: 0 }))).toEqual([{ code: 'notFound' }])
  })

  test('is refused to other roles and from other programmes', async () => {
    const { db, office, owner, a, b } = await makeFree()
    const id = answerOf(await addDependency(office, { predecessorId: a, successorId: b, ...terms }))
    const elsewhere = contextOf(db, { programmeId: (await makeProgramme(db)).programme.id })
    expect(reasonsOf(await removeDependency(owner, { id, version: 0 }))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await removeDependency(elsewhere, { id, version: 0 }))).toEqual([{ code: 'notFound' }])
    expect(await db.read.select().from(dependency).where(eq(dependency.id, id))).toHaveLength(1)
  })
})
