import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/domain/permissions'
import { ROLES } from '~/domain/vocabulary'
import { answerDiagnosis } from '~/features/direction/commands/answer-diagnosis.server'
import { closeDiagnosis } from '~/features/direction/commands/close-diagnosis.server'
import { recordDecision } from '~/features/direction/commands/record-decision.server'
import { withdrawLeader } from '~/features/direction/commands/withdraw-leader.server'
import { askedNowRows, decisionsOf } from '~/features/direction/queries.server'
import { resultView } from '~/features/direction/result-view'
import { leadersOf, symptomsOf, toSymptom } from '~/features/direction/rows.server'
import { loadPlan } from '~/features/plan/queries.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import type { ChangeContext } from '~/lib/change.server'
import { readTogether } from '~/lib/read-together.server'
import type { Db } from '~db/client.server'
import { kpiResult } from '~db/schema/planning'
import { auditEvent, programme } from '~db/schema/programme'
import { answerAs, askedBy, askLeaders, type versionOf } from '../factories/direction-rounds'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, NOW, TODAY, viewerWith } from '../factories/programme'
import { answerOf, reasonsOf } from '../factories/waves'

const codesOf = (verdict: Parameters<typeof reasonsOf>[0]) => reasonsOf(verdict).map(({ code }) => code)
const WAVE = {
  nameZh: '',
  nameEn: '',
  circle: 'small' as const,
  plannedStart: '2026-04-07',
  plannedEnd: '2026-05-08',
  follows: [],
}

let db: Db
let programmeId: number
let office: ChangeContext
let leaders: number[]
let open: Awaited<ReturnType<typeof versionOf>>
const as = (viewer: Viewer) => contextOf(db, { programmeId, viewer })
const leader = (at: number) => as(viewerWith(leaders[at]!, 'owner'))
beforeEach(async () => {
  db = makeInstallation()
  const made = await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'MCR-1'] })
  programmeId = made.programme.id
  office = as(viewerWith(made.officePersonId, 'office'))
  leaders = []
  for (let at = 0; at < 3; at += 1) leaders.push(await makeMember(db, programmeId, 'owner'))
  open = await askLeaders(office, leaders)
})

async function read(isNamed = false) {
  const symptoms = (await symptomsOf(db.read, open.id)).map(toSymptom)
  return resultView(symptoms, await leadersOf(db.read, open.id), { isNamed })
}

