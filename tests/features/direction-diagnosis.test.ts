import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/domain/permissions'
import { ROLES } from '~/domain/vocabulary'
import { addSymptom } from '~/features/direction/commands/add-symptom.server'
import { beginDiagnosis } from '~/features/direction/commands/begin-diagnosis.server'
import { closeDiagnosis } from '~/features/direction/commands/close-diagnosis.server'
import { inviteLeaders } from '~/features/direction/commands/invite-leaders.server'
import { moveSymptom } from '~/features/direction/commands/move-symptom.server'
import { openDiagnosis } from '~/features/direction/commands/open-diagnosis.server'
import { removeSymptom } from '~/features/direction/commands/remove-symptom.server'
import { updateSymptom } from '~/features/direction/commands/update-symptom.server'
import { withdrawLeader } from '~/features/direction/commands/withdraw-leader.server'
import { leadersOf, symptomsOf } from '~/features/direction/rows.server'
import type { ChangeContext } from '~/lib/change.server'
import type { Db } from '~db/client.server'
import { auditEvent } from '~db/schema/programme'
import { REFERENCE_SYMPTOMS } from '~db/seed/reference-model/symptoms'
import { answerAs, askedBy, askLeaders, versionOf } from '../factories/direction-rounds'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, viewerWith } from '../factories/programme'
import { answerOf, reasonsOf } from '../factories/waves'

const codesOf = (verdict: Parameters<typeof reasonsOf>[0]) => reasonsOf(verdict).map(({ code }) => code)

let db: Db
let programmeId: number
let office: ChangeContext
let leader: number
const as = (viewer: Viewer) => contextOf(db, { programmeId, viewer })
beforeEach(async () => {
  db = makeInstallation()
  const made = await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'MCR-1'] })
  programmeId = made.programme.id
  office = as(viewerWith(made.officePersonId, 'office'))
  leader = await makeMember(db, programmeId, 'owner')
})

const symptom = { nameZh: '客户流失', nameEn: '', weight: 2, track: 'MCR' as const }

describe('beginning a diagnosis', () => {
  test('starts with the symptoms of the reference model, in their order', async () => {
    expect(answerOf(await beginDiagnosis(office, { diagnosisId: null }))).toBe(1)
    const rows = await symptomsOf(db.read, (await versionOf(db, programmeId)).id)
    expect(rows.map(({ nameEn, weight, track }) => [nameEn, weight, track])).toEqual(
      REFERENCE_SYMPTOMS.map(({ name, weight, track }) => [name.en, weight, track]),
    )
  })

  test('there is one version in preparation at a time', async () => {
    answerOf(await beginDiagnosis(office, { diagnosisId: null }))
    expect(codesOf(await beginDiagnosis(office, { diagnosisId: null }))).toEqual(['draftExists'])
  })

  test('the next version has the symptoms and the leaders of the one before, which stays as it is', async () => {
    const first = await askLeaders(office, [leader])
    expect(answerOf(await beginDiagnosis(office, { diagnosisId: first.id }))).toBe(2)
    const second = await versionOf(db, programmeId, 2)
    const [row] = await symptomsOf(db.read, second.id)
    answerOf(
      await updateSymptom(office, { symptomId: row!.id, nameZh: '变了', nameEn: 'Changed', weight: 5, version: 1 }),
    )
    expect((await symptomsOf(db.read, first.id)).map(({ weight }) => weight)).toEqual(
      REFERENCE_SYMPTOMS.map(({ weight }) => weight),
    )
    expect([...(await askedBy(db, second.id)).keys()]).toEqual([leader])
    expect((await leadersOf(db.read, second.id))[0]).toMatchObject({ answers: new Map(), answeredAt: null })
  })
})

