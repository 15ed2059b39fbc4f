import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addCriterion } from '~/features/pilots/commands/add-criterion.server'
import { addLesson } from '~/features/pilots/commands/add-lesson.server'
import { addNote } from '~/features/pilots/commands/add-note.server'
import { archiveCriterion } from '~/features/pilots/commands/archive-criterion.server'
import { archiveLesson } from '~/features/pilots/commands/archive-lesson.server'
import { archiveNote } from '~/features/pilots/commands/archive-note.server'
import { decidePilot } from '~/features/pilots/commands/decide-pilot.server'
import { moveCriterion } from '~/features/pilots/commands/move-criterion.server'
import { recordCriterion } from '~/features/pilots/commands/record-criterion.server'
import { startPilot } from '~/features/pilots/commands/start-pilot.server'
import { updateCriterion } from '~/features/pilots/commands/update-criterion.server'
import { updateNote } from '~/features/pilots/commands/update-note.server'
import { updatePilot } from '~/features/pilots/commands/update-pilot.server'
import { useLesson as answerLesson } from '~/features/pilots/commands/use-lesson.server'
import { lessonsMet } from '~/features/pilots/lessons.server'
import { criteriaOf, lessonsOf, notesOf } from '~/features/pilots/parts.server'
import { criterionSchema } from '~/features/pilots/schema'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { pilot } from '~db/schema/pilot'
import { beginPilot, PILOT_DAYS, WIN_RATE } from '../factories/pilot-parts'
import { contextOf, makeMember, makeProgramme, makeUnit, viewerWith } from '../factories/programme'
import { makeOwned, toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf } from '../factories/waves'

async function makePiloted() {
  const stage = await makeOwned()
  const unitId = await makeUnit(stage.db)
  const facts = { subProcessId: stage.owned, unitId, hypothesis: 'Faster quotes', ...PILOT_DAYS }
  const pilotId = answerOf(await startPilot(stage.owner, facts))
  const as = async (role: 'executive' | 'branchLead' | 'operations') => {
    const personId = await makeMember(stage.db, stage.programme.id, role)
    return contextOf(stage.db, {
      programmeId: stage.programme.id,
      viewer: viewerWith(personId, role),
      now: stage.owner.now,
    })
  }
  const elsewhere = contextOf(stage.db, {
    programmeId: (await makeProgramme(stage.db)).programme.id,
    viewer: viewerWith(stage.ownerId, 'office'),
  })
  await beginPilot(stage.db, stage.owned, PILOT_DAYS.plannedStart)
  return { ...stage, unitId, pilotId, as, elsewhere }
}