describe('what leaders say', () => {
  test('counts once all is answered and finished, and can be taken back', async () => {
    expect(await read()).toMatchObject({ asked: 3, answered: 0, result: null })
    answerOf(await answerAs(leader(0), open.id, { LTC: 4, MCR: null }, false))
    answerOf(await answerAs(leader(1), open.id, { LTC: 3, MCR: 1 }, false))
    expect(await read()).toMatchObject({ answered: 0, result: null })
    answerOf(await answerAs(leader(1), open.id, { LTC: 3, MCR: 1 }))
    expect(await read()).toMatchObject({
      answered: 1,
      result: { scores: { LTC: 75, MCR: 25 }, lead: 50, recommended: 'LTC', agreeing: 1, isEarly: true },
    })
    answerOf(await answerAs(leader(0), open.id, { LTC: 4, MCR: 0 }))
    expect((await read()).result).toMatchObject({ scores: { LTC: 88, MCR: 13 }, isEarly: false })
    answerOf(await answerAs(leader(1), open.id, { LTC: 3, MCR: 1 }, false))
    expect((await read()).answered).toBe(1)
  })

  test('is finished only when every symptom has a number; what is missing is said at each', async () => {
    const verdict = await answerAs(leader(0), open.id, { LTC: 4, MCR: null })
    expect(codesOf(verdict)).toEqual(Array.from({ length: 6 }, () => 'answerMissing'))
    expect(await db.read.select().from(auditEvent).where(eq(auditEvent.entity, 'symptomAnswer'))).toEqual([])
  })

  test('is told in the log of changes field by field, and the same sent again changes nothing', async () => {
    answerOf(await answerAs(leader(0), open.id, { LTC: 4, MCR: 1 }))
    const told = await db.read.select().from(auditEvent).where(eq(auditEvent.entity, 'symptomAnswer'))
    expect(told.filter(({ field }) => field === 'score')).toHaveLength(12)
    const again = await answerAs(leader(0), open.id, { LTC: 4, MCR: 1 })
    expect(again).toMatchObject({ ok: true, value: { changeId: null } })
  })

  test('from an old page is refused', async () => {
    const row = (await askedBy(db, open.id)).get(leaders[0]!)!
    answerOf(await answerAs(leader(0), open.id, { LTC: 4, MCR: 1 }))
    const answers = (await symptomsOf(db.read, open.id)).map(({ id }) => ({ symptomId: id, score: 0, evidence: '' }))
    const input = { respondentId: row.id, version: row.version, isFinished: true, answers }
    expect(codesOf(await answerDiagnosis(leader(0), input))).toEqual(['conflict'])
  })

  test('is nobody else’s to say, whatever their role', async () => {
    const row = (await askedBy(db, open.id)).get(leaders[0]!)!
    const input = { respondentId: row.id, version: row.version, isFinished: false, answers: [] }
    for (const role of ROLES) {
      const other = as(viewerWith(leaders[1]!, role))
      expect(codesOf(await answerDiagnosis(other, input)), role).toEqual(['forbidden'])
    }
  })

  test('comes too late once it is closed, or when one is no longer asked', async () => {
    const row = (await askedBy(db, open.id)).get(leaders[1]!)!
    answerOf(await withdrawLeader(office, { respondentId: row.id }))
    const input = { respondentId: row.id, version: row.version + 1, isFinished: false, answers: [] }
    expect(codesOf(await answerDiagnosis(leader(1), input))).toEqual(['notFound'])
    answerOf(await closeDiagnosis(office, { diagnosisId: open.id, version: open.version }))
    expect(codesOf(await answerAs(leader(0), open.id, { LTC: 1, MCR: 1 }))).toEqual(['diagnosisNotOpen'])
  })

  test('names who said what only where that may be known', async () => {
    answerOf(await answerAs(leader(0), open.id, { LTC: 4, MCR: 0 }))
    answerOf(await answerAs(leader(1), open.id, { LTC: 0, MCR: 0 }))
    const people = (view: Awaited<ReturnType<typeof read>>) => [
      ...view.symptoms.flatMap(({ voices }) => voices.flatMap((voice) => voice.people)),
      ...(view.result?.disagreements.flatMap(({ highest, lowest }) => [...highest.people, ...lowest.people]) ?? []),
    ]
    expect(people(await read(false))).toEqual([])
    expect(people(await read(true)).length).toBeGreaterThan(12)
    const [first] = (await read(false)).result!.disagreements
    expect(first).toMatchObject({ highest: { score: 4, count: 1 }, lowest: { score: 0, count: 1 } })
  })
})

describe('the question on one’s work', () => {
  test('waits for those asked until they have finished, or nobody is asked any more', async () => {
    const isAsked = async (id: number) =>
      (await readTogether(db, { asked: askedNowRows(programmeId, id) })).asked.length > 0
    const asked = () => Promise.all(leaders.map(isAsked))
    expect(await asked()).toEqual([true, true, true])
    expect(await isAsked(office.viewer.personId)).toBe(false)
    answerOf(await answerAs(leader(0), open.id, { LTC: 4, MCR: 0 }))
    answerOf(await withdrawLeader(office, { respondentId: (await askedBy(db, open.id)).get(leaders[1]!)!.id }))
    expect(await asked()).toEqual([false, false, true])
    answerOf(await closeDiagnosis(office, { diagnosisId: open.id, version: open.version }))
    expect(await asked()).toEqual([false, false, false])
  })
})

