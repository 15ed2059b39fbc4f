import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { attentionOf } from '~/domain/attention'
import type { ReportContent } from '~/domain/report-content'
import { assessProgramme } from '~/domain/rollup'
import { editionChanges } from '~/domain/tailoring'
import { measuredResults } from '~/domain/told-results'
import { DIMENSIONS } from '~/domain/vocabulary'
import { signIn } from '~/features/identity/commands.server'
import { samplePersons } from '~/features/identity/queries.server'
import { loadPlan } from '~/features/plan/queries.server'
import { todayIn } from '~/lib/clock.server'
import { installation } from '~/lib/installation.server'
import { draftEdition, latestEdition, practiceRows } from '~/lib/reference-practices.server'
import { type Db, openDatabase } from '~db/client.server'
import { gateDecision, gateRequest } from '~db/schema/gate'
import { person, unit } from '~db/schema/people'
import { auditEvent, programme } from '~db/schema/programme'
import { evidenceFile, readinessCheck } from '~db/schema/readiness'
import { report } from '~db/schema/report'
import { subProcess } from '~db/schema/sub-process'
import { loadSample, type SampleAccount } from '~db/seed/sample/load-sample.server'
import { filesIn } from '../factories/evidence'
import { makeInstallation } from '../factories/installation'
import { makeProgramme } from '../factories/programme'

const MONDAY = at('2026-11-16')

describe('the sample tells the same story on whatever day it is loaded', () => {
  const days = [
    ['a Sunday', '2026-11-15'],
    ['in Spring Festival', '2026-02-18'],
    ['after the week of National Day', '2026-10-08'],
    ['the last day of a year', '2026-12-31'],
    ['beyond the published holidays', '2027-03-01'],
  ] as const

  test.each(days)('%s', { timeout: 60_000 }, async (_, day) => {
    const db = makeInstallation()
    await loadSample(db, at(day), installation().env.evidenceDir)
    const { plan, assessment } = await read(db, at(day))

    const behind = assessment.planned - assessment.earned
    expect(behind).toBeGreaterThan(5)
    expect(behind).toBeLessThan(20)
    expect(assessment.weakest?.dimension).toBe('incentives')
    expect(assessment.levels.rules.share).toBeGreaterThan(75)
    expect(await weakestToldOf(db)).toEqual(['incentives', 'incentives', 'incentives'])

    // Of LTC-ML-1 nobody has noted a result: its readings alone say that it has moved. The second wave is not that far.
    expect(plan.waves.map(({ kpiMoved }) => kpiMoved)).toEqual([true, false, false, false])
    const byReadings = measuredResults(plan).find(({ code }) => code === 'LTC-ML-1')
    expect(byReadings).toMatchObject({ wave: 1, hasMoved: true, source: { kind: 'measured' } })
    expect(plan.subProcesses.find(({ code }) => code === 'LTC-ML-1')).toMatchObject({ kpiMoved: true })

    const [first, second, third, fourth] = assessment.waves
    expect(first).toMatchObject({ status: 'done', rolloutCount: 10, liveCount: 10, lateCount: 0 })
    expect(second).toMatchObject({ status: 'offTrack', rolloutCount: 32, liveCount: 19, lateCount: 3, slipDays: 12 })
    expect(third).toMatchObject({ status: 'atRisk', rolloutCount: 58, liveCount: 0, slipDays: 4 })
    expect(fourth).toMatchObject({ status: 'notStarted', liveCount: 0, slipDays: null })

    const statuses = new Map(assessment.subProcesses.map((one) => [one.subProcess.code, one.status]))
    expect(statuses.get('LTC-ML-1')).toBe('onTrack')
    expect(statuses.get('LTC-MO-4')).toBe('blocked')
    expect(statuses.get('MCR-8')).toBe('notStarted')
    expect([...statuses].filter(([, status]) => status === 'unknown')).toEqual([['LTC-ML-3', 'unknown']])

    const reasons = attentionOf(plan, assessment).map((item) => item.reason)
    expect(reasons).toContainEqual(expect.objectContaining({ code: 'checkBlocked', days: 9 }))
    expect(reasons).toContainEqual(expect.objectContaining({ code: 'ownerSilent', days: 21 }))
    expect(reasons).toContainEqual(expect.objectContaining({ code: 'rolloutsLate', wave: 2, count: 3 }))
    expect(reasons).toContainEqual(expect.objectContaining({ code: 'ownerOverLimit', count: 4, limit: 3 }))
    expect(reasons).toContainEqual(expect.objectContaining({ code: 'branchOverLimit', count: 5, limit: 4 }))
  })
})