describe('what a pilot is judged by', () => {
  test('is kept in thousandths, measured, moved and taken away', async () => {
    const { db, owner, pilotId } = await makePiloted()
    const first = answerOf(await addCriterion(owner, { pilotId, ...WIN_RATE }))
    const second = answerOf(await addCriterion(owner, { pilotId, kind: 'qualitative', name: 'Customers like it' }))
    answerOf(await recordCriterion(owner, { criterionId: first, result: 37_500, isMet: true, note: '', version: 1 }))
    answerOf(
      await recordCriterion(owner, { criterionId: second, result: 1, isMet: false, note: 'Asked 8', version: 1 }),
    )
    expect(await criteriaOf(db, pilotId)).toMatchObject([
      { id: first, result: 37_500, isMet: null, before: 28_000, threshold: 33_000 },
      { id: second, result: null, isMet: false, note: 'Asked 8' },
    ])
    answerOf(await moveCriterion(owner, { criterionId: second, to: 'up' }))
    answerOf(await archiveCriterion(owner, { criterionId: first, version: 2 }))
    expect((await criteriaOf(db, pilotId)).map(({ id }) => id)).toEqual([second])
    expect(await toldOf(db, 'pilotCriterion', first)).toContain('result: null → 37500')
    const gone = await recordCriterion(owner, { criterionId: first, result: 1, isMet: null, note: '', version: 3 })
    expect(reasonsOf(gone)).toEqual([{ code: 'notFound' }])
  })

  test('keeps its kind, and is not changed over the head of somebody else, nor by others', async () => {
    const { owner, pilotId, as, elsewhere } = await makePiloted()
    const criterionId = answerOf(await addCriterion(owner, { pilotId, ...WIN_RATE }))
    const change = { ...WIN_RATE, threshold: 40_000, criterionId, version: 1 }
    const other = await updateCriterion(owner, { kind: 'qualitative', name: 'Likes', criterionId, version: 1 })
    expect(reasonsOf(other)).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await updateCriterion(owner, { ...change, version: 7 }))).toMatchObject([{ code: 'conflict' }])
    expect(reasonsOf(await updateCriterion(await as('operations'), change))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await updateCriterion(elsewhere, change))).toEqual([{ code: 'notFound' }])
    answerOf(await updateCriterion(owner, change))
  })

  test.each([
    [{ kind: 'kpi', name: 'Win rate', aim: 'up', threshold: 'many' }, 'threshold'],
    [{ kind: 'adoption', name: 'Users', threshold: '101' }, 'threshold'],
    [{ kind: 'adoption', name: 'Users', threshold: '80', before: '-1' }, 'before'],
    [{ kind: 'qualitative', name: ' ' }, 'name'],
    [{ kind: 'wish', name: 'Something' }, 'kind'],
  ])('%j is refused at %s', (form, field) => {
    const parsed = criterionSchema.safeParse(form)
    expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])).toEqual([field])
  })

  test('decides whether a pass needs its reason; to go on moves the end', async () => {
    const { db, owner, pilotId } = await makePiloted()
    const criterionId = answerOf(await addCriterion(owner, { pilotId, ...WIN_RATE }))
    const pass = { pilotId, verdict: 'pass', verdictOn: '2026-05-29', result: '', extendTo: null, version: 1 } as const
    expect(await decidePilot(owner, pass)).toMatchObject({
      refusals: [{ field: 'result', reason: { code: 'passNeedsReason', met: 0, count: 1 } }],
    })
    const extend = { ...pass, verdict: 'extend', result: 'Too few quotes' } as const
    expect(reasonsOf(await decidePilot(owner, extend))).toMatchObject([{ code: 'extensionNeedsEnd' }])
    answerOf(await decidePilot(owner, { ...extend, extendTo: '2026-06-30' }))
    const [row] = await db.read.select().from(pilot).where(eq(pilot.id, pilotId))
    expect(row).toMatchObject({ verdict: 'extend', plannedStart: PILOT_DAYS.plannedStart, plannedEnd: '2026-06-30' })
    answerOf(await recordCriterion(owner, { criterionId, result: 33_000, isMet: null, note: '', version: 1 }))
    answerOf(await decidePilot(owner, { ...pass, version: 2 }))
  })
})

test('a pilot is worded anew and moved; not to days that are reversed, nor where there is no branch', async () => {
  const { db, owner, pilotId, unitId } = await makePiloted()
  const change = { pilotId, unitId, hypothesis: 'Fewer calls', ...PILOT_DAYS, version: 1 }
  const reversed = await updatePilot(owner, { ...change, plannedEnd: '2026-03-01' })
  expect(reversed).toMatchObject({ refusals: [{ field: 'plannedEnd', reason: { code: 'daysReversed' } }] })
  const department = await makeUnit(db, { kind: 'department' })
  expect(await updatePilot(owner, { ...change, unitId: department })).toMatchObject({ refusals: [{ field: 'unitId' }] })
  answerOf(await updatePilot(owner, change))
  expect(reasonsOf(await updatePilot(owner, change))).toMatchObject([{ code: 'conflict' }])
})

