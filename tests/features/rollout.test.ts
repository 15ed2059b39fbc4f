import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { confirmLive } from '~/features/rollout/commands/confirm-live.server'
import { recordUsage } from '~/features/rollout/commands/record-usage.server'
import { scoreMaturity } from '~/features/rollout/commands/score-maturity.server'
import { withdrawConfirmation } from '~/features/rollout/commands/withdraw-confirmation.server'
import { confirmationsOf, deedsOf, findPlace, scoresOf } from '~/features/rollout/place.server'
import { scoreToEdit } from '~/features/rollout/scored'
import { liveConfirmation, maturityScore, usageReading } from '~db/schema/landing'
import { subProcess } from '~db/schema/sub-process'
import { LIVE_ON, makeLive } from '../factories/live-rollouts'
import { TODAY } from '../factories/programme'
import { toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf, revisionOf } from '../factories/waves'

const SCORE = {
  ...{ quarter: '2026-Q1', deployment: 4, effect: 2, evidence: '抽查20单，18单按流程走', version: 0 },
  answers: { share: 4, people: 5, oldWay: 4 },
}

describe('confirming that a branch is live', () => {
  test('is for its lead and for the owner, each of their own side', async () => {
    const { db, owner, lead, liveId } = await makeLive()
    const said = { rolloutId: liveId, confirmedOn: TODAY, note: '' }
    expect(reasonsOf(await confirmLive(owner, { ...said, side: 'branch' }))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await confirmLive(lead, { ...said, side: 'owner' }))).toEqual([{ code: 'forbidden' }])
    const id = answerOf(await confirmLive(lead, { ...said, side: 'branch' }))
    answerOf(await confirmLive(owner, { ...said, side: 'owner' }))
    expect((await confirmationsOf(db, liveId)).map(({ side }) => side)).toEqual(['branch', 'owner'])
    expect(await toldOf(db, 'liveConfirmation', id)).toContain('side: null → branch')
  })

  test('may be done for either side by the office, and by nobody else', async () => {
    const { office, stranger, executive, liveId } = await makeLive()
    for (const side of ['branch', 'owner'] as const) {
      const said = { rolloutId: liveId, side, confirmedOn: TODAY, note: '' }
      for (const who of [stranger, executive])
        expect(reasonsOf(await confirmLive(who, said))).toEqual([{ code: 'forbidden' }])
      answerOf(await confirmLive(office, said))
    }
  })

  test.each([
    ['before it went live', { confirmedOn: '2025-12-21' }, 'confirmedBeforeLive'],
    ['tomorrow', { confirmedOn: '2026-03-03' }, 'dayInFuture'],
  ])('is refused %s', async (_, values, code) => {
    const { office, liveId } = await makeLive()
    const said = { rolloutId: liveId, side: 'branch', note: '', ...values } as const
    expect(await confirmLive(office, said)).toMatchObject({ refusals: [{ field: 'confirmedOn', reason: { code } }] })
  })

  test('is refused of what is not live, twice, and where there is nothing', async () => {
    const { office, liveId, plannedId } = await makeLive()
    const said = { side: 'owner', confirmedOn: TODAY, note: '' } as const
    expect(reasonsOf(await confirmLive(office, { ...said, rolloutId: plannedId }))).toEqual([{ code: 'notLiveYet' }])
    answerOf(await confirmLive(office, { ...said, rolloutId: liveId }))
    expect(reasonsOf(await confirmLive(office, { ...said, rolloutId: liveId }))).toEqual([{ code: 'liveConfirmed' }])
    expect(reasonsOf(await confirmLive(office, { ...said, rolloutId: 9999 }))).toEqual([{ code: 'notFound' }])
  })

  test('is taken back by the side that gave it, and stays in the log', async () => {
    const { db, programme, owner, lead, liveId } = await makeLive()
    const side = { rolloutId: liveId, side: 'branch' } as const
    expect(reasonsOf(await withdrawConfirmation(lead, side))).toEqual([{ code: 'notFound' }])
    answerOf(await confirmLive(lead, { ...side, confirmedOn: TODAY, note: '' }))
    expect(reasonsOf(await withdrawConfirmation(owner, side))).toEqual([{ code: 'forbidden' }])
    answerOf(await withdrawConfirmation(lead, side))
    expect(await db.read.select().from(liveConfirmation)).toEqual([])
    const deeds = await deedsOf(db, programme.id, liveId)
    expect(deeds.map(({ verb }) => verb)).toEqual(['withdrawConfirmation', 'confirmLive'])
  })
})