describe('the symptoms of a draft', () => {
  let draft: Awaited<ReturnType<typeof versionOf>>
  const names = async (track: string) =>
    (await symptomsOf(db.read, draft.id)).filter((one) => one.track === track).map(({ nameZh }) => nameZh)
  beforeEach(async () => {
    answerOf(await beginDiagnosis(office, { diagnosisId: null }))
    draft = await versionOf(db, programmeId)
  })

  test('are added at the end of their track, moved and removed', async () => {
    const id = answerOf(await addSymptom(office, { ...symptom, diagnosisId: draft.id }))
    expect((await names('MCR')).at(-1)).toBe('客户流失')
    answerOf(await moveSymptom(office, { symptomId: id, to: 'up' }))
    expect((await names('MCR')).at(-2)).toBe('客户流失')
    answerOf(await moveSymptom(office, { symptomId: id, to: 'down' }))
    answerOf(await moveSymptom(office, { symptomId: id, to: 'down' }))
    expect((await names('MCR')).at(-1)).toBe('客户流失')
    answerOf(await removeSymptom(office, { symptomId: id }))
    expect(await names('MCR')).not.toContain('客户流失')
    expect(await names('LTC')).toHaveLength(6)
  })

  test('sent twice, a symptom is one', async () => {
    const once = answerOf(await addSymptom(office, { ...symptom, diagnosisId: draft.id }))
    expect(answerOf(await addSymptom(office, { ...symptom, diagnosisId: draft.id }))).toBe(once)
    expect(await names('MCR')).toHaveLength(7)
  })

  test('a change from an old page is refused, and says so', async () => {
    const [row] = await symptomsOf(db.read, draft.id)
    const facts = { symptomId: row!.id, nameZh: '变了', nameEn: '', weight: 1 }
    answerOf(await updateSymptom(office, { ...facts, version: 1 }))
    expect(codesOf(await updateSymptom(office, { ...facts, weight: 4, version: 1 }))).toEqual(['conflict'])
  })

  test('are fixed once the leaders are asked', async () => {
    const [row] = await symptomsOf(db.read, draft.id)
    answerOf(await inviteLeaders(office, { diagnosisId: draft.id, personIds: [leader] }))
    answerOf(await openDiagnosis(office, { diagnosisId: draft.id, version: 1 }))
    const symptomId = row!.id
    expect(codesOf(await addSymptom(office, { ...symptom, diagnosisId: draft.id }))).toEqual(['symptomsFixed'])
    expect(codesOf(await removeSymptom(office, { symptomId }))).toEqual(['symptomsFixed'])
    expect(codesOf(await moveSymptom(office, { symptomId, to: 'down' }))).toEqual(['symptomsFixed'])
    expect(
      codesOf(await updateSymptom(office, { symptomId, nameZh: '变了', nameEn: '', weight: 1, version: 1 })),
    ).toEqual(['symptomsFixed'])
  })
})

