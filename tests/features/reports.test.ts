import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { ReportContent } from '~/domain/report-content'
import { planOf } from '~/features/plan/kept-plan.server'
import { discardDraft } from '~/features/reports/commands/discard-draft.server'
import { freezeReport } from '~/features/reports/commands/freeze-report.server'
import { openReport } from '~/features/reports/commands/open-report.server'
import { setCadence } from '~/features/reports/commands/set-cadence.server'
import { startReport } from '~/features/reports/commands/start-report.server'
import { writeSection } from '~/features/reports/commands/write-section.server'
import { findFrozen, frozenReports, reportsAtAGlance, sectionsOf } from '~/features/reports/queries.server'
import { startStep } from '~/features/sub-processes/commands/start-step.server'
import { advice, ask, report, reportReader } from '~db/schema/report'
import { subProcess } from '~db/schema/sub-process'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, NOW, TODAY, viewerWith } from '../factories/programme'
import { toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf, revisionOf } from '../factories/waves'

const ROLES_WITHOUT = ['owner', 'executive', 'operations'] as const
const WORDS = { section: 'state', words: 'Going **well**.', isShown: true, version: 0 } as const

async function makeDraft(db = makeInstallation(), slug?: string) {
  const { programme, officePersonId } = await makeProgramme(db, {
    subProcesses: ['LTC-ML-1', 'LTC-ML-2'],
    ...(slug && { slug }),
  })
  const viewer = viewerWith(officePersonId, 'office')
  const context = contextOf(db, { programmeId: programme.id, viewer })
  const executiveId = await makeMember(db, programme.id, 'executive')
  const reportId = answerOf(await startReport(context))
  const as = (personId: number, role: 'owner' | 'executive' | 'operations' | 'office') =>
    contextOf(db, { programmeId: programme.id, viewer: viewerWith(personId, role) })
  return { db, programme, officePersonId, executiveId, context, reportId, as }
}

async function makeFrozen() {
  const stage = await makeDraft()
  answerOf(await writeSection(stage.context, { ...WORDS, reportId: stage.reportId }))
  answerOf(await freezeReport(stage.context, { reportId: stage.reportId, version: 1 }, planOf))
  return stage
}