describe('scoring a branch', () => {
  test('is kept once a quarter, and corrected', async () => {
    const { db, programme, lead, owner, liveId } = await makeLive()
    const id = answerOf(await scoreMaturity(lead, { ...SCORE, rolloutId: liveId }))
    expect(await scoresOf(db, liveId)).toMatchObject([
      { quarter: '2026-Q1', deployment: 4, effect: 2, scoredOn: TODAY },
    ])
    answerOf(await scoreMaturity(owner, { ...SCORE, effect: 3, rolloutId: liveId, version: 1 }))
    expect(await toldOf(db, 'maturityScore', id)).toContain('effect: 2 → 3')
    const before = await revisionOf(db, programme.id)
    answerOf(await scoreMaturity(owner, { ...SCORE, effect: 3, rolloutId: liveId, version: 2 }))
    expect(await revisionOf(db, programme.id)).toBe(before)
    answerOf(await scoreMaturity(owner, { ...SCORE, quarter: '2025-Q4', rolloutId: liveId }))
    expect((await scoresOf(db, liveId)).map(({ quarter }) => quarter)).toEqual(['2026-Q1', '2025-Q4'])
  })

  test('keeps what was answered, and tells each answer that changes by itself', async () => {
    const { db, programme, lead, liveId } = await makeLive()
    const id = answerOf(await scoreMaturity(lead, { ...SCORE, rolloutId: liveId }))
    expect((await scoresOf(db, liveId))[0]?.answers).toEqual(SCORE.answers)
    expect(await toldOf(db, 'maturityScore', id)).toContain('answer.people: null → 5')
    const answers = { ...SCORE.answers, people: 4, figure: 2 }
    answerOf(await scoreMaturity(lead, { ...SCORE, answers, rolloutId: liveId, version: 1 }))
    const told = await toldOf(db, 'maturityScore', id)
    expect(told).toEqual(expect.arrayContaining(['answer.people: 5 → 4', 'answer.figure: null → 2']))
    expect(told.filter((line) => line.startsWith('answer.share'))).toEqual(['answer.share: null → 4'])
    const before = await revisionOf(db, programme.id)
    answerOf(await scoreMaturity(lead, { ...SCORE, answers, rolloutId: liveId, version: 2 }))
    expect(await revisionOf(db, programme.id)).toBe(before)
  })

  test.each([0, 6, 2.5])('keeps no answer %d', async (share) => {
    const { db, lead, liveId } = await makeLive()
    await expect(scoreMaturity(lead, { ...SCORE, answers: { share }, rolloutId: liveId })).rejects.toThrow()
    expect(await db.read.select().from(maturityScore)).toEqual([])
  })

  test('shows the answers of a score again, and its scores only where these do not propose them', () => {
    const answers = { share: 4, people: 5, oldWay: 4, figure: 3 }
    expect(scoreToEdit({ deployment: 4, effect: 2, answers })).toEqual({
      ...{ ...answers, worth: null, unaided: null },
      ...{ deployment: null, effect: 2 },
    })
    expect(scoreToEdit(null)).toMatchObject({ share: null, deployment: null })
  })

  test('is not done over the head of somebody else', async () => {
    const { db, lead, owner, liveId } = await makeLive()
    answerOf(await scoreMaturity(lead, { ...SCORE, rolloutId: liveId }))
    const verdict = await scoreMaturity(owner, { ...SCORE, deployment: 1, rolloutId: liveId })
    expect(reasonsOf(verdict)).toMatchObject([{ code: 'conflict', last: { actor: 'Tester' } }])
    expect(await db.read.select().from(maturityScore)).toMatchObject([{ deployment: 4 }])
  })

  test.each([
    ['a quarter before go-live', { quarter: '2025-Q3' }, 'quarter', 'quarterNotOpen'],
    ['a quarter ahead', { quarter: '2026-Q2' }, 'quarter', 'quarterNotOpen'],
    ['without a score', { effect: null }, 'effect', 'scoreNeedsAnswers'],
  ])('is refused for %s', async (_, values, field, code) => {
    const { office, liveId } = await makeLive()
    const verdict = await scoreMaturity(office, { ...SCORE, rolloutId: liveId, ...values })
    expect(verdict).toMatchObject({ refusals: [{ field, reason: { code } }] })
  })

  test('is refused of what is not live, and from others', async () => {
    const { office, stranger, executive, lead, liveId, plannedId } = await makeLive()
    expect(reasonsOf(await scoreMaturity(office, { ...SCORE, rolloutId: plannedId }))).toEqual([{ code: 'notLiveYet' }])
    for (const who of [stranger, executive])
      expect(reasonsOf(await scoreMaturity(who, { ...SCORE, rolloutId: liveId }))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await scoreMaturity(lead, { ...SCORE, rolloutId: plannedId }))).toEqual([{ code: 'forbidden' }])
  })
})