test('a sample that cannot be finished leaves nothing behind', async () => {
  const db = makeInstallation()
  await makeProgramme(db, { slug: 'hengchuan' })
  const before = { people: await db.read.select().from(person), units: await db.read.select().from(unit) }
  await expect(loadSample(db, MONDAY, installation().env.evidenceDir)).rejects.toThrow('slugTaken')
  expect({ people: await db.read.select().from(person), units: await db.read.select().from(unit) }).toEqual(before)
})

test.each([
  ['after midnight', '2026-11-16T00:03:00+08:00'],
  ['in the small hours of a Sunday', '2026-11-29T02:17:00+08:00'],
  ['while the day’s work is under way', '2026-11-29T09:02:00+08:00'],
])('loaded %s, nothing has been done later than now, and all in order', { timeout: 60_000 }, async (_, instant) => {
  const db = makeInstallation()
  const now = Date.parse(instant)
  await loadSample(db, now, installation().env.evidenceDir)
  const events = await db.read.select({ at: auditEvent.at }).from(auditEvent).orderBy(auditEvent.id)
  const times = events.map((event) => event.at)
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(times.at(-1)).toBeLessThan(now)
  expect(times.at(-1)).toBeGreaterThan(now - 48 * 3_600_000)
})

describe('once loaded', () => {
  let db: Db
  let folder: string
  let accounts: readonly SampleAccount[]

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'groundwork-sample-'))
    const file = join(folder, 'groundwork.db')
    copyFileSync(inject('baseDatabase'), file)
    db = openDatabase(file)
    accounts = await loadSample(db, MONDAY, join(folder, 'evidence'))
  }, 60_000)

  afterAll(async () => {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('checks have files as their evidence, in both languages, each content kept once', async () => {
    const files = await db.read.select().from(evidenceFile)
    expect(new Set(files.map(({ mediaType }) => mediaType))).toEqual(new Set(['text/csv', 'application/pdf']))
    expect(files.some(({ name }) => /\p{Script=Han}/u.test(name))).toBe(true)
    const contents = new Set(files.map(({ sha256 }) => sha256))
    expect(files.length).toBeGreaterThan(contents.size)
    expect(filesIn(join(folder, 'evidence'))).toEqual([...contents].map((one) => join(one.slice(0, 2), one)).sort())
  })

  test('one person of each role can sign in and is entered by one click, the interesting ones', async () => {
    const entrances = await samplePersons(db)
    expect(entrances.map(({ role, name }) => [role, name.en])).toEqual([
      ['office', 'Lin Yue'],
      ['owner', 'Zhao Min'],
      ['branchLead', 'Shen Lan'],
      ['operations', 'Tian Lei'],
      ['executive', 'Gu Qiang'],
      ['administrator', 'Yang Fan'],
    ])
    expect(accounts.map(({ role }) => role).sort()).toEqual(entrances.map(({ role }) => role).sort())
    for (const { role, email, password } of accounts) {
      expect(await signIn(db, { email, password })).toEqual({
        ok: true,
        value: entrances.find((one) => one.role === role)?.id,
      })
    }
    const people = await db.read.select().from(person)
    expect(people.filter((one) => one.passwordHash !== null)).toHaveLength(accounts.length)
    expect(people.every((one) => one.isSample)).toBe(true)
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length)
  })

  test('everything is named in both languages, and gates that were passed were ready with evidence', async () => {
    const named = [...(await db.read.select().from(unit)), ...(await db.read.select().from(person))]
    expect(named.filter(({ nameZh, nameEn }) => nameZh === '' || nameEn === '')).toEqual([])
    const checks = await db.read.select().from(readinessCheck)
    const settled = checks.filter((check) => check.settledOn !== null)
    expect(settled.length).toBeGreaterThan(300)
    expect(settled.filter((check) => check.status !== 'ready' || check.evidenceNote === '')).toEqual([])
    const blocked = checks.filter((check) => check.status === 'blocked')
    expect(blocked.map((check) => check.note)).toEqual([expect.stringContaining('华东销售指标与流程冲突')])
  })

  test('every pilot that began has its Go, one of them against a criterion', async () => {
    const { plan } = await read(db, MONDAY)
    const begun = plan.subProcesses.filter(({ steps }) =>
      steps.some(({ kind, actualStart }) => kind === 'pilot' && actualStart),
    )
    expect(begun.map(({ pilotEntry }) => pilotEntry.standing)).toEqual(begun.map(() => 'passed'))
    const overrides = await db.read
      .select({ code: subProcess.code })
      .from(gateDecision)
      .innerJoin(gateRequest, eq(gateRequest.id, gateDecision.requestId))
      .innerJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
      .where(eq(gateDecision.isOverride, true))
    expect(overrides).toEqual([{ code: 'LTC-MCE-3' }])
  })

  test('practices are decided where a pilot has begun but for one, and the company has published a second edition', async () => {
    const { plan } = await read(db, MONDAY)
    const undecided = (code: string) => plan.subProcesses.find((one) => one.code === code)?.undecidedPractices
    const piloted = plan.subProcesses.filter(({ steps }) =>
      steps.some(({ kind, actualStart }) => kind === 'pilot' && actualStart),
    )
    expect(piloted.length).toBeGreaterThan(10)
    expect(piloted.filter(({ undecidedPractices }) => undecidedPractices > 0).map(({ code }) => code)).toEqual([
      'LTC-MCE-3',
    ])
    expect(undecided('LTC-MCE-4')).toBeGreaterThan(0)
    expect(undecided('MCR-8')).toBeGreaterThan(3)
    const [row] = await db.read.select().from(programme)
    const rows = await practiceRows(db.read, 2)
    expect([row?.referenceEdition, (await latestEdition(db.read))?.number]).toEqual([1, 2])
    expect(
      editionChanges(rows, 1, 2)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['added', 'changed', 'changed'])
    expect(await draftEdition(db.read)).toBeUndefined()
  })

  test('the log of changes runs in the order of time, up to yesterday, and names who did what', async () => {
    const [row] = await db.read.select().from(programme)
    const events = await db.read
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.programmeId, row!.id))
      .orderBy(auditEvent.id)
    const times = events.map((event) => event.at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times.at(-1)).toBeLessThan(MONDAY)
    const blocking = events.find((event) => event.field === 'status' && event.to === 'blocked')
    expect(blocking?.actorName).toBe('赵敏 Zhao Min')
  })
})

function at(day: string): number {
  return Date.parse(`${day}T10:00:00+08:00`)
}

async function read(db: Db, now: number) {
  const [row] = await db.read.select().from(programme)
  const today = todayIn(row!.timeZone, now)
  const plan = await loadPlan(db, row!, today)
  return { plan, assessment: assessProgramme(plan, today) }
}

/** The dimension that each frozen report names as the weakest, the first report first. */
async function weakestToldOf(db: Db) {
  const frozen = await db.read
    .select({ content: report.content })
    .from(report)
    .where(isNotNull(report.content))
    .orderBy(report.number)
  return frozen.map(({ content }) => {
    const { figures } = JSON.parse(content ?? '') as ReportContent
    const said = figures.find(({ key }) => key === 'weakest')?.value.en
    return DIMENSIONS.find((dimension) => said?.toLowerCase().startsWith(dimension))
  })
}