describe('a draft', () => {
  test('is begun by the office, one at a time, and told of', async () => {
    const { db, programme, context, reportId, officePersonId } = await makeDraft()
    expect((await reportsAtAGlance(db, programme.id)).draft?.id).toBe(reportId)
    expect(reasonsOf(await startReport(context))).toEqual([{ code: 'reportDraftExists' }])
    expect(await toldOf(db, 'report', reportId)).toContain(`createdById: null → ${officePersonId}`)
  })

  test('is for the office alone', async () => {
    const { db, reportId, as } = await makeDraft()
    for (const role of ROLES_WITHOUT) {
      const other = as(await makePerson(db), role)
      const one = { reportId, version: 1 }
      expect(reasonsOf(await startReport(other)), role).toEqual([{ code: 'forbidden' }])
      expect(reasonsOf(await writeSection(other, { ...WORDS, reportId })), role).toEqual([{ code: 'forbidden' }])
      expect(reasonsOf(await freezeReport(other, one, planOf)), role).toEqual([{ code: 'forbidden' }])
      expect(reasonsOf(await discardDraft(other, one)), role).toEqual([{ code: 'forbidden' }])
      expect(reasonsOf(await setCadence(other, { reportEveryDays: 7, version: 1 })), role).toEqual([
        { code: 'forbidden' },
      ])
    }
  })

  test('of another programme is not there', async () => {
    const { db, reportId } = await makeDraft()
    const { context } = await makeDraft(db, 'elsewhere')
    const one = { reportId, version: 1 }
    expect(reasonsOf(await writeSection(context, { ...WORDS, reportId }))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await freezeReport(context, one, planOf))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await discardDraft(context, one))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await openReport(context, reportId))).toEqual([{ code: 'notFound' }])
  })

  test('keeps the words of a section, and loses nobody’s', async () => {
    const { db, programme, context, reportId } = await makeDraft()
    answerOf(await writeSection(context, { ...WORDS, reportId }))
    const again = await writeSection(context, { ...WORDS, reportId, words: 'Mine' })
    expect(reasonsOf(again)).toMatchObject([{ code: 'conflict' }])
    answerOf(await writeSection(context, { ...WORDS, reportId, words: 'Both', isShown: false, version: 1 }))
    const [state] = await sectionsOf(db.read, reportId)
    expect(state).toEqual({ section: 'state', words: 'Both', isShown: false, version: 2 })
    const before = await revisionOf(db, programme.id)
    answerOf(await writeSection(context, { ...WORDS, reportId, words: 'Both', isShown: false, version: 2 }))
    expect(await revisionOf(db, programme.id)).toBe(before)
  })

  test('is discarded once, and another may begin', async () => {
    const { db, programme, context, reportId } = await makeDraft()
    expect(reasonsOf(await discardDraft(context, { reportId, version: 9 }))).toMatchObject([{ code: 'conflict' }])
    answerOf(await discardDraft(context, { reportId, version: 1 }))
    expect((await reportsAtAGlance(db, programme.id)).draft).toBeNull()
    expect(reasonsOf(await discardDraft(context, { reportId, version: 2 }))).toEqual([{ code: 'notFound' }])
    expect(await toldOf(db, 'report', reportId)).toContain(`archivedAt: null → ${NOW}`)
    expect(answerOf(await startReport(context))).not.toBe(reportId)
  })

  test('that shows nothing is not frozen', async () => {
    const { context, reportId } = await makeDraft()
    for (const section of ['state', 'late', 'why', 'actions', 'dangers', 'results', 'asks'] as const) {
      answerOf(await writeSection(context, { reportId, section, words: '', isShown: false, version: 0 }))
    }
    const verdict = await freezeReport(context, { reportId, version: 1 }, planOf)
    expect(reasonsOf(verdict)).toEqual([{ code: 'reportEmpty' }])
  })
})