describe('recording use', () => {
  test('keeps what is new, corrects what is there, and tells only of what is other than before', async () => {
    const { db, programme, lead, first, unitId } = await makeLive()
    const reading = (weekOn: string, uses: number) => ({ subProcessId: first, unitId, weekOn, uses })
    const record = (...readings: ReturnType<typeof reading>[]) => recordUsage(lead, { source: 'paste', readings })
    expect(answerOf(await record(reading('2026-02-16', 12), reading('2026-02-23', 14)))).toBe(2)
    const before = await revisionOf(db, programme.id)
    expect(answerOf(await record(reading('2026-02-16', 12), reading('2026-02-23', 14)))).toBe(0)
    expect(await revisionOf(db, programme.id)).toBe(before)
    expect(answerOf(await record(reading('2026-02-16', 13), reading('2026-02-23', 14)))).toBe(1)
    const rows = await db.read.select().from(usageReading)
    expect(rows).toMatchObject([
      { weekOn: '2026-02-16', uses: 13, source: 'paste', version: 2 },
      { weekOn: '2026-02-23', uses: 14, version: 1 },
    ])
    expect(await toldOf(db, 'usageReading', rows[0]!.id)).toEqual([
      'weekOn: null → 2026-02-16',
      'uses: null → 12',
      'uses: 12 → 13',
    ])
  })

  test('does not overwrite what somebody else has put where the form showed another number', async () => {
    const { db, office, lead, first, unitId } = await makeLive()
    const at = { subProcessId: first, unitId, weekOn: '2026-02-23' }
    answerOf(await recordUsage(office, { source: 'form', readings: [{ ...at, uses: 20, was: null }] }))
    const verdict = await recordUsage(lead, { source: 'form', readings: [{ ...at, uses: 9, was: null }] })
    expect(verdict).toMatchObject({ refusals: [{ field: `uses.${unitId}.2026-02-23`, reason: { code: 'conflict' } }] })
    expect(await db.read.select().from(usageReading)).toMatchObject([{ uses: 20 }])
    answerOf(await recordUsage(lead, { source: 'form', readings: [{ ...at, uses: 9, was: 20 }] }))
  })

  test.each([
    ['not a Monday', '2026-02-24'],
    ['a week that has not begun', '2026-03-09'],
  ])('is refused for %s', async (_, weekOn) => {
    const { office, first, unitId } = await makeLive()
    const readings = [{ subProcessId: first, unitId, weekOn, uses: 1 }]
    expect(reasonsOf(await recordUsage(office, { source: 'form', readings }))).toEqual([{ code: 'dayInFuture' }])
  })

  test('is for whoever answers for the place, and writes nothing when one reading is not theirs', async () => {
    const { db, owner, lead, stranger, executive, first, second, unitId, otherUnitId } = await makeLive()
    const at = (subProcessId: number, unit: number) => ({ subProcessId, unitId: unit, weekOn: '2026-02-23', uses: 1 })
    const record = (who: typeof owner, ...readings: ReturnType<typeof at>[]) =>
      recordUsage(who, { source: 'file', readings })
    expect(reasonsOf(await record(owner, at(first, unitId), at(second, unitId)))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await record(lead, at(first, unitId), at(first, otherUnitId)))).toEqual([{ code: 'forbidden' }])
    for (const who of [stranger, executive])
      expect(reasonsOf(await record(who, at(first, unitId)))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await record(owner, at(first, 9999)))).toEqual([{ code: 'notFound' }])
    expect(await db.read.select().from(usageReading)).toEqual([])
  })
})

test('a place is found by the code of its sub-process and its branch, in its programme alone', async () => {
  const { db, programme, first, unitId, liveId } = await makeLive()
  const [row] = await db.read.select().from(subProcess).where(eq(subProcess.id, first))
  const at = { code: row!.code, branch: String(unitId) }
  expect(await findPlace(db, programme.id, at)).toMatchObject({ rolloutId: liveId, liveOn: LIVE_ON })
  for (const [id, address] of [
    [programme.id + 1, at],
    [programme.id, { ...at, branch: '0' }],
    [programme.id, { ...at, code: 'LTC-MCE-6' }],
  ] as const)
    expect(await findPlace(db, id, address)).toBeNull()
})