describe('the decision', () => {
  const input = () => ({ direction: 'LTC' as const, decidedOn: TODAY, decidedById: leaders[0]!, reason: '' })

  test('keeps what the diagnosis said then; the latest one holds, those before stay', async () => {
    answerOf(await answerAs(leader(0), open.id, { LTC: 4, MCR: 1 }))
    const executive = as(viewerWith(await makeMember(db, programmeId, 'executive'), 'executive'))
    answerOf(await recordDecision(executive, input()))
    const later = contextOf(db, { programmeId, viewer: office.viewer, now: NOW + 60_000 })
    answerOf(await recordDecision(later, { ...input(), direction: 'MCR', reason: 'The key account asks for it' }))
    const decisions = await decisionsOf(db, programmeId)
    expect(decisions.map(({ direction, advised }) => [direction, advised])).toEqual([
      ['MCR', { LTC: 100, MCR: 25, recommended: 'LTC' }],
      ['LTC', { LTC: 100, MCR: 25, recommended: 'LTC' }],
    ])
    expect((await plan()).direction).toBe('MCR')
  })

  test('against the diagnosis, or without one, says why', async () => {
    expect(codesOf(await recordDecision(office, input()))).toEqual(['undiagnosedNeedsReason'])
    answerOf(await answerAs(leader(0), open.id, { LTC: 1, MCR: 4 }))
    expect(codesOf(await recordDecision(office, input()))).toEqual(['againstAdviceNeedsReason'])
    expect(codesOf(await recordDecision(office, { ...input(), direction: 'MCR' }))).toEqual([])
  })

  test('is neither of tomorrow nor of somebody who has left', async () => {
    const gone = await makePerson(db, { archivedAt: 1 })
    const facts = { ...input(), reason: 'We cannot wait' }
    expect(codesOf(await recordDecision(office, { ...facts, decidedOn: '2026-03-03' }))).toEqual(['dayInFuture'])
    expect(codesOf(await recordDecision(office, { ...facts, decidedById: gone }))).toEqual(['notFound'])
  })

  test.each([
    ['office', []],
    ['executive', []],
    ['owner', ['forbidden']],
    ['branchLead', ['forbidden']],
    ['operations', ['forbidden']],
  ] as const)('%s records it but for %o', async (role, codes) => {
    const viewer = as(viewerWith(leaders[0]!, role))
    expect(codesOf(await recordDecision(viewer, { ...input(), reason: 'We cannot wait' }))).toEqual(codes)
  })

  test('is part of the plan, and nothing is there before it', async () => {
    expect((await plan()).direction).toBeNull()
    answerOf(await recordDecision(office, { ...input(), direction: 'both', reason: 'We cannot wait' }))
    expect((await plan()).direction).toBe('both')
  })

  test.each([
    ['better', [{ aim: 'up', before: 28_000, after: 37_000 }], true],
    ['better, for less is meant', [{ aim: 'down', before: 118_000, after: 112_000 }], true],
    ['unchanged', [{ aim: 'up', before: 28_000, after: 28_000 }], false],
    ['worse', [{ aim: 'down', before: 112_000, after: 118_000 }], false],
    ['better, but taken back', [{ aim: 'up', before: 1, after: 2, archivedAt: 1 }], false],
    [
      'one of several better',
      [
        { aim: 'up', before: 2, after: 1 },
        { aim: 'up', before: 1, after: 2 },
      ],
      true,
    ],
  ] as const)('the plan knows whether a KPI has moved: %s', async (_, figures, moved) => {
    const waveId = answerOf(await createWave(office, WAVE))
    const [first, second] = (await plan()).subProcesses
    await db.write(async (tx) => {
      const facts = { programmeId, waveId, subProcessId: first!.id, name: 'Win rate' }
      const noted = { notedOn: TODAY, notedById: leaders[0]! }
      await tx.insert(kpiResult).values(figures.map((one) => ({ ...facts, ...noted, ...one })))
    })
    expect((await plan()).subProcesses.map(({ id, kpiMoved }) => [id, kpiMoved])).toEqual([
      [first!.id, moved],
      [second!.id, false],
    ])
  })

  async function plan() {
    const [row] = await db.read.select().from(programme).where(eq(programme.id, programmeId))
    return loadPlan(db, row!, TODAY)
  }
})