describe('asking leaders', () => {
  test('needs leaders, and symptoms of both tracks', async () => {
    answerOf(await beginDiagnosis(office, { diagnosisId: null }))
    const draft = await versionOf(db, programmeId)
    expect(codesOf(await openDiagnosis(office, { diagnosisId: draft.id, version: 1 }))).toEqual(['leadersNeeded'])
    answerOf(await inviteLeaders(office, { diagnosisId: draft.id, personIds: [leader] }))
    for (const { id, track } of await symptomsOf(db.read, draft.id)) {
      if (track === 'LTC') answerOf(await removeSymptom(office, { symptomId: id }))
    }
    expect(codesOf(await openDiagnosis(office, { diagnosisId: draft.id, version: 1 }))).toEqual([
      'symptomsOfBothNeeded',
    ])
  })

  test('is closed for the record, and opened again to ask on', async () => {
    const open = await askLeaders(office, [leader])
    answerOf(await closeDiagnosis(office, { diagnosisId: open.id, version: open.version }))
    const closed = await versionOf(db, programmeId)
    expect(closed).toMatchObject({ state: 'closed', closedAt: office.now })
    expect(codesOf(await closeDiagnosis(office, { diagnosisId: open.id, version: closed.version }))).toEqual([
      'diagnosisNotOpen',
    ])
    answerOf(await openDiagnosis(office, { diagnosisId: open.id, version: closed.version }))
    expect(await versionOf(db, programmeId)).toMatchObject({ state: 'open', closedAt: null, openedAt: open.openedAt })
  })

  test('a version that was open is closed by the next', async () => {
    const first = await askLeaders(office, [leader])
    answerOf(await beginDiagnosis(office, { diagnosisId: first.id }))
    const second = await versionOf(db, programmeId, 2)
    answerOf(await openDiagnosis(office, { diagnosisId: second.id, version: second.version }))
    expect((await versionOf(db, programmeId, 1)).state).toBe('closed')
    expect((await versionOf(db, programmeId, 2)).state).toBe('open')
  })

  test('several at once; who is asked already is not asked twice, who was withdrawn keeps their answers', async () => {
    const other = await makeMember(db, programmeId, 'executive')
    const open = await askLeaders(office, [leader])
    expect(answerOf(await inviteLeaders(office, { diagnosisId: open.id, personIds: [leader, other, other] }))).toBe(1)
    answerOf(await answerAs(as(viewerWith(leader, 'owner')), open.id, { LTC: 4, MCR: 0 }))
    const { id } = (await askedBy(db, open.id)).get(leader)!
    answerOf(await withdrawLeader(office, { respondentId: id }))
    expect((await leadersOf(db.read, open.id)).map(({ person }) => person.id)).toEqual([other])
    expect(codesOf(await withdrawLeader(office, { respondentId: id }))).toEqual(['notFound'])
    expect(answerOf(await inviteLeaders(office, { diagnosisId: open.id, personIds: [leader] }))).toBe(1)
    const again = (await leadersOf(db.read, open.id)).find(({ person }) => person.id === leader)
    expect(again?.answers.size).toBe(12)
  })

  test('only of people who can open the programme, and not once it is closed', async () => {
    const open = await askLeaders(office, [leader])
    const stranger = await makePerson(db)
    expect(codesOf(await inviteLeaders(office, { diagnosisId: open.id, personIds: [stranger] }))).toEqual(['notFound'])
    answerOf(await closeDiagnosis(office, { diagnosisId: open.id, version: open.version }))
    expect(codesOf(await inviteLeaders(office, { diagnosisId: open.id, personIds: [leader] }))).toEqual([
      'diagnosisIsClosed',
    ])
    const { id } = (await askedBy(db, open.id)).get(leader)!
    expect(codesOf(await withdrawLeader(office, { respondentId: id }))).toEqual(['diagnosisIsClosed'])
  })
})

describe('whoever may not manage the direction', () => {
  test.each(ROLES.filter((role) => role !== 'office'))('%s is refused, and nothing is written', async (role) => {
    const open = await askLeaders(office, [leader])
    answerOf(await beginDiagnosis(office, { diagnosisId: open.id }))
    const draft = await versionOf(db, programmeId, 2)
    const [row] = await symptomsOf(db.read, draft.id)
    const { id: respondentId } = (await askedBy(db, open.id)).get(leader)!
    const viewer = as(viewerWith(leader, role))
    const before = await db.read.select().from(auditEvent).where(eq(auditEvent.programmeId, programmeId))
    const verdicts = [
      await beginDiagnosis(viewer, { diagnosisId: null }),
      await openDiagnosis(viewer, { diagnosisId: draft.id, version: draft.version }),
      await closeDiagnosis(viewer, { diagnosisId: open.id, version: open.version }),
      await addSymptom(viewer, { ...symptom, diagnosisId: draft.id }),
      await updateSymptom(viewer, { symptomId: row!.id, nameZh: '变了', nameEn: '', weight: 1, version: 1 }),
      await moveSymptom(viewer, { symptomId: row!.id, to: 'down' }),
      await removeSymptom(viewer, { symptomId: row!.id }),
      await inviteLeaders(viewer, { diagnosisId: open.id, personIds: [leader] }),
      await withdrawLeader(viewer, { respondentId }),
    ]
    expect(verdicts.map(codesOf)).toEqual(verdicts.map(() => ['forbidden']))
    expect(await db.read.select().from(auditEvent).where(eq(auditEvent.programmeId, programmeId))).toEqual(before)
  })
})