test('a weekly note is kept under its Monday, the latest first, and not of a week to come', async () => {
  const { db, owner, pilotId, as } = await makePiloted()
  const noteId = answerOf(await addNote(owner, { pilotId, weekOn: '2026-05-20', text: 'All log in' }))
  answerOf(await addNote(owner, { pilotId, weekOn: '2026-05-27', text: 'Two do not' }))
  expect((await notesOf(db, pilotId)).map(({ weekOn }) => weekOn)).toEqual(['2026-05-25', '2026-05-18'])
  const ahead = await addNote(owner, { pilotId, weekOn: '2026-06-08', text: 'Later' })
  expect(ahead).toMatchObject({ refusals: [{ field: 'weekOn', reason: { code: 'dayInFuture' } }] })
  const lead = await as('branchLead')
  expect(reasonsOf(await addNote(lead, { pilotId, weekOn: '2026-05-20', text: 'No' }))).toEqual([{ code: 'forbidden' }])
  const corrected = { noteId, weekOn: '2026-05-11', text: 'All log in', version: 1 }
  answerOf(await updateNote(owner, corrected))
  expect(reasonsOf(await updateNote(owner, corrected))).toMatchObject([{ code: 'conflict' }])
  answerOf(await archiveNote(owner, { noteId, version: 2 }))
  expect(await notesOf(db, pilotId)).toHaveLength(1)
})

describe('a lesson', () => {
  async function makeTaught() {
    const stage = await makePiloted()
    const { owner, office, owned, unitId, pilotId, programme } = stage
    const lessonId = answerOf(await addLesson(owner, { pilotId, text: 'Late data', advice: 'Ask first' }))
    const days = { plannedStart: '2026-07-06', plannedEnd: '2026-08-07' }
    const waveId = answerOf(await createWave(office, { nameZh: '', nameEn: '', circle: 'small', follows: [], ...days }))
    answerOf(await setScope(office, { waveId, version: 1, cells: [{ subProcessId: owned, unitId }] }))
    return { ...stage, lessonId, waveId, wave: { id: waveId, programmeId: programme.id } }
  }
  const taken = { use: 'taken', note: '', version: 0 } as const

  test('is for a wave once something was noted of its pilot, and then answered', async () => {
    const { db, owner, owned, pilotId, lessonId, waveId, wave, as } = await makeTaught()
    const answer = { lessonId, waveId, ...taken }
    expect(reasonsOf(await answerLesson(owner, answer))).toEqual([{ code: 'notFound' }])
    answerOf(await addNote(owner, { pilotId, weekOn: '2026-05-20', text: 'Begun' }))
    expect(await lessonsMet(db, wave, [owned])).toMatchObject([{ id: lessonId, hasNotes: true, answer: null }])
    expect(await answerLesson(owner, { ...answer, use: 'notApplicable' })).toMatchObject({
      refusals: [{ field: 'note', reason: { code: 'lessonNeedsReason' } }],
    })
    expect(reasonsOf(await answerLesson(await as('executive'), answer))).toEqual([{ code: 'forbidden' }])
    answerOf(await answerLesson(owner, answer))
    expect(reasonsOf(await answerLesson(owner, { ...answer, note: 'Again' }))).toMatchObject([{ code: 'conflict' }])
    const anew = { ...answer, use: 'notApplicable', note: 'Other system', version: 1 } as const
    answerOf(await answerLesson(owner, anew))
    expect((await lessonsOf(db, pilotId))[0]?.uses).toMatchObject([{ use: 'notApplicable', note: 'Other system' }])
  })

  test('is not for a wave of other sub-processes, nor once it has been taken away, nor from elsewhere', async () => {
    const { office, owner, other, unitId, pilotId, lessonId, waveId, elsewhere } = await makeTaught()
    answerOf(await addNote(owner, { pilotId, weekOn: '2026-05-20', text: 'Begun' }))
    const answer = { lessonId, waveId, ...taken }
    expect(reasonsOf(await answerLesson(elsewhere, answer))).toEqual([{ code: 'notFound' }])
    answerOf(await setScope(office, { waveId, version: 2, cells: [{ subProcessId: other, unitId }] }))
    expect(reasonsOf(await answerLesson(office, answer))).toEqual([{ code: 'notFound' }])
    answerOf(await archiveLesson(owner, { lessonId, version: 1 }))
    expect(reasonsOf(await answerLesson(office, answer))).toEqual([{ code: 'notFound' }])
  })
})