describe('a frozen report', () => {
  test('has a number, an author and a fingerprint, in both languages, and goes to the executives', async () => {
    const { db, programme, context, reportId, executiveId } = await makeFrozen()
    const { content, hash } = await findFrozen(db, programme.id, String(reportId))
    expect(content).toMatchObject({ format: 1, number: 1, on: TODAY, since: null })
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    const [progress] = content.sections[0]!.lines
    expect(progress!.text.zh).toMatch(/\p{Script=Han}/u)
    expect(progress!.text.en).toMatch(/^[\x20-\x7e]+$/)
    expect(content.sections[0]!.words).toBe(WORDS.words)
    const readers = await db.read.select().from(reportReader).where(eq(reportReader.reportId, reportId))
    expect(readers).toMatchObject([{ personId: executiveId, sentAt: NOW, openedAt: null }])
    expect(await toldOf(db, 'report', reportId)).toEqual(
      expect.arrayContaining(['number: null → 1', `frozenOn: null → ${TODAY}`, `hash: null → ${hash}`]),
    )
    const next = answerOf(await startReport(context))
    answerOf(await freezeReport(context, { reportId: next, version: 1 }, planOf))
    const lines = await frozenReports(db, programme.id, 1)
    expect(lines.map(({ number, readers: sent, opened }) => [number, sent, opened])).toEqual([
      [2, 1, 0],
      [1, 1, 0],
    ])
  })

  test('reads byte for byte the same whatever happens afterwards', async () => {
    const { db, context, reportId, programme } = await makeFrozen()
    const bytes = async () => (await db.read.select().from(report).where(eq(report.id, reportId)))[0]!.content
    const before = await bytes()
    const [first] = await db.read.select().from(subProcess).where(eq(subProcess.programmeId, programme.id))
    answerOf(await startStep(context, { subProcessId: first!.id, kind: 'design', on: TODAY }))
    const personId = await makePerson(db)
    const asked = { programmeId: programme.id, askedOfId: personId, askedById: personId, ...DAYS }
    await db.write(async (tx) => {
      await tx.update(subProcess).set({ nameEn: 'Renamed', nameZh: '改名' })
      await tx.insert(ask).values({ ...asked, text: 'New' })
    })
    expect(await bytes()).toBe(before)
    // What would be frozen now is something else: the test can fail.
    const next = answerOf(await startReport(context))
    answerOf(await freezeReport(context, { reportId: next, version: 1 }, planOf))
    const [later] = await db.read.select().from(report).where(eq(report.id, next))
    const sectionsIn = (json: string | null) => JSON.stringify((JSON.parse(json ?? '') as ReportContent).sections)
    expect(sectionsIn(later!.content)).not.toBe(sectionsIn(before))
  })

  test('is neither written, nor frozen again, nor discarded', async () => {
    const { context, reportId } = await makeFrozen()
    const one = { reportId, version: 2 }
    expect(reasonsOf(await writeSection(context, { ...WORDS, reportId, version: 1 }))).toEqual([
      { code: 'reportFrozen' },
    ])
    expect(reasonsOf(await freezeReport(context, one, planOf))).toEqual([{ code: 'reportFrozen' }])
    expect(reasonsOf(await freezeReport(context, { reportId, version: 1 }, planOf))).toEqual([{ code: 'reportFrozen' }])
    expect(reasonsOf(await discardDraft(context, one))).toEqual([{ code: 'reportFrozen' }])
  })

  test('counts as opened by whom it was sent to, the first time for all to see', async () => {
    const { db, programme, officePersonId, executiveId, reportId, as } = await makeFrozen()
    const openedOf = async () => (await frozenReports(db, programme.id, 1))[0]!.opened
    answerOf(await openReport(as(officePersonId, 'office'), reportId))
    expect(await openedOf()).toBe(0)
    answerOf(await openReport(as(executiveId, 'executive'), reportId))
    expect(await openedOf()).toBe(1)
    const revision = await revisionOf(db, programme.id)
    answerOf(await openReport({ ...as(executiveId, 'executive'), now: NOW + 60_000 }, reportId))
    expect(await revisionOf(db, programme.id)).toBe(revision)
    const [reader] = await db.read.select().from(reportReader)
    expect(reader).toMatchObject({ openedAt: NOW, lastOpenedAt: NOW + 60_000 })
  })
})

const DAYS = { askedOn: TODAY, dueOn: '2026-03-13' }

test('what is open is in the next report, and what is closed or a mere comment is not', async () => {
  const { db, programme, officePersonId, executiveId, context, reportId } = await makeFrozen()
  const asked = { programmeId: programme.id, askedOfId: executiveId, askedById: officePersonId, ...DAYS }
  const given = { programmeId: programme.id, reportId, section: 'why' as const, givenById: executiveId }
  const on = { givenAt: NOW, givenOn: TODAY }
  await db.write(async (tx) => {
    await tx.insert(ask).values([
      { ...asked, text: 'Sign the bonus rules' },
      { ...asked, text: 'Closed one', closedOn: TODAY },
    ])
    await tx.insert(advice).values([
      { ...given, ...on, kind: 'advice', text: 'Ask the branches' },
      { ...given, ...on, kind: 'comment', text: 'Nice' },
      { ...given, ...on, kind: 'decision', text: 'Done one', closedOn: TODAY },
    ])
  })
  const next = answerOf(await startReport(context))
  answerOf(await freezeReport(context, { reportId: next, version: 1 }, planOf))
  const { content } = await findFrozen(db, programme.id, String(next))
  const said = JSON.stringify(content)
  expect(said).toContain('Sign the bonus rules')
  expect(said).toContain('Ask the branches')
  for (const word of ['Closed one', 'Nice', 'Done one']) expect(said).not.toContain(word)
})

test('how often reports are given is a setting of the programme', async () => {
  const { db, context, programme } = await makeDraft()
  expect(reasonsOf(await setCadence(context, { reportEveryDays: 7, version: 99 }))).toMatchObject([
    { code: 'conflict' },
  ])
  answerOf(await setCadence(context, { reportEveryDays: 7, version: programme.version }))
  expect(await toldOf(db, 'programme', programme.id)).toContain('reportEveryDays: 14 → 7')
})
